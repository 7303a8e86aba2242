package nl.inktvlek.database;

/// The id of an operation came again with something else in it.
public final class OperationReused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OperationReused() {
        super("The same operation id was used for something else");
    }
}
