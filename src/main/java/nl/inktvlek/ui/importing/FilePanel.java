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
import com.vaadin.flow.component.textfield.IntegerField;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.inktvlek.files.ColumnDictionary;
import nl.inktvlek.files.Encodings;
import nl.inktvlek.files.FileNotUsable;
import nl.inktvlek.files.FileRecognition;
import nl.inktvlek.files.Layout;
import nl.inktvlek.files.MappedFile;
import nl.inktvlek.files.Messages;
import nl.inktvlek.files.Recognition;
import nl.inktvlek.files.Separators;
import nl.inktvlek.files.TableKind;
import nl.inktvlek.files.forms.DateReader;
import nl.inktvlek.files.forms.NumberReader;
import nl.inktvlek.files.forms.PlaceForm;
import org.jspecify.annotations.Nullable;

/// One file: what was recognised, each part of which can be changed, and its first rows.
class FilePanel extends Section {

    private static final long serialVersionUID = 1L;

    private static final int PREVIEW_ROWS = 5;
    private static final String LEFT_OUT = "";

    private final transient MappedFile file;
    private final transient Consumer<MappedFile> changed;
    private final Div refusal = new Div();

    FilePanel(MappedFile file, Consumer<MappedFile> changed, Runnable removed) {
        this.file = file;
        this.changed = changed;
        var recognition = file.recognition();
        addClassName("file");
        var remove = new Button(getTranslation("file.remove"), click -> removed.run());
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        remove.setAriaLabel(getTranslation("file.remove.aria", file.file().name()));
        add(new H2(file.name()), remove, howWritten(recognition), columns(recognition), refusal, preview(recognition));
        if (file.isAsBefore()) {
            var anew = new Button(getTranslation("file.read-anew"), click -> changed.accept(file.anew()));
            anew.addThemeVariants(ButtonVariant.TERTIARY);
            add(new Paragraph(getTranslation("file.as-before")), anew);
        }
        if (!recognition.isSure()) {
            add(problem(getTranslation("file.unclear")));
        }
        if (!recognition.missing().isEmpty()) {
            add(problem(getTranslation(
                    "file.missing",
                    recognition.missing().stream().map(this::meaningName).collect(Collectors.joining(", ")))));
        }
        addFoot(recognition);
    }

    private static Paragraph problem(String text) {
        var problem = new Paragraph(text);
        problem.addClassName("problem");
        return problem;
    }

    private void addFoot(Recognition recognition) {
        var foot = file.foot();
        if (foot.isEmpty()) {
            return;
        }
        var lines = foot.stream()
                .limit(PREVIEW_ROWS)
                .map(line -> line.number() + ": " + String.join(" ", line.cells()))
                .collect(Collectors.joining(" · "));
        var read = new Button(getTranslation("file.foot.read"), click -> change(recognition.withoutFoot()));
        read.addThemeVariants(ButtonVariant.TERTIARY);
        add(new Paragraph(getTranslation("file.foot", foot.size(), lines)), read);
    }

    private Div howWritten(Recognition recognition) {
        var table = select(
                "file.table",
                List.of(TableKind.values()),
                recognition.isSure() ? recognition.table() : null,
                value -> getTranslation("table-kind." + value.name()));
        table.setPlaceholder(getTranslation("file.table.choose"));
        table.addValueChangeListener(change -> change(recognition.withTable(change.getValue())));
        var fields = new Div(table);
        if (recognition.layout() instanceof Layout.Text text) {
            var encoding = select("file.encoding", Encodings.CHOICES, text.encoding(), Charset::name);
            encoding.addValueChangeListener(change -> readAnew(text.in(change.getValue())));
            var delimiter = select("file.delimiter", Separators.CHOICES, text.separator(), this::delimiterName);
            delimiter.addValueChangeListener(change -> readAnew(text.dividedBy(change.getValue())));
            fields.add(encoding, delimiter);
        }
        fields.add(headerLine(recognition));
        fields.addClassName("fields");
        return fields;
    }

    private IntegerField headerLine(Recognition recognition) {
        var line = new IntegerField(getTranslation("file.header-line"));
        line.setMin(1);
        line.setStepButtonsVisible(true);
        line.setValue((int) recognition.headerLine());
        line.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                readAnew(() -> FileRecognition.recognise(file.file(), recognition.layout(), change.getValue()));
            }
        });
        return line;
    }

    private String delimiterName(char delimiter) {
        return switch (delimiter) {
            case '\t' -> getTranslation("file.delimiter.tab");
            case ' ' -> getTranslation("file.delimiter.space");
            default -> String.valueOf(delimiter);
        };
    }

    private void readAnew(Layout layout) {
        readAnew(() -> FileRecognition.recognise(file.file(), layout));
    }

    private void readAnew(Supplier<Recognition> reading) {
        refusal.removeAll();
        try {
            change(reading.get());
        } catch (FileNotUsable unusable) {
            refusal.add(problem(Messages.text(unusable.problem(), getLocale())));
        }
    }

    private void change(Recognition recognition) {
        changed.accept(file.with(recognition));
    }

    private <T> Select<T> select(String label, List<T> items, @Nullable T value, ItemLabelGenerator<T> name) {
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
            addForms(fields, recognition, column);
        }
        return fields;
    }

    /// Where the cells of a column can be read in two ways, which of them.
    private void addForms(Div fields, Recognition recognition, int column) {
        var forms = recognition.forms();
        if (recognition.hasDaysInFigures(column)) {
            var orders = select(
                    "file.order",
                    List.of(DateReader.Order.values()),
                    forms.days().of(column).orElse(null),
                    order -> getTranslation("file.order." + order.name()));
            fields.add(asked(orders, order -> recognition.withOrder(column, order)));
        }
        if (recognition.hasMarkedNumbers(column)) {
            var marks = select(
                    "file.numbers",
                    List.of(NumberReader.Form.values()),
                    forms.numbers().of(column).orElse(null),
                    form -> getTranslation("file.numbers." + form.name()));
            fields.add(asked(marks, form -> recognition.withNumbers(column, form)));
        }
        if (recognition.hasTwofoldPlaces(column)) {
            var places = select(
                    "file.places",
                    List.of(PlaceForm.values()),
                    forms.places().of(column).orElse(null),
                    form -> getTranslation("file.places." + form.name()));
            fields.add(asked(places, form -> recognition.withPlaces(column, form)));
        }
    }

    private <E> Select<E> asked(Select<E> select, Function<E, Recognition> chosen) {
        select.setPlaceholder(getTranslation("file.form.choose"));
        select.addValueChangeListener(change -> change(chosen.apply(change.getValue())));
        return select;
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
