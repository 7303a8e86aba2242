package nl.inktvlek.ui.explore;

import com.vaadin.flow.component.html.Div;
import nl.inktvlek.explore.ViewState.Face;
import nl.inktvlek.ui.component.Segments;

/// Which face of the network is seen: communities, people, the map, or the first two as a table.
class FaceTabs extends Div {

    private static final long serialVersionUID = 1L;

    /// Told which face, and whether as a table.
    interface Listener {
        void face(Face face, boolean asTable);
    }

    /// What there is to press.
    enum Way {
        COMMUNITIES,
        PEOPLE,
        MAP,
        TABLE
    }

    private final transient Listener listener;
    private final Segments<Way> ways = new Segments<>(
            Way.class, getTranslation("network.twin"), each -> getTranslation("face." + each), this::wanted);
    private Face face = Face.COMMUNITIES;
    private boolean asTable;

    FaceTabs(Listener listener) {
        this.listener = listener;
        add(ways);
    }

    private void wanted(Way way) {
        switch (way) {
            case COMMUNITIES -> listener.face(Face.COMMUNITIES, false);
            case PEOPLE -> listener.face(Face.PEOPLE, false);
            case MAP -> listener.face(Face.MAP, false);
            case TABLE -> showTable();
        }
    }

    /// The same as a table, or as a picture again; of the map, its people.
    void showTable() {
        listener.face(face == Face.MAP ? Face.PEOPLE : face, !asTable);
    }

    void show(Face now, boolean table) {
        face = now;
        asTable = table;
        ways.show(
                table
                        ? Way.TABLE
                        : switch (now) {
                            case COMMUNITIES -> Way.COMMUNITIES;
                            case PEOPLE -> Way.PEOPLE;
                            case MAP -> Way.MAP;
                        });
    }
}
