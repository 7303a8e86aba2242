package nl.inktvlek.journal;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A field of a thing, declared once, on a component of its record. Forms, lists, files, checks and the journal take
/// what they need from here; the type of the component says what kind of value it holds ([FieldOf.Value]).
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Field {

    /// Key of what it is called.
    String text();

    /// Key of a sentence of help; "" without one.
    String help() default "";

    /// Whether it has to be filled in.
    boolean needed() default false;

    /// Smallest whole number.
    int least() default 0;

    /// Largest whole number.
    int most() default Integer.MAX_VALUE;

    /// Most characters of a text, and most items of a list.
    int longest() default 200;

    /// What it holds, for what may leave in a file.
    Holds holds() default Holds.FACTS;

    /// What can be chosen from, where that is not said by the type.
    Choice choice() default Choice.ANYTHING;

    /// Before the name of a value of an enumeration: "status." for "status.OPEN".
    String values() default "";

    Column column() default Column.NONE;

    /// Whether it is a column of a list of such things.
    enum Column {
        NONE,
        /// When the reader asks for it.
        ON_DEMAND,
        SHOWN
    }

    /// What a field holds: names and free text never leave in a file.
    enum Holds {
        FACTS,
        CODES_OF_PEOPLE,
        NAMES,
        FREE_TEXT
    }

    /// Where the values of a text or relationship come from.
    enum Choice {
        ANYTHING,
        MUNICIPALITIES,
        LANGUAGES,
        PARTNERS,
        METHODS,
        ORGANISATIONS,
        PROJECTS,
        SERIES,
        PEOPLE,
        LEADERS
    }
}
