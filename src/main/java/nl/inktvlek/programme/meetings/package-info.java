/// Meetings as they are written up, and the paper that goes round in them.
@NamedInterface
@NullMarked
package nl.inktvlek.programme.meetings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
