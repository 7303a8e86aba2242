package nl.inktvlek.plots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.StringReader;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import nl.inktvlek.plots.Mark.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/// What holds for every form, at every width it is drawn at, in both languages, with the longest words.
class DrawingTest {

    static Stream<Arguments> plotsAndWidths() {
        return EveryPlot.all().flatMap(plot -> Stream.of(288, 340, 448, 720).map(width -> Arguments.of(plot, width)));
    }

    static Stream<Plot> plots() {
        return EveryPlot.all();
    }

    @ParameterizedTest
    @MethodSource("plotsAndWidths")
    void no_words_are_cut_off_or_lie_over_other_words(Plot plot, int width) {
        var drawing = plot.draw(width);
        var words = drawing.words().toList();
        assertThat(words).allSatisfy(each -> {
            assertThat(each.left()).as(each.text()).isGreaterThanOrEqualTo(-0.5);
            assertThat(each.right()).as(each.text()).isLessThanOrEqualTo(width + 0.5);
            assertThat(each.top()).as(each.text()).isGreaterThanOrEqualTo(0);
            assertThat(each.bottom()).as(each.text()).isLessThanOrEqualTo(drawing.height());
            assertThat(each.type().size()).isGreaterThanOrEqualTo(12);
        });
        for (int i = 0; i < words.size(); i++) {
            for (int j = i + 1; j < words.size(); j++) {
                assertThat(overlap(words.get(i), words.get(j)))
                        .as(words.get(i).text() + " | " + words.get(j).text())
                        .isFalse();
            }
        }
    }

    private static boolean overlap(Words a, Words b) {
        return a.left() < b.right() && b.left() < a.right() && a.top() < b.bottom() && b.top() < a.bottom();
    }

