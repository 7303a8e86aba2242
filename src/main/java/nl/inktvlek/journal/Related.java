package nl.inktvlek.journal;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A field that is kept as relationships to other things, each with a code: one where it is an `Optional<String>`, any
/// number where it is a `List<String>`.
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Related {

    /// Type of the relationship.
    String by();

    /// Label of the other things.
    String to();

    /// Whether it comes from the others.
    boolean incoming() default false;
}
