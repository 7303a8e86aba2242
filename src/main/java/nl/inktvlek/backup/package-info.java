/// Copies of everything, sealed with a passphrase, to begin anew from; and what was erased since, to be erased again.
@ApplicationModule(allowedDependencies = {"rights", "publishing", "access", "database"})
@NullMarked
package nl.inktvlek.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
