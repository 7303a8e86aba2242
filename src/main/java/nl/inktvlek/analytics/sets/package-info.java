/// Random reverse reachable sets: who would have reached somebody. Drawn together, many at a time.
@NamedInterface("sets")
@NullMarked
package nl.inktvlek.analytics.sets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
