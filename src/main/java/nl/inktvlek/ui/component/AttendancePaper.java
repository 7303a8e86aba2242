package nl.inktvlek.ui.component;

import com.vaadin.flow.component.html.Anchor;
import nl.inktvlek.programme.meetings.AttendanceSheet;

/// The list of codes that leaders take to their meetings on paper, to be fetched.
public final class AttendancePaper extends Anchor {

    private static final long serialVersionUID = 1L;

    /// @param series code
    public AttendancePaper(AttendanceSheet sheets, CurrentActor actor, String series) {
        setText(getTranslation("series.sheet"));
        setHref(event -> {
            event.setFileName("aanwezigheid-" + series + ".pdf");
            event.setContentType("application/pdf");
            event.getOutputStream().write(sheets.pdf(actor.get(), series));
        });
    }
}
