package nl.inktvlek.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import nl.inktvlek.access.Actor;
import nl.inktvlek.explore.Search;
import nl.inktvlek.ui.component.FoundPages;
import nl.inktvlek.ui.component.Symbol;
import nl.inktvlek.ui.component.Wording;
import nl.inktvlek.vocabulary.Municipalities;
import nl.inktvlek.vocabulary.Municipalities.Municipality;
import nl.inktvlek.vocabulary.PlainWords;
import org.springframework.stereotype.Component;

/// Where words that somebody types could lead: pages, things to do, places, and whatever may be found.
@Component
class Goals {

    private static final int MOST_OF_A_SORT = 5;
    private static final int MOST_PLACES = 3;
    private static final String NEW_SERIES = "serie/nieuw";

    private final Search search;

    Goals(Search search) {
        this.search = search;
    }

    /// Somewhere to go.
    ///
    /// @param path of the page, with its parameters
    /// @param sort in words
    record Goal(Symbol symbol, String title, String detail, String sort, String path) {}

    /// Texts of the reader's language.
    interface Texts {
        String text(String key, Object... values);
    }

    /// @param pages path and title of the pages that the reader may open
    List<Goal> find(Actor actor, String words, Map<String, String> pages, Texts texts, Locale locale) {
        var asked = PlainWords.of(words);
        var goals = new ArrayList<Goal>();
        pages.entrySet().stream()
                .filter(page -> begins(page.getValue(), asked))
                .limit(asked.isEmpty() ? Integer.MAX_VALUE : MOST_OF_A_SORT)
                .forEach(page -> goals.add(page(page.getKey(), page.getValue(), texts)));
        if (asked.length() < 2) {
            return goals;
        }
        goals.addAll(toDo(asked, pages, texts));
        places(asked)
                .filter(place -> pages.containsKey("benaderen"))
                .forEach(place -> goals.add(new Goal(
                        Symbol.TARGET,
                        place.name(),
                        texts.text("goal.place"),
                        texts.text("goal.sort.place"),
                        "benaderen?plaats=" + place.code())));
        var hits = search.find(actor, words);
        hits.forEach((sort, found) -> found.first().stream()
                .limit(MOST_OF_A_SORT)
                .forEach(each -> goals.add(new Goal(
                        symbol(sort),
                        Wording.name(each.code(), each.title(), locale),
                        each.detail(),
                        texts.text("search.sort." + sort.name()),
                        FoundPages.path(each)))));
        if (pages.containsKey("zoeken") && !hits.containsKey(Search.Sort.PERSON)) {
            goals.add(new Goal(
                    Symbol.INFO,
                    texts.text(goals.isEmpty() ? "search.nothing" : "goal.people"),
                    texts.text("goal.people-rule"),
                    "",
                    "zoeken"));
        }
        return goals;
    }

    private static Goal page(String path, String title, Texts texts) {
        return new Goal(
                MenuGroup.of(path).map(group -> group.symbol).orElse(Symbol.ARROW_RIGHT),
                title,
                MenuGroup.of(path)
                        .filter(group -> group.paths.size() > 1)
                        .map(group -> texts.text(group.titleKey()))
                        .orElse(""),
                texts.text("goal.sort.page"),
                path);
    }

    /// "nieuwe serie Rotterdam": something new, with what is known of it filled in.
    private static List<Goal> toDo(String asked, Map<String, String> pages, Texts texts) {
        if (!pages.containsKey("series")) {
            return List.of();
        }
        var name = texts.text("goal.new-series");
        var plain = PlainWords.of(name);
        if (begins(name, asked)) {
            return List.of(new Goal(Symbol.PLUS, name, "", texts.text("goal.sort.to-do"), NEW_SERIES));
        }
        if (!asked.startsWith(plain + " ")) {
            return List.of();
        }
        return places(asked.substring(plain.length() + 1))
                .map(place -> new Goal(
                        Symbol.PLUS,
                        name + " " + place.name(),
                        "",
                        texts.text("goal.sort.to-do"),
                        NEW_SERIES + "?gemeente=" + place.code()))
                .toList();
    }

    private static Stream<Municipality> places(String asked) {
        return Municipalities.all().stream()
                .filter(place -> begins(place.name(), asked))
                .limit(MOST_PLACES);
    }

    private static boolean begins(String name, String asked) {
        var plain = PlainWords.of(name);
        return plain.startsWith(asked) || plain.contains(" " + asked);
    }

    private static Symbol symbol(Search.Sort sort) {
        return switch (sort) {
            case PERSON -> Symbol.USERS;
            case ORGANISATION -> Symbol.BUILDING_2;
            case SERIES -> Symbol.MESSAGE_CIRCLE;
            case PROJECT -> Symbol.FILE_TEXT;
            case FORCE -> Symbol.TARGET;
            case TRAINING -> Symbol.GRADUATION_CAP;
        };
    }
}
