/// Files in: checked, carried out, taken back.
@NullMarked
package nl.inktvlek.api.imports;

import org.jspecify.annotations.NullMarked;
