package nl.inktvlek.analytics.seeds;

import java.util.List;
import nl.inktvlek.analytics.Estimate;
import nl.inktvlek.analytics.cover.Choice;
import nl.inktvlek.analytics.question.SeedQuestion;
import nl.inktvlek.analytics.worlds.Worlds;

/// The chosen people, best first, with what they bring and how sure that is.
///
/// @param seeds chosen people, in order of choice
/// @param reachAfter expected reach after each choice, in people, those counted on already included
/// @param extraAfter what each choice adds to everybody before, in people, measured on the same worlds
/// @param certifiedRatio the set is proven to reach at least this share (0..1) of the best possible one
/// @param certified expected reach of the whole set, measured on the sets of the proof; the most precise figure
/// @param price reach of the choice for most people ÷ reach of this one; 1 when most people is the aim
/// @param contenders the chosen, then who reaches most alone: who could be chosen where ties are otherwise
/// @param standing which places are as good as each other
/// @param work what it took
/// @param worlds measures any other set of people on the same worlds, so that the two can be compared
public record SeedAnswer(
        int[] seeds,
        List<Estimate> reachAfter,
        List<Estimate> extraAfter,
        double certifiedRatio,
        Estimate certified,
        double price,
        int[] contenders,
        Standing standing,
        Work work,
        Worlds worlds) {

    /// What choosing for something else than most people costs: 1 when nobody is reached anyway.
    static double price(Worlds worlds, SeedQuestion question, Choice choice) {
        double reached = worlds.reach(question.together(choice.seeds())).mean();
        return reached == 0
                ? 1
                : worlds.reach(question.together(choice.forMost())).mean() / reached;
    }

    /// What an answer took.
    ///
    /// @param sets random sets (or simulated spreads) drawn for choosing and proving, both together
    /// @param visited nodes visited for them
    /// @param sampleSeconds processor time for drawing the sets to choose with, all threads together
    /// @param chooseSeconds processor time for choosing
    /// @param certifySeconds processor time for the proof
    /// @param compareSeconds processor time for the worlds in which choices are compared
    /// @param bytes memory of the sets and the prepared ties
    /// @param endedBy why there are not more sets
    public record Work(
            long sets,
            long visited,
            double sampleSeconds,
            double chooseSeconds,
            double certifySeconds,
            double compareSeconds,
            long bytes,
            Ending endedBy) {}
}
