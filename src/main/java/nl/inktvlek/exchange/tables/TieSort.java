package nl.inktvlek.exchange.tables;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What a tie of a network file that is no acquaintance means, in the words of this product and of people.
enum TieSort {
    NOMINATES(Set.of("nominates", "nominated", "names", "noemt", "noemde")),
    MEMBER(Set.of("member of", "member", "is member of", "lid van", "lid", "is lid van", "membership", "lidmaatschap")),
    POSITION(Set.of("holds position", "holds", "position", "positie", "functie", "heeft functie", "bekleedt", "board")),
    LED(Set.of("led", "leads", "leidde", "leidt", "gespreksleider van", "leader of")),
    ATTENDED(Set.of("attended", "attends", "nam deel", "nam deel aan", "neemt deel aan", "deelnemer van", "was bij")),
    HOSTED(Set.of("hosted by", "hosted", "hosts", "gastheer", "te gast bij", "gastheer van")),
    RUN_BY(Set.of("run by", "runs", "uitgevoerd door", "van partner", "voert uit"));

    private final Set<String> words;

    TieSort(Set<String> words) {
        this.words = words;
    }

    static Optional<TieSort> of(String text) {
        var word = text.strip().toLowerCase(Locale.ROOT).replaceAll("[_\\-\\s]+", " ");
        return Arrays.stream(values()).filter(sort -> sort.words.contains(word)).findFirst();
    }
}
