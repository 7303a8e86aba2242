/// Invented networks that look like real ones, to try sizes that nobody has data of.
@NamedInterface("synthetic")
@NullMarked
package nl.inktvlek.analytics.synthetic;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
