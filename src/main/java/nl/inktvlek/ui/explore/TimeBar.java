package nl.inktvlek.ui.explore;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.YearMonth;
import java.util.Optional;
import java.util.function.Consumer;
import nl.inktvlek.explore.Chosen;
import nl.inktvlek.explore.Course;
import nl.inktvlek.ui.component.Symbol;
import nl.inktvlek.ui.component.Wording;

/// The time below the picture: when people came into sight, which part of it is seen, and who has no date.
class TimeBar extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Consumer<Chosen> listener;
    private final TimeBrush brush = new TimeBrush(this::brushed);
    private final Span told = new Span();
    private final Checkbox undated = new Checkbox();
    private final Button fold = new Button(Symbol.CHEVRON_RIGHT.icon());
    private transient Chosen chosen = Chosen.EVERYTHING;

    TimeBar(Consumer<Chosen> listener) {
        this.listener = listener;
        addClassNames("time-bar", "over");
        getElement().setAttribute("data-edge", "bottom");
        undated.setLabel(getTranslation("time.undated"));
        undated.setValue(true);
        undated.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                chosen.span()
                        .ifPresent(span -> listener.accept(chosen.within(
                                Optional.of(new nl.inktvlek.explore.Span(span.from(), span.to(), change.getValue())))));
            }
        });
        fold.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        fold.setAriaLabel(getTranslation("time.fold"));
        fold.setTooltipText(getTranslation("time.fold"));
        fold.addClickListener(click -> setClassName("folded", !hasClassName("folded")));
        var side = new Div(told, undated);
        side.addClassName("time-told");
        add(fold, brush, side);
    }

    private void brushed(YearMonth from, YearMonth to) {
        listener.accept(chosen.within(
                brush.isWhole(from, to)
                        ? Optional.empty()
                        : Optional.of(new nl.inktvlek.explore.Span(from, to, undated.getValue()))));
    }

    void show(Course course, Chosen what) {
        chosen = what;
        setVisible(!course.months().isEmpty());
        if (course.months().isEmpty()) {
            return;
        }
        brush.show(course, what.span());
        int people = 0;
        for (int i = 0; i < course.months().size(); i++) {
            var month = course.months().get(i);
            people += what.span()
                            .map(span -> !month.isBefore(span.from()) && !month.isAfter(span.to()))
                            .orElse(true)
                    ? course.people().get(i)
                    : 0;
        }
        told.setText(getTranslation(
                "time.told",
                what.span()
                        .map(nl.inktvlek.explore.Span::from)
                        .orElse(course.months().getFirst())
                        .toString(),
                what.span()
                        .map(nl.inktvlek.explore.Span::to)
                        .orElse(course.months().getLast())
                        .toString(),
                Wording.number(people, getLocale()),
                Wording.number(course.undated(), getLocale())));
        undated.setValue(what.span().map(nl.inktvlek.explore.Span::withUndated).orElse(true));
        undated.setEnabled(what.span().isPresent());
    }
}
