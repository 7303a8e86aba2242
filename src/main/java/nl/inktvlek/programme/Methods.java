package nl.inktvlek.programme;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.inktvlek.access.AccessDecision;
import nl.inktvlek.access.Actor;
import nl.inktvlek.access.DataKind;
import nl.inktvlek.database.Journal;
import nl.inktvlek.database.Kind;
import nl.inktvlek.database.NotFilledIn;
import nl.inktvlek.database.OperationId;
import nl.inktvlek.database.Saved;
import nl.inktvlek.database.Sheet;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Service;

/// How each partner works: its method, sizes of groups, mixed groups or not, and the order of its themes. These come
/// with the product and can be changed.
///
/// **Source.** The publication on the Consortium Zelfbeschikking, sections 2.8 and 3.
@Service
public class Methods implements InitializingBean {

    public static final String NAME = "name";
    public static final String LEAST = "least";
    public static final String MOST = "most";
    public static final String SOMETIMES = "sometimes";
    public static final String MIXED = "mixed";

    /// Themes in order, with " → " between them.
    public static final String THEMES = "themes";

    public static final String SOURCE = "reference";
    public static final Kind KIND = new Kind("Method", List.of());
    private static final String ARROW = " → ";

    private final Journal journal;
    private final AccessDecision access;

    Methods(Journal journal, AccessDecision access) {
        this.journal = journal;
        this.access = access;
    }

    /// The method of a partner.
    ///
    /// @param least people in a group, usually
    /// @param most people in a group, usually
    /// @param sometimes people in a group at the very most, where that happens
    /// @param mixed whether groups of different background or language are held
    /// @param themes in order, cold to hot
    /// @param source section of the publication, or where else it was found
    public record Method(
            String partner,
            String name,
            int least,
            int most,
            Optional<Integer> sometimes,
            boolean mixed,
            List<String> themes,
            String source) {

        static Method of(Sheet sheet) {
            return new Method(
                    sheet.code(),
                    sheet.text(NAME).orElse(""),
                    sheet.number(LEAST).orElse(1),
                    sheet.number(MOST).orElse(Integer.MAX_VALUE),
                    sheet.number(SOMETIMES),
                    sheet.isTrue(MIXED),
                    List.of(sheet.text(THEMES).orElse("").split(ARROW)),
                    sheet.text(SOURCE).orElse(""));
        }
    }

    /// The method of a partner, by its code.
    public Optional<Method> of(String partner) {
        return journal.find(KIND, partner).map(Method::of);
    }

    /// The methods of all partners.
    public List<Method> all(Actor actor) {
        access.require(actor, DataKind.ORGANISATION);
        return journal.list(KIND).stream().map(Method::of).toList();
    }

    public Optional<Sheet> find(Actor actor, String partner) {
        access.require(actor, DataKind.ORGANISATION);
        return journal.find(KIND, partner);
    }

    /// @throws NotFilledIn if the sizes do not follow each other
    public Saved save(OperationId operation, Actor actor, Sheet seen, Sheet wanted) {
        access.requireChange(actor, DataKind.ORGANISATION, Set.of(seen.code()));
        var problems = new HashMap<String, String>();
        if (wanted.text(NAME).isEmpty()) {
            problems.put(NAME, "problem.needed");
        }
        if (wanted.number(LEAST).orElse(1) > wanted.number(MOST).orElse(Integer.MAX_VALUE)) {
            problems.put(MOST, "problem.most-below-least");
        }
        if (!problems.isEmpty()) {
            throw new NotFilledIn(problems);
        }
        return journal.save(operation, actor.username(), KIND, seen.code(), seen, wanted.fields());
    }

    @Override
    public void afterPropertiesSet() {
        var known = journal.list(KIND).stream().map(Sheet::code).toList();
        var resource = Objects.requireNonNull(Methods.class.getResourceAsStream("methods.csv"));
        try (var rows = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            rows.forEach(row -> {
                var partner = row.getField("partner");
                if (!known.contains(partner)) {
                    var fields = new HashMap<String, @Nullable Object>();
                    fields.put(NAME, row.getField("method"));
                    fields.put(LEAST, number(row.getField("least")));
                    fields.put(MOST, number(row.getField("most")));
                    fields.put(SOMETIMES, number(row.getField("sometimes")));
                    fields.put(MIXED, Boolean.parseBoolean(row.getField("mixed")) ? true : null);
                    fields.put(THEMES, row.getField("themes").replace("|", ARROW));
                    fields.put(SOURCE, row.getField("source"));
                    journal.save(
                            new OperationId("method/" + partner),
                            "Inktvlek",
                            KIND,
                            partner,
                            Sheet.blank(partner),
                            without(fields));
                }
            });
        } catch (IOException failure) {
            throw new UncheckedIOException("The list of methods cannot be read", failure);
        }
    }

    private static Map<String, Object> without(Map<String, @Nullable Object> fields) {
        var filled = new HashMap<String, Object>();
        fields.forEach((name, value) -> {
            if (value != null) {
                filled.put(name, value);
            }
        });
        return filled;
    }

    private static @Nullable Integer number(String text) {
        return text.isEmpty() ? null : Integer.valueOf(text);
    }
}
