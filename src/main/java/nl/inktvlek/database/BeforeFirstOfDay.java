package nl.inktvlek.database;

import java.time.LocalDate;

/// What is done before the first command of every day, while no other runs, in a transaction of its own. Where several
/// programs use one database each does it: it has to see whether it was done.
@FunctionalInterface
public interface BeforeFirstOfDay {

    void keep(Statements writing, LocalDate today);
}
