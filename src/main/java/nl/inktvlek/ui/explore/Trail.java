package nl.inktvlek.ui.explore;

import com.vaadin.flow.server.VaadinSession;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.inktvlek.explore.Picture;
import nl.inktvlek.explore.SavedViews.Frame;
import nl.inktvlek.explore.SavedViews.SavedView;
import nl.inktvlek.explore.ViewState;
import nl.inktvlek.ui.component.NetworkCanvas.Settled;
import nl.inktvlek.ui.component.NetworkCanvas.Standing;

/// The steps that somebody took in the explorer during this session. An address holds the number of one, and nothing
/// of what is in it; to another session it means nothing.
final class Trail {

    private static final int MOST_STEPS = 300;
    private static final int ID_BYTES = 9;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Map<String, Step> steps = new LinkedHashMap<>();
    private final Map<String, String> after = new HashMap<>();
    private final Map<String, Standings> standings = new HashMap<>();
    private final Map<String, Integer> keys = new HashMap<>();

    /// @param label what was done, for who wants it undone
    /// @param before the step it was done from
    record Step(String id, String label, ViewState state, Optional<String> before) {}

    private record Standings(Map<Integer, double[]> places, List<Double> seen) {}

    static Trail ofSession() {
        var session = VaadinSession.getCurrent();
        var kept = session.getAttribute(Trail.class);
        if (kept == null) {
            kept = new Trail();
            session.setAttribute(Trail.class, kept);
        }
        return kept;
    }

    Step begin(ViewState state) {
        return keep(new Step(newId(), "", state, Optional.empty()));
    }

    Step next(Step from, String label, ViewState state) {
        var step = keep(new Step(newId(), label, state, Optional.of(from.id())));
        after.put(from.id(), step.id());
        return step;
    }

    /// Another state of the same step: what was chosen.
    Step amend(Step step, ViewState state) {
        return keep(new Step(step.id(), step.label(), state, step.before()));
    }

    Optional<Step> find(String id) {
        return Optional.ofNullable(steps.get(id));
    }

    Optional<Step> before(Step step) {
        return step.before().flatMap(this::find);
    }

    Optional<Step> after(Step step) {
        return Optional.ofNullable(after.get(step.id())).flatMap(this::find);
    }

    /// What is the same node throughout this session, and says nothing of it.
    int key(String code) {
        return keys.computeIfAbsent(code, any -> keys.size() + 1);
    }

    void settled(Step step, Settled settled) {
        var places = new HashMap<Integer, double[]>();
        for (int i = 0; 2 * i + 1 < settled.places().size(); i++) {
            places.put(settled.keys().get(i), new double[] {
                settled.places().get(2 * i), settled.places().get(2 * i + 1)
            });
        }
        standings.put(step.id(), new Standings(places, settled.seen()));
    }

    /// Where the nodes of a picture stood at this step; nowhere when one of them is new.
    Standing standing(Step step, Picture picture) {
        var kept = standings.get(step.id());
        if (kept == null) {
            return Standing.NOWHERE;
        }
        var places = new ArrayList<Double>();
        for (var node : picture.nodes()) {
            var place = kept.places().get(key(node.code()));
            if (place == null) {
                return new Standing(List.of(), kept.seen());
            }
            places.add(place[0]);
            places.add(place[1]);
        }
        return new Standing(places, kept.seen());
    }

    /// Where what was chosen by hand stands at this step, to be kept; as the picture places it where nobody knows.
    Frame frame(Step step) {
        var kept = standings.get(step.id());
        if (kept == null) {
            return Frame.WHOLE;
        }
        var places = new ArrayList<Double>();
        for (var code : step.state().shown()) {
            var place = kept.places().get(key(code));
            if (place == null) {
                return new Frame(List.of(), kept.seen());
            }
            places.add(place[0]);
            places.add(place[1]);
        }
        return new Frame(places, kept.seen());
    }

    /// A picture that was kept, as it stood.
    Step begin(SavedView view) {
        var step = keep(new Step(newId(), view.name(), view.state(), Optional.empty()));
        var keys = view.state().shown().stream().map(this::key).toList();
        var places = view.frame().places();
        settled(
                step,
                new Settled(
                        places.isEmpty() ? List.of() : keys,
                        places,
                        view.frame().seen()));
        return step;
    }

    private Step keep(Step step) {
        steps.put(step.id(), step);
        while (steps.size() > MOST_STEPS) {
            var eldest = steps.keySet().iterator().next();
            steps.remove(eldest);
            after.remove(eldest);
            standings.remove(eldest);
        }
        return step;
    }

    private static String newId() {
        var bytes = new byte[ID_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().encodeToString(bytes);
    }
}
