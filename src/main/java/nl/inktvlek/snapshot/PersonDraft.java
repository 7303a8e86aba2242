package nl.inktvlek.snapshot;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import nl.inktvlek.snapshot.Entry.Post;

/// What a person has and takes over from organisations and series, while it is being read.
final class PersonDraft {

    private static final Comparator<Post> IN_ORDER = Comparator.comparingInt(Post::organisation)
            .thenComparing(Post::title)
            .thenComparing(post -> post.until().orElse(LocalDate.MAX));

    final List<Post> posts = new ArrayList<>();
    final List<Integer> nominators = new ArrayList<>();
    boolean isRefused;
    boolean isKeyFigure;
    boolean isUntold;
    private final Set<String> partners = new HashSet<>();
    private final Set<String> languages = new HashSet<>();
    private final Set<PersonRole> roles = new HashSet<>();
    private LocalDate firstAttended = LocalDate.MAX;
    private LocalDate lastLed = LocalDate.MIN;

    void takeOver(Node from) {
        partners.addAll(from.partners());
        languages.addAll(from.languages());
    }

    void attended(Entry series, boolean led) {
        takeOver(series.node());
        var start = Objects.requireNonNull(series.start());
        if (led) {
            roles.add(PersonRole.LEADER);
            lastLed = start.isAfter(lastLed) ? start : lastLed;
        } else {
            roles.add(PersonRole.PARTICIPANT);
            firstAttended = start.isBefore(firstAttended) ? start : firstAttended;
        }
        if (firstAttended.isBefore(lastLed)) {
            roles.add(PersonRole.TURNED_LEADER);
        }
    }

    /// @param organisation by its number
    Entry complete(Node person, IntFunction<Node> organisation) {
        if (isKeyFigure && !isRefused) {
            roles.add(PersonRole.KEY_FIGURE);
        }
        posts.sort(IN_ORDER);
        nominators.sort(Comparator.naturalOrder());
        var shown = isRefused ? List.<Post>of() : List.copyOf(posts);
        var node = person.with(
                Set.copyOf(roles),
                Set.copyOf(partners),
                Set.copyOf(languages),
                isUntold ? Optional.of(posts(shown, organisation)) : Optional.empty());
        return new Entry(node, isRefused, shown, List.copyOf(nominators), null, List.of(), List.of());
    }

    private static List<Node> posts(List<Post> held, IntFunction<Node> organisation) {
        return held.stream()
                .mapToInt(Post::organisation)
                .distinct()
                .mapToObj(number -> organisation.apply(number).at(Places.UNKNOWN))
                .toList();
    }
}
