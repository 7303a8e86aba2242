package nl.inktvlek.reports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.inktvlek.releases.ReachTable;
import nl.inktvlek.releases.ReachTable.Kind;
import nl.inktvlek.releases.ReachTable.Place;
import nl.inktvlek.releases.SpreadTable;
import nl.inktvlek.releases.SpreadTable.Figure;
import nl.inktvlek.releases.SpreadTable.Line;
import nl.inktvlek.releases.SpreadTable.Measure;
import nl.inktvlek.releases.SpreadTable.Population;

/// What a release says of what follows after the meetings: whether more comes of itself, whether people talk on,
/// whether it is for everybody, and what if it stops.
///
/// @param places by which some of it is told
public record Spreading(Words words, SpreadTable table, ReachTable places) {

    /// Fewer people than this are not told in per cents.
    private static final int PER_CENT_FROM = 50;

    private static final int HUNDRED = 100;
    private static final double PER = 10_000;

    public enum Question {
        FOLLOWS,
        TALKED,
        STOPS
    }

    /// @param sentences what is known; one that says so if nothing is
    public record Answer(Question question, List<String> sentences) {

        public Answer {
            sentences = List.copyOf(sentences);
        }

        /// What may not be left out: the finding, and how sure it is.
        public List<String> inShort() {
            return question == Question.STOPS ? sentences : sentences.subList(0, Math.min(2, sentences.size()));
        }
    }

    public List<Answer> answers() {
        return Stream.of(Question.values())
                .map(question -> {
                    var sentences = switch (question) {
                        case FOLLOWS -> follows();
                        case TALKED -> talked();
                        case STOPS -> stops();
                    };
                    return new Answer(
                            question, sentences.isEmpty() ? List.of(words.text("spreading.none")) : sentences);
                })
                .toList();
    }

    private List<String> follows() {
        var sentences = new ArrayList<String>();
        latest(Measure.FOLLOWED).ifPresent(figure -> {
            sentences.add(words.text("spreading.followed", ofTen(figure.value().orElseThrow())));
            sentences.add(words.text(
                    "spreading.followed.how",
                    ofTen(figure.low().orElseThrow()),
                    ofTen(figure.high().orElseThrow()),
                    figure.of().orElseThrow(),
                    words.quarter(figure.period())));
        });
        latest(Measure.TOOK_PART).ifPresent(figure -> {
            double part = figure.value().orElseThrow();
            int whole = figure.of().orElseThrow();
            sentences.add(words.text("spreading.took-part", part, whole, words.quarter(figure.period())));
            if (whole >= PER_CENT_FROM) {
                sentences.add(words.text("spreading.per-cent", perCent(part, whole)));
            }
        });
        latest(Measure.SERIES)
                .ifPresent(figure -> sentences.add(
                        words.text("spreading.series", figure.value().orElseThrow(), words.quarter(figure.period()))));
        return sentences;
    }

    private List<String> talked() {
        var sentences = new ArrayList<String>();
        latest(Measure.TALKED_ON)
                .ifPresent(figure -> sentences.add(words.text(
                        figure.low().equals(figure.high()) ? "spreading.talked.about" : "spreading.talked",
                        figure.of().orElseThrow(),
                        figure.low().orElseThrow(),
                        figure.high().orElseThrow(),
                        words.quarter(figure.period()))));
        latest(Measure.TOLD)
                .filter(figure -> figure.of().orElse(0) >= PER_CENT_FROM)
                .ifPresent(figure -> sentences.add(words.text(
                        "spreading.told",
                        perCent(figure.value().orElseThrow(), figure.of().orElseThrow()))));
        if (latest(Measure.TALKED_ON).isPresent()) {
            sentences.add(words.text("spreading.talked.how"));
        }
        return sentences;
    }

    private static int perCent(double part, int whole) {
        return (int) Math.round(HUNDRED * part / whole);
    }

    private List<String> stops() {
        return latest(Measure.FOLLOWED).stream()
                .flatMap(figure -> Stream.of(
                        stops(new IfItStops(figure.value().orElseThrow())),
                        between(
                                new IfItStops(figure.low().orElseThrow()),
                                new IfItStops(figure.high().orElseThrow())),
                        words.text("spreading.stops.how")))
                .toList();
    }

    private String stops(IfItStops then) {
        return switch (then.end()) {
            case AT_ONCE -> words.text("spreading.stops.at-once");
            case LATER -> words.text("spreading.stops", words.few(then.generation(1)), words.few(then.total()));
            case TOO_NEAR_TO_TELL -> words.text("spreading.stops.near", words.few(then.generation(1)));
            case NEVER -> words.text("spreading.goes-on", words.few(then.generation(1)));
        };
    }

