/// From bytes to a table and back: recognition, reading, problems in words.
@ApplicationModule(allowedDependencies = {"vocabulary"})
@NullMarked
package nl.inktvlek.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
