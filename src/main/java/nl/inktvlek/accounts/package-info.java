/// Logins: passwords, second steps, invitations, sessions.
@ApplicationModule(allowedDependencies = {"access", "database"})
@NullMarked
package nl.inktvlek.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
