package nl.inktvlek.access;

/// Names and contact details cannot be opened or stored: the key is not there, or it is another one.
public class VaultLocked extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public VaultLocked(String why) {
        super(why);
    }
}
