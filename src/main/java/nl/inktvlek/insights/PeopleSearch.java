package nl.inktvlek.insights;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.inktvlek.access.AccessDecision;
import nl.inktvlek.access.Actor;
import nl.inktvlek.access.Visibility;
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
    private final Identities identities;
    private final AccessDecision access;

    PeopleSearch(Networks networks, Identities identities, AccessDecision access) {
        this.networks = networks;
        this.identities = identities;
        this.access = access;
    }

    /// The words of a text, in small letters without accents.
    static List<String> words(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return Arrays.stream(plain.toLowerCase(Locale.ROOT).split("[\\s,()]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /// Whether every word begins a word of the text, each another one.
    static boolean fits(List<String> words, String text) {
        var parts = new ArrayList<>(words(text));
        words(text).stream().filter(part -> part.contains("-")).forEach(part -> parts.addAll(List.of(part.split("-"))));
        for (var word : words.stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .toList()) {
            var fitting =
                    parts.stream().filter(part -> part.startsWith(word)).min(Comparator.comparing(String::length));
            if (fitting.isEmpty()) {
                return false;
            }
            parts.remove(fitting.get());
        }
        return true;
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
                                    .flatMap(code -> network.byCode(code).stream())
                                    .filter(person -> isNamedTo(actor, person)))
                    .distinct()
                    .toList();
        }
        if (words.stream().anyMatch(word -> word.length() < FEWEST_LETTERS)) {
            return List.of();
        }
        var candidates = identities.candidates(words);
        return candidates.keySet().stream()
                .flatMap(code -> network.byCode(code).stream())
                .filter(person ->
                        isNamedTo(actor, person) && fits(words, candidates.get(person.code()) + " " + detail(person)))
                .toList();
    }

    private boolean isNamedTo(Actor actor, Node person) {
        return access.decide(actor, person.person().nameKind(), person.partners()) == Visibility.VISIBLE;
    }

    /// Place and partners of a person.
    static String detail(Node person) {
        return Stream.concat(
                        person.municipality().stream().map(Municipalities::name),
                        person.partners().stream().sorted())
                .collect(Collectors.joining(", "));
    }
}
