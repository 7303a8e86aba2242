package nl.inktvlek.ui.component;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.inktvlek.explore.Exploration;
import nl.inktvlek.journal.Field.Choice;
import nl.inktvlek.network.Organisations;
import nl.inktvlek.network.Partners;
import nl.inktvlek.programme.leaders.Leader;
import nl.inktvlek.programme.leaders.Leaders;
import nl.inktvlek.programme.projects.Projects;
import nl.inktvlek.programme.series.Methods;
import nl.inktvlek.programme.series.SeriesPlans;
import nl.inktvlek.vocabulary.Languages;
import nl.inktvlek.vocabulary.Municipalities;

/// What fields of things can be chosen from, by code, as this reader may call it.
@SpringComponent
class Choices {

    private final Exploration exploration;
    private final Organisations organisations;
    private final Methods methods;
    private final Projects projects;
    private final SeriesPlans series;
    private final Leaders leaders;
    private final CurrentActor actor;

    Choices(
            Exploration exploration,
            Organisations organisations,
            Methods methods,
            Projects projects,
            SeriesPlans series,
            Leaders leaders,
            CurrentActor actor) {
        this.exploration = exploration;
        this.organisations = organisations;
        this.methods = methods;
        this.projects = projects;
        this.series = series;
        this.leaders = leaders;
        this.actor = actor;
    }

    /// Codes with what they are called, in the order in which they are shown; people are searched for instead.
    public SequencedMap<String, String> of(Choice choice) {
        return switch (choice) {
            case ANYTHING, PEOPLE -> new LinkedHashMap<>();
            case MUNICIPALITIES ->
                ordered(Municipalities.all().stream().map(place -> Map.entry(place.code(), place.name())));
            case LANGUAGES ->
                ordered(Languages.with(exploration.choices(actor.get()).languages()).stream()
                        .map(language -> Map.entry(language, Wording.language(language, locale()))));
            case PARTNERS -> ordered(Partners.all().stream().map(partner -> Map.entry(partner.code(), partner.code())));
            case METHODS ->
                ordered(methods.all(actor.get()).stream()
                        .map(method -> Map.entry(method.code(), method.code() + ": " + method.name())));
            case ORGANISATIONS -> ordered(organisations.names(actor.get()).entrySet().stream());
            case PROJECTS ->
                ordered(projects.list(actor.get()).stream().map(item -> Map.entry(item.code(), item.name())));
            case SERIES -> ordered(series.list(actor.get()).stream().map(item -> Map.entry(item.code(), item.title())));
            case LEADERS ->
                ordered(
                        exploration
                                .byCodes(
                                        actor.get(),
                                        leaders.list(actor.get()).stream()
                                                .map(Leader::person)
                                                .toList())
                                .stream()
                                .map(hit -> Map.entry(
                                        hit.node().code(),
                                        Wording.nameKindAndPlace(hit.node(), hit.name(), locale()))));
        };
    }

    private static Locale locale() {
        return UI.getCurrentOrThrow().getLocale();
    }

    private static SequencedMap<String, String> ordered(Stream<Map.Entry<String, String>> entries) {
        return entries.collect(
                Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, again) -> first, LinkedHashMap::new));
    }
}
