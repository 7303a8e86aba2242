package nl.inktvlek.explore;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;

/// What somebody looks at in the explorer, as one value: kept on the server, and known to the address by a number only.
///
/// @param asTable whether the same is shown as a table
/// @param everything whether all nodes of the network are shown, whatever `shown` says
/// @param shown codes of the nodes in the picture; empty for the most influential that fit
/// @param near the centre of the community beside which only its neighbours are shown
/// @param selected code of what was chosen; of a community that of its centre, of a place the one of CBS
/// @param path codes of a path to be marked, in order
/// @param colouring what the colour of people says
/// @param arranging what their places say
public record ViewState(
        Face face,
        boolean asTable,
        boolean everything,
        SequencedSet<String> shown,
        Chosen chosen,
        Optional<String> near,
        Optional<String> selected,
        List<String> path,
        Colouring colouring,
        Arranging arranging) {

    /// The faces of the network.
    public enum Face {
        COMMUNITIES,
        PEOPLE,
        MAP
    }

    /// @param centre code of whom others stand around; the most influential where empty, or where it is not shown
    public record Arranging(Arrangement arrangement, Optional<String> centre) {

        public static final Arranging BY_TIES = new Arranging(Arrangement.TIES, Optional.empty());
    }

    public ViewState {
        shown = Collections.unmodifiableSequencedSet(new LinkedHashSet<>(shown));
        path = List.copyOf(path);
    }

    public static ViewState start(Face face) {
        return new ViewState(
                face,
                false,
                false,
                new LinkedHashSet<>(),
                Chosen.EVERYTHING,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Colouring.KIND,
                Arranging.BY_TIES);
    }

    /// These nodes by themselves, one of them chosen.
    public ViewState around(Collection<String> codes, Optional<String> one) {
        return new ViewState(
                Face.PEOPLE,
                false,
                false,
                new LinkedHashSet<>(codes),
                chosen,
                Optional.empty(),
                one,
                List.of(),
                colouring,
                arranging);
    }

    /// The same with other nodes.
    public ViewState showing(SequencedSet<String> codes) {
        return new ViewState(face, asTable, false, codes, chosen, near, selected, path, colouring, arranging);
    }

    public ViewState selecting(Optional<String> code) {
        return new ViewState(face, asTable, everything, shown, chosen, near, code, path, colouring, arranging);
    }

    public ViewState choosing(Chosen now) {
        return new ViewState(face, asTable, everything, shown, now, near, selected, path, colouring, arranging);
    }

    public ViewState withFace(Face now, boolean table) {
        return new ViewState(
                now,
                table,
                everything,
                shown,
                chosen,
                near,
                now == face ? selected : Optional.empty(),
                path,
                colouring,
                arranging);
    }

    public ViewState nearOnly(String centre) {
        return new ViewState(
                Face.COMMUNITIES,
                asTable,
                false,
                shown,
                chosen,
                Optional.of(centre),
                Optional.of(centre),
                List.of(),
                colouring,
                arranging);
    }

    public ViewState withPath(List<String> codes) {
        return new ViewState(
                Face.PEOPLE,
                false,
                false,
                new LinkedHashSet<>(codes),
                chosen,
                Optional.empty(),
                Optional.empty(),
                codes,
                colouring,
                arranging);
    }

    public ViewState wholeNetwork() {
        return new ViewState(
                Face.PEOPLE,
                false,
                true,
                new LinkedHashSet<>(),
                chosen,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                colouring,
                arranging);
    }

    public ViewState colouredBy(Colouring now) {
        return new ViewState(face, asTable, everything, shown, chosen, near, selected, path, now, arranging);
    }

    public ViewState arrangedBy(Arranging now) {
        return new ViewState(face, asTable, everything, shown, chosen, near, selected, path, colouring, now);
    }
}
