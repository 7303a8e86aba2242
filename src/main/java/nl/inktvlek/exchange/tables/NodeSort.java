package nl.inktvlek.exchange.tables;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import nl.inktvlek.network.OrganisationKind;

/// What a node of a network file is, in the words that people and programs have for it.
enum NodeSort {
    PERSON(Set.of(
            "person",
            "persoon",
            "people",
            "personen",
            "mens",
            "mensen",
            "individual",
            "individu",
            "human",
            "actor",
            "contact",
            "deelnemer",
            "participant",
            "lid",
            "member",
            "sleutelfiguur",
            "key figure",
            "gespreksleider",
            "leader",
            "vrijwilliger",
            "volunteer",
            "kişi")),
    ORGANISATION(Set.of(
            "organisation",
            "organization",
            "organisatie",
            "org",
            "organisations",
            "organizations",
            "organisaties",
            "vereniging",
            "stichting",
            "association",
            "foundation",
            "club",
            "group",
            "groep",
            "zelforganisatie",
            "ngo",
            "instelling",
            "institution",
            "bedrijf",
            "company",
            "moskee",
            "mosque",
            "kerk",
            "church",
            "gemeente",
            "kurum",
            "dernek")),
    SERIES(Set.of("series", "serie", "reeks", "gespreksserie", "series of meetings", "conversation series"));

    /// Attributes that may say it, the clearest first.
    static final List<String> ATTRIBUTES =
            List.of("what", "wat", "element type", "node type", "nodetype", "type", "soort", "kind");

    private final Set<String> words;

    NodeSort(Set<String> words) {
        this.words = words;
    }

    static Optional<NodeSort> of(String text) {
        var word = text.strip().toLowerCase(Locale.ROOT).replaceAll("[_\\-\\s]+", " ");
        return Arrays.stream(values())
                .filter(sort -> sort.words.contains(word))
                .findFirst()
                .or(() -> isKind(word) ? Optional.of(ORGANISATION) : Optional.empty());
    }

    /// A kind of organisation is one.
    static boolean isKind(String text) {
        var word = text.strip().replaceAll("[_\\-\\s]+", " ");
        return Arrays.stream(OrganisationKind.values())
                .anyMatch(kind -> kind.name().replace('_', ' ').equalsIgnoreCase(word));
    }
}
