package nl.inktvlek.ui.explore;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import java.util.Optional;
import nl.inktvlek.access.Actor;
import nl.inktvlek.access.VaultLocked;
import nl.inktvlek.database.OperationId;
import nl.inktvlek.rights.Consents;
import nl.inktvlek.rights.Consents.Answer;
import nl.inktvlek.rights.Consents.Channel;
import nl.inktvlek.rights.Consents.Purpose;
import nl.inktvlek.ui.component.Wording;
import org.springframework.security.access.AccessDeniedException;

/// What somebody answered when asked, purpose by purpose. Stored as soon as it is chosen; a refusal is asked about once
/// more, because what it takes away does not come back.
class ConsentChoice extends Details {

    private static final long serialVersionUID = 1L;

    private final transient Consents consents;
    private final transient Actor actor;
    private final String person;
    private final Select<Channel> channel = new Select<>();

    ConsentChoice(Consents consents, Actor actor, String person) {
        this.consents = consents;
        this.actor = actor;
        this.person = person;
        setSummaryText(getTranslation("consent.title"));
        channel.setLabel(getTranslation("consent.channel"));
        channel.setItems(Channel.values());
        channel.setItemLabelGenerator(each -> getTranslation("consent.channel." + each));
        channel.setValue(Channel.SPOKEN);
        var choices = new Div(channel);
        var answers = consents.of(actor, person);
        for (var purpose : Purpose.values()) {
            choices.add(choice(purpose, Optional.ofNullable(answers.get(purpose))));
        }
        add(choices);
    }

    private RadioButtonGroup<Boolean> choice(Purpose purpose, Optional<Answer> before) {
        var choice = new RadioButtonGroup<Boolean>();
        choice.setLabel(getTranslation("consent." + purpose));
        choice.setItems(true, false);
        choice.setItemLabelGenerator(agrees -> getTranslation(agrees ? "consent.agrees" : "consent.refuses"));
        choice.setHelperText(before.map(answer -> getTranslation("consent.since", Wording.day(answer.on())))
                .orElseGet(() -> getTranslation("consent.not-asked")));
        before.ifPresent(answer -> choice.setValue(answer.agrees()));
        choice.addValueChangeListener(change -> {
            if (!change.isFromClient()) {
                return;
            }
            if (change.getValue()) {
                store(choice, purpose, true);
            } else {
                confirm(choice, purpose, change.getOldValue());
            }
        });
        return choice;
    }

    private void confirm(RadioButtonGroup<Boolean> choice, Purpose purpose, Boolean before) {
        var dialog = new ConfirmDialog();
        dialog.setHeader(getTranslation("consent.withdraw"));
        dialog.setText(getTranslation("consent.withdraw." + purpose));
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("consent.keep"));
        dialog.setConfirmText(getTranslation("consent.withdraw.yes"));
        dialog.addCancelListener(cancel -> choice.setValue(before));
        dialog.addConfirmListener(confirm -> store(choice, purpose, false));
        dialog.open();
    }

    private void store(RadioButtonGroup<Boolean> choice, Purpose purpose, boolean agrees) {
        try {
            consents.record(OperationId.random(), actor, person, purpose, agrees, channel.getValue());
            choice.setInvalid(false);
            choice.setHelperText(getTranslation("consent.stored"));
        } catch (VaultLocked locked) {
            choice.setInvalid(true);
            choice.setErrorMessage(getTranslation("consent.locked"));
        } catch (AccessDeniedException refused) {
            choice.setInvalid(true);
            choice.setErrorMessage(getTranslation("consent.others"));
        }
    }
}
