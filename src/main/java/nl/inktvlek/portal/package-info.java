/// What funders, municipalities and the public see: pages made from the folder of releases and from nothing else. Works
/// without scripts.
@ApplicationModule(allowedDependencies = {"releases", "reports", "plots"})
@NullMarked
package nl.inktvlek.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
