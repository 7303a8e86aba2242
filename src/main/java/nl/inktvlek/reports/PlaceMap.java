package nl.inktvlek.reports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.inktvlek.releases.ReachTable;
import nl.inktvlek.releases.ReachTable.Kind;
import nl.inktvlek.releases.ReachTable.Place;
import org.springframework.web.util.HtmlUtils;

/// The map of a release as its pages show it: each municipality leads to its own page, and the page of a place shows
/// the part of the map around it. Who uses the keyboard goes by the table beside it.
///
/// @param svg as `publishing` draws it
public record PlaceMap(String svg, ReachTable table) {

    private static final Pattern AREA =
            Pattern.compile("<path class=\"([^\"]+)\"[^>]* d=\"([^\"]+)\"><title>([^<:]+)(?:: \\d+)?</title></path>");
    private static final Pattern POINT = Pattern.compile("(\\d+) (\\d+)");
    private static final Pattern SEEN = Pattern.compile("viewBox=\"0 0 (\\d+) (\\d+)\"");

    /// Around the places shown, as a part of what they take.
    private static final double MARGIN = 0.05;

    /// Corners in units of the map.
    private record Box(double left, double top, double right, double bottom) {

        static Box of(String path) {
            var box = new Box(Double.MAX_VALUE, Double.MAX_VALUE, 0, 0);
            for (var point : POINT.matcher(path).results().toList()) {
                double x = Double.parseDouble(point.group(1));
                double y = Double.parseDouble(point.group(2));
                box = box.and(new Box(x, y, x, y));
            }
            return box;
        }

        Box and(Box other) {
            return new Box(
                    Math.min(left, other.left),
                    Math.min(top, other.top),
                    Math.max(right, other.right),
                    Math.max(bottom, other.bottom));
        }

        Box wider() {
            double more = MARGIN * Math.max(right - left, bottom - top);
            return new Box(left - more, top - more, right + more, bottom + more);
        }

        boolean touches(Box other) {
            return left <= other.right && other.left <= right && top <= other.bottom && other.top <= bottom;
        }

        String seen() {
            return "viewBox=\"%d %d %d %d\""
                    .formatted(Math.round(left), Math.round(top), Math.round(right - left), Math.round(bottom - top));
        }
    }

    /// @param ask what follows the address of a page
    public String whole(String ask) {
        var municipalities = municipalities();
        return grouped(
                AREA.matcher(svg).replaceAll(area -> Matcher.quoteReplacement(linked(area, "", municipalities, ask))));
    }

    /// A province, or the province of a municipality with that municipality outlined; "" where the map has none of it.
    public String around(Place place, String ask) {
        var province = place.kind() == Kind.PROVINCE
                ? place
                : table.place(place.within()).orElseThrow();
        var municipalities = municipalities();
        var inside = new ArrayList<MatchResult>();
        AREA.matcher(svg)
                .results()
                .filter(area -> within(province, municipalities, area))
                .forEach(inside::add);
        return inside.stream()
                .map(area -> Box.of(area.group(2)))
                .reduce(Box::and)
                .map(box -> cut(box.wider(), province, place, municipalities, ask))
                .orElse("");
    }

    private String cut(Box box, Place province, Place place, Map<String, Place> municipalities, String ask) {
        var outline = new StringBuilder();
        var areas = AREA.matcher(svg).replaceAll(area -> {
            if (!Box.of(area.group(2)).touches(box)) {
                return "";
            }
            if (place.equals(municipalities.get(name(area)))) {
                outline.append("<path class=\"mine\" d=\"")
                        .append(area.group(2))
                        .append("\"/>");
            }
            var outside = within(province, municipalities, area) ? "" : " outside";
            return Matcher.quoteReplacement(linked(area, outside, municipalities, ask));
        });
        var whole = SEEN.matcher(svg);
        double scale = whole.find() ? (box.right() - box.left()) / Double.parseDouble(whole.group(1)) : 1;
        return grouped(areas)
                .replaceFirst(SEEN.pattern(), box.seen())
                .replaceFirst("rotate\\(45\\)", "rotate(45) scale(" + Math.round(100 * scale) / 100.0 + ")")
                .replaceFirst("</svg>$", outline + "</svg>");
    }

    /// A picture has no parts to be reached, a group has.
    private static String grouped(String map) {
        return map.replaceFirst("role=\"img\"", "role=\"group\"");
    }

    private static String linked(MatchResult area, String more, Map<String, Place> municipalities, String ask) {
        var place = municipalities.get(name(area));
        var path = area.group()
                .replaceFirst("class=\"[^\"]+\"", "class=\"" + area.group(1) + more + "\"")
                .replaceFirst(" stroke-width=\"[^\"]+\"", "");
        return place == null
                ? path
                : "<a tabindex=\"-1\" href=\"/openbaar/plaats/" + place.code() + ask + "\">" + path + "</a>";
    }

    private static boolean within(Place province, Map<String, Place> municipalities, MatchResult area) {
        var place = municipalities.get(name(area));
        return place != null && place.within().equals(province.code());
    }

    private static String name(MatchResult area) {
        return HtmlUtils.htmlUnescape(area.group(3));
    }

    /// Municipalities by name.
    private Map<String, Place> municipalities() {
        var municipalities = new HashMap<String, Place>();
        table.places().stream()
                .filter(place -> place.kind() == Kind.MUNICIPALITY)
                .forEach(place -> municipalities.put(place.name(), place));
        return municipalities;
    }
}
