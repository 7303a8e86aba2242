/// The demonstration network: generated from a seed, loaded as any other import.
@ApplicationModule(
        allowedDependencies = {
            "vocabulary",
            "exchange",
            "exchange :: incoming",
            "files",
            "programme",
            "programme :: *",
            "network",
            "access",
            "database"
        })
@NullMarked
package nl.inktvlek.demonstration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
