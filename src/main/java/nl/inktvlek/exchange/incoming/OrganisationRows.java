package nl.inktvlek.exchange.incoming;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import nl.inktvlek.exchange.incoming.CheckedImport.AffiliationRow;
import nl.inktvlek.exchange.incoming.CheckedImport.OrganisationRow;
import nl.inktvlek.files.MappedFile.Row;
import nl.inktvlek.files.TableKind;
import nl.inktvlek.network.Affiliation;
import nl.inktvlek.network.OrganisationKind;

/// Organisations of the files, and the partners they belong to.
final class OrganisationRows {

    final List<OrganisationRow> organisations = new ArrayList<>();
    final List<AffiliationRow> affiliations = new ArrayList<>();
    private final Reading reading;
    private final Differences differences;

    OrganisationRows(Reading reading, Differences differences) {
        this.reading = reading;
        this.differences = differences;
    }

    void read(Row row) {
        if (row.repeatsHeaders()) {
            reading.problems.add(row.notice("", "headers-again"));
            return;
        }
        boolean isLabel = name(row).isEmpty() || row.isOfNetwork();
        var fault = isLabel ? Optional.<String>empty() : NamesInFiles.fault(name(row));
        if (fault.isPresent()) {
            reading.problems.add(row.error("name", fault.get()));
            return;
        }
        id(row).map(reading.organisationIds::find)
                .filter(there -> there.isPresent() && there.getAsInt() >= 0)
                .ifPresent(there -> differences.organisation(
                        row,
                        there.getAsInt(),
                        says(row, row.text("code")),
                        reading.cells
                                .oneOf(row, "kind", OrganisationKind.class)
                                .map(Enum::name)
                                .orElse(""),
                        reading.partnerCode(row)));
        id(row).filter(id -> reading.isNewId(row, TableKind.ORGANISATIONS, reading.organisationIds, id))
                .ifPresent(id -> {
                    reading.count(TableKind.ORGANISATIONS, false, false);
                    organisations.add(says(row, id));
                    reading.organisationIds.add(id, name(row));
                    reading.cells
                            .partner(row)
                            .ifPresent(partner -> affiliations.add(new AffiliationRow(
                                    reading.organisationIds.find(id).getAsInt(),
                                    partner,
                                    reading.cells
                                            .oneOf(row, "relation", Affiliation.class)
                                            .orElse(Affiliation.LOOSE_CONTACT))));
                });
    }

    /// One that is known by its name only.
    OptionalInt add(String name) {
        var id = Ids.byName(name);
        organisations.add(new OrganisationRow(id, name, OrganisationKind.SELF_ORGANISATION, null, List.of()));
        reading.organisationIds.add(id, name);
        reading.count(TableKind.ORGANISATIONS, false, false);
        return reading.organisationIds.find(id);
    }

    private OrganisationRow says(Row row, String id) {
        return new OrganisationRow(
                id,
                name(row),
                reading.cells.oneOf(row, "kind", OrganisationKind.class).orElse(OrganisationKind.SELF_ORGANISATION),
                reading.cells.municipality(row),
                reading.cells.languages(row));
    }

    /// Without codes an organisation is known by its name.
    private Optional<String> id(Row row) {
        return row.text("code").isEmpty() && !name(row).isEmpty()
                ? Optional.of(Ids.byName(name(row)))
                : reading.id(row, Ids::faultOfAny);
    }

    private static String name(Row row) {
        return row.line("name");
    }
}
