package nl.inktvlek.ui.approach;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.inktvlek.access.Role;
import nl.inktvlek.advice.Advice;
import nl.inktvlek.advice.Advice.Recommendation;
import nl.inktvlek.advice.ApproachFirst;
import nl.inktvlek.advice.ApproachQuestion;
import nl.inktvlek.advice.Searches;
import nl.inktvlek.analytics.question.Effort;
import nl.inktvlek.analytics.seeds.BestSeeds.Progress;
import nl.inktvlek.database.OperationId;
import nl.inktvlek.explore.Exploration;
import nl.inktvlek.recruitment.ApproachStatus;
import nl.inktvlek.recruitment.Approaches;
import nl.inktvlek.recruitment.Rounds;
import nl.inktvlek.snapshot.Node;
import nl.inktvlek.ui.component.CurrentActor;
import nl.inktvlek.ui.component.FoldedOnPhone;
import nl.inktvlek.ui.component.Links;
import nl.inktvlek.ui.component.LongWork;
import nl.inktvlek.ui.component.PageHead;
import nl.inktvlek.ui.component.Undo;
import nl.inktvlek.ui.component.Wording;

/// Whom do we approach first, through whom, and what does that bring?
@Route("benaderen")
@Menu(title = "nav.approach", order = 20)
@RolesAllowed({Role.Name.COORDINATOR, Role.Name.RECRUITER})
class ApproachView extends Main implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Approaches approaches;
    private final transient Rounds rounds;
    private final transient Exploration exploration;
    private final transient CurrentActor actor;
    private final transient Undo undo;

    final QuestionFields fields;
    final Div answer = new Div();
    private final LongWork waiting;
    private final transient ApproachFirst approachFirst;
    private final transient Searches searches;
    private transient Optional<WhatIf> whatIf = Optional.empty();

    /// Somebody who is imagined to say no, and the advice with them.
    private record WhatIf(Recommendation who, Advice before) {}

    ApproachView(
            ApproachFirst approachFirst,
            Searches searches,
            Approaches approaches,
            Rounds rounds,
            Exploration exploration,
            CurrentActor actor,
            Undo undo) {
        this.undo = undo;
        this.approachFirst = approachFirst;
        this.searches = searches;
        this.approaches = approaches;
        this.rounds = rounds;
        this.exploration = exploration;
        this.actor = actor;
        fields = new QuestionFields(exploration.choices(actor.get()), this::askAnew);
        startWithOwnPartner();
        waiting = new LongWork(getTranslation("approach.stop"));
        add(
                new PageHead(getTranslation("approach.title"), getTranslation("approach.lead")),
                new FoldedOnPhone(getTranslation("approach.question"), fields),
                waiting,
                answer);
        ask();
    }

    /// Who recruits for one partner begins with the people of that partner.
    private void startWithOwnPartner() {
        if (actor.get().role() == Role.RECRUITER) {
            actor.get().partner().ifPresent(fields.scope::startWith);
        }
    }

    private void askAnew() {
        whatIf = Optional.empty();
        ask();
    }

    private void ask() {
        var leftOut =
                whatIf.map(imagined -> Set.of(imagined.who().person().code())).orElse(Set.of());
        fields.question(leftOut).ifPresent(this::search);
    }

    private void search(ApproachQuestion question) {
        var asking = actor.get();
        waiting.search(
                searches,
                asking,
                getTranslation("approach.searching"),
                watch -> approachFirst.advise(
                        asking,
                        question,
                        Effort::settled,
                        progress -> watch.tell(() -> found(progress), progress.certifiedRatio())),
                advice -> {
                    answer.removeAll();
                    advice.ifPresentOrElse(
                            found -> show(question, found),
                            () -> answer.add(new Paragraph(getTranslation("approach.nobody"))));
                    showDecisions();
                },
                () -> {
                    answer.removeAll();
                    answer.add(new Paragraph(getTranslation("long-work.overtaken")));
                });
    }

    private String found(Progress progress) {
        long certified = Math.round(100 * progress.certifiedRatio());
        return certified == 0
                ? getTranslation("approach.progress.begin")
                : getTranslation("approach.progress", progress.sets(), certified);
    }

    private void show(ApproachQuestion question, Advice advice) {
        var text = new AdviceText(question, advice);
        var cards = new OrderedList();
        cards.addClassName("cards");
        for (var group : advice.equallyGood()) {
            var inGroup = advice.recommended().stream()
                    .filter(each -> group.from() <= each.place() && each.place() <= group.to())
                    .toList();
            if (group.isChoice() && !inGroup.isEmpty()) {
                cards.add(text.equallyGood(group));
            }
            inGroup.forEach(recommendation -> cards.add(new RecommendationCard(
                    recommendation,
                    () -> decide(recommendation, ApproachStatus.IDENTIFIED),
                    () -> decide(recommendation, ApproachStatus.NOT_NOW),
                    () -> imagineNo(recommendation, advice))));
        }
        whatIf.ifPresent(imagined -> answer.add(imagined(imagined, advice)));
        answer.add(
                new H2(getTranslation("approach.first", advice.recommended().size())),
                text.summary(),
                cards,
                text.elsewhere(),
                new Div(spreadLink(question, advice), keepRound(advice)));
        if (!advice.groups().isEmpty()) {
            answer.add(text.groups());
        }
        answer.add(text.comparison());
        advice.sinceLastRound().ifPresent(since -> answer.add(text.since(since)));
    }

    private void imagineNo(Recommendation who, Advice advice) {
        whatIf = Optional.of(new WhatIf(who, advice));
        ask();
    }

    private Component imagined(WhatIf imagined, Advice now) {
        var before = imagined.before().recommended().stream()
                .map(each -> each.person().code())
                .collect(Collectors.toSet());
        var instead = now.recommended().stream()
                .filter(each -> !before.contains(each.person().code()))
                .map(this::name)
                .collect(Collectors.joining(", "));
        var back = button(getTranslation("approach.if-no.back"), this::askAnew);
        var section = new Section(
                new H2(getTranslation("approach.if-no.title", name(imagined.who()))),
                new Paragraph(getTranslation(
                        "approach.if-no.text",
                        Wording.people(now.reach(), getLocale()),
                        Wording.people(imagined.before().reach(), getLocale()),
                        instead.isEmpty() ? getTranslation("approach.if-no.nobody") : instead)),
                back);
        section.addClassName("what-if");
        return section;
    }

    private String name(Recommendation recommendation) {
        return Wording.name(recommendation.person(), recommendation.name(), getLocale());
    }

    /// To the same people with those counted on, and the same who count. There everybody says yes and chances are as
    /// measured; where the question is another, the text says so.
    private Component spreadLink(ApproachQuestion question, Advice advice) {
        var codes = Stream.concat(advice.chosen().stream(), advice.countedOn().stream())
                .map(Node::code)
                .collect(Collectors.joining(","));
        var counted = question.counted().orElse(question.scope());
        var address = new StringBuilder("inktvlek?van=" + codes + "&model=" + question.model());
        counted.partner().ifPresent(partner -> address.append("&partner=").append(encoded(partner)));
        counted.municipality().ifPresent(place -> address.append("&plaats=").append(encoded(place)));
        counted.language().ifPresent(language -> address.append("&taal=").append(encoded(language)));
        counted.source().ifPresent(source -> address.append("&bron=").append(encoded(source)));
        var link = Links.to(address.toString(), getTranslation("approach.show-spread"));
        var paragraph = new Paragraph(link);
        if (!advice.isSureOfYes() || question.chances() == ApproachQuestion.Chances.ASSUMED) {
            paragraph.add(" " + getTranslation("approach.show-spread.differs"));
        }
        return paragraph;
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private Component keepRound(Advice advice) {
        var keep = button(getTranslation("round.keep"), () -> {
            rounds.keep(
                    OperationId.random(),
                    actor.get(),
                    advice.recommended().stream()
                            .map(each -> each.person().code())
                            .toList(),
                    advice.reach().mean());
            Notification.show(getTranslation("round.kept"));
            ask();
        });
        keep.setTooltipText(getTranslation("round.keep.help"));
        return keep;
    }

    private void decide(Recommendation recommendation, ApproachStatus status) {
        var operation = OperationId.random();
        approaches.decide(operation, actor.get(), recommendation.person().code(), status);
        undo.offer(getTranslation("approach.done." + status.name(), name(recommendation)), operation, this::askAnew);
        askAnew();
    }

    /// People who were chosen or rejected, where their approach stands, and a way back.
    private void showDecisions() {
        var decisions = approaches.decisions(actor.get());
        if (decisions.isEmpty()) {
            return;
        }
        var list = new OrderedList();
        list.addClassName("decisions");
        for (var hit : exploration.byCodes(actor.get(), List.copyOf(decisions.keySet()))) {
            var code = hit.node().code();
            var decision = Objects.requireNonNull(decisions.get(code));
            list.add(new DecisionItem(
                    hit,
                    decision,
                    next -> {
                        approaches.decide(OperationId.random(), actor.get(), code, next);
                        askAnew();
                    },
                    () -> {
                        approaches.withdraw(OperationId.random(), actor.get(), code);
                        askAnew();
                    }));
        }
        answer.add(new Section(
                new H2(getTranslation("approach.decided")),
                new Paragraph(getTranslation("approach.decided.help")),
                list));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.approach") + " · Inktvlek";
    }

    /// A button of a card.
    static Button button(String text, Runnable action, ButtonVariant... variants) {
        var button = new Button(text, click -> action.run());
        button.setDisableOnClick(true);
        button.addThemeVariants(variants);
        return button;
    }
}
