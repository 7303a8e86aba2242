/// Networks as files for other programs; what a format cannot hold is told.
@NamedInterface("printing")
@NullMarked
package nl.inktvlek.files.networks.printing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
