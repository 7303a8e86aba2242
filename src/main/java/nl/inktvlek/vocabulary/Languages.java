package nl.inktvlek.vocabulary;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Languages of groups and leaders, by the Dutch names that the data use.
public final class Languages {

    /// Those the publication names for the partners (section 2.8).
    private static final List<String> OF_THE_PARTNERS = List.of(
            "Nederlands",
            "Turks",
            "Arabisch",
            "Tamazight",
            "Somali",
            "Farsi",
            "Dari",
            "Pasjtoe",
            "Koerdisch",
            "Tigrinya");

    /// What else they are called, in Dutch, English, Turkish, or by those who speak them; compared by plain letters.
    private static final Map<String, List<String>> ALSO_CALLED = Map.of(
            "Nederlands", List.of("dutch", "flemish", "vlaams", "hollands", "nl", "hollandaca"),
            "Turks", List.of("turkish", "turkce", "tr"),
            "Arabisch", List.of("arabic", "arapca", "marokkaans arabisch", "syrisch arabisch"),
            "Tamazight", List.of("berber", "berbers", "amazigh", "tarifit", "riffijns", "rif berbers"),
            "Somali", List.of("somalisch", "soomaali"),
            "Farsi", List.of("perzisch", "persian"),
            "Pasjtoe", List.of("pashto", "pasjto", "pashtu", "pasjtu"),
            "Koerdisch", List.of("kurdish", "kurtce", "kurdi"),
            "Tigrinya", List.of("tigrinja", "tigrigna", "tigriniaans"));

    private static final Map<String, String> BY_PLAIN_WORDS = byPlainWords();

    private static final Set<String> ALL = all();

    /// In which nearly every group can be spoken to, so that it says little of whom a series was for.
    private static final String DUTCH = "Nederlands";

    private Languages() {}

    /// The language that says most of whom a series was for: the one named first that is not Dutch, or Dutch where
    /// there is no other; "" where none is named.
    public static String ofGroup(List<String> named) {
        return named.stream()
                .filter(language -> !language.equals(DUTCH))
                .findFirst()
                .or(() -> named.stream().findFirst())
                .orElse("");
    }

    /// The language that a text means, however it is written; what is none of the partners' stays as it is.
    public static String named(String text) {
        return BY_PLAIN_WORDS.getOrDefault(PlainWords.of(text), text);
    }

    /// Whether a text is the name of a language in Dutch, English or Turkish, or one the partners speak.
    public static boolean isOne(String text) {
        return isOfPartners(text) || ALL.contains(PlainWords.of(text));
    }

    private static Set<String> all() {
        return Stream.of("nl", "en", "tr")
                .map(Locale::of)
                .flatMap(reader -> Stream.of(Locale.getISOLanguages())
                        .map(code -> PlainWords.of(Locale.of(code).getDisplayLanguage(reader))))
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Whether the partners speak it, so that there is a word for it in every language of the product.
    public static boolean isOfPartners(String language) {
        return OF_THE_PARTNERS.contains(language);
    }

    private static Map<String, String> byPlainWords() {
        var all = new HashMap<String, String>();
        OF_THE_PARTNERS.forEach(language -> all.put(PlainWords.of(language), language));
        ALSO_CALLED.forEach((language, names) -> names.forEach(name -> all.put(PlainWords.of(name), language)));
        return Map.copyOf(all);
    }

    /// The languages to choose from: those of the partners and those in the data.
    public static SortedSet<String> with(Collection<String> inUse) {
        var all = new TreeSet<>(OF_THE_PARTNERS);
        all.addAll(inUse);
        return all;
    }
}
