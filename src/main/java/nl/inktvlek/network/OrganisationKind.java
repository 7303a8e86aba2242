package nl.inktvlek.network;

/// What an organisation is.
public enum OrganisationKind {
    PARTNER,
    SELF_ORGANISATION,
    INFORMAL_GROUP,
    FAITH_COMMUNITY,
    SCHOOL,
    MUNICIPALITY,
    KNOWLEDGE_INSTITUTE,
    FUNDER
}
