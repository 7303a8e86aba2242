/// Projects: funding, owners, Vaarkaart, actions.
@NamedInterface
@NullMarked
package nl.inktvlek.programme.projects;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
