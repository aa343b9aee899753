"""D18, our goals: the vision, and three cards from where to where, with the customer's benefit and SMART."""

from __future__ import annotations

from kamgen.content.blocks import Band, Card, Cards, Chip
from kamgen.content.deck import CardRow, NextStep, Note, Single, Slide, SoWhat, Split
from kamgen.content.text import Line, Run, Tone
from kamgen.documents.deck.goal_way import goal_way
from kamgen.documents.deck.lines import scope_under
from kamgen.documents.goal_words import Jump, endangered_kind, goal_called, jump_of, measure_of
from kamgen.documents.marks import discussed_mark, goal_mark
from kamgen.documents.sources import source_line
from kamgen.documents.strip import so_what, step_towards
from kamgen.documents.wording import counted, listed, money, one_line, said, shortened, until, who_and_when
from kamgen.figures.figures import Figures
from kamgen.figures.smart import Smart
from kamgen.plan.goals import Goal
from kamgen.plan.plan import Plan
from kamgen.texts.catalogue import Texts

_CARDS = 3
_SOME = 2
_NAMED = 64
_MEASURE, _ALONE, _BENEFIT = 48, 90, 150
"""Characters that a card holds: one line of measure (more where no numbers stand over it), four of benefit."""


def content(plan: Plan, figures: Figures, texts: Texts) -> Slide | None:
    """The slide; nothing where there is neither goal nor vision."""
    band = _vision(plan, texts)
    if not plan.goals and band is None:
        return None
    count = len(plan.goals)
    cards = Cards("goals", tuple(_card(plan, figures, row, texts) for row in range(min(count, _CARDS))))
    title = _title(plan, figures, texts)
    return Slide(
        key="goals",
        kicker=texts("deck.goals.kicker"),
        title=title,
        scope=texts("deck.goals.scope_part", n=count)
        if count > _CARDS
        else scope_under(title, texts("deck.goals.scope")),
        body=_body(plan, figures, band, cards, texts),
        source=source_line(("goals",), figures.as_of, texts, texts("deck.goals.definitions") if plan.goals else ""),
        so_what=_so_what(plan, figures, texts),
        next_step=_next_step(plan, figures, texts),
        notes=(
            *((Note(f"{band.label}: {one_line(plan.scope.vision or '')}", band.sources),) if band else ()),
            *(_note(plan, figures, row, texts) for row in range(count)),
        ),
    )


def _body(plan: Plan, figures: Figures, band: Band | None, cards: Cards, texts: Texts) -> CardRow | Single | Split:
    """The cards in a row; one goal alone has the way to it beside it."""
    if not cards.cards and band is not None:
        return Single(band)
    if len(cards.cards) == 1 and (way := goal_way(plan, figures, 0, texts)):
        return Split((band, cards) if band else (cards,), way, 7)
    return CardRow(cards, band)


def _vision(plan: Plan, texts: Texts) -> Band | None:
    scope = plan.scope
    if not scope.vision:
        return None
    year = scope.vision_year
    label = texts("deck.goals.vision", year=year) if year else texts("deck.goals.vision_undated")
    return Band("vision", label, one_line(scope.vision), (("scope", "vision"), ("scope", "vision_year")))


def _title(plan: Plan, figures: Figures, texts: Texts) -> str:
    count, sums = len(plan.goals), figures.goals
    if not count:
        return texts("deck.goals.vision_only")
    if count == 1:
        return _single(plan.goals[0], figures, texts)
    head = (
        texts("deck.goals.title", n=count, day=sums.last_due)
        if sums.last_due
        else texts("deck.goals.title_undated", n=count)
    )
    standing, discussed = _standing(count, figures, texts), _discussed(count, figures, texts)
    if len(sums.discussed) == count == len(sums.well) and len(sums.reached) < count:
        return f"{head}: {counted(texts, 'deck.goals.all_well_discussed', count)}"
    message = ", ".join(filter(None, (standing, discussed)))
    return f"{head}: {message}" if message else head


