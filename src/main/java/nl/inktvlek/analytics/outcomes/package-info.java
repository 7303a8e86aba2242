/// What happened to people tells how easily a conversation goes along a tie: chances with what is uncertain about them,
/// pooled over places or series, and foretelling of a place that was left out.
@NamedInterface("outcomes")
@NullMarked
package nl.inktvlek.analytics.outcomes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
