"""D02, the plan at a glance: four figures, the goals, the decisions that are needed, the biggest risk."""

from __future__ import annotations

from kamgen.content.blocks import Block, Callout, Ranked, Ranking, Tile, Tiles
from kamgen.content.deck import Dashboard, NextStep, Note, Slide, SoWhat
from kamgen.content.table import Align, Head, Table, TableColumn, TableRow, cell
from kamgen.content.text import Tone
from kamgen.documents.asks import effort_of
from kamgen.documents.deck.account_figures import account_figures, target_figure
from kamgen.documents.goal_words import endangered_word, goal_called, jump_of, measure_of
from kamgen.documents.key_figures import key_figures
from kamgen.documents.marks import goal_mark
from kamgen.documents.sources import source_line
from kamgen.documents.strip import next_step, so_what, step_towards
from kamgen.documents.wording import (
    SEPARATOR,
    counted,
    joined,
    money,
    one_line,
    shortened,
    until,
    who_and_when,
)
from kamgen.figures.checkpoints import opportunity_of, risk_of
from kamgen.figures.figures import Figures
from kamgen.plan.plan import Plan
from kamgen.texts.catalogue import Texts

_GOALS = _ASKS = _FEWEST_FIGURES = 3
_FIGURES, _MOST_FIGURES = 4, 5
_DETAIL, _ASK, _TRIGGER, _SAID = 72, 80, 150, 70
_PARTS = ("customer_goals", "initiatives", "checkpoints", "goals", "touchpoints", "actions", "management_asks")


def content(plan: Plan, figures: Figures, texts: Texts) -> Slide | None:
    """The slide; nothing where the plan is no more than its cover."""
    parts = tuple(part for part in _PARTS if getattr(plan, part))
    if not parts:
        return None
    tiles = _tiles(figures, texts)
    parts = tuple(dict.fromkeys((*(str(path[0]) for tile in tiles for path in tile.sources[:1]), *parts)))
    meaning = _so_what(plan, figures, texts)
    weighed = bool(figures.checkpoints.weighed) and key_figures(figures, texts)[0] in tiles
    return Slide(
        key="summary",
        kicker=texts("deck.summary.kicker"),
        title=_title(plan, figures, texts),
        body=Dashboard(
            tiles=Tiles("figures", tiles),
            left=(_goals(plan, figures, texts),),
            right=_right(plan, figures, texts),
        ),
        source=source_line(parts, figures.as_of, texts, texts("deck.summary.definitions") if weighed else ""),
        so_what=meaning,
        next_step=_step(plan, figures, meaning, texts),
        notes=_notes(plan, figures, texts),
    )


def _step(plan: Plan, figures: Figures, meaning: SoWhat | None, texts: Texts) -> NextStep | None:
    """A step towards the goals that the meaning is about, else what is the most pressing."""
    rows = [path[1] for path in meaning.sources if path[0] == "goals"] if meaning else []
    ids = [plan.goals[row].id or "" for row in rows if isinstance(row, int)]
    towards = step_towards(figures, texts, [each for each in ids if each])
    return towards or next_step(figures, texts, about=meaning)


def _title(plan: Plan, figures: Figures, texts: Texts) -> str:
    sums, asks = figures.checkpoints, figures.asks.open_rows
    priced = sums.opportunities.value is not None or sums.risks.value is not None
    if not (priced or plan.goals or asks or sums.answered):
        return texts("deck.summary.topic")
    decisions = texts("deck.summary.decisions", n=len(asks)) if asks else ""
    rest = " – ".join(filter(None, (_money(figures, texts), decisions)))
    if not plan.goals:
        return texts("deck.sentence", text=rest)
    return f"{_aim(len(plan.goals), figures, texts)}: {rest}"


def _aim(goals: int, figures: Figures, texts: Texts) -> str:
    """How many goals lead to which revenue, or until when they are to be reached; a target of zero is none."""
    due, current = figures.goals.last_due, figures.money.current
    years = [*(year for year in figures.money.years if due and year.year == due.year), *((current,) if current else ())]
    year = next((each for each in years if each.target.value), None)
    if year is not None:
        return texts("deck.summary.goals_target", n=goals, target=money(year.target.value, texts), year=str(year.year))
    return texts("deck.summary.goals", n=goals, day=due) if due else texts("deck.summary.goals_undated", n=goals)


def _money(figures: Figures, texts: Texts) -> str:
    opportunities, risks = figures.checkpoints.opportunities.value, figures.checkpoints.risks.value
    if not opportunities and not risks:
        idle = figures.checkpoints.answered and not figures.checkpoints.relevant
        return texts(f"deck.summary.money_{'irrelevant' if idle else 'none'}")
    kind = "risks" if not opportunities else "both" if risks else "opportunities"
    amounts = {"opportunities": money(opportunities, texts), "risks": money(risks, texts)}
    return texts(f"deck.summary.money_{kind}", **amounts)


