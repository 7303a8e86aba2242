package nl.inktvlek.ui.approach;

import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import nl.inktvlek.advice.ApproachQuestion;
import nl.inktvlek.advice.ApproachQuestion.Chances;
import nl.inktvlek.advice.ApproachQuestion.Fairness;
import nl.inktvlek.analytics.spread.SpreadModel;
import nl.inktvlek.snapshot.LoadedNetwork.Choices;
import nl.inktvlek.snapshot.PersonRole;
import nl.inktvlek.snapshot.Scope;
import nl.inktvlek.ui.component.ScopeFields;
import org.jspecify.annotations.Nullable;

/// Everything that can be asked about whom to approach first. The common choices are in sight, the others one click
/// away; each says in one sentence what it does.
class QuestionFields extends Div {

    private static final long serialVersionUID = 1L;

    static final int MOST = 10;

    private static final int CERTAIN = 100;
    private static final int MOST_HOURS = 1000;

    /// Who may be chosen.
    enum Who {
        KEY_FIGURES,
        PARTICIPANTS,
        ANYBODY
    }

    /// Who counts as reached.
    enum Counted {
        AS_CHOSEN,
        EVERYBODY,
        ELSEWHERE
    }

    final ScopeFields scope;
    final IntegerField howMany;
    final Select<SpreadModel> model = new Select<>();
    final Select<Who> who = new Select<>();
    final Checkbox askAgain = new Checkbox();
    final Checkbox onlyConsented = new Checkbox();
    final Select<Counted> counted = new Select<>();
    final ScopeFields elsewhere;
    final IntegerField saysYes;
    final Select<Fairness.Rule> fairness = new Select<>();
    final Select<Fairness.By> groups = new Select<>();
    final IntegerField hours;
    final Checkbox worstCase = new Checkbox();
    final Select<Chances> chances = new Select<>();

    private final transient Runnable changed;

    QuestionFields(Choices choices, Runnable changed) {
        this.changed = changed;
        scope = new ScopeFields(choices, changed).travelling();
        elsewhere = new ScopeFields(choices, changed);
        howMany = number("approach.how-many", 1, MOST, 5);
        saysYes = number("approach.says-yes", 1, CERTAIN, CERTAIN);
        hours = number("approach.hours", 1, MOST_HOURS, null);
        select(model, "model", SpreadModel.values());
        select(who, "approach.who", Who.values());
        select(counted, "approach.counted", Counted.values());
        select(fairness, "approach.fairness", Fairness.Rule.values());
        select(groups, "approach.groups", Fairness.By.values());
        select(chances, "approach.chances", Chances.values());
        check(askAgain, "approach.ask-again");
        check(onlyConsented, "approach.consented");
        check(worstCase, "approach.worst-case");
        var common = new Div(howMany, model);
        var others =
                new Div(who, saysYes, hours, counted, chances, fairness, groups, askAgain, onlyConsented, worstCase);
        common.addClassName("fields");
        others.addClassName("fields");
        var more = new Details(getTranslation("approach.more"), others, elsewhere);
        add(scope, common, more);
        adapt();
    }

    private IntegerField number(String key, int least, int most, @Nullable Integer initial) {
        var field = new IntegerField(getTranslation(key));
        field.setMin(least);
        field.setMax(most);
        var wrong = getTranslation(key + ".wrong", most);
        field.setI18n(new IntegerField.IntegerFieldI18n()
                .setBadInputErrorMessage(wrong)
                .setMinErrorMessage(wrong)
                .setMaxErrorMessage(wrong));
        field.setStepButtonsVisible(true);
        field.setValue(initial);
        field.setHelperText(getTranslation(key + ".help"));
        field.addValueChangeListener(change -> changed.run());
        return field;
    }

    private <T extends Enum<T>> void select(Select<T> field, String key, T[] values) {
        field.setLabel(getTranslation(key + ".label"));
        field.setItems(Arrays.asList(values));
        field.setItemLabelGenerator(value -> getTranslation(key + "." + value.name()));
        field.setValue(values[0]);
        help(field, key + ".help." + values[0].name());
        field.addValueChangeListener(change -> {
            help(field, key + ".help." + change.getValue().name());
            adapt();
            changed.run();
        });
    }

    private void help(HasHelper field, String key) {
        field.setHelperText(getTranslation(key));
    }

    private void check(Checkbox field, String key) {
        field.setLabel(getTranslation(key));
        field.setHelperText(getTranslation(key + ".help"));
        field.addValueChangeListener(change -> {
            adapt();
            changed.run();
        });
    }

    /// Shows what goes together: groups only with fairness, and neither where one source is not enough.
    private void adapt() {
        boolean isProvable = model.getValue() != SpreadModel.REINFORCED;
        elsewhere.setVisible(counted.getValue() == Counted.ELSEWHERE);
        hours.setEnabled(isProvable);
        worstCase.setEnabled(isProvable);
        fairness.setEnabled(isProvable && !worstCase.getValue());
        groups.setVisible(fairness.isEnabled() && fairness.getValue() != Fairness.Rule.NONE);
    }

    /// The question, or empty while a number is wrong: its field says so.
    Optional<ApproachQuestion> question(Set<String> leftOut) {
        if (howMany.isEmpty() || howMany.isInvalid() || saysYes.isEmpty() || saysYes.isInvalid() || hours.isInvalid()) {
            return Optional.empty();
        }
        boolean isProvable = model.getValue() != SpreadModel.REINFORCED;
        return Optional.of(new ApproachQuestion(
                scope.scope(),
                howMany.getValue(),
                model.getValue(),
                roles(),
                askAgain.getValue(),
                onlyConsented.getValue(),
                leftOut,
                Set.of(),
                whoCounts(),
                saysYes.getValue() / (double) CERTAIN,
                fairness.isEnabled() ? new Fairness(fairness.getValue(), groups.getValue()) : Fairness.NONE,
                isProvable && !hours.isEmpty() ? OptionalDouble.of(hours.getValue()) : OptionalDouble.empty(),
                isProvable && worstCase.getValue(),
                chances.getValue()));
    }

    private Set<PersonRole> roles() {
        return switch (who.getValue()) {
            case KEY_FIGURES -> ApproachQuestion.KEY_FIGURES;
            case PARTICIPANTS -> Set.of(PersonRole.PARTICIPANT);
            case ANYBODY -> Set.of();
        };
    }

    private Optional<Scope> whoCounts() {
        return switch (counted.getValue()) {
            case AS_CHOSEN -> Optional.empty();
            case EVERYBODY -> Optional.of(Scope.EVERYTHING);
            case ELSEWHERE -> Optional.of(elsewhere.scope());
        };
    }
}
