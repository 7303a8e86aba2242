/// What can be written in two ways, and which of them a column has.
@NamedInterface("forms")
@NullMarked
package nl.inktvlek.files.forms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
