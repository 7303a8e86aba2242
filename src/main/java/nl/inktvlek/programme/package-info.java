/// What is held: series of meetings, leaders, training, projects, forces.
@ApplicationModule(allowedDependencies = {"vocabulary", "rights", "network", "journal", "access", "database"})
@NullMarked
package nl.inktvlek.programme;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
