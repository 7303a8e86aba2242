/// Choosing where one source is not enough.
@NamedInterface("reinforced")
@NullMarked
package nl.inktvlek.analytics.reinforced;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
