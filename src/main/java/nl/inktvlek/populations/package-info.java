/// Target populations: how many people of a group live where, with source and year.
@ApplicationModule(allowedDependencies = {"vocabulary", "journal", "access", "database"})
@NullMarked
package nl.inktvlek.populations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
