package nl.inktvlek.ui.log;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.inktvlek.access.Role;
import nl.inktvlek.programme.meetings.AttendanceSheet;
import nl.inktvlek.programme.meetings.Meeting.WorkingForm;
import nl.inktvlek.programme.meetings.Meetings;
import nl.inktvlek.programme.series.SeriesPlans;
import nl.inktvlek.programme.series.Themes;
import nl.inktvlek.ui.component.AttendancePaper;
import nl.inktvlek.ui.component.CurrentActor;
import nl.inktvlek.ui.component.Links;
import nl.inktvlek.ui.component.PageHead;
import nl.inktvlek.ui.component.Wording;
import org.springframework.security.web.csrf.CsrfToken;
import tools.jackson.databind.json.JsonMapper;

/// One meeting, written up in under two minutes.
@Route("bijeenkomst")
@RolesAllowed({Role.Name.COORDINATOR, Role.Name.RECRUITER})
class MeetingLogView extends Main implements HasUrlParameter<String>, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// What is asked of somebody who held a meeting, in the words of the browser's form.
    private static final List<String> TEXTS = List.of(
            "all",
            "add",
            "add-code",
            "bad-code",
            "care",
            "conflict",
            "draft",
            "forms",
            "gone",
            "heads",
            "hot",
            "keep-mine",
            "keep-theirs",
            "logged-out",
            "not-taken",
            "others",
            "present",
            "save",
            "saved",
            "saving",
            "scan",
            "theme",
            "throw-away",
            "waiting",
            "warmth",
            "warmth-1",
            "warmth-5");

    private static final List<String> PROBLEMS = List.of(
            "problem.nobody-present", "problem.heads", "problem.code", "problem.code-of-others", "problem.warmth");

    private final transient Meetings meetings;
    private final transient SeriesPlans series;
    private final transient AttendanceSheet sheets;
    private final transient CurrentActor actor;

    MeetingLogView(Meetings meetings, SeriesPlans series, AttendanceSheet sheets, CurrentActor actor) {
        this.meetings = meetings;
        this.series = series;
        this.sheets = sheets;
        this.actor = actor;
    }

    @Override
    public void setParameter(BeforeEvent event, String code) {
        var page = meetings.find(actor.get(), code).orElseThrow(NotFoundException::new);

        add(new PageHead(
                getTranslation(
                        "log.title",
                        page.meeting().number().orElse(0),
                        page.series().place()),
                getTranslation("log.lead", page.meeting().on().map(Wording::day).orElse(""))));
        if (series.mayChange(actor.get(), page.series())) {
            add(new Paragraph(
                    new Text(getTranslation("log.codes") + " "),
                    new AttendancePaper(sheets, actor, page.series().code())));
            add(new MeetingLog(JSON.valueToTree(options(code, page))));
        } else {
            add(new Paragraph(getTranslation("series.page.others")));
        }
        add(Links.line("serie/" + page.series().code(), getTranslation("log.to-series")));
    }

    private Map<String, Object> options(String code, Meetings.Page page) {
        var csrf = Objects.requireNonNull(
                (CsrfToken) VaadinServletRequest.getCurrent().getAttribute(CsrfToken.class.getName()));
        var heat = new LinkedHashMap<String, Integer>();
        Themes.all().forEach(theme -> heat.put(theme, Themes.heat(theme).orElse(0)));
        var forms = new LinkedHashMap<String, String>();
        for (var form : WorkingForm.values()) {
            forms.put(form.name(), getTranslation("form-of-work." + form.name()));
        }
        var texts = new LinkedHashMap<String, String>();
        TEXTS.forEach(text -> texts.put(text, getTranslation("log." + text)));
        PROBLEMS.forEach(problem -> texts.put(problem, getTranslation(problem)));
        return Map.of(
                "meeting",
                code,
                "number",
                page.meeting().number().orElse(0),
                "url",
                MeetingLogEndpoint.PATH + code,
                "csrfHeader",
                csrf.getHeaderName(),
                "csrfToken",
                csrf.getToken(),
                "seen",
                LoggedMeeting.of(page.meeting()),
                "codes",
                Map.of("known", page.known(), "before", page.before()),
                "heat",
                heat,
                "forms",
                forms,
                "texts",
                texts);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.log") + " · Inktvlek";
    }
}
