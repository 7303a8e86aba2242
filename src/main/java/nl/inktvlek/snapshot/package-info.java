/// The network in memory: read from the graph, its communities, its layout.
@ApplicationModule(
        allowedDependencies = {"vocabulary", "rights", "network", "access", "database", "analytics", "analytics :: *"})
@NullMarked
package nl.inktvlek.snapshot;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