    private String between(IfItStops least, IfItStops most) {
        if (!least.isEnding()) {
            return words.text("spreading.stops.never");
        }
        return most.isEnding()
                ? words.text("spreading.stops.between", words.few(least.total()), words.few(most.total()))
                : words.text("spreading.stops.from", words.few(least.total()));
    }

    /// Series that follow from ten.
    private String ofTen(double followed) {
        return words.few(new IfItStops(followed).generation(1));
    }

    private Optional<Figure> latest(Measure measure) {
        return table.lines(measure).stream()
                .flatMap(line -> line.latest().stream())
                .findFirst();
    }

    /// What was held in a province, as a table tells it; "" where it is not told. A number that counts up to an earlier
    /// quarter than the newest of them says so.
    ///
    /// @param until of which quarter the newest is
    public record Province(String name, String series, String leaders, String hosts, String until) {

        public boolean isTold() {
            return !until.isEmpty();
        }
    }

    /// By name; none where the release is older than such figures.
    public List<Province> provinces() {
        return table.lines(Measure.HOSTS).isEmpty()
                ? List.of()
                : places.places().stream()
                        .filter(place -> place.kind() == Kind.PROVINCE)
                        .map(this::province)
                        .toList();
    }

    private Province province(Place place) {
        var until = Stream.of(Measure.SERIES, Measure.LEADERS, Measure.HOSTS)
                .flatMap(measure -> latest(measure, place).stream())
                .map(Figure::period)
                .max(Comparator.naturalOrder())
                .orElse("");
        return new Province(
                place.name(),
                number(Measure.SERIES, place, until),
                number(Measure.LEADERS, place, until),
                number(Measure.HOSTS, place, until),
                until.isEmpty() ? "" : words.quarter(until));
    }

    private String number(Measure measure, Place place, String until) {
        return latest(measure, place)
                .map(figure -> {
                    var number = words.numbers().format(figure.value().orElseThrow());
                    return figure.period().equals(until)
                            ? number
                            : words.text("spreading.measure.in", number, words.quarter(figure.period()));
                })
                .orElse("");
    }

    private Optional<Figure> latest(Measure measure, Place place) {
        return table.line(measure, place.code()).flatMap(Line::latest);
    }

    /// A language as a table tells it; "" where it is not told or not known.
    ///
    /// @param speakers how many people speak it
    /// @param share people who came, per 10,000 of those
    public record Language(String name, String people, String speakers, String share, String until) {

        public boolean isTold() {
            return !people.isEmpty();
        }
    }

    /// Those with a figure first, the most people first; then by name.
    public List<Language> languages() {
        return table.lines(Measure.LANGUAGE).stream()
                .sorted(Comparator.comparing((Line line) -> -line.people()).thenComparing(this::name))
                .map(this::language)
                .toList();
    }

    private Language language(Line line) {
        var numbers = words.numbers();
        return new Language(
                name(line),
                line.latest().isEmpty() ? "" : numbers.format(line.people()),
                line.population().map(Population::people).map(numbers::format).orElse(""),
                share(line).map(numbers::format).orElse(""),
                line.latest().map(figure -> words.quarter(figure.period())).orElse(""));
    }

    private String name(Line line) {
        return words.language(line.group());
    }

    private static Optional<Double> share(Line line) {
        return line.coverage().map(coverage -> PER * coverage);
    }

    /// In which language, of those who speak it, most and fewest came; "" where fewer than two can be compared.
    public String fair() {
        var compared = table.lines(Measure.LANGUAGE).stream()
                .filter(line -> share(line).isPresent())
                .sorted(Comparator.comparing((Line line) -> share(line).orElseThrow())
                        .thenComparing(this::name))
                .toList();
        if (compared.size() < 2) {
            return "";
        }
        return words.text(
                "spreading.fair",
                name(compared.getLast()),
                words.numbers().format(share(compared.getLast()).orElseThrow()),
                name(compared.getFirst()),
                words.numbers().format(share(compared.getFirst()).orElseThrow()));
    }

    /// Where it was found how many people speak a language; "" if it was not.
    public String sources() {
        return table.lines(Measure.LANGUAGE).stream()
                .flatMap(line -> line.population().stream())
                .flatMap(population -> Stream.of(population.sources().split(", ")))
                .distinct()
                .sorted()
                .reduce((some, more) -> some + ", " + more)
                .orElse("");
    }
}
