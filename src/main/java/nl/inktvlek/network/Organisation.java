package nl.inktvlek.network;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.inktvlek.access.DataKind;
import nl.inktvlek.database.Concern;
import nl.inktvlek.database.NodeCode;
import nl.inktvlek.journal.Field;
import nl.inktvlek.journal.Field.Choice;
import nl.inktvlek.journal.Field.Column;
import nl.inktvlek.journal.Kind;
import nl.inktvlek.journal.Problems;
import nl.inktvlek.journal.Thing;

/// An organisation, and how it belongs to the partners.
///
/// @param municipality CBS code
/// @param formal whether it is a legal person
public record Organisation(
        String code,
        long version,

        @Field(text = "organisations.name", needed = true, column = Column.SHOWN)
        String name,

        @Field(text = "organisations.kind", needed = true, values = "organisation.kind.", column = Column.SHOWN)
        Optional<OrganisationKind> kind,

        @Field(text = "series.municipality", choice = Choice.MUNICIPALITIES, column = Column.SHOWN)
        String municipality,

        @Field(text = "series.languages", choice = Choice.LANGUAGES, column = Column.SHOWN)
        List<String> languages,

        @Field(text = "organisation.visibility", values = "openness.")
        Optional<Openness> visibility,

        @Field(text = "organisation.formal") boolean formal,

        @Field(text = "organisation.affiliations") List<Affiliated> affiliations)
        implements Thing {

    /// Who outside its partners may know of it.
    public enum Openness {
        PUBLIC,
        CONSORTIUM,
        HIDDEN
    }

    public static final Kind<Organisation> KIND = Kind.of(
                    Organisation.class, "Organisation", Concern.NETWORK, DataKind.ORGANISATION)
            .around("affiliations", """
                    [(n)-[r:AFFILIATED]->(p:Organisation) | r {.kind, partner: p.code, .from, .to}]""", """
                    MATCH (o:Organisation {code: $code})
                    CALL (o) {
                        MATCH (o)-[r:AFFILIATED]->(p:Organisation)
                        WHERE NOT any(row IN $to WHERE row.kind = r.kind AND row.partner = p.code
                            AND coalesce(row.from, '') = coalesce(toString(r.from), '')
                            AND coalesce(row.to, '') = coalesce(toString(r.to), ''))
                        DELETE r
                    }
                    UNWIND $to AS row
                    MATCH (p:Organisation {code: row.partner})
                    WHERE NOT EXISTS {
                        (o)-[x:AFFILIATED {kind: row.kind}]->(p)
                        WHERE coalesce(toString(x.from), '') = coalesce(row.from, '')
                            AND coalesce(toString(x.to), '') = coalesce(row.to, '')
                    }
                    CREATE (o)-[:AFFILIATED {kind: row.kind, from: date(row.from), to: date(row.to)}]->(p)""", true)
            .called(Organisation::name);

    public static Organisation blank() {
        return KIND.blank(NodeCode.random());
    }

    /// Codes of the partners it belongs to, or belonged.
    public Set<String> partners() {
        return affiliations.stream().map(Affiliated::partner).collect(Collectors.toUnmodifiableSet());
    }

    public boolean isPartner() {
        return kind.filter(OrganisationKind.PARTNER::equals).isPresent();
    }

    public boolean isHidden() {
        return visibility.filter(Openness.HIDDEN::equals).isPresent();
    }

    /// The same, belonging to partners like this.
    public Organisation with(List<Affiliated> affiliations) {
        return new Organisation(code, version, name, kind, municipality, languages, visibility, formal, affiliations);
    }

    /// @throws nl.inktvlek.journal.NotFilledIn if it stops belonging to a partner before it begins to, or is hidden
    /// from everybody
    void check() {
        new Problems()
                .when(
                        affiliations.stream().anyMatch(Affiliated::endsBeforeItBegins),
                        "affiliations",
                        "problem.ends-before-it-begins")
                .when(isHidden() && affiliations.isEmpty(), "visibility", "problem.hidden-of-none")
                .refuse();
    }
}
