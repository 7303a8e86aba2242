package nl.inktvlek.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.inktvlek.GraphTest;
import nl.inktvlek.access.Actor;
import nl.inktvlek.database.Graph;
import nl.inktvlek.files.TableKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// A list of people says where they belong: organisations that are there are found, whoever brought them in.
@GraphTest
class ListsOfPeopleIT {

    private static final String HEADINGS = "Naam;Organisatie;Functie;Telefoon;Plaats\n";
    private static final String TWO = HEADINGS
            + "Bedachte Aad;zeldzaamse bond;voorzitter;0612345601;Delft\n"
            + "Bedachte Bea;Zeldzaamse Kring;;0612345602;Delft\n";

    @Autowired
    Imports imports;

    @Autowired
    Graph graph;

    private DroppedFiles files;
    private String before;

    @BeforeEach
    void an_organisation_of_another_source() {
        files = new DroppedFiles(imports, graph);
        before = files.run(
                "bond", List.of(DroppedFiles.file("organisaties", "code;naam;plaats\nO1;Zeldzaamse Bond;Delft\n")));
    }

    @AfterEach
    void nothing_is_left() {
        imports.remove(Actor.commandLine(), before);
    }

    @Test
    void an_organisation_of_another_source_is_found_by_its_name() {
        var list = files.run("lijst", List.of(DroppedFiles.file("betrokkenen", TWO)));
        assertThat(graph.list(
                        "MATCH (p:Person)-[post:HOLDS|MEMBER_OF]->(o:Organisation) WHERE o.name STARTS WITH 'Zeldzaamse' RETURN o.name AS name, o.source AS source",
                        Map.of(),
                        row -> row.get("name").asString() + " "
                                + row.get("source").asString()))
                .containsExactlyInAnyOrder("Zeldzaamse Bond bond", "Zeldzaamse Kring lijst");
        imports.remove(Actor.commandLine(), list);
        assertThat(graph.list(
                        "MATCH (o:Organisation) WHERE o.name STARTS WITH 'Zeldzaamse' RETURN o.name AS name",
                        Map.of(),
                        row -> row.get("name").asString()))
                .containsExactly("Zeldzaamse Bond");
    }

    @Test
    void the_list_of_next_month_brings_only_what_is_new() {
        var list = files.run("lijst", List.of(DroppedFiles.file("betrokkenen", TWO)));
        var next = files.check(
                "lijst",
                List.of(DroppedFiles.file(
                        "betrokkenen", TWO + "Bedachte Cor;Zeldzaamse Kring;penningmeester;0612345603;Gouda\n")));
        assertThat(next.impact().of(TableKind.PEOPLE).added()).isEqualTo(1);
        assertThat(next.impact().of(TableKind.ORGANISATIONS).added()).isZero();
        assertThat(next.impact().of(TableKind.POSITIONS).added()).isEqualTo(1);
        assertThat(next.impact().of(TableKind.MEMBERSHIPS).added()).isZero();
        imports.remove(Actor.commandLine(), list);
    }
}
