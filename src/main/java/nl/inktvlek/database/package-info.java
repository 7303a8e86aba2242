/// The graph database, embedded or a server: start, stop, migrations, reads and commands that happen exactly once.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package nl.inktvlek.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
