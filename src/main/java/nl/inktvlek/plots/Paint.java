package nl.inktvlek.plots;

import java.util.Locale;

/// What something is drawn with: on screen a class of the style sheet, on paper a colour. What differs in colour
/// differs in
/// shape or pattern too.
public enum Paint {
    /// Counted.
    INK("#1c2f5c", "none"),
    /// Counted, and less.
    PALE("#97a7c5", "none"),
    /// Where a value likely lies.
    BAND("#c6d2ea", "none"),
    /// Too early to say, or too few to show; drawn with strokes.
    HATCH("#ffffff", "#1c2f5c"),
    /// Nothing there.
    HOLLOW("#ffffff", "#857d6c"),
    /// What is compared with.
    AIM("#8c3b12", "#8c3b12"),
    RING("none", "#1c2f5c"),
    /// Around what is new; on ink only.
    FRESH("none", "#8c3b12"),
    /// The edge of a land, or what leads from one to another.
    COAST("none", "#857d6c"),
    LINE("none", "#dcd5c5"),
    AXIS("none", "#857d6c"),
    CURVE("none", "#1c2f5c"),
    DASHED("none", "#4b5060"),
    RAMP_1("#c6d2ea", "none"),
    RAMP_2("#97a7c5", "none"),
    RAMP_3("#6b7da1", "none"),
    RAMP_4("#42557e", "none"),
    RAMP_5("#1c2f5c", "none");

    private final String fill;
    private final String stroke;

    Paint(String fill, String stroke) {
        this.fill = fill;
        this.stroke = stroke;
    }

    /// On paper; "none" where it has none.
    String fill() {
        return fill;
    }

    String stroke() {
        return stroke;
    }

    /// Of the style sheet.
    String type() {
        return "plot-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
