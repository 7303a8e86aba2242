package nl.inktvlek.database;

/// The Java that runs us can damage data.
final class UnsupportedJdk extends CannotStart {

    private static final long serialVersionUID = 1L;

    private UnsupportedJdk(String why, String mend) {
        super(why, mend);
    }

    /// Refuses a Java on which the embedded database is known to lose data.
    ///
    /// JDK 25.0.0 to 25.0.2 can corrupt pinned objects (JDK-8377811); compact object headers corrupt
    /// `String.getBytes` (JDK-8380060).
    ///
    /// @throws UnsupportedJdk if so
    public static void refuse(Runtime.Version version, Iterable<String> jvmArguments) {
        if (version.feature() != 25 || version.update() < 3 && version.interim() == 0) {
            throw new UnsupportedJdk(
                    "Inktvlek needs JDK 25.0.3 or a later 25, but this is %s.".formatted(version),
                    "Start it with bin/run, which finds or fetches one.");
        }
        for (var argument : jvmArguments) {
            if (argument.equals("-XX:+UseCompactObjectHeaders")) {
                throw new UnsupportedJdk(
                        "-XX:+UseCompactObjectHeaders can corrupt data (JDK-8380060).", "Leave it out.");
            }
        }
    }
}
