package nl.inktvlek.releases;

/// Somebody else published meanwhile: what was checked was checked against an older release.
public final class Overtaken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Overtaken(int number) {
        super("Release %d was published meanwhile: propose again".formatted(number));
    }
}
