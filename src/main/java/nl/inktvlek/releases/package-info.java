/// What is seen outside: releases, each a folder that never changes. Reads and writes files; knows nothing of the
/// graph.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package nl.inktvlek.releases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
