package nl.inktvlek.network;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import nl.inktvlek.database.Graph;
import nl.inktvlek.database.OperationId;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/// The seven self-organisations of the consortium; they come with the product.
///
/// **Source.** The publication on the Consortium Zelfbeschikking, section 1 (names of the partners).
@Component
public class Partners implements InitializingBean {

    private static final String SOURCE = "consortium";

    /// @param code short name in capitals, the key of a partner everywhere
    public record Partner(String code, String name) {}

    private static final List<Partner> ALL = read();

    private final Graph graph;
    private final Numbers numbers;
    private final OrganisationRegister organisations;

    Partners(Graph graph, Numbers numbers, OrganisationRegister organisations) {
        this.graph = graph;
        this.numbers = numbers;
        this.organisations = organisations;
    }

    public static List<Partner> all() {
        return ALL;
    }

    @Override
    public void afterPropertiesSet() {
        var operation = new OperationId("partners/1");
        if (!organisations.partners().isEmpty() || graph.wasCarriedOut(operation)) {
            return;
        }
        int first = numbers.reserve(Numbers.Of.ORGANISATION, ALL.size());
        var rows = ALL.stream()
                .map(partner -> new OrganisationRegister.NewOrganisation(
                        first + ALL.indexOf(partner),
                        partner.code(),
                        new SourceKey(SOURCE, partner.code()),
                        partner.name(),
                        OrganisationKind.PARTNER,
                        null,
                        List.of()))
                .toList();
        organisations.add(operation, SOURCE, rows);
    }

    private static List<Partner> read() {
        var resource = Objects.requireNonNull(Partners.class.getResourceAsStream("partners.csv"));
        try (var rows = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            return rows.stream()
                    .map(row -> new Partner(row.getField("code"), row.getField("name")))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException("The list of partners cannot be read", failure);
        }
    }
}
