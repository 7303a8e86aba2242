/// The same questions without a browser.
@ApplicationModule(
        allowedDependencies = {
            "backup",
            "publishing",
            "releases",
            "exchange",
            "files :: plain",
            "exchange :: incoming",
            "exchange :: tables",
            "files",
            "files :: forms",
            "advice",
            "explore",
            "snapshot",
            "rights",
            "network",
            "analytics",
            "analytics :: *",
            "access",
            "database"
        })
@NullMarked
package nl.inktvlek.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
