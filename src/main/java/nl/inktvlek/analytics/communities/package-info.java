/// Which people belong together by their ties.
@NamedInterface("communities")
@NullMarked
package nl.inktvlek.analytics.communities;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
