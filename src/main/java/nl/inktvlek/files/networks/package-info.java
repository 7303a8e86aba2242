/// Network files of other programs, from text to nodes and ties and back; what cannot be carried along is told.
@NamedInterface("networks")
@NullMarked
package nl.inktvlek.files.networks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
