package nl.inktvlek.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.inktvlek.DozenSeries;
import nl.inktvlek.InTheFile;
import nl.inktvlek.access.Actor;
import nl.inktvlek.database.OperationId;
import nl.inktvlek.exchange.incoming.CheckedImport;
import nl.inktvlek.exchange.incoming.ImportRequest;
import nl.inktvlek.exchange.tables.IncomingTables;
import nl.inktvlek.files.Problem;
import nl.inktvlek.files.SourceFile;
import nl.inktvlek.files.TableKind;
import nl.inktvlek.rights.PersonRights;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// A file that calls people and things by the codes they have here speaks of them, whatever its source is called; it
/// lets nobody do what they may not do, and brings nobody back who was erased.
class OwnCodesIT extends DozenSeries {

    @Autowired
    PersonRights rights;

    @Test
    void what_was_added_to_a_file_that_went_out_is_new_and_the_rest_is_known() {
        var checked = check(COORDINATOR, """
                <gexf version="1.3"><graph defaultedgetype="undirected"><attributes class="node">
                <attribute id="0" title="what" type="string"/></attributes><nodes>
                <node id="%s"><attvalues><attvalue for="0" value="person"/></attvalues></node>
                <node id="n1" label="Bedachte Bas"><attvalues><attvalue for="0" value="persoon"/></attvalues></node>
                </nodes><edges><edge source="%s" target="n1" kind="kin"/></edges></graph></gexf>
                """.formatted(code("P12"), code("P12")));
        assertThat(checked.errors()).isZero();
        assertThat(checked.impact().of(TableKind.PEOPLE).known()).isEqualTo(1);
        assertThat(checked.people()).extracting(CheckedImport.PersonRow::name).containsExactly("Bedachte Bas");
        assertThat(checked.ties()).singleElement().satisfies(tie -> {
            assertThat(tie.from()).isNotNegative();
            assertThat(tie.to()).isEqualTo(-1);
            assertThat(tie.mutual()).isTrue();
        });
    }

    @Test
    void who_was_erased_does_not_come_back_with_a_file_that_went_out_before() {
        var code = code("P12");
        rights.erase(OperationId.random(), IOT, code);
        var checked = check(COORDINATOR, "code;gemeente;sleutelfiguur\n" + code + ";Tilburg;\n");
        assertThat(checked.people()).isEmpty();
        assertThat(checked.problems()).extracting(Problem::key).contains("erased");
    }

    @Test
    void a_partner_adds_nothing_to_series_of_others_by_their_codes() {
        var inTheFile = new InTheFile(graph, vault, "dozen");
        var known = "person;series\n" + code("P12") + ";" + inTheFile.code("Series", "T3") + "\n";
        var fresh = "person;series\n" + code("P12") + ";" + inTheFile.code("Series", "B0") + "\n";
        assertThat(check(IOT, known).impact().isNothing()).isTrue();
        assertThat(check(IOT, known).errors()).isZero();
        var refused = check(IOT, fresh);
        assertThat(refused.attendances()).isEmpty();
        assertThat(refused.problems()).extracting(Problem::key).contains("series-of-others");
        assertThat(check(COORDINATOR, fresh).attendances()).hasSize(1);
    }

    private CheckedImport check(Actor actor, String text) {
        var file = new SourceFile("back.csv", text.getBytes(StandardCharsets.UTF_8));
        return imports.check(actor, new ImportRequest("back", List.copyOf(IncomingTables.of(file)), false, false));
    }
}
