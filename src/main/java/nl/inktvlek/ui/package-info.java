/// What the browser shows. One sub-package per view; nothing depends on this module.
@ApplicationModule(
        allowedDependencies = {
            "exchange",
            "insights",
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
package nl.inktvlek.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
