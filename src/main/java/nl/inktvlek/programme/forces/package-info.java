/// What helps and what opposes a norm in a place.
@NamedInterface
@NullMarked
package nl.inktvlek.programme.forces;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
