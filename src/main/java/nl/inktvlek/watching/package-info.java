/// How the product is doing, in numbers for who watches over machines.
@ApplicationModule(allowedDependencies = {"database", "access", "backup", "advice"})
@NullMarked
package nl.inktvlek.watching;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
