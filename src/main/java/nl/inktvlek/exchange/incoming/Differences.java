package nl.inktvlek.exchange.incoming;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.inktvlek.exchange.incoming.CheckedImport.PersonRow;
import nl.inktvlek.files.MappedFile.Row;
import nl.inktvlek.vocabulary.PlainWords;
import org.jspecify.annotations.Nullable;

/// Holds what lines say of things that are known against what is stored of them. What an import adds does not change
/// them, so every difference is told. An empty cell says nothing.
final class Differences {

    private record Line(Row row, PersonRow says) {}

    private final Reading reading;
    private final StoredValues stored;
    private final Map<Integer, Line> people = new LinkedHashMap<>();
    private int lines;

    Differences(Reading reading, StoredValues stored) {
        this.reading = reading;
        this.stored = stored;
    }

    /// How many lines say something else than is stored.
    int lines() {
        return lines;
    }

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
            var differing = new ArrayList<String>();
            differs(differing, "name", plain(line.says().name()), plain(person.name()));
            differs(differing, "phone", digits(line.says().phone()), digits(person.phone()));
            differs(differing, "email", plain(line.says().email()), plain(person.email()));
            differs(differing, "municipality", line.says().municipality(), person.municipality());
            differs(differing, "neighbourhood", plain(line.says().neighbourhood()), plain(person.neighbourhood()));
            tell(line.row(), differing);
        });
    }

    /// Somebody new with the telephone number or address of somebody who is there may be the same person.
    void tellOfPerhapsKnown(Map<PersonRow, Row> newcomers) {
        var contacts = newcomers.keySet().stream()
                .flatMap(person -> Stream.of(person.phone(), person.email()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        var known = contacts.isEmpty() ? Set.<String>of() : stored.contacts().apply(contacts);
        newcomers.forEach((person, row) -> {
            if (person.phone() != null && known.contains(person.phone())) {
                reading.problems.add(row.notice("phone", "perhaps-known"));
            } else if (person.email() != null && known.contains(person.email())) {
                reading.problems.add(row.notice("email", "perhaps-known"));
            }
        });
    }

    void organisation(Row row, int number, String name, @Nullable String municipality) {
        var organisation = stored.organisations().get(number);
        if (organisation != null) {
            var differing = new ArrayList<String>();
            differs(differing, "name", plain(name), plain(organisation.name()));
            differs(differing, "municipality", municipality, organisation.municipality());
            tell(row, differing);
        }
    }

    void series(Row row, int number, Set<LocalDate> days) {
        if (!stored.meetingDays().getOrDefault(number, days).equals(days)) {
            tell(row, List.of("meetings"));
        }
    }

    void attendance(Row row, int person, int series, Set<Integer> meetings) {
        var attended = stored.meetingsAttended().get(new StoredValues.Attended(person, series));
        if (attended != null && !attended.equals(meetings)) {
            tell(row, List.of("meetings"));
        }
    }

    private static void differs(List<String> differing, String column, @Nullable String says, @Nullable String stored) {
        if (says != null && !says.isEmpty() && !says.equals(Objects.requireNonNullElse(stored, ""))) {
            differing.add(column);
        }
    }

    private void tell(Row row, List<String> columns) {
        if (!columns.isEmpty()) {
            lines++;
            var headers = columns.stream().map(row::header).collect(Collectors.joining(", "));
            reading.problems.add(row.notice(columns.getFirst(), "known-differs", headers));
        }
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

    private static @Nullable String plain(@Nullable String text) {
        return text == null ? null : PlainWords.of(text);
    }

    /// Without the ways to write a country.
    private static @Nullable String digits(@Nullable String phone) {
        return phone == null ? null : phone.replaceAll("\\D", "").replaceFirst("^(?:0031|31|0)", "");
    }
}
