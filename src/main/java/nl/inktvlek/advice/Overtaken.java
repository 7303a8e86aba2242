package nl.inktvlek.advice;

/// A search was given up without an answer: the same user asked something newer, or waits no longer.
public final class Overtaken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Overtaken() {
        super("Overtaken by a newer search of the same user", null, false, false);
    }
}
