package nl.inktvlek.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.inktvlek.database.Graph;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// On no page anything is cut off, lies over another thing, or is too small to touch, from the narrowest phone to a
/// wide screen, in both languages. 640 points are also what 1280 become at 200 %.
@BrowserTest
class LayoutE2E {

    /// Both languages, and all widths between them.
    private static final Map<String, List<Integer>> WIDTHS =
            Map.of("nl", List.of(320, 768, 1280), "en", List.of(390, 640, 1920));

    /// Boxes are compared within what scrolls together: a bar that stands still lies over the page by its nature.
    /// Places on a map are no boxes.
    private static final String FAULTS = """
            () => {
                const faults = [];
                const name = (one) => `${one.localName}.${one.className} "${(one.innerText ?? one.label ?? '').slice(0, 40)}"`;
                const isShown = (one) => one.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && one.getClientRects().length > 0;
                const scrolls = (one) => {
                    for (let above = one.parentElement; above && above.localName !== 'main'; above = above.parentElement) {
                        if (['auto', 'scroll'].includes(getComputedStyle(above).overflowX)) {
                            return true;
                        }
                    }
                    return false;
                };
                const root = document.documentElement;
                if (root.scrollWidth > root.clientWidth + 1) {
                    const widest = [...document.querySelectorAll('main *')]
                        .filter((one) => isShown(one) && one.getBoundingClientRect().right > root.clientWidth + 1)
                        .slice(0, 1);
                    faults.push(`wider than the screen: ${widest.map(name)}`);
                }
                for (const one of document.querySelectorAll('main h1, main h2, main h3, main p, main li, main td, main dd, main dt, main span, main a, main label')) {
                    const style = getComputedStyle(one);
                    const isCut = one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 0;
                    if (isCut && isShown(one) && style.overflowX !== 'visible' && style.overflowX !== 'auto' && style.textOverflow !== 'ellipsis') {
                        faults.push(`cut off: ${name(one)}`);
                    }
                }
                const kinds = 'a[href], button, vaadin-button, vaadin-text-field, vaadin-combo-box, vaadin-multi-select-combo-box, vaadin-select, '
                    + 'vaadin-integer-field, vaadin-date-picker, vaadin-text-area, vaadin-checkbox, vaadin-radio-button, vaadin-details-summary';
                for (const part of document.querySelectorAll('main, .thumb-bar, vaadin-side-nav')) {
                    const targets = [...part.querySelectorAll(kinds)].filter((one) => isShown(one) && !one.closest('vaadin-grid, svg'));
                    const boxes = targets.map((one) => one.getBoundingClientRect());
                    targets.forEach((one, i) => {
                        const box = boxes[i];
                        if ((box.right > root.clientWidth + 1 || box.left < -1) && !scrolls(one)) {
                            faults.push(`beyond the edge: ${name(one)}`);
                        }
                        const isInText = one.localName === 'a' && getComputedStyle(one).display === 'inline';
                        if (!isInText && (box.width < 24 || box.height < 24)) {
                            faults.push(`too small (${Math.round(box.width)} by ${Math.round(box.height)}): ${name(one)}`);
                        }
                        for (let j = 0; j < i; j++) {
                            const other = boxes[j];
                            const isNested = one.contains(targets[j]) || targets[j].contains(one);
                            const across = Math.min(box.right, other.right) - Math.max(box.left, other.left);
                            const down = Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top);
                            if (!isNested && across > 1 && down > 1) {
                                faults.push(`${name(one)} lies over ${name(targets[j])}`);
                            }
                        }
                    });
                }
                return faults;
            }""";

    @LocalServerPort
    int port;

    @Autowired
    Graph graph;

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void nothing_is_cut_off_or_lies_over_another_thing(String language) {
        var faults = new ArrayList<String>();
        EveryPage.by(graph).forEach((who, paths) -> {
            try (var visitor = new Browser(port)
                    .visitor(language, false, 1280, 844)
                    .signedIn(who)
                    .open("uitleg")) {
                for (var path : paths) {
                    EveryPage.open(visitor, path);
                    for (int width : Objects.requireNonNull(WIDTHS.get(language))) {
                        visitor.page.setViewportSize(width, 844);
                        visitor.atRest();
                        lasting(visitor).forEach(fault -> faults.add("%s at %d: %s".formatted(path, width, fault)));
                    }
                }
            }
        });
        assertThat(faults).isEmpty();
    }

    /// Faults that are still there when the page has come to rest once more.
    private static List<?> lasting(Browser.Visitor visitor) {
        var faults = (List<?>) visitor.page.evaluate(FAULTS);
        return faults.isEmpty() ? faults : (List<?>) visitor.atRest().page.evaluate(FAULTS);
    }

    /// The test can fail: a word wider than a phone, a button of ten points, one that lies half beyond the edge.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<h2 style='overflow:hidden;white-space:nowrap'>Een heel erg lange kop die nergens breekt</h2>",
                "<button style='width:10px;padding:0'>x</button>",
                "<button style='height:44px;position:relative;left:300px'>Ongedaan maken</button>"
            })
    void what_is_wrong_is_found(String wrong) {
        try (var visitor = new Browser(port)
                .visitor("nl", false, 320, 844)
                .signedIn("coordinator")
                .open("uitleg")) {
            visitor.atRest()
                    .page
                    .evaluate("html => document.querySelector('main').insertAdjacentHTML('beforeend', html)", wrong);
            assertThat((List<?>) visitor.page.evaluate(FAULTS)).hasSize(1);
        }
    }
}
