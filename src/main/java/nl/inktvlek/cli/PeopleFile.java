package nl.inktvlek.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import nl.inktvlek.files.Messages;
import nl.inktvlek.files.Problem;
import nl.inktvlek.files.SourceFile;
import nl.inktvlek.files.TableKind;
import nl.inktvlek.files.plain.PlainNetwork;

/// People that a file names by their id (in the database: their code), with the line each stands on.
///
/// @param name of the file
record PeopleFile(String name, List<Named> people) {

    private static final int MOST_TOLD = 20;

    /// @param id as it stands there
    record Named(long line, String id, Outcome outcome) {}

    /// What became of an approach.
    enum Outcome {
        YES,
        NO,
        NOT_NOW;

        static Optional<Outcome> of(String text) {
            return switch (text.toLowerCase(Locale.ROOT).replace('-', ' ').replace('_', ' ')) {
                case "yes", "ja" -> Optional.of(YES);
                case "no", "nee" -> Optional.of(NO);
                case "not now", "niet nu" -> Optional.of(NOT_NOW);
                default -> Optional.empty();
            };
        }
    }

    /// One id on a line; empty lines and those that begin with # are passed over.
    static PeopleFile ofIds(Path file) throws IOException {
        var lines = Files.readAllLines(file);
        var people = IntStream.range(0, lines.size())
                .mapToObj(i -> new Named(i + 1, lines.get(i).strip(), Outcome.YES))
                .filter(named -> !named.id().isEmpty() && !named.id().startsWith("#"))
                .toList();
        return new PeopleFile(String.valueOf(file.getFileName()), people);
    }

    /// A table with the columns id (or code) and outcome, one line for each person.
    static PeopleFile ofOutcomes(Path path) throws IOException {
        var file = SourceFile.read(path);
        var table = PlainNetwork.table(file, TableKind.PEOPLE);
        var headers = table.recognition().headers().stream()
                .map(header -> header.toLowerCase(Locale.ROOT))
                .toList();
        int column = headers.indexOf("outcome");
        if (column < 0) {
            throw new IllegalArgumentException(
                    "%s has the columns %s; it needs id (or code) and outcome".formatted(file.name(), headers));
        }
        var people = new ArrayList<Named>();
        var wrong = new ArrayList<String>();
        table.read(
                row -> Outcome.of(row.cell(column))
                        .ifPresentOrElse(
                                outcome -> people.add(new Named(row.line(), row.text("code"), outcome)),
                                () -> wrong.add("%s:%d: the outcome is yes, no or not now, not '%s'"
                                        .formatted(file.name(), row.line(), row.cell(column)))),
                problem -> wrong.add(told(problem)));
        var read = new PeopleFile(file.name(), people);
        read.refuseTwoOutcomes(wrong);
        refuse(wrong);
        return read;
    }

    private static String told(Problem problem) {
        return Messages.place(problem) + ": " + Messages.text(problem, Locale.ENGLISH);
    }

    private void refuseTwoOutcomes(List<String> wrong) {
        var first = new HashMap<String, Named>();
        for (var named : people) {
            var before = first.putIfAbsent(named.id(), named);
            if (before != null && before.outcome() != named.outcome()) {
                wrong.add("%s:%d: '%s' has another outcome on line %d"
                        .formatted(name, named.line(), named.id(), before.line()));
            }
        }
    }

    PeopleFile withYes() {
        return with(named -> named.outcome() == Outcome.YES);
    }

    PeopleFile withoutYes() {
        return with(named -> named.outcome() != Outcome.YES);
    }

    private PeopleFile with(Predicate<Named> condition) {
        return new PeopleFile(name, people.stream().filter(condition).toList());
    }

    /// What each is known by, in the order of the file, nobody twice.
    ///
    /// @throws IllegalArgumentException if somebody is not known, with the lines
    <T> List<T> known(Function<String, Optional<T>> by) {
        var known = new LinkedHashSet<T>();
        var wrong = new ArrayList<String>();
        for (var named : people) {
            by.apply(named.id())
                    .ifPresentOrElse(
                            known::add,
                            () -> wrong.add("%s:%d: no person with id '%s'".formatted(name, named.line(), named.id())));
        }
        refuse(wrong);
        return List.copyOf(known);
    }

    /// The place in a list; that is read when the first is looked for.
    static Function<String, Optional<Integer>> byId(List<String> ids) {
        var numbers = new HashMap<String, Integer>();
        return id -> {
            for (int number = numbers.size(); number < ids.size(); number++) {
                numbers.put(ids.get(number), number);
            }
            return Optional.ofNullable(numbers.get(id));
        };
    }

    private static void refuse(List<String> wrong) {
        if (!wrong.isEmpty()) {
            int more = wrong.size() - MOST_TOLD;
            throw new IllegalArgumentException(String.join("\n", wrong.subList(0, Math.min(MOST_TOLD, wrong.size())))
                    + (more > 0 ? "\nand %,d more".formatted(more) : ""));
        }
    }
}
