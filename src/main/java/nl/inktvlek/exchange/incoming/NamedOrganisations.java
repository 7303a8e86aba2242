package nl.inktvlek.exchange.incoming;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import nl.inktvlek.database.NodeCode;
import nl.inktvlek.exchange.incoming.PersonRows.Listed;
import nl.inktvlek.files.CellReader;
import nl.inktvlek.files.MappedFile.Row;
import nl.inktvlek.files.TableKind;
import nl.inktvlek.vocabulary.Municipalities;

/// Organisations that lists of people call by name. Where no file of the import lists organisations, one that nobody
/// knows is a new one, which is told.
final class NamedOrganisations {

    /// Of a code of some file.
    private static final int MOST_LETTERS = 3;

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
        if (areListed || text.isEmpty() || isCode(text) || !reading.organisationIds.isUnknown(text)) {
            return reading.reference(row, "organisation", text, reading.organisationIds);
        }
        var fault = NamesInFiles.fault(text);
        if (fault.isPresent() || Ids.isPlaceOrContact(text)) {
            reading.problems.add(row.error("organisation", fault.orElse("not-an-organisation")));
            return OptionalInt.empty();
        }
        reading.problems.add(row.notice("organisation", "organisation-new"));
        return organisations.add(text);
    }

    /// Codes of the product, and numbers with a few letters, as "O-12"; "LOM" and "50Plus" are names.
    private static boolean isCode(String text) {
        return NodeCode.isOne(text)
                || Ids.isCode(text)
                        && text.chars().anyMatch(Character::isDigit)
                        && text.chars().filter(Character::isLetter).count() <= MOST_LETTERS;
    }

    /// Those of each listed person, who may have several in one cell or in several columns.
    ///
    /// A comma, a slash or "en" may stand within a name: it divides names of which one stands elsewhere by itself,
    /// whatever the order of the lines.
    Map<Listed, List<Integer>> of(List<Listed> people) {
        var refused = new HashSet<String>();
        people.forEach(listed -> cells(listed.row())
                .filter(text -> CellReader.words(text).size() <= 1)
                .filter(text -> of(listed.row(), text).isEmpty())
                .forEach(refused::add));
        var divided = new LinkedHashMap<Listed, List<String>>();
        people.forEach(listed ->
                divided.put(listed, cells(listed.row()).flatMap(this::divided).toList()));
        var found = new LinkedHashMap<Listed, List<Integer>>();
        divided.forEach((listed, texts) -> found.put(
                listed,
                texts.stream()
                        .filter(text -> !refused.contains(text)) // told above
                        .map(text -> of(listed.row(), text))
                        .flatMapToInt(OptionalInt::stream)
                        .boxed()
                        .toList()));
        return found;
    }

    private static Stream<String> cells(Row row) {
        return row.texts("organisation").stream()
                .flatMap(cell -> CellReader.several(cell).stream())
                .filter(text -> !NamesInFiles.isNothing(text));
    }

    private Stream<String> divided(String text) {
        var parts = CellReader.words(text);
        boolean areNames = parts.stream()
                .noneMatch(part -> Character.isLowerCase(part.codePointAt(0))
                        || Municipalities.byCodeOrName(part).isPresent());
        return !isKnown(text) && areNames && parts.stream().anyMatch(this::isKnown) ? parts.stream() : Stream.of(text);
    }

    private boolean isKnown(String text) {
        return !reading.organisationIds.isUnknown(text);
    }
}
