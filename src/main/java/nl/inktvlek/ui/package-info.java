/// What the browser shows. One sub-package per view; nothing depends on this module.
@ApplicationModule(
        allowedDependencies = {
            "backup",
            "borders",
            "populations",
            "vocabulary",
            "exchange",
            "exchange :: incoming",
            "exchange :: tables",
            "files",
            "files :: forms",
            "files :: networks",
            "files :: printing",
            "advice",
            "figures",
            "plots",
            "publishing",
            "releases",
            "reports",
            "explore",
            "inkblot",
            "snapshot",
            "programme",
            "programme :: *",
            "recruitment",
            "rights",
            "network",
            "journal",
            "accounts",
            "disclosure",
            "access",
            "database",
            "analytics",
            "analytics :: *"
        })
@NullMarked
package nl.inktvlek.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
