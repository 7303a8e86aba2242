/// Choosing greedily from sets: most people, fairly, within a budget, with what no choice can exceed.
@NamedInterface("cover")
@NullMarked
package nl.inktvlek.analytics.cover;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
