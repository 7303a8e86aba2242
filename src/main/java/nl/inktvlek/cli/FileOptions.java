package nl.inktvlek.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.inktvlek.exchange.tables.IncomingTables;
import nl.inktvlek.files.ColumnDictionary;
import nl.inktvlek.files.MappedFile;
import nl.inktvlek.files.Recognition;
import nl.inktvlek.files.SourceFile;
import nl.inktvlek.files.TableKind;
import nl.inktvlek.files.forms.DateReader;
import nl.inktvlek.files.forms.NumberReader;
import nl.inktvlek.files.forms.PlaceForm;
import picocli.CommandLine.Option;

/// Files, and what their tables and columns are where it cannot be seen.
final class FileOptions {

    @Option(
            names = "--table",
            paramLabel = "FILE=KIND",
            description = "What the rows of a file are: people, organisations, positions, memberships, ties, series or"
                    + " attendance.")
    Map<String, TableKind> tables = Map.of();

    @Option(
            names = "--map",
            paramLabel = "COLUMN=FIELD",
            description = "What a column is, as \"Naam lid=name\"; \"Naam lid=\" leaves it out.")
    Map<String, String> columns = Map.of();

    @Option(
            names = "--dates",
            paramLabel = "ORDER",
            description = "What comes first in days such as 03/04/2026, where a column fits both: day or month.")
    Optional<String> dates = Optional.empty();

    @Option(
            names = "--decimals",
            paramLabel = "MARK",
            description = "What stands before the decimals in numbers such as 1.234, where a column fits both: comma or"
                    + " point.")
    Optional<String> decimals = Optional.empty();

    @Option(
            names = "--places",
            paramLabel = "FORM",
            description = "What four digits such as 1701 are in a column of places, where a column fits both: code or"
                    + " postcode.")
    Optional<String> places = Optional.empty();

    /// @throws IllegalArgumentException if an option is about a file, column or field that is not there
    List<MappedFile> read(List<Path> paths) throws IOException {
        var mapped = new ArrayList<MappedFile>();
        for (var path : paths) {
            for (var table : IncomingTables.of(SourceFile.read(path))) {
                mapped.add(table.with(asTold(table.recognition(), table.file().name())));
            }
        }
        requireThere(mapped);
        return mapped;
    }

    private Recognition asTold(Recognition recognition, String file) {
        var kind = tables.get(file);
        var told = kind == null ? recognition : recognition.withTable(kind);
        for (int i = 0; i < told.headers().size(); i++) {
            var field = columns.get(told.headers().get(i));
            if (field != null) {
                told = told.withMeaning(i, field(told.table(), field));
            }
            if (dates.isPresent()
                    && told.hasDaysInFigures(i)
                    && told.forms().days().of(i).isEmpty()) {
                told = told.withOrder(i, order(dates.get()));
            }
            if (decimals.isPresent()
                    && told.hasMarkedNumbers(i)
                    && told.forms().numbers().of(i).isEmpty()) {
                told = told.withNumbers(i, numbers(decimals.get()));
            }
            if (places.isPresent()
                    && told.hasTwofoldPlaces(i)
                    && told.forms().places().of(i).isEmpty()) {
                told = told.withPlaces(i, places(places.get()));
            }
        }
        return told;
    }

    private static DateReader.Order order(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "day" -> DateReader.Order.DAY_FIRST;
            case "month" -> DateReader.Order.MONTH_FIRST;
            default -> throw new IllegalArgumentException("--dates is day or month, not " + text);
        };
    }

    private static NumberReader.Form numbers(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "comma" -> NumberReader.Form.DECIMAL_COMMA;
            case "point" -> NumberReader.Form.DECIMAL_POINT;
            default -> throw new IllegalArgumentException("--decimals is comma or point, not " + text);
        };
    }

    private static PlaceForm places(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "code" -> PlaceForm.CODE;
            case "postcode" -> PlaceForm.POSTCODE;
            default -> throw new IllegalArgumentException("--places is code or postcode, not " + text);
        };
    }

    private static Optional<String> field(TableKind table, String field) {
        var fields = ColumnDictionary.columns(table).stream()
                .map(ColumnDictionary.Column::name)
                .toList();
        if (!field.isEmpty() && !fields.contains(field)) {
            throw new IllegalArgumentException("there is no field %s; %s have %s"
                    .formatted(field, table.name().toLowerCase(Locale.ROOT), String.join(", ", fields)));
        }
        return Optional.of(field).filter(name -> !name.isEmpty());
    }

    private void requireThere(List<MappedFile> mapped) {
        for (var file : tables.keySet()) {
            if (mapped.stream().noneMatch(table -> table.file().name().equals(file))) {
                throw new IllegalArgumentException("--table is about %s, which is not among the files".formatted(file));
            }
        }
        for (var column : columns.keySet()) {
            if (mapped.stream().noneMatch(table -> table.recognition().headers().contains(column))) {
                throw new IllegalArgumentException("--map is about a column %s that no file has".formatted(column));
            }
        }
    }
}
