/// What a release tells, in words, plots, papers and a workbook: for the portal and for who makes a report
/// inside. Reads releases and nothing else.
@ApplicationModule(allowedDependencies = {"releases", "plots", "files"})
@NullMarked
package nl.inktvlek.reports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