def _single(goal: Goal, figures: Figures, texts: Texts) -> str:
    sums = figures.goals
    states = (("critical", sums.critical), ("at_risk", sums.endangered), ("reached", sums.reached), ("well", sums.well))
    state = next((key for key, rows in states if rows), "")
    if not state:
        named = shortened(goal.title, _NAMED)
        return (
            texts("deck.goals.single_by", day=goal.due, goal=named)
            if goal.due
            else texts("deck.goals.single_plain", goal=named)
        )
    message = texts(f"deck.goals.single_{state}")
    if not sums.talked_of:
        return message
    return texts(f"deck.goals.single_{'discussed' if sums.discussed else 'not_discussed'}", message=message)


def _standing(count: int, figures: Figures, texts: Texts) -> str:
    """How the goals stand, as a clause: the bad news first."""
    sums = figures.goals
    endangered = len(sums.endangered)
    if endangered:
        kind = endangered_kind(figures)
        if endangered == count:
            return counted(texts, f"deck.goals.standing.all_{kind}", count)
        return texts(f"deck.goals.standing.{kind}", n=endangered)
    if len(sums.reached) == count:
        return counted(texts, "deck.goals.standing.all_reached", count)
    if len(sums.well) == count:
        return counted(texts, "deck.goals.standing.all_well", count)
    return texts("deck.goals.standing.well", n=len(sums.well)) if sums.well else ""


def _discussed(count: int, figures: Figures, texts: Texts) -> str:
    known = len(figures.goals.discussed)
    if not figures.goals.talked_of:
        return ""
    if not known:
        return counted(texts, "deck.goals.discussed_none", count)
    if known == count:
        return counted(texts, "deck.goals.discussed_all", count)
    return texts("deck.goals.discussed", n=known)


def _card(plan: Plan, figures: Figures, row: int, texts: Texts) -> Card:
    goal = plan.goals[row]
    jump = jump_of(goal, texts)
    served = ", ".join(one_line(name) for name in goal.customer_goals)
    benefit_head: Line = (Run(texts("deck.goals.benefit"), strong=True),)
    fields = ("title", "metric", "unit", "baseline", "target", "due", "customer_benefit", "owner", "status")
    return Card(
        numeral=str(row + 1),
        headline=shortened(goal.title, figures.policy.plan_quality.goal_characters),
        before=jump.before,
        after=jump.after,
        unit=jump.unit,
        measure=_measure(goal, jump),
        due=until(goal.due, texts),
        benefit_head=(*benefit_head, Run(f"  {served}", Tone.MUTED)) if served else benefit_head,
        benefit=shortened(goal.customer_benefit, _BENEFIT) if goal.customer_benefit else texts("deck.goals.no_benefit"),
        owner=_owner(goal, texts),
        chips=_chips(figures.smart[row], texts),
        status=discussed_mark(goal.discussed, texts),
        sources=tuple(("goals", row, field) for field in fields),
    )


def _measure(goal: Goal, jump: Jump) -> str:
    """How it is recognised; what the unit beside the numbers says already is not said twice."""
    metric = one_line(goal.metric or "")
    if not jump.after:
        return shortened(metric, _ALONE)
    return "" if metric.casefold() == jump.unit.casefold() else shortened(metric, _MEASURE)


def _owner(goal: Goal, texts: Texts) -> Line:
    """Who answers for it, and how it stands."""
    name = Run(one_line(goal.owner), strong=True) if goal.owner else Run(texts("documents.no_owner"), Tone.MUTED)
    found = (Run(f"{texts('deck.goals.owner')}  ", Tone.MUTED), name)
    if goal.status is None:
        return found
    mark = goal_mark(goal.status, texts)
    return (*found, Run(" · ", Tone.MUTED), Run(mark.words, mark.mark.tone, strong=True))


def _chips(smart: Smart, texts: Texts) -> tuple[Chip, ...]:
    return tuple(Chip(texts(f"smart.{letter.aspect}.letter"), letter.met) for letter in smart.letters)


def _next_step(plan: Plan, figures: Figures, texts: Texts) -> NextStep | None:
    """The next milestone, for what is done stands on other slides; without any the next action for a goal."""
    if not figures.goals.milestones:
        return step_towards(figures, texts, [goal.id for goal in plan.goals if goal.id])
    first = figures.goals.milestones[0]
    milestone = plan.milestones[first.row]
    return NextStep(
        texts("deck.goals.next_milestone"),
        one_line(milestone.title),
        who_and_when(milestone.owner, milestone.due, texts, overdue=bool(first.days_overdue)),
        tuple(("milestones", first.row, field) for field in ("title", "owner", "due")),
    )


