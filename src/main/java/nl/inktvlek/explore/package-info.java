/// Looking around: one search, pictures, details, introductions.
@ApplicationModule(
        allowedDependencies = {
            "vocabulary",
            "disclosure",
            "files :: networks",
            "figures",
            "inkblot",
            "snapshot",
            "rights",
            "programme",
            "programme :: *",
            "network",
            "journal",
            "access",
            "database",
            "analytics",
            "analytics :: *"
        })
@NullMarked
package nl.inktvlek.explore;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
