/// What is asked: whom to choose, from whom, for what, at what cost, and how long to look.
@NamedInterface("question")
@NullMarked
package nl.inktvlek.analytics.question;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
