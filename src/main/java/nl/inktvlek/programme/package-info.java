/// What is held: series of meetings, attendance, onward conversations.
@ApplicationModule(allowedDependencies = {"network", "access", "database"})
@NullMarked
package nl.inktvlek.programme;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
