package nl.inktvlek.api.advice;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import nl.inktvlek.advice.Advice;
import nl.inktvlek.advice.Advice.Reason;
import nl.inktvlek.analytics.seeds.Baseline;
import nl.inktvlek.analytics.seeds.Ending;
import nl.inktvlek.api.answers.Expected;
import nl.inktvlek.api.answers.Named;
import nl.inktvlek.snapshot.PersonRole;
import org.jspecify.annotations.Nullable;

/// Whom to approach first, what that brings, how sure it is, and what simpler choices would bring.
///
/// @param elsewhere chosen people whom the reader may not approach
/// @param equallyGood which places are as good as each other, all places in order
/// @param otherSets whole choices that are as good, where people only count together
/// @param endedBy why the search ended
/// @param reach people expected to be reached by all of them with those who are counted on
/// @param certifiedRatio proven share of the best possible answer, 0..1
/// @param price reach of the choice for most people ÷ this one; above 1 is what fairness or caution costs
/// @param groups how much of each group is reached; empty where fairness was not asked
/// @param candidates how many people could be chosen
/// @param counted how many people count
/// @param countedOn how many were counted on already
/// @param version of the network
record AdviceAnswer(
        List<Recommended> recommended,
        List<Elsewhere> elsewhere,
        List<EquallyGood> equallyGood,
        List<List<Named>> otherSets,
        Ending endedBy,
        Expected reach,
        double certifiedRatio,
        double price,
        List<Group> groups,
        List<Simpler> simpler,
        int candidates,
        int counted,
        int countedOn,
        long version) {

    /// @param place in order of choice, from 1
    /// @param extraReach people reached more than without them, given everybody before
    /// @param onlyThem people lost if they alone fall out
    /// @param overlap share of what they would reach alone that those before reach too, 0..1
    /// @param steadiness share of the drawn assumptions under which they are chosen too, 0..1; absent for
    /// reinforced spread
    /// @param hours that the approach is thought to take, where hours were given
    /// @param introduction from somebody we have to this person, both included; empty without a chain
    record Recommended(
            int place,
            Named person,
            @Nullable String municipality,
            List<PersonRole> roles,
            Expected extraReach,
            Expected onlyThem,
            double overlap,
            @Nullable Double steadiness,
            @Nullable Double hours,
            List<Why> reasons,
            List<Named> introduction) {

        static Recommended of(Advice.Recommendation each) {
            return new Recommended(
                    each.place(),
                    Named.of(each.person(), each.name()),
                    each.person().municipality().orElse(null),
                    each.person().roles().stream().sorted().toList(),
                    Expected.of(each.extraReach()),
                    Expected.of(each.onlyThem()),
                    each.overlap(),
                    each.steadiness().isPresent() ? each.steadiness().getAsDouble() : null,
                    each.hours().orElse(null),
                    each.reasons().stream().map(Why::of).toList(),
                    each.introduction().stream().map(Named::of).toList());
        }
    }

    /// People whom others have to approach.
    ///
    /// @param partners whose coordinators know them
    record Elsewhere(List<String> partners, int people) {}

    /// Places whose order says nothing.
    ///
    /// @param from first place, from 1
    /// @param to last place
    /// @param others people not chosen who reach about as many
    /// @param more how many others there are besides
    record EquallyGood(int from, int to, List<Named> others, int more) {}

    /// A reason.
    ///
    /// @param number people (NAMED_BY, KNOWS_PEOPLE) or communities (OPENS_COMMUNITIES)
    /// @param share of their contacts, 0..1 (BRINGS_NEW_CONTACTS)
    /// @param title of the position (HOLDS_POSITION)
    /// @param at the organisation of the position
    @Schema(name = "Reason")
    record Why(
            Kind kind,
            @Nullable Integer number,
            @Nullable Double share,
            @Nullable String title,
            @Nullable Named at) {

        @Schema(name = "ReasonKind")
        enum Kind {
            HOLDS_POSITION,
            NAMED_BY,
            OPENS_COMMUNITIES,
            KNOWS_PEOPLE,
            BRINGS_NEW_CONTACTS
        }

        static Why of(Reason reason) {
            return switch (reason) {
                case Reason.HoldsPosition position ->
                    new Why(Kind.HOLDS_POSITION, null, null, position.title(), Named.of(position.organisation()));
                case Reason.NamedBy named -> new Why(Kind.NAMED_BY, named.people(), null, null, null);
                case Reason.OpensCommunities opened ->
                    new Why(Kind.OPENS_COMMUNITIES, opened.communities(), null, null, null);
                case Reason.KnowsPeople known -> new Why(Kind.KNOWS_PEOPLE, known.people(), null, null, null);
                case Reason.BringsNewContacts fresh ->
                    new Why(Kind.BRINGS_NEW_CONTACTS, null, fresh.share(), null, null);
            };
        }
    }

    /// How much of a group (a partner, a municipality, a language) is reached.
    record Group(String group, int people, Expected reached) {}

    /// What a simpler choice of as many people would reach.
    record Simpler(Baseline.Kind kind, Expected reach) {}

    static AdviceAnswer of(Advice advice) {
        return new AdviceAnswer(
                advice.recommended().stream().map(Recommended::of).toList(),
                advice.elsewhere().stream()
                        .map(each -> new Elsewhere(List.copyOf(each.partners()), each.people()))
                        .toList(),
                advice.equallyGood().stream()
                        .map(group -> new EquallyGood(
                                group.from(),
                                group.to(),
                                group.others().stream().map(Named::of).toList(),
                                group.more()))
                        .toList(),
                advice.otherSets().stream()
                        .map(set -> set.stream().map(Named::of).toList())
                        .toList(),
                advice.work().endedBy(),
                Expected.of(advice.reach()),
                advice.certifiedRatio(),
                advice.price(),
                advice.groups().stream()
                        .map(group -> new Group(group.group(), group.people(), Expected.of(group.reached())))
                        .toList(),
                advice.baselines().stream()
                        .map(each -> new Simpler(each.kind(), Expected.of(each.reach())))
                        .toList(),
                advice.candidates(),
                advice.counted(),
                advice.countedOn().size(),
                advice.version());
    }
}