    /// Only in the cells of a heat strip numbers stand on what they count.
    @ParameterizedTest
    @MethodSource("plotsAndWidths")
    void no_words_lie_over_a_bar_or_a_dot(Plot plot, int width) {
        if (plot instanceof HeatStrip) {
            return;
        }
        var drawing = plot.draw(width);
        for (var words : drawing.words().toList()) {
            for (var mark : drawing.marks()) {
                boolean covers = switch (mark) {
                    case Mark.Box box ->
                        box.x() < words.right()
                                && words.left() < box.x() + box.width()
                                && box.y() < words.bottom()
                                && words.top() < box.y() + box.height();
                    case Mark.Dot dot ->
                        dot.x() - dot.radius() < words.right()
                                && words.left() < dot.x() + dot.radius()
                                && dot.y() - dot.radius() < words.bottom()
                                && words.top() < dot.y() + dot.radius();
                    default -> false;
                };
                assertThat(covers).as(words.text() + " | " + mark).isFalse();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("plotsAndWidths")
    void everything_drawn_lies_in_the_picture(Plot plot, int width) {
        var drawing = plot.draw(width);
        drawing.marks().forEach(mark -> {
            switch (mark) {
                case Mark.Box box -> {
                    assertThat(box.x()).isGreaterThanOrEqualTo(-0.5);
                    assertThat(box.x() + box.width()).isLessThanOrEqualTo(width + 0.5);
                    assertThat(box.height()).isNotNegative();
                    assertThat(box.y()).isNotNegative();
                    assertThat(box.y() + box.height()).isLessThanOrEqualTo(drawing.height() + 0.5);
                }
                case Mark.Dot dot -> {
                    assertThat(dot.x() - dot.radius()).isGreaterThanOrEqualTo(-0.5);
                    assertThat(dot.x() + dot.radius()).isLessThanOrEqualTo(width + 0.5);
                    assertThat(dot.y() - dot.radius()).isNotNegative();
                }
                default -> {}
            }
        });
    }

    /// Every row of the table is a mark that says the same, and no mark says anything else.
    @ParameterizedTest
    @MethodSource("plots")
    void the_table_tells_what_the_picture_shows(Plot plot) {
        var told = plot.draw(720).marks().stream()
                .map(mark -> switch (mark) {
                    case Mark.Box box -> box.told();
                    case Mark.Dot dot -> dot.told();
                    default -> "";
                })
                .filter(text -> !text.isEmpty())
                .toList();
        var table = plot.table();
        assertThat(told).isEqualTo(expected(plot, table));
    }

    private static List<String> expected(Plot plot, PlotTable table) {
        Function<Integer, Stream<String>> cells = row -> Stream.iterate(1, cell -> cell + 1)
                .limit(table.head().size() - (plot instanceof Squares ? 2 : 1))
                .map(cell -> table.text(row, 0) + ", " + table.head().get(cell) + ": " + table.text(row, cell));
        var rows = Stream.iterate(0, row -> row + 1).limit(table.rows().size());
        return switch (plot) {
            case HeatStrip strip -> rows.flatMap(cells).toList();
            case Squares squares -> rows.flatMap(cells).toList();
            case Sparkline line -> List.of(table.told(table.rows().size() - 1));
            default -> rows.map(table::told).toList();
        };
    }

    @ParameterizedTest
    @MethodSource("plotsAndWidths")
    void it_is_written_as_a_picture_with_a_name(Plot plot, int width) throws Exception {
        for (var svg : List.of(Pictures.onScreen(plot, width), Pictures.onPaper(plot))) {
            var root = parsed(svg).getDocumentElement();
            assertThat(root.getNamespaceURI()).isEqualTo("http://www.w3.org/2000/svg");
            assertThat(root.getAttribute("role")).isEqualTo("img");
            assertThat(root.getAttribute("aria-label")).isEqualTo(plot.caption().sentence());
        }
    }

    /// What makes PDF of a picture knows no classes, no variables and no weights.
    @ParameterizedTest
    @MethodSource("plots")
    void on_paper_every_mark_has_a_colour_of_its_own(Plot plot) throws Exception {
        var svg = parsed(Pictures.onPaper(plot));
        for (var tag : List.of("rect", "circle", "line", "polyline", "text")) {
            var marks = svg.getElementsByTagName(tag);
            for (int i = 0; i < marks.getLength(); i++) {
                var mark = (Element) marks.item(i);
                assertThat(mark.getAttribute("class")).isEmpty();
                assertThat(mark.getAttribute("fill")).matches("#[0-9a-f]{6}|none|url\\(#hatch-[a-z0-9-]+\\)");
                assertThat(mark.getAttribute("font-weight")).isEmpty();
            }
        }
    }

    @Test
    void on_screen_no_colour_is_written() {
        assertThat(EveryPlot.all().map(plot -> Pictures.onScreen(plot, 448)))
                .allSatisfy(svg -> assertThat(svg).doesNotContain("fill=\"#").doesNotContain("stroke="));
    }

    /// Of 128,000 people 1,000 got further: their bar is a 128th of the first; 300 of them, three tenths, are early.
    @Test
    void a_step_is_as_long_as_its_part_of_the_first() {
        var bars = EveryPlot.funnel(EveryPlot.DUTCH).draw(720).marks().stream()
                .filter(Mark.Box.class::isInstance)
                .map(Mark.Box.class::cast)
                .toList();
        double first = bars.get(0).width() + bars.get(1).width();
        double second = bars.get(2).width() + bars.get(3).width();
        assertThat(first / second).isCloseTo(128, within(1e-6));
        assertThat(bars.get(3).width() / second).isCloseTo(0.3, within(1e-9));
        assertThat(bars.get(3).paint()).isEqualTo(Paint.HATCH);
    }

    /// 0, 37, 74, nothing told, 148, 0, 37, 74, 111: 481 at the end, where nothing is told of the fourth.
    @Test
    void bars_stand_in_proportion_and_the_line_ends_at_their_sum() {
        var plot = EveryPlot.overTime(EveryPlot.DUTCH, 10);
        var bars = plot.draw(720).marks().stream()
                .filter(Mark.Box.class::isInstance)
                .map(Mark.Box.class::cast)
                .filter(box -> !box.told().isEmpty())
                .toList();
        assertThat(bars.get(4).height() / bars.get(1).height()).isCloseTo(148 / 37.0, within(1e-9));
        assertThat(bars.get(3).paint()).isEqualTo(Paint.HOLLOW);
        assertThat(bars.get(9).paint()).isEqualTo(Paint.HATCH);
        assertThat(plot.table().text(8, 2)).isEqualTo("481");
    }

    private static Document parsed(String svg) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }
}
