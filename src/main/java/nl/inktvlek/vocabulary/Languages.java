package nl.inktvlek.vocabulary;

import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

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

    /// The languages to choose from: those of the partners and those in the data.
    public static SortedSet<String> with(Collection<String> inUse) {
        var all = new TreeSet<>(OF_THE_PARTNERS);
        all.addAll(inUse);
        return all;
    }
}
