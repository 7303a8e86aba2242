/// The spread in time: the network as a stream of GraphStream events, its replay, pictures and layout.
@ApplicationModule(
        allowedDependencies = {
            "programme",
            "recruitment",
            "network",
            "analytics",
            "analytics :: *",
            "access",
            "database"
        })
@NullMarked
package nl.inktvlek.inkblot;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