def _tiles(figures: Figures, texts: Texts) -> tuple[Tile, ...]:
    """What the account is worth where the plan knows enough of it, else the target and the sums of the plan itself."""
    worth, target, own = account_figures(figures, texts), target_figure(figures, texts), key_figures(figures, texts)
    known = tuple(tile for tile in own if tile.sources)
    if len(worth) >= _FEWEST_FIGURES:
        return (*worth, *target, *known)[:_FIGURES]
    found = (*target, *known, *worth)
    unknown = tuple(tile for tile in own if not tile.sources)
    return (*found, *unknown)[: max(_FIGURES, min(len(found), _MOST_FIGURES))]


def _goals(plan: Plan, figures: Figures, texts: Texts) -> Block:
    count = len(plan.goals)
    if not count:
        return Callout("goals", Tone.CAUTION, texts("deck.summary.no_goals_head"), texts("deck.summary.no_goals"))
    shown = min(count, _GOALS)
    lead = (
        texts("deck.summary.goals_head", n=count)
        if shown == count
        else texts("deck.summary.goals_head_part", n=count, shown=shown)
    )
    last = figures.goals.last_due
    head = Head(lead, until(last, texts) if last else "")
    return Ranking("goals", head, tuple(_goal(plan, figures, row, texts) for row in range(shown)))


def _goal(plan: Plan, figures: Figures, row: int, texts: Texts) -> Ranked:
    goal = plan.goals[row]
    levers = figures.goals.levers[row]
    lever = plan.strategies[levers[0]].levers[row] if levers else None
    said_lever = texts("deck.summary.lever", lever=one_line(lever)) if lever else ""
    jump = jump_of(goal, texts).words
    detail = joined(jump, until(goal.due, texts)) if jump else measure_of(goal, texts, _DETAIL)
    if len(detail) + len(SEPARATOR) + len(said_lever) <= _DETAIL:
        detail = joined(detail, said_lever)
    fields = ("title", "baseline", "target", "unit", "metric", "due", "status")
    return Ranked(
        numeral=str(row + 1),
        headline=shortened(goal.title, figures.policy.plan_quality.goal_characters),
        detail=shortened(detail, _DETAIL),
        status=goal_mark(goal.status, texts) if goal.status else None,
        sources=tuple(("goals", row, field) for field in fields),
    )


def _right(plan: Plan, figures: Figures, texts: Texts) -> tuple[Block, ...]:
    found: tuple[Block | None, ...] = (_decisions(plan, figures, texts), _risk(plan, figures, texts))
    return tuple(block for block in found if block is not None) or (_opportunity(plan, figures, texts),)


def _decisions(plan: Plan, figures: Figures, texts: Texts) -> Table | None:
    rows = figures.asks.open_rows
    if not rows:
        return None
    shown, late = rows[:_ASKS], figures.asks.overdue_rows
    lead = (
        texts("deck.summary.decisions_head", n=len(rows))
        if len(shown) == len(rows)
        else texts("deck.summary.decisions_head_part", n=len(rows), shown=len(shown))
    )

    def table_row(number: int, row: int) -> TableRow:
        ask, tone = plan.management_asks[row], Tone.BAD if row in late else Tone.INK
        effort = effort_of(ask, texts)
        due = texts.formats.day(ask.due) if ask.due else "–"
        at = "management_asks"
        return TableRow(
            (
                cell(str(number), Tone.INK, strong=True),
                cell(shortened(ask.text, _ASK), Tone.INK, (at, row, "text")),
                cell(effort or "–", Tone.INK if effort else Tone.MUTED, (at, row, "value"), (at, row, "fte")),
                cell(due, tone if ask.due else Tone.MUTED, (at, row, "due"), value=ask.due),
            )
        )

    return Table(
        name="decisions",
        columns=(
            TableColumn("", 3),
            TableColumn("", 36),
            TableColumn(texts("deck.summary.effort"), 16, Align.RIGHT),
            TableColumn(texts("deck.summary.by"), 10, Align.RIGHT),
        ),
        rows=tuple(table_row(number, row) for number, row in enumerate(shown, start=1)),
        description=lead,
        head=Head(lead),
    )


def _risk(plan: Plan, figures: Figures, texts: Texts) -> Callout | None:
    row = figures.checkpoints.biggest_risk
    if row is None:
        return None
    amount = money(risk_of(plan.checkpoints[row]), texts)
    head = texts("deck.summary.biggest_risk", amount=amount)
    return Callout("risk", Tone.BAD, head, _checkpoint(plan, row, texts), _paths(row, "risk"))


