package nl.inktvlek.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.inktvlek.files.forms.ColumnForms;
import nl.inktvlek.files.forms.DateReader;
import nl.inktvlek.files.forms.NumberReader;
import nl.inktvlek.files.forms.PlaceForm;

/// What was recognised in a file. Every part can be changed by the user; the file is then read anew.
///
/// @param headers header of each column, as in the file
/// @param headerLine line of the headers, from 1
/// @param foot first line below the table: totals and remarks are left out; 0 where there are none
/// @param table what the rows are
/// @param isSure whether nothing else could be meant by the table
/// @param meanings per column the name of the column of [ColumnDictionary] it is, or empty to leave it out
/// @param forms how days and numbers are written in each column
public record Recognition(
        Layout layout,
        List<String> headers,
        long headerLine,
        long foot,
        TableKind table,
        boolean isSure,
        List<Optional<String>> meanings,
        ColumnForms forms) {

    public Recognition {
        headers = List.copyOf(headers);
        meanings = List.copyOf(meanings);
    }

    public Recognition withTable(TableKind other) {
        return new Recognition(
                layout, headers, headerLine, foot, other, true, ColumnDictionary.meanings(other, headers), forms);
    }

    public Recognition withMeaning(int column, Optional<String> meaning) {
        var changed = new ArrayList<>(meanings);
        meaning.ifPresent(name -> changed.replaceAll(old -> old.equals(meaning) ? Optional.empty() : old));
        changed.set(column, meaning);
        return new Recognition(layout, headers, headerLine, foot, table, isSure, changed, forms);
    }

    /// With these columns left out.
    public Recognition without(Set<String> columns) {
        return new Recognition(
                layout,
                headers,
                headerLine,
                foot,
                table,
                isSure,
                meanings.stream()
                        .map(meaning -> meaning.filter(name -> !columns.contains(name)))
                        .toList(),
                forms);
    }

    public Recognition withForms(ColumnForms others) {
        return new Recognition(layout, headers, headerLine, foot, table, isSure, meanings, others);
    }

    public Recognition withOrder(int column, DateReader.Order order) {
        return withForms(forms.withDays(forms.days().with(column, order)));
    }

    public Recognition withNumbers(int column, NumberReader.Form form) {
        return withForms(forms.withNumbers(forms.numbers().with(column, form)));
    }

    public Recognition withPlaces(int column, PlaceForm form) {
        return withForms(forms.withPlaces(forms.places().with(column, form)));
    }

    /// With the lines below the table taken for rows of it.
    public Recognition withoutFoot() {
        return new Recognition(layout, headers, headerLine, 0, table, isSure, meanings, forms);
    }

    /// Whether a column that is read has days of which either of two numbers may be the month.
    public boolean hasDaysInFigures(int column) {
        return forms.days().offered().contains(column) && meanings.get(column).isPresent();
    }

    /// Whether a column that is read as numbers has a comma or a point in them.
    public boolean hasMarkedNumbers(int column) {
        return forms.numbers().offered().contains(column)
                && meanings.get(column).filter(ColumnDictionary::isNumber).isPresent();
    }

    /// Whether a column that is read as places has four digits that may be a code or a postcode.
    public boolean hasTwofoldPlaces(int column) {
        return forms.places().offered().contains(column)
                && meanings.get(column).filter("municipality"::equals).isPresent();
    }

    /// Columns of which a list may have several.
    static final Set<String> SEVERAL = Set.of("name", "phone", "email", "organisation", "position");

    private static final Set<String> ALL_READ = Set.of("organisation", "position");

    /// Of a further column of which a list may have several, which that is.
    Optional<String> alsoMeans(int column) {
        return meanings.get(column).isPresent()
                ? Optional.empty()
                : ColumnDictionary.byHeader(table, headers.get(column))
                        .map(ColumnDictionary.Column::name)
                        .filter(SEVERAL::contains)
                        .filter(name -> position(name) >= 0);
    }

    /// Whether it is one of several of which all are read.
    private boolean isReadToo(int column) {
        return table == TableKind.PEOPLE
                && alsoMeans(column).filter(ALL_READ::contains).isPresent();
    }

    /// Position of a column, or -1 when the file has none.
    int position(String column) {
        return meanings.indexOf(Optional.of(column));
    }

    /// Required columns that no column of the file is.
    public List<String> missing() {
        return ColumnDictionary.missing(table, meanings);
    }

    /// Headers of the columns that are not read.
    public List<String> leftOut() {
        var left = new ArrayList<String>();
        for (int i = 0; i < headers.size(); i++) {
            if (meanings.get(i).isEmpty() && !headers.get(i).isEmpty() && !isReadToo(i)) {
                left.add(headers.get(i));
            }
        }
        return left;
    }
}
