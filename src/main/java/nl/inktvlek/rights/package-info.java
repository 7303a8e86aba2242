/// What people may ask of us, and what we owe them: consent, notice, access, erasure, retention, opened in an emergency
/// only.
@ApplicationModule(allowedDependencies = {"vocabulary", "network", "journal", "access", "database"})
@NullMarked
package nl.inktvlek.rights;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
