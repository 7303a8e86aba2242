/// The numbers of the programme, and what may be told of them.
@ApplicationModule(
        allowedDependencies = {
            "populations",
            "vocabulary",
            "inkblot",
            "programme",
            "programme :: *",
            "recruitment",
            "network",
            "journal",
            "disclosure",
            "rights",
            "access",
            "database",
            "analytics",
            "analytics :: *"
        })
@NullMarked
package nl.inktvlek.figures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