def _opportunity(plan: Plan, figures: Figures, texts: Texts) -> Callout:
    row = figures.checkpoints.biggest_opportunity
    if row is None:
        idle = figures.checkpoints.answered and not figures.checkpoints.relevant
        key = f"deck.summary.nothing_{'relevant' if idle else 'priced'}"
        head, text = texts(f"{key}_head"), texts(key)
        return Callout("opportunity", Tone.CAUTION, head, text)
    head = texts("deck.summary.biggest_opportunity", amount=money(opportunity_of(plan.checkpoints[row]), texts))
    return Callout("opportunity", Tone.GOOD, head, _checkpoint(plan, row, texts), _paths(row, "opportunity"))


def _checkpoint(plan: Plan, row: int, texts: Texts) -> str:
    answer = plan.checkpoints[row]
    name = texts(f"checkpoints.{answer.checkpoint.value}.short")
    return shortened(f"{name}: {answer.trigger}" if answer.trigger else name, _TRIGGER)


def _paths(row: int, field: str) -> tuple[tuple[str | int, ...], ...]:
    return (("checkpoints", row, field), ("checkpoints", row, "trigger"))


def _so_what(plan: Plan, figures: Figures, texts: Texts) -> SoWhat | None:
    sums, asks = figures.checkpoints, figures.asks
    if len(plan.goals) > 1 and (found := _endangered(plan, figures, texts)) is not None:
        return found
    if asks.overdue_rows:
        first = plan.management_asks[asks.overdue_rows[0]]
        text = texts(
            "deck.summary.so_what_asks",
            n=len(asks.overdue_rows),
            day=first.due or figures.as_of,
            ask=shortened(first.text, _SAID),
        )
        return so_what(texts, text, *(("management_asks", row, "due") for row in asks.overdue_rows))
    risk = sums.biggest_risk
    if risk is not None and not plan.checkpoints[risk].next_action:
        name = texts(f"checkpoints.{plan.checkpoints[risk].checkpoint.value}.short")
        amount = money(risk_of(plan.checkpoints[risk]), texts)
        text = texts("deck.summary.so_what_no_step", name=name, amount=amount)
        return so_what(texts, text, ("checkpoints", risk, "risk"), ("checkpoints", risk, "next_action"))
    if sums.weighed and sums.balance.value and sums.expected.value is not None:
        amounts = {
            "balance": money(sums.balance.value, texts, signed=True),
            "expected": money(sums.expected.value, texts, signed=True),
        }
        return so_what(texts, texts("deck.summary.so_what_expected", **amounts), *sums.expected.sources)
    return None


def _endangered(plan: Plan, figures: Figures, texts: Texts) -> SoWhat | None:
    """What the goals that are at risk or critical put at stake: opportunities, else the risks that they avert."""
    goals = figures.goals
    stake = goals.endangered_stake
    figure, key = (stake.opportunities, "endangered") if stake.opportunities.value else (stake.risks, "averting")
    if not figure.value:
        return None
    words = {"state": endangered_word(figures, texts), "amount": money(figure.value, texts)}
    count, total = len(goals.endangered), len(plan.goals)
    if count == total:
        text = counted(texts, f"deck.summary.so_what_{key}_all", count, **words)
    else:
        text = texts(f"deck.summary.so_what_{key}", n=count, total=total, **words)
    return so_what(texts, text, *(("goals", row, "status") for row in goals.endangered), *figure.sources)


def _notes(plan: Plan, figures: Figures, texts: Texts) -> tuple[Note, ...]:
    sums = figures.checkpoints
    notes = [
        Note(
            joined(
                texts("deck.summary.note_goal", name=goal_called(goal, texts), title=one_line(goal.title)),
                jump_of(goal, texts).words,
                measure_of(goal, texts),
            ),
            tuple(("goals", row, field) for field in ("title", "baseline", "target", "metric", "due")),
        )
        for row, goal in enumerate(plan.goals)
    ]
    for row in figures.asks.open_rows:
        ask = plan.management_asks[row]
        facts = joined(effort_of(ask, texts), who_and_when(ask.decided_by, ask.due, texts))
        text = texts("deck.summary.note_ask", text=one_line(ask.text), facts=facts)
        notes.append(Note(text, tuple(("management_asks", row, field) for field in ("text", "value", "fte", "due"))))
    if sums.biggest_risk is not None:
        answer = plan.checkpoints[sums.biggest_risk]
        head = texts("deck.summary.biggest_risk", amount=money(risk_of(answer), texts))
        notes.append(Note(f"{head}: {one_line(answer.trigger or '')}", _paths(sums.biggest_risk, "risk")))
    if sums.weighed:
        amount = money(sums.expected.value, texts, signed=True)
        notes.append(Note(texts("deck.summary.note_expected", amount=amount), sums.expected.sources))
    if figures.key_people:
        notes.append(Note(texts("deck.summary.note_people"), tuple(each.paths[0] for each in figures.key_people)))
    return tuple(notes)
