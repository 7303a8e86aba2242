/// Leaders and those who want to be: profiles, load, what is due.
@NamedInterface
@NullMarked
package nl.inktvlek.programme.leaders;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
