/// Questions asked of the network: approach first, how far, reach, introductions.
@ApplicationModule(
        allowedDependencies = {
            "inkblot",
            "programme",
            "recruitment",
            "network",
            "analytics",
            "analytics :: *",
            "disclosure",
            "access",
            "database"
        })
@NullMarked
package nl.inktvlek.insights;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
