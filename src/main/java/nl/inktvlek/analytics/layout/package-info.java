/// Where nodes of a picture stand, by their ties.
@NamedInterface("layout")
@NullMarked
package nl.inktvlek.analytics.layout;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
