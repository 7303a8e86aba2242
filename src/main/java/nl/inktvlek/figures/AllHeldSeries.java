package nl.inktvlek.figures;

import java.util.List;
import java.util.Set;
import nl.inktvlek.database.Concern;
import nl.inktvlek.database.Graph;
import nl.inktvlek.database.PerVersion;
import org.springframework.stereotype.Component;

/// All series that have a day, with everybody in them: read once per change of the programme, for all that counts them.
@Component
public class AllHeldSeries {

    private final PerVersion<List<HeldSeries>> all;

    AllHeldSeries(Graph graph) {
        all = new PerVersion<>(graph, Set.of(Concern.PROGRAMME), () -> HeldSeries.all(graph));
    }

    /// In order of time.
    public List<HeldSeries> list() {
        return all.get();
    }
}
