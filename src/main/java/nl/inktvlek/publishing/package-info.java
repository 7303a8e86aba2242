/// How figures leave the consortium: proposed, read by a second person, published as a release, withdrawn.
@ApplicationModule(
        allowedDependencies = {
            "releases",
            "borders",
            "disclosure",
            "figures",
            "inkblot",
            "populations",
            "vocabulary",
            "access",
            "database"
        })
@NullMarked
package nl.inktvlek.publishing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
