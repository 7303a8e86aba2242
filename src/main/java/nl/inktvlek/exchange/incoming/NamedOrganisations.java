package nl.inktvlek.exchange.incoming;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.inktvlek.exchange.incoming.PersonRows.Listed;
import nl.inktvlek.files.CellReader;
import nl.inktvlek.files.MappedFile.Row;
import nl.inktvlek.files.TableKind;

/// Organisations that lists of people call by name. Where no file of the import lists organisations, one that nobody
/// knows is a new one, which is told.
final class NamedOrganisations {

    private final Reading reading;
    private final OrganisationRows organisations;
    private final boolean areListed;

    NamedOrganisations(Reading reading, OrganisationRows organisations) {
        this.reading = reading;
        this.organisations = organisations;
        this.areListed = !reading.request.of(TableKind.ORGANISATIONS).isEmpty();
    }

    /// The organisation of a cell, which is of one.
    OptionalInt of(Row row, String text) {
        if (areListed || text.isEmpty() || Ids.isCode(text) || !reading.organisationIds.isUnknown(text)) {
            return reading.reference(row, "organisation", text, reading.organisationIds);
        }
        var fault = NamesInFiles.fault(text);
        if (fault.isPresent() || Ids.isContact(text)) {
            reading.problems.add(row.error("organisation", fault.orElse("not-a-name")));
            return OptionalInt.empty();
        }
        reading.problems.add(row.notice("organisation", "organisation-new"));
        return organisations.add(text);
    }

    /// Those of each listed person, who may have several in one cell or in several columns. A comma, a slash or "en" may
    /// stand within a name: it divides names of which one stands elsewhere by itself, whatever the order of the lines.
    Map<Listed, List<Integer>> of(List<Listed> people) {
        var found = new LinkedHashMap<Listed, List<Integer>>();
        people.forEach(listed -> found.put(listed, new ArrayList<>()));
        read(people, text -> CellReader.words(text).size() <= 1, found);
        read(people, text -> CellReader.words(text).size() > 1, found);
        return found;
    }

    private void read(List<Listed> people, Predicate<String> wanted, Map<Listed, List<Integer>> found) {
        people.forEach(listed -> cells(listed.row())
                .filter(wanted)
                .flatMap(this::divided)
                .forEach(text -> of(listed.row(), text)
                        .ifPresent(organisation -> found.computeIfAbsent(listed, any -> new ArrayList<>())
                                .add(organisation))));
    }

    private static Stream<String> cells(Row row) {
        return row.texts("organisation").stream()
                .flatMap(cell -> CellReader.several(cell).stream())
                .filter(text -> !NamesInFiles.isNothing(text));
    }

    private Stream<String> divided(String text) {
        var parts = CellReader.words(text);
        boolean areNames = parts.stream().noneMatch(part -> Character.isLowerCase(part.codePointAt(0)));
        return !isKnown(text) && areNames && parts.stream().anyMatch(this::isKnown)
                ? parts.stream()
                : Stream.of(text);
    }

    private boolean isKnown(String text) {
        return !reading.organisationIds.isUnknown(text);
    }
}
