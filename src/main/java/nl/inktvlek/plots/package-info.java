/// Figures drawn: one value object tells the drawing, its table and its file. Pure: no page, no database.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package nl.inktvlek.plots;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
