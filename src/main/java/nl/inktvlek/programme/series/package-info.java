/// Series as they are planned and held: meetings, after-care, onward talk, the method followed.
@NamedInterface
@NullMarked
package nl.inktvlek.programme.series;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
