/// How conversations spread: as they would, step by step, and as they did, month by month; GraphStream events,
/// pictures, generations.
@ApplicationModule(
        allowedDependencies = {
            "snapshot",
            "programme",
            "programme :: *",
            "recruitment",
            "network",
            "access",
            "database",
            "analytics",
            "analytics :: *"
        })
@NullMarked
package nl.inktvlek.inkblot;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