def _so_what(plan: Plan, figures: Figures, texts: Texts) -> SoWhat | None:
    sums = figures.goals

    def name(row: int) -> str:
        return goal_called(plan.goals[row], texts)

    richest, riskiest = sums.richest, sums.riskiest
    if richest is not None and riskiest is not None:
        opportunities, risks = sums.stakes[richest].opportunities, sums.stakes[riskiest].risks
        amounts = {"opportunities": money(opportunities.value, texts), "risks": money(risks.value, texts)}
        if richest == riskiest:
            text = texts("deck.goals.so_what_same", name=name(richest), **amounts)
        else:
            text = texts("deck.goals.so_what_pair", richest=name(richest), riskiest=name(riskiest), **amounts)
        return so_what(texts, text, *opportunities.sources, *risks.sources)
    if plan.goals and sums.free.opportunities.value:
        text = texts("deck.goals.so_what_free", amount=money(sums.free.opportunities.value, texts))
        return so_what(texts, text, *sums.free.opportunities.sources)
    rows = sums.without_customer_goal
    if rows and plan.customer_goals and len(rows) <= _CARDS:
        text = texts("deck.goals.so_what_unlinked", n=len(rows), names=listed(map(name, rows), texts))
        return so_what(texts, text, *(("goals", row, "customer_goals") for row in rows))
    return _late(plan, figures, texts) or _not_smart(plan, figures, texts)


def _late(plan: Plan, figures: Figures, texts: Texts) -> SoWhat | None:
    """For which goals steps are overdue."""
    late = [action for action in figures.overdue_actions if action.goal]
    names = [goal_called(goal, texts) for goal in plan.goals if goal.id and goal.id in {action.goal for action in late}]
    if not names or len(names) > _CARDS:
        return None
    text = texts("deck.goals.so_what_late", n=len(late), names=listed(names, texts))
    return so_what(texts, text, *((*action.row, "due") for action in late))


def _not_smart(plan: Plan, figures: Figures, texts: Texts) -> SoWhat | None:
    """What the goal lacks that is furthest from SMART; a letter more or less is no message."""
    missing = [tuple(letter for letter in smart.letters if not letter.met) for smart in figures.smart]
    row = max(range(len(missing)), key=lambda each: len(missing[each]), default=0)
    if not missing or len(missing[row]) < _SOME:
        return None
    names = listed((texts(f"smart.{letter.aspect}.name") for letter in missing[row]), texts)
    text = texts("deck.goals.so_what_not_smart", name=goal_called(plan.goals[row], texts), names=names)
    return so_what(texts, text, ("goals", row, "title"))


def _note(plan: Plan, figures: Figures, row: int, texts: Texts) -> Note:
    goal = plan.goals[row]
    parts = [texts("deck.goals.note", name=goal_called(goal, texts), title=one_line(goal.title))]
    jump = jump_of(goal, texts).words
    parts.extend(
        texts(f"deck.goals.note_{key}", text=one_line(text))
        for key, text in (
            ("measure", f"{jump} {measure_of(goal, texts)}".strip()),
            ("benefit", goal.customer_benefit),
            ("objection", goal.objection),
        )
        if text
    )
    levers = figures.goals.levers[row]
    parts.extend(
        texts("deck.goals.note_strategy", mix=said(plan.strategies[each].mix, texts), lever=one_line(lever))
        for each in levers
        if (lever := plan.strategies[each].levers[row])
    )
    missing = [texts(f"smart.{letter.aspect}.name") for letter in figures.smart[row].letters if not letter.met]
    parts.append(
        texts("deck.goals.note_smart_open", names=", ".join(missing)) if missing else texts("deck.goals.note_smart")
    )
    fields = ("title", "metric", "baseline", "target", "due", "customer_benefit", "objection")
    levers_at = tuple(("strategies", each, f"goal_{row + 1}") for each in levers)
    return Note("\n".join(parts), (*(("goals", row, field) for field in fields), *levers_at))
