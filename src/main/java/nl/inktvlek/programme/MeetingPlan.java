package nl.inktvlek.programme;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.inktvlek.database.Sheet;

/// When a meeting of a series is and what it is about.
///
/// @param number from 1
public record MeetingPlan(int number, LocalDate on, Optional<String> theme) {

    private static final String BETWEEN = "|";

    /// As it stands in the field `meetings` of a series: "01|2027-01-14|opvoeding".
    String encoded() {
        return "%02d|%s|%s".formatted(number, on, theme.orElse("").replace(BETWEEN, "/"));
    }

    static MeetingPlan parse(String encoded) {
        var parts = encoded.split("\\|", 3);
        return new MeetingPlan(
                Integer.parseInt(parts[0]),
                LocalDate.parse(parts[1]),
                Optional.of(parts[2]).filter(theme -> !theme.isBlank()));
    }

    /// The meetings of a series, in order.
    public static List<MeetingPlan> of(Sheet series) {
        return series.texts(SeriesPlans.MEETINGS).stream()
                .map(MeetingPlan::parse)
                .sorted(Comparator.comparingInt(MeetingPlan::number))
                .toList();
    }

    /// The value of the field `meetings` for these, numbered by date.
    public static List<String> field(List<MeetingPlan> meetings) {
        return meetings.stream().map(MeetingPlan::encoded).toList();
    }
}
