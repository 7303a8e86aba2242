/// A network straight from its files, for questions that need no database.
@NamedInterface("plain")
@NullMarked
package nl.inktvlek.files.plain;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
