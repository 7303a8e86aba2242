/// Files in and out: recognition, mapping, checks, imports that can be undone.
@ApplicationModule(allowedDependencies = {"programme", "recruitment", "network", "access", "database"})
@NullMarked
package nl.inktvlek.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
