package nl.inktvlek.programme;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.inktvlek.access.AccessDecision;
import nl.inktvlek.access.Actor;
import nl.inktvlek.access.DataKind;
import nl.inktvlek.database.Journal;
import nl.inktvlek.database.Kind;
import nl.inktvlek.database.Kind.Link;
import nl.inktvlek.database.NotFilledIn;
import nl.inktvlek.database.OperationId;
import nl.inktvlek.database.Saved;
import nl.inktvlek.database.Sheet;
import nl.inktvlek.network.NodeCode;
import org.springframework.stereotype.Service;

/// What helps and what opposes a norm in a place: organisations and circumstances, never a person.
///
/// **Source.** VON's krachtenanalyse; the publication, section 3.
@Service
public class Forces {

    public static final String MUNICIPALITY = "municipality";
    public static final String NORM = "norm";
    public static final String HELPS = "helps";
    public static final String OPPOSES = "opposes";
    public static final String DIRECTION = "direction";
    public static final String STRENGTH = "strength";
    public static final String CIRCUMSTANCE = "circumstance";
    public static final String ORGANISATION = "organisation";

    public static final Kind KIND =
            new Kind("Force", List.of(Link.to(ORGANISATION, "Force", "EXERTED_BY", "Organisation")));

    private static final int STRONGEST = 5;

    private final Journal journal;
    private final AccessDecision access;

    Forces(Journal journal, AccessDecision access) {
        this.journal = journal;
        this.access = access;
    }

    /// @param helps or opposes
    /// @param strength 1..5
    /// @param organisation code, for a force that is an organisation
    public record Force(
            String code,
            String municipality,
            String norm,
            boolean helps,
            int strength,
            String circumstance,
            Optional<String> organisation) {

        static Force of(Sheet sheet) {
            return new Force(
                    sheet.code(),
                    sheet.text(MUNICIPALITY).orElse(""),
                    sheet.text(NORM).orElse(""),
                    sheet.text(DIRECTION).filter(HELPS::equals).isPresent(),
                    sheet.number(STRENGTH).orElse(1),
                    sheet.text(CIRCUMSTANCE).orElse(""),
                    sheet.texts(ORGANISATION).stream().findFirst());
        }
    }

    /// All forces, helping ones first, the strongest first.
    public List<Force> list(Actor actor) {
        access.require(actor, DataKind.FORCE);
        return journal.list(KIND).stream()
                .map(Force::of)
                .sorted(Comparator.comparing((Force force) -> !force.helps())
                        .thenComparing(force -> -force.strength())
                        .thenComparing(Force::code))
                .toList();
    }

    public static Sheet blank() {
        return Sheet.blank(NodeCode.random());
    }

    public Optional<Sheet> find(Actor actor, String code) {
        access.require(actor, DataKind.FORCE);
        return journal.find(KIND, code);
    }

    /// @throws NotFilledIn if place, norm, direction, or what the force is, is missing
    public Saved save(OperationId operation, Actor actor, Sheet seen, Sheet wanted) {
        access.requireChange(actor, DataKind.FORCE, Set.of());
        var problems = new HashMap<String, String>();
        for (var needed : List.of(MUNICIPALITY, NORM, DIRECTION)) {
            if (wanted.text(needed).isEmpty()) {
                problems.put(needed, "problem.needed");
            }
        }
        int strength = wanted.number(STRENGTH).orElse(0);
        if (strength < 1 || strength > STRONGEST) {
            problems.put(STRENGTH, "problem.warmth");
        }
        if (wanted.text(CIRCUMSTANCE).isEmpty() && wanted.texts(ORGANISATION).isEmpty()) {
            problems.put(CIRCUMSTANCE, "problem.force");
        }
        if (!problems.isEmpty()) {
            throw new NotFilledIn(problems);
        }
        return journal.save(operation, actor.username(), KIND, wanted.text(NORM).orElse(""), seen, wanted.fields());
    }

    public Saved delete(OperationId operation, Actor actor, Force force) {
        access.requireChange(actor, DataKind.FORCE, Set.of());
        return journal.delete(operation, actor.username(), KIND, force.norm(), force.code());
    }
}
