package nl.inktvlek.api.answers;

/// The version of a thing, as the mark of an answer (ETag).
public final class Version {

    private Version() {}

    public static String mark(long version) {
        return "\"" + version + "\"";
    }

    /// @param ifMatch the mark of what the program saw
    /// @throws Refusal if the thing has changed since
    public static void require(String ifMatch, long version) {
        if (!ifMatch.strip().equals(mark(version))) {
            throw new Refusal(Refusal.Why.CHANGED_MEANWHILE);
        }
    }
}
