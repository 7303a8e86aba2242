package nl.inktvlek.exchange;

/// Told how far a long piece of work is; asked whether it should go on.
public interface Progress {

    /// For work nobody watches.
    Progress UNWATCHED = (done, total) -> true;

    /// @param done rows done
    /// @param total rows in all
    /// @return false to stop and take everything back
    boolean goesOn(long done, long total);
}
