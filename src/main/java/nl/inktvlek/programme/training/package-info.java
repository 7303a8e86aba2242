/// Days on which leaders learn.
@NamedInterface
@NullMarked
package nl.inktvlek.programme.training;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
