package nl.inktvlek.demonstration;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.inktvlek.access.Actor;
import nl.inktvlek.database.OperationId;
import nl.inktvlek.recruitment.Approach;
import nl.inktvlek.recruitment.Approach.Channel;
import nl.inktvlek.recruitment.Approach.Step;
import nl.inktvlek.recruitment.ApproachStatus;
import nl.inktvlek.recruitment.Approaches;
import nl.inktvlek.rights.Consents;
import nl.inktvlek.rights.Consents.Purpose;
import org.springframework.stereotype.Component;

/// Approaches in every stage, of the consortium and of one partner, and what people agreed to or refused.
@Component
class InventedRecruitment {

    /// Every so many key figures one is approached.
    private static final int EVERY = 19;

    private static final int OF_THE_CONSORTIUM = 18;
    private static final int OF_THE_PARTNER = 9;
    private static final int PARTICIPANTS_ASKED = 5;
    private static final int REFUSES_EVERY = 5;

    private static final List<ApproachStatus> STAGES = List.of(
            ApproachStatus.IDENTIFIED,
            ApproachStatus.COMMITTED,
            ApproachStatus.OPEN,
            ApproachStatus.INFORMED,
            ApproachStatus.MOBILISING,
            ApproachStatus.HESITANT,
            ApproachStatus.NOT_NOW,
            ApproachStatus.COMMITTED,
            ApproachStatus.IDENTIFIED);

    private static final Map<ApproachStatus, Step> NEXT = new EnumMap<>(Map.of(
            ApproachStatus.IDENTIFIED, Step.INTRODUCTION,
            ApproachStatus.INFORMED, Step.CALL,
            ApproachStatus.OPEN, Step.VISIT,
            ApproachStatus.HESITANT, Step.WAIT,
            ApproachStatus.COMMITTED, Step.INVITE));

    private static final List<String> NOTES = List.of(
            "Belt liever na zes uur.",
            "",
            "Wil eerst een groep meemaken.",
            "",
            "Kan een zaal regelen.",
            "Na de zomer weer vragen.",
            "");

    private final Approaches approaches;
    private final Consents consents;
    private final Cast cast;

    InventedRecruitment(Approaches approaches, Consents consents, Cast cast) {
        this.approaches = approaches;
        this.consents = consents;
        this.cast = cast;
    }

    /// @param recruiter who approaches people of their own partner only
    void tell(Actor coordinator, Actor recruiter, LocalDate today) {
        var all = cast.keyFigures();
        var own = recruiter.partner().orElseThrow();
        var others = all.stream().filter(each -> !each.partners().contains(own)).toList();
        var theirs = all.stream()
                .filter(each -> each.partners().size() == 1 && each.partners().contains(own))
                .toList();
        approach(coordinator, others, OF_THE_CONSORTIUM, today);
        approach(recruiter, theirs, OF_THE_PARTNER, today);
        participants(coordinator, today);
    }

    private void approach(Actor actor, List<Cast.KeyFigure> people, int number, LocalDate today) {
        var cards = IntStream.range(0, number)
                .mapToObj(i -> card(people.get(EVERY * i % people.size()), i, today))
                .toList();
        approaches.addAll(OperationId.random(), actor, cards);
        cards.forEach(card -> ask(actor, card.code(), card.status().orElseThrow()));
    }

    private static Approach card(Cast.KeyFigure who, int i, LocalDate today) {
        var status = STAGES.get(i % STAGES.size());
        var fields = new HashMap<String, Object>(Map.of(
                "status",
                status,
                "channel",
                Channel.values()[i % Channel.values().length],
                "note",
                NOTES.get(i % NOTES.size())));
        var step = NEXT.get(status);
        if (step != null) {
            fields.put("nextStep", step);
            fields.put("nextOn", today.plusDays(2L * i - 4));
        }
        who.knows().ifPresent(by -> fields.put("introducedBy", by));
        return Forms.filled(Approach.KIND, Approach.KIND.blank(who.person()), fields);
    }

    /// Who does not want to go along now is not called any more; who said yes agrees to be on the map.
    private void ask(Actor actor, String person, ApproachStatus status) {
        switch (status) {
            case IDENTIFIED, INFORMED, HESITANT -> {}
            case NOT_NOW -> record(actor, person, Purpose.CONTACT, false);
            case OPEN -> record(actor, person, Purpose.CONTACT, true);
            case COMMITTED, MOBILISING -> record(actor, person, Purpose.NETWORK_MAP, true);
        }
    }

    /// Participants are asked for the attendance list and for the map of the network; some say no to one of them.
    private void participants(Actor actor, LocalDate today) {
        var present = cast.faithful(today.minusMonths(2), today);
        for (int i = 0; i < Math.min(PARTICIPANTS_ASKED, present.size()); i++) {
            var person = present.get(i).person();
            record(actor, person, Purpose.ATTENDANCE_LIST, i % REFUSES_EVERY != 2);
            record(actor, person, Purpose.NETWORK_MAP, i % REFUSES_EVERY != 4);
        }
    }

    private void record(Actor actor, String person, Purpose purpose, boolean agrees) {
        consents.record(
                OperationId.random(),
                actor,
                person,
                purpose,
                agrees,
                purpose == Purpose.CONTACT ? Consents.Channel.PHONE : Consents.Channel.SPOKEN);
    }
}
