/// Whom to start with: sets of people from whom a conversation spreads furthest.
@NamedInterface("seeds")
@NullMarked
package nl.inktvlek.analytics.seeds;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
