package nl.inktvlek.exchange;

import java.util.ArrayList;
import java.util.List;
import nl.inktvlek.exchange.CheckedImport.AffiliationRow;
import nl.inktvlek.exchange.CheckedImport.OrganisationRow;
import nl.inktvlek.files.CellReader;
import nl.inktvlek.files.MappedFile.Row;
import nl.inktvlek.files.TableKind;
import nl.inktvlek.network.Affiliation;
import nl.inktvlek.network.OrganisationKind;

/// Organisations of the files, and the partners they belong to.
final class OrganisationRows {

    final List<OrganisationRow> organisations = new ArrayList<>();
    final List<AffiliationRow> affiliations = new ArrayList<>();
    private final Reading reading;

    OrganisationRows(Reading reading) {
        this.reading = reading;
    }

    void read(Row row) {
        reading.newId(row, TableKind.ORGANISATIONS, reading.organisationIds).ifPresent(id -> {
            var kind =
                    reading.cells.oneOf(row, "kind", OrganisationKind.class).orElse(OrganisationKind.SELF_ORGANISATION);
            organisations.add(new OrganisationRow(
                    id,
                    row.text("name"),
                    kind,
                    reading.cells.municipality(row),
                    CellReader.several(row.text("languages"))));
            reading.organisationIds.add(id);
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
}
