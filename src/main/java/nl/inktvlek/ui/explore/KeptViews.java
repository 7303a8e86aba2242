package nl.inktvlek.ui.explore;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import nl.inktvlek.database.OperationId;
import nl.inktvlek.explore.SavedViews;
import nl.inktvlek.explore.SavedViews.SavedView;
import nl.inktvlek.ui.component.CurrentActor;
import nl.inktvlek.ui.component.Links;
import nl.inktvlek.ui.component.Symbol;
import nl.inktvlek.ui.component.Wording;

/// The pictures that one's own partner kept, each with an address to come back to it.
class KeptViews extends Details {

    private static final long serialVersionUID = 1L;

    private final transient SavedViews views;
    private final transient CurrentActor actor;

    KeptViews(SavedViews views, CurrentActor actor) {
        this.views = views;
        this.actor = actor;
        addClassName("kept-views");
        refresh();
    }

    void refresh() {
        var all = views.all(actor.get());
        setSummaryText(getTranslation("kept.title", all.size()));
        removeAll();
        if (all.isEmpty()) {
            add(new Paragraph(getTranslation("kept.none")));
            return;
        }
        var list = new UnorderedList();
        all.forEach(view -> list.add(item(view)));
        add(list);
    }

    private ListItem item(SavedView view) {
        var told = new Span(getTranslation("kept.by", view.by(), Wording.day(view.on())));
        told.addClassName("quiet");
        var item = new ListItem(Links.to(NetworkView.addressOf(view), view.name()));
        if (view.mayGo()) {
            item.add(remover(view));
        }
        if (!view.note().isEmpty()) {
            item.add(new Paragraph(view.note()));
        }
        item.add(told);
        return item;
    }

    private Button remover(SavedView view) {
        var button = new Button(Symbol.X.icon(), click -> {
            var dialog = new ConfirmDialog();
            dialog.setHeader(getTranslation("kept.remove.of", view.name()));
            dialog.setText(getTranslation("kept.remove.text"));
            dialog.setCancelable(true);
            dialog.setCancelText(getTranslation("cancel"));
            dialog.setConfirmText(getTranslation("kept.remove"));
            dialog.addConfirmListener(confirmed -> {
                views.remove(OperationId.random(), actor.get(), view.code());
                refresh();
            });
            dialog.open();
        });
        button.setAriaLabel(getTranslation("kept.remove.of", view.name()));
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        return button;
    }
}
