/// Who can introduce us: chains of ties between people.
@NamedInterface("paths")
@NullMarked
package nl.inktvlek.analytics.paths;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
