package nl.inktvlek.network;

/// How an organisation belongs to a consortium partner.
public enum Affiliation {
    FORMAL_MEMBER,
    LOOSE_CONTACT,
    CO_OWNER
}
