/// Whom to approach first, where to recruit next, on whom it depends, what a series needs.
@ApplicationModule(
        allowedDependencies = {
            "populations",
            "vocabulary",
            "explore",
            "figures",
            "snapshot",
            "rights",
            "programme",
            "programme :: *",
            "recruitment",
            "network",
            "journal",
            "disclosure",
            "access",
            "database",
            "analytics",
            "analytics :: *"
        })
@NullMarked
package nl.inktvlek.advice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
