/// Words as people here write them: municipalities, languages, and when two words are the same.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package nl.inktvlek.vocabulary;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
