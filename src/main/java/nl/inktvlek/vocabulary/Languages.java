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

    private Languages() {}

    /// The languages to choose from: those of the partners and those in the data.
    public static SortedSet<String> with(Collection<String> inUse) {
        var all = new TreeSet<>(OF_THE_PARTNERS);
        all.addAll(inUse);
        return all;
    }
}
