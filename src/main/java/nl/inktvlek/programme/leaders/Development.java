package nl.inktvlek.programme.leaders;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.inktvlek.programme.training.Training;

/// What a leader has learned, and what is due because of it.
///
/// @param hasDuo whether they lead with somebody
/// @param consentOn day on which they agreed to a profile
/// @param trainedOn last day that trained them, in the profile or on a list of those who came
/// @param keptInFormOn last intervision or return day, the same way
record Development(
        LeaderProfile.Status status,
        boolean hasDuo,
        Optional<LocalDate> consentOn,
        Optional<LocalDate> trainedOn,
        Optional<LocalDate> keptInFormOn) {

    /// A return day or intervision is due after so many months: twice a year.
    private static final int INTERVISION_MONTHS = 6;

    /// A day on which somebody learned.
    record Learned(Training.Form form, LocalDate on) {}

    static Optional<LocalDate> last(Optional<LocalDate> inProfile, Collection<Learned> learned, boolean trains) {
        return Stream.concat(
                        inProfile.stream(),
                        learned.stream()
                                .filter(day -> day.form().trains() == trains)
                                .map(Learned::on))
                .max(Comparator.naturalOrder());
    }

    Set<Leader.Due> due(LocalDate today) {
        var due = EnumSet.noneOf(Leader.Due.class);
        if (status == LeaderProfile.Status.PAUSING) {
            return due;
        }
        if (consentOn.isEmpty()) {
            due.add(Leader.Due.CONSENT);
        }
        if (trainedOn.isEmpty()) {
            due.add(Leader.Due.TRAINING);
        }
        boolean isOnTheWay = status == LeaderProfile.Status.IN_TRAINING || status == LeaderProfile.Status.DUO;
        if (trainedOn.isPresent() && !hasDuo && isOnTheWay) {
            due.add(Leader.Due.DUO);
        }
        boolean isLongAgo = keptInFormOn
                .or(() -> trainedOn)
                .filter(day -> day.plusMonths(INTERVISION_MONTHS).isBefore(today))
                .isPresent();
        if (status != LeaderProfile.Status.CANDIDATE && isLongAgo) {
            due.add(Leader.Due.INTERVISION);
        }
        return due;
    }
}
