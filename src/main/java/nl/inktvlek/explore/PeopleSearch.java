package nl.inktvlek.explore;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.inktvlek.access.Actor;
import nl.inktvlek.network.Identities;
import nl.inktvlek.network.People;
import nl.inktvlek.network.PersonOfPartners;
import nl.inktvlek.snapshot.Networks;
import nl.inktvlek.snapshot.Node;
import nl.inktvlek.vocabulary.Municipalities;
import nl.inktvlek.vocabulary.PlainWords;
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
    private final People people;

    PeopleSearch(Networks networks, Identities identities, People people) {
        this.networks = networks;
        this.identities = identities;
        this.people = people;
    }

    /// The words of a text, in small letters without accents.
    static List<String> words(String text) {
        return Arrays.stream(PlainWords.of(text).split("[ ,()]+"))
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
        Function<String, Optional<PersonOfPartners>> persons =
                code -> network.byCode(code).map(Node::person);
        if (words.size() == 1) {
            return Stream.concat(
                            network
                                    .personByTypedCode(words.getFirst())
                                    .or(() -> joined(words.getFirst()).flatMap(network::byCode))
                                    .stream(),
                            identities.byIdInFile(actor, words.getFirst(), persons).stream()
                                    .flatMap(code -> network.byCode(code).stream()))
                    .distinct()
                    .toList();
        }
        if (words.stream().anyMatch(word -> word.length() < FEWEST_LETTERS)) {
            return List.of();
        }
        return identities.search(actor, words, persons).entrySet().stream()
                .flatMap(named -> network.byCode(named.getKey()).stream()
                        .filter(person -> fits(words, named.getValue() + " " + detail(person))))
                .toList();
    }

    /// The code of now for one on paper of a record that was made one with another.
    private Optional<String> joined(String typed) {
        var code = typed.toUpperCase(Locale.ROOT);
        return Optional.ofNullable(people.codesNow(List.of(code)).get(code)).filter(now -> !now.equals(code));
    }

    /// Place and partners of a person.
    static String detail(Node person) {
        return Stream.concat(
                        person.municipality().stream().map(Municipalities::name),
                        person.partners().stream().sorted())
                .collect(Collectors.joining(", "));
    }
}
