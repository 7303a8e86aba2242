/// Who is there and how they are tied: organisations, people, ties, places, identities.
@ApplicationModule(allowedDependencies = {"vocabulary", "journal", "access", "database"})
@NullMarked
package nl.inktvlek.network;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
