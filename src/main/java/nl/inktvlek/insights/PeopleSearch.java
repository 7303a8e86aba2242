package nl.inktvlek.insights;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.inktvlek.access.Actor;
import nl.inktvlek.network.Identities;
import nl.inktvlek.network.Municipalities;
import org.springframework.stereotype.Component;

/// People by their full code, or by two things at least (`privacy.md` 10): two of their names, or a name and their
/// place or partner; only where the actor sees the name.
@Component
class PeopleSearch {

    /// People given at most.
    static final int MOST = 20;

    private static final int FEWEST_LETTERS = 2;

    private final Networks networks;
    private final Names names;
    private final Identities identities;

    PeopleSearch(Networks networks, Names names, Identities identities) {
        this.networks = networks;
        this.names = names;
        this.identities = identities;
    }

    /// The words of a text, in small letters without accents.
    static List<String> words(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return Arrays.stream(plain.toLowerCase(Locale.ROOT).split("[\\s,()]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /// Whether every word begins a word of the text.
    static boolean fits(List<String> words, String text) {
        var parts = words(text);
        return words.stream().allMatch(word -> parts.stream().anyMatch(part -> part.startsWith(word)));
    }

    /// All that fit.
    List<Node> find(Actor actor, List<String> words) {
        var network = networks.current();
        if (words.size() == 1) {
            return Stream.concat(
                            network.nodes().stream()
                                    .filter(node -> node.kind() == NodeKind.PERSON
                                            && node.code().equalsIgnoreCase(words.getFirst())),
                            identities.byIdInFile(words.getFirst()).stream()
                                    .flatMap(code -> network.byCode(code).stream()))
                    .distinct()
                    .toList();
        }
        if (words.stream().anyMatch(word -> word.length() < FEWEST_LETTERS)) {
            return List.of();
        }
        var candidates = identities.candidates(words).stream()
                .flatMap(code -> network.byCode(code).stream())
                .toList();
        var visible = names.of(actor, candidates);
        return candidates.stream()
                .filter(person -> visible.containsKey(person.code())
                        && fits(words, visible.get(person.code()) + " " + detail(person)))
                .toList();
    }

    /// Place and partners of a person.
    static String detail(Node person) {
        return Stream.concat(
                        person.municipality().stream().map(Municipalities::name),
                        person.partners().stream().sorted())
                .collect(Collectors.joining(", "));
    }
}
