/// The demonstration: a network generated from a seed and loaded as any other import, and its story, told as people
/// would at the pages.
@ApplicationModule(
        allowedDependencies = {
            "vocabulary",
            "journal",
            "populations",
            "recruitment",
            "rights",
            "exchange",
            "exchange :: incoming",
            "files",
            "figures",
            "publishing",
            "releases",
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
