package nl.inktvlek.ui.series;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.inktvlek.access.Role;
import nl.inktvlek.advice.SeriesAdvice;
import nl.inktvlek.database.NodeCode;
import nl.inktvlek.explore.Exploration;
import nl.inktvlek.programme.meetings.AttendanceSheet;
import nl.inktvlek.programme.series.PlannedMeeting;
import nl.inktvlek.programme.series.Series;
import nl.inktvlek.programme.series.SeriesPlans;
import nl.inktvlek.ui.component.AttendancePaper;
import nl.inktvlek.ui.component.CurrentActor;
import nl.inktvlek.ui.component.Editors.Editor;
import nl.inktvlek.ui.component.Facts;
import nl.inktvlek.ui.component.ThingForm;
import nl.inktvlek.ui.component.ThingFrame;
import nl.inktvlek.ui.component.ThingFrames;
import nl.inktvlek.vocabulary.Municipalities;

/// One series, from plan to after-care.
@Route("serie")
@RolesAllowed({Role.Name.COORDINATOR, Role.Name.RECRUITER})
class SeriesPage extends Main implements HasUrlParameter<String>, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private static final String[] PLAN = {
        "partner",
        "projects",
        "method",
        "municipality",
        "neighbourhood",
        "languages",
        "group",
        "expected",
        "host",
        "leaders"
    };

    private final transient SeriesAdvice advice;
    private final transient AfterSeries afterSeries;
    private final transient AttendanceSheet sheets;
    private final transient Exploration exploration;
    private final transient CurrentActor actor;
    private final ThingFrame<Series> frame;

    SeriesPage(
            ThingFrames frames,
            SeriesPlans plans,
            SeriesAdvice advice,
            AfterSeries afterSeries,
            AttendanceSheet sheets,
            Exploration exploration,
            CurrentActor actor) {
        this.advice = advice;
        this.afterSeries = afterSeries;
        this.sheets = sheets;
        this.exploration = exploration;
        this.actor = actor;
        this.frame = frames.of(plans, "series.page", SeriesView.class)
                .called(Series::title)
                .leadOfNew("series.page.new.lead")
                .above((series, mayChange) -> List.of(afterSeries.meetings(series, mayChange)))
                .below(this::afterwards)
                .telling(PLAN)
                .alsoTelling(this::tell)
                .fields(this::plan);
        add(frame);
    }

    /// How many came.
    private void tell(Series series, Facts facts) {
        int came = afterSeries.participants(series).size();
        if (came > 0) {
            facts.add(getTranslation("series.participants"), String.valueOf(came));
        }
    }

    /// `serie/nieuw?gemeente=GM0599&taal=Turks&partner=IOT&gastheer=734DVDWAHT` begins with these filled in.
    @Override
    public void setParameter(BeforeEvent event, String code) {
        var asked = event.getLocation().getQueryParameters();
        frame.beginningWith(blank -> from(blank, asked)).open(code);
    }

    private Series from(Series blank, QueryParameters asked) {
        var begun = blank;
        var place = asked.getSingleParameter("gemeente").flatMap(Municipalities::byCode);
        if (place.isPresent()) {
            begun = Series.KIND.with(begun, "municipality", place.get().code());
        }
        var language = asked.getSingleParameter("taal");
        if (language.isPresent()) {
            begun = Series.KIND.with(begun, "languages", List.of(language.get()));
        }
        var host = asked.getSingleParameter("gastheer").filter(NodeCode::isOne);
        if (host.isPresent()) {
            begun = Series.KIND.with(begun, "host", host);
        }
        var partner = asked.getSingleParameter("partner").or(() -> actor.get().partner());
        return partner.isPresent() ? Series.KIND.with(begun, "partner", partner.get()) : begun;
    }

    private void plan(ThingForm<Series> form) {
        form.addFields(PLAN);
        form.add(
                "meetings",
                Editor.of(
                        new MeetingsField(),
                        meetings -> ((List<?>) meetings)
                                .stream().map(PlannedMeeting.class::cast).toList(),
                        meetings -> meetings,
                        String::valueOf));
        var advised = new AdvicePanel();
        form.add(advised);
        form.whenChanged(() -> advised.show(
                advice,
                actor.get(),
                form.wanted(),
                host -> form.<String>input("host").setValue(host),
                leader -> {
                    var leaders = form.<Set<Exploration.Hit>>input("leaders");
                    var chosen = new HashSet<>(leaders.getValue());
                    chosen.addAll(exploration.byCodes(actor.get(), List.of(leader)));
                    leaders.setValue(chosen);
                }));
    }

    private List<Component> afterwards(Series series, boolean mayChange) {
        if (!mayChange) {
            return List.of();
        }
        var participants = afterSeries.participants(series);
        return List.of(
                afterSeries.onward(series, participants, frame::reload),
                afterSeries.wantsToLead(series, participants),
                afterSeries.care(series),
                new Paragraph(new AttendancePaper(sheets, actor, series.code())));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.series") + " · Inktvlek";
    }
}
