/// Changes to single things that nobody loses: written down, merged with what others did, taken back.
@ApplicationModule(allowedDependencies = {"access", "database"})
@NullMarked
package nl.inktvlek.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
