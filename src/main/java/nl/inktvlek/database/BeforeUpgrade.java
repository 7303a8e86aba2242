package nl.inktvlek.database;

import java.io.IOException;
import java.io.OutputStream;

/// What is done before the data of an earlier version is changed, while nobody else uses it.
@FunctionalInterface
public interface BeforeUpgrade {

    /// Writes everything as it is now.
    @FunctionalInterface
    interface Copying {
        GraphCopy.Contents to(OutputStream out) throws IOException;
    }

    /// @throws IOException if there is nothing to come back to: then nothing is changed
    void keep(Copying copying) throws IOException;
}
