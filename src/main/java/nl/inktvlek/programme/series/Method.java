package nl.inktvlek.programme.series;

import java.util.Optional;
import nl.inktvlek.access.DataKind;
import nl.inktvlek.database.Concern;
import nl.inktvlek.journal.Field;
import nl.inktvlek.journal.Kind;
import nl.inktvlek.journal.Problems;
import nl.inktvlek.journal.Thing;

/// How a partner works. Its code is the code of the partner.
///
/// @param least people in a group, usually
/// @param most people in a group, usually
/// @param sometimes people in a group at the very most, where that happens
/// @param mixed whether groups of different background or language are held
/// @param themes in order, cold to hot, with " → " between them
/// @param reference section of the publication, or where else it was found
public record Method(
        String code,
        long version,

        @Field(text = "method.name", needed = true) String name,

        @Field(text = "method.least", least = 1, most = 500) Optional<Integer> least,

        @Field(text = "method.most", least = 1, most = 500) Optional<Integer> most,

        @Field(text = "method.sometimes", least = 1, most = 500)
        Optional<Integer> sometimes,

        @Field(text = "method.mixed") boolean mixed,

        @Field(text = "method.themes", help = "method.themes.help")
        String themes,

        @Field(text = "method.source") String reference)
        implements Thing {

    public static final Kind<Method> KIND = Kind.of(Method.class, "Method", Concern.PROGRAMME, DataKind.ORGANISATION)
            .called(Method::code);

    /// Whether a group of so many people is one the method is for.
    public boolean suits(int people) {
        return people >= fewest() && people <= mostEver();
    }

    public int fewest() {
        return least.orElse(1);
    }

    public int mostEver() {
        return sometimes.or(() -> most).orElse(Integer.MAX_VALUE);
    }

    /// @throws nl.inktvlek.journal.NotFilledIn if the sizes do not follow each other
    void check() {
        new Problems()
                .when(fewest() > most.orElse(Integer.MAX_VALUE), "most", "problem.most-below-least")
                .refuse();
    }
}
