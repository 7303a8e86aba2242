/// Files in and out: mapping, checks, imports that can be undone.
@ApplicationModule(
        allowedDependencies = {
            "vocabulary",
            "files",
            "files :: forms",
            "files :: networks",
            "programme",
            "programme :: *",
            "recruitment",
            "rights",
            "network",
            "journal",
            "access",
            "database"
        })
@NullMarked
package nl.inktvlek.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
