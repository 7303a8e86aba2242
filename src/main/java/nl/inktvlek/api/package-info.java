/// What other programs ask, at `/api/v1`: the same services as the pages, for whose token it is. Nothing depends on
/// this module.
@ApplicationModule(
        allowedDependencies = {
            "populations",
            "vocabulary",
            "exchange",
            "exchange :: incoming",
            "exchange :: tables",
            "files",
            "files :: networks",
            "files :: printing",
            "advice",
            "figures",
            "explore",
            "inkblot",
            "snapshot",
            "programme",
            "programme :: *",
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
package nl.inktvlek.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
