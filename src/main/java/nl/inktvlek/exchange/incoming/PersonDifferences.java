package nl.inktvlek.exchange.incoming;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.inktvlek.exchange.incoming.CheckedImport.PersonRow;
import nl.inktvlek.exchange.incoming.Correction.Field;
import nl.inktvlek.files.MappedFile.Row;
import nl.inktvlek.vocabulary.PlainWords;

/// Holds what lines say of people against who is stored: who is known, who is somebody else, who is perhaps known.
final class PersonDifferences {

    private record Line(Row row, PersonRow says) {}

    private final Reading reading;
    private final StoredValues stored;
    private final Differing differing;
    private final Map<Integer, Line> people = new LinkedHashMap<>();

    PersonDifferences(Reading reading, StoredValues stored, Differing differing) {
        this.reading = reading;
        this.stored = stored;
        this.differing = differing;
    }

    /// A line about somebody known.
    void person(Row row, int number, PersonRow says) {
        people.put(number, new Line(row, says));
    }

    /// Whoever has the id of somebody with quite another name is somebody else: nothing hangs on them by that id.
    void tellOfPeople() {
        var known = people.isEmpty()
                ? Map.<Integer, StoredValues.Person>of()
                : stored.people().apply(people.keySet());
        people.forEach((number, line) -> {
            var person = known.get(number);
            if (person == null) {
                return;
            }
            if (isSomebodyElse(line.says().name(), person.name())) {
                reading.problems.add(line.row().error("code", "id-of-somebody-else"));
                reading.personIds.forget(line.says().id());
                return;
            }
            person(line, number, person);
        });
    }

    private void person(Line line, int number, StoredValues.Person person) {
        var says = line.says();
        var told = differing.of(line.row(), number, reading.isOfNobodyElse(number));
        if (person.mayHaveName()) {
            told.compare("name", Field.NAME, says.name(), person.name(), PlainWords::of);
        }
        if (person.mayHaveContact()) {
            told.compare("phone", Field.PHONE, says.phone(), person.phone(), PersonDifferences::digits);
            told.compare("email", Field.EMAIL, says.email(), person.email(), PlainWords::of);
        }
        told.compare("municipality", Field.MUNICIPALITY, says.municipality(), person.municipality(), text -> text);
        told.compare(
                "neighbourhood", Field.NEIGHBOURHOOD, says.neighbourhood(), person.neighbourhood(), PlainWords::of);
        told.tell();
        differing.elsewhere(line.row(), "key_figure", says.keyFigure() && !person.isKeyFigure());
        differing.elsewhere(
                line.row(),
                "informed",
                says.informed() != null
                        && person.informedOn() != null
                        && !says.informed().equals(person.informedOn()));
    }

    /// Somebody new with the telephone number or address of somebody who is there may be the same person.
    void tellOfPerhapsKnown(Map<PersonRow, Row> newcomers) {
        var contacts = newcomers.keySet().stream()
                .flatMap(person -> Stream.of(person.phone(), person.email()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        var met = new HashSet<String>();
        var known = contacts.isEmpty() ? Set.<String>of() : stored.contacts().apply(contacts);
        newcomers.forEach((person, row) -> {
            if (person.phone() != null && known.contains(person.phone())) {
                reading.problems.add(row.notice("phone", "perhaps-known"));
            } else if (person.email() != null && known.contains(person.email())) {
                reading.problems.add(row.notice("email", "perhaps-known"));
            } else if (person.phone() != null && !met.add(digits(person.phone()))) {
                reading.problems.add(row.notice("phone", "perhaps-twice"));
            } else if (person.email() != null && !met.add(PlainWords.of(person.email()))) {
                reading.problems.add(row.notice("email", "perhaps-twice"));
            }
        });
    }

    /// No word in common.
    private static boolean isSomebodyElse(String name, String stored) {
        var words = words(name);
        var known = words(stored);
        words.retainAll(known);
        return !name.isEmpty() && !stored.isEmpty() && words.isEmpty();
    }

    private static Set<String> words(String name) {
        return new HashSet<>(Arrays.asList(PlainWords.of(name).split("[ ,.()-]+")));
    }

    /// Without the ways to write a country.
    static String digits(String phone) {
        return phone.replaceAll("\\D", "").replaceFirst("^(?:0031|31)?0?", "");
    }
}
