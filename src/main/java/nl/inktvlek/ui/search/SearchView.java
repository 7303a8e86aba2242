package nl.inktvlek.ui.search;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import nl.inktvlek.access.Role;
import nl.inktvlek.explore.Search;
import nl.inktvlek.explore.Search.Hits;
import nl.inktvlek.explore.Search.Sort;
import nl.inktvlek.ui.component.CurrentActor;
import nl.inktvlek.ui.component.FoundPages;
import nl.inktvlek.ui.component.Links;
import nl.inktvlek.ui.component.PageHead;
import nl.inktvlek.ui.component.Wording;

/// One field, everything. What was typed stays out of the address: it may be a name.
@Route("zoeken")
@Menu(title = "nav.search", order = 12)
@RolesAllowed({Role.Name.COORDINATOR, Role.Name.RECRUITER})
class SearchView extends Main implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Search search;
    private final transient CurrentActor actor;
    private final Div results = new Div();

    SearchView(Search search, CurrentActor actor) {
        this.search = search;
        this.actor = actor;
        var words = new TextField(getTranslation("search.words"));
        words.setClearButtonVisible(true);
        words.setWidth("min(100%, 30rem)");
        words.setHelperText(getTranslation("search.people-rule"));
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.addValueChangeListener(change -> show(change.getValue()));
        words.setAutofocus(true);
        results.getElement().setAttribute("role", "status");
        add(new PageHead(getTranslation("search.title"), getTranslation("search.lead")), words, results);
    }

    private void show(String words) {
        results.removeAll();
        if (words.isBlank()) {
            return;
        }
        var hits = search.find(actor.get(), words);
        if (hits.isEmpty()) {
            results.add(new Paragraph(getTranslation("search.nothing")));
        }
        hits.forEach((sort, found) -> results.add(section(sort, found)));
    }

    private Section section(Sort sort, Hits hits) {
        var list = new UnorderedList();
        hits.first().forEach(found -> {
            var link = Links.to(FoundPages.path(found), Wording.name(found.code(), found.title(), getLocale()));
            var item = new ListItem(link);
            if (!found.detail().isEmpty()) {
                item.add(" · " + found.detail());
            }
            list.add(item);
        });
        var section = new Section(new H2(getTranslation("search.sort." + sort)), list);
        if (hits.all() > hits.first().size()) {
            section.add(new Paragraph(getTranslation("search.more", hits.first().size(), hits.all())));
        }
        return section;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.search") + " · Inktvlek";
    }
}
