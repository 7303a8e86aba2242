/// Who may do and see what: accounts, roles, the one decision.
@ApplicationModule(allowedDependencies = {"database"})
@NullMarked
package nl.inktvlek.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
