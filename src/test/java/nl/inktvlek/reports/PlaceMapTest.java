package nl.inktvlek.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.inktvlek.releases.ReachTable;
import nl.inktvlek.releases.ReachTable.Figure;
import nl.inktvlek.releases.ReachTable.Kind;
import nl.inktvlek.releases.ReachTable.Place;
import org.junit.jupiter.api.Test;

/// Two provinces of 100 by 100 beside each other: two towns in the left one, one in the right one, one far away.
class PlaceMapTest {

    private static final Place LEFT = place("links", "Links", Kind.PROVINCE, "nl");
    private static final Place UP = place("GM0001", "Boven (O.)", Kind.MUNICIPALITY, "links");
    private static final ReachTable TABLE = new ReachTable(
            "2026-K3",
            List.of(2, 5, 10, 20),
            List.of(
                    LEFT,
                    UP,
                    place("GM0002", "Onder & Zo", Kind.MUNICIPALITY, "links"),
                    place("rechts", "Rechts", Kind.PROVINCE, "nl"),
                    place("GM0003", "Naast", Kind.MUNICIPALITY, "rechts"),
                    place("GM0004", "Ver", Kind.MUNICIPALITY, "rechts"),
                    place("leeg", "Leeg", Kind.PROVINCE, "nl")));
    private static final String SVG =
            "<svg class=\"reach-map\" role=\"img\" viewBox=\"0 0 1000 2000\"><title>2026-K3</title>"
                    + "<defs><pattern patternTransform=\"rotate(45)\"></pattern></defs>"
                    + area("area-3", "M100 100L200 100L200 150L100 150Z", "Boven (O.): 35")
                    + area("area-none", "M100 150L200 150L200 200L100 200Z", "Onder &amp; Zo")
                    + area("area-1", "M200 100L300 100L300 200Z", "Naast: 10")
                    + area("area-1", "M900 900L990 900L990 990Z", "Ver: 10")
                    + area("area-none", "M0 0L1 1Z", "Nergens")
                    + "</svg>";

    private final PlaceMap map = new PlaceMap(SVG, TABLE);

    @Test
    void every_municipality_leads_to_its_page_and_tab_passes_them_by() {
        assertThat(map.whole("?lang=en"))
                .contains(
                        "viewBox=\"0 0 1000 2000\"",
                        "role=\"group\"",
                        "<a tabindex=\"-1\" href=\"/openbaar/plaats/GM0001?lang=en\"><path class=\"area-3\"",
                        "href=\"/openbaar/plaats/GM0002?lang=en\"",
                        "<title>Boven (O.): 35</title>")
                .contains("</a><path class=\"area-none\" fill=\"#fff\" stroke=\"#000\" d=\"M0 0L1 1Z\">");
    }

    /// 100 by 100 with a twentieth around it.
    @Test
    void a_province_is_shown_with_what_lies_beside_it_paler() {
        assertThat(map.around(LEFT, ""))
                .contains("viewBox=\"95 95 110 110\"", "rotate(45) scale(0.11)")
                .contains("class=\"area-3\"", "class=\"area-none\"", "class=\"area-1 outside\"")
                .contains("GM0003")
                .doesNotContain("GM0004", "mine");
    }

    @Test
    void a_municipality_is_outlined_in_its_province() {
        assertThat(map.around(UP, ""))
                .contains("viewBox=\"95 95 110 110\"")
                .endsWith("<path class=\"mine\" d=\"M100 100L200 100L200 150L100 150Z\"/></svg>");
    }

    @Test
    void without_a_map_or_a_place_on_it_there_is_none() {
        assertThat(new PlaceMap("", TABLE).whole("")).isEmpty();
        assertThat(new PlaceMap("", TABLE).around(UP, "")).isEmpty();
        assertThat(map.around(TABLE.place("leeg").orElseThrow(), "")).isEmpty();
    }

    private static String area(String shade, String path, String title) {
        return "<path class=\"%s\" fill=\"#fff\" stroke=\"#000\" stroke-width=\"1.5\" d=\"%s\"><title>%s</title></path>"
                .formatted(shade, path, title);
    }

    private static Place place(String code, String name, Kind kind, String within) {
        return new Place(code, name, kind, within, 10_000, List.<Figure>of());
    }
}
