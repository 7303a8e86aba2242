package nl.inktvlek.journal;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A field that nobody chooses: it is set with another one, and stays where that one stays. Who wants what stands there
/// already changes nothing, and has not done it.
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Follows {

    /// Name of the other field.
    String value();
}
