package nl.inktvlek.access;

/// What somebody uses the product for; one per account.
public enum Role {
    COORDINATOR,
    RECRUITER,
    ADMINISTRATOR,
    PRIVACY_OFFICER,
    FUNDER,
    MUNICIPALITY;

    /// Names of the roles for annotations, which take constants only.
    public static final class Name {
        public static final String COORDINATOR = "COORDINATOR";
        public static final String RECRUITER = "RECRUITER";
        public static final String ADMINISTRATOR = "ADMINISTRATOR";
        public static final String PRIVACY_OFFICER = "PRIVACY_OFFICER";
        public static final String FUNDER = "FUNDER";
        public static final String MUNICIPALITY = "MUNICIPALITY";

        private Name() {}
    }

    /// Whether the role belongs to the consortium; the others may see numbers, never a person.
    public boolean isInside() {
        return switch (this) {
            case COORDINATOR, RECRUITER, ADMINISTRATOR, PRIVACY_OFFICER -> true;
            case FUNDER, MUNICIPALITY -> false;
        };
    }
}
