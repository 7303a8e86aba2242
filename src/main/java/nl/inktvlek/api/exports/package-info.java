/// The network as a file.
@NullMarked
package nl.inktvlek.api.exports;

import org.jspecify.annotations.NullMarked;
