package nl.inktvlek.ui.importing;

import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import nl.inktvlek.files.ColumnDictionary;
import nl.inktvlek.files.FileNotUsable;
import nl.inktvlek.files.FileRecognition;
import nl.inktvlek.files.MappedFile;
import nl.inktvlek.files.Recognition;
import nl.inktvlek.files.TableKind;

/// One file: what was recognised, each part of which can be changed, and its first rows.
class FilePanel extends Section {

    private static final long serialVersionUID = 1L;

    private static final List<Charset> ENCODINGS =
            List.of(StandardCharsets.UTF_8, Charset.forName("windows-1252"), StandardCharsets.UTF_16);
    private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|', ' ');
    private static final int PREVIEW_ROWS = 5;
    private static final String LEFT_OUT = "";

    private final transient MappedFile file;
    private final transient Consumer<MappedFile> changed;

    FilePanel(MappedFile file, Consumer<MappedFile> changed, Runnable removed) {
        this.file = file;
        this.changed = changed;
        var recognition = file.recognition();
        addClassName("file");
        var remove = new Button(getTranslation("file.remove"), click -> removed.run());
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        remove.setAriaLabel(getTranslation("file.remove.aria", file.file().name()));
        add(new H2(file.file().name()), remove, howWritten(recognition), columns(recognition), preview(recognition));
        if (!recognition.missing().isEmpty()) {
            var missing = new Paragraph(getTranslation("file.missing", String.join(", ", recognition.missing())));
            missing.addClassName("problem");
            add(missing);
        }
    }

    private Div howWritten(Recognition recognition) {
        var table = select(
                "file.table",
                List.of(TableKind.values()),
                recognition.table(),
                value -> getTranslation("table-kind." + value.name()));
        table.addValueChangeListener(change -> change(recognition.withTable(change.getValue())));
        var encoding = select("file.encoding", ENCODINGS, recognition.encoding(), Charset::name);
        encoding.addValueChangeListener(change -> readAnew(change.getValue(), recognition.delimiter()));
        var delimiter = select("file.delimiter", DELIMITERS, recognition.delimiter(), this::delimiterName);
        delimiter.addValueChangeListener(change -> readAnew(recognition.encoding(), change.getValue()));
        var fields = new Div(table, encoding, delimiter);
        fields.addClassName("fields");
        return fields;
    }

    private String delimiterName(char delimiter) {
        return switch (delimiter) {
            case '\t' -> getTranslation("file.delimiter.tab");
            case ' ' -> getTranslation("file.delimiter.space");
            default -> String.valueOf(delimiter);
        };
    }

    private void readAnew(Charset encoding, char delimiter) {
        try {
            change(FileRecognition.recognise(file.file(), encoding, delimiter));
        } catch (FileNotUsable unusable) {
            add(new Paragraph(getTranslation(
                    "problem." + unusable.problem().key(),
                    unusable.problem().details().toArray())));
        }
    }

    private void change(Recognition recognition) {
        changed.accept(new MappedFile(file.file(), recognition));
    }

    private <T> Select<T> select(String label, List<T> items, T value, ItemLabelGenerator<T> name) {
        var select = new Select<T>();
        select.setLabel(getTranslation(label));
        select.setItems(items);
        select.setItemLabelGenerator(name);
        select.setValue(value);
        return select;
    }

    /// For every column of the file what it means, or that it is left out.
    private Div columns(Recognition recognition) {
        var meanings = new ArrayList<String>();
        meanings.add(LEFT_OUT);
        ColumnDictionary.columns(recognition.table()).forEach(column -> meanings.add(column.name()));
        var fields = new Div();
        fields.addClassName("fields");
        for (int i = 0; i < recognition.headers().size(); i++) {
            int column = i;
            var select = select(
                    "file.column", meanings, recognition.meanings().get(i).orElse(LEFT_OUT), this::meaningName);
            select.setLabel(recognition.headers().get(i));
            select.addValueChangeListener(change -> change(recognition.withMeaning(
                    column, Optional.of(change.getValue()).filter(name -> !name.isEmpty()))));
            fields.add(select);
        }
        return fields;
    }

    private String meaningName(String meaning) {
        return meaning.isEmpty() ? getTranslation("file.left-out") : getTranslation("column." + meaning);
    }

    private Grid<List<String>> preview(Recognition recognition) {
        var grid = new Grid<List<String>>();
        for (int i = 0; i < recognition.headers().size(); i++) {
            int column = i;
            grid.addColumn(row -> column < row.size() ? row.get(column) : "")
                    .setHeader(recognition.headers().get(i))
                    .setAutoWidth(true);
        }
        grid.setItems(file.firstRows(PREVIEW_ROWS));
        grid.setAllRowsVisible(true);
        return grid;
    }
}
