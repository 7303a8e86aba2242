package nl.inktvlek.programme.series;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.inktvlek.access.AccessDecision;
import nl.inktvlek.access.Actor;
import nl.inktvlek.access.DataKind;
import nl.inktvlek.database.OperationId;
import nl.inktvlek.journal.Journal;
import nl.inktvlek.journal.Kind;
import nl.inktvlek.journal.Register;
import nl.inktvlek.journal.Saved;
import nl.inktvlek.journal.Things;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Service;

/// How each partner works: its method, sizes of groups, mixed groups or not, and the order of its themes. These come
/// with the product and can be changed.
///
/// **Source.** The publication on the Consortium Zelfbeschikking, sections 2.8 and 3.
@Service
public class Methods implements Register<Method>, InitializingBean {

    private final Things<Method> methods;
    private final AccessDecision access;

    Methods(Journal journal, AccessDecision access) {
        this.methods = journal.own(Method.KIND, this::check);
        this.access = access;
    }

    private void check(Actor actor, Optional<Method> before, Optional<Method> after) {
        before.or(() -> after)
                .ifPresent(method -> access.requireChange(actor, DataKind.ORGANISATION, Set.of(method.code())));
        after.ifPresent(Method::check);
    }

    @Override
    public Kind<Method> kind() {
        return Method.KIND;
    }

    @Override
    public boolean mayChange(Actor actor, Method method) {
        return access.mayChange(actor, DataKind.ORGANISATION, Set.of(method.code()));
    }

    /// The method of a partner, by its code.
    public Optional<Method> of(String partner) {
        return methods.find(partner);
    }

    /// The methods of all partners.
    public List<Method> all(Actor actor) {
        access.require(actor, DataKind.ORGANISATION);
        return methods.list();
    }

    @Override
    public Optional<Method> find(Actor actor, String partner) {
        access.require(actor, DataKind.ORGANISATION);
        return methods.find(partner);
    }

    @Override
    public Saved<Method> save(OperationId operation, Actor actor, Method seen, Method wanted) {
        return methods.save(operation, actor, seen, wanted);
    }

    @Override
    public Saved<Method> delete(OperationId operation, Actor actor, Method method) {
        return methods.delete(operation, actor, method);
    }

    @Override
    public void afterPropertiesSet() {
        var known = methods.list().stream().map(Method::code).toList();
        var resource = Objects.requireNonNull(Methods.class.getResourceAsStream("methods.csv"));
        try (var rows = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            rows.stream()
                    .map(Methods::ofRow)
                    .filter(method -> !known.contains(method.code()))
                    .forEach(method -> methods.save(
                            new OperationId("method/" + method.code()),
                            Actor.product(),
                            Method.KIND.blank(method.code()),
                            method));
        } catch (IOException failure) {
            throw new UncheckedIOException("The list of methods cannot be read", failure);
        }
    }

    private static Method ofRow(NamedCsvRecord row) {
        return new Method(
                row.getField("partner"),
                0,
                row.getField("method"),
                number(row.getField("least")),
                number(row.getField("most")),
                number(row.getField("sometimes")),
                Boolean.parseBoolean(row.getField("mixed")),
                row.getField("themes").replace("|", " → "),
                row.getField("source"));
    }

    private static Optional<Integer> number(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(Integer.valueOf(text));
    }
}
