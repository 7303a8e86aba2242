/// Worlds that chose nobody, in which choices of people are measured and compared.
@NamedInterface("worlds")
@NullMarked
package nl.inktvlek.analytics.worlds;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
