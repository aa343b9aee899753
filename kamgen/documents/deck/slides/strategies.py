"""D19, strategies: with which lever of the five mixes each goal is reached, and what it asks of our own company."""

from __future__ import annotations

from kamgen.content.deck import NextStep, Note, Single, Slide, SoWhat
from kamgen.content.table import Cell, Table, TableColumn, TableRow, cell
from kamgen.content.text import Tone, line
from kamgen.documents.deck.lines import scope_under
from kamgen.documents.goal_words import goal_called, goal_name
from kamgen.documents.sources import source_line
from kamgen.documents.strip import so_what, step_of
from kamgen.documents.wording import counted, joined, listed, one_line, said, shortened
from kamgen.figures.figures import Figures
from kamgen.plan.goals import Mix, Strategy
from kamgen.plan.plan import Plan
from kamgen.texts.catalogue import Texts

_PART = "strategies"
_LEVER, _HEAD, _ASK = 110, 64, 140
_TITLE = 60
_MOST = 3
_MOST_MAIN = 2


def content(plan: Plan, figures: Figures, texts: Texts) -> Slide | None:
    """The slide; nothing without goals or without a lever."""
    goals = range(len(plan.goals[:_MOST]))
    if not any(strategy.levers[goal] for strategy in plan.strategies for goal in goals):
        return None
    title = _title(plan, figures, goals, texts)
    return Slide(
        key=_PART,
        kicker=texts("deck.strategies.kicker"),
        title=title,
        scope=scope_under(title, texts("deck.strategies.scope")),
        body=Single(_lanes(plan, goals, texts)),
        source=source_line((_PART, "management_asks"), figures.as_of, texts),
        so_what=_so_what(plan, goals, texts),
        next_step=_next_step(plan, figures, goals, texts),
        notes=tuple(
            Note(
                joined(said(strategy.mix, texts), goal_name(plan.goals[goal], goal), lever),
                ((_PART, row, f"goal_{number}"),),
            )
            for row, strategy in enumerate(plan.strategies)
            for number, (goal, lever) in enumerate(zip(goals, strategy.levers, strict=False), start=1)
            if lever
        ),
    )


def _title(plan: Plan, figures: Figures, goals: range, texts: Texts) -> str:
    """How the goals are reached: by the mixes that carry most of them, or by how many where no two stand out."""
    head = counted(texts, "deck.strategies.title", len(goals))
    levers = [strategy.levers[goal] for strategy in plan.strategies for goal in goals if strategy.levers[goal]]
    if len(levers) == 1:
        return texts("deck.strategies.single", head=head, lever=shortened(levers[0] or "", _TITLE))
    main = figures.goals.broadest
    used = {strategy.mix for strategy in plan.strategies if any(strategy.levers[goal] for goal in goals)}
    if len(main) <= _MOST_MAIN and len(main) < len(used):
        mixes = listed((texts(f"deck.strategies.mixes.{mix.value}") for mix in main), texts)
        return texts("deck.strategies.main", head=head, mixes=mixes)
    return texts(
        "deck.strategies.across", n=len(used), head=head, levers=texts("deck.strategies.levers", n=len(levers))
    )


def _next_step(plan: Plan, figures: Figures, goals: range, texts: Texts) -> NextStep | None:
    """The next action for one of the goals, apart from the first of all, which leads the list of actions."""
    names = {plan.goals[goal].id for goal in goals}
    found = (action for action in figures.open_actions[1:] if action.part == "actions")
    first = next((action for action in found if action.goal and action.goal in names), None)
    return None if first is None else step_of(first, texts)


def _lanes(plan: Plan, goals: range, texts: Texts) -> Table:
    by_mix = {strategy.mix: (row, strategy) for row, strategy in enumerate(plan.strategies)}
    rows = [_lane(mix, by_mix, goals, texts) for mix in Mix]
    if plan.management_asks:
        rows.append(_asks(plan, goals, texts))
    columns = (
        TableColumn(texts("deck.strategies.mix"), 22),
        *(
            TableColumn(f"{goal_name(plan.goals[goal], goal)}  {shortened(plan.goals[goal].title, _HEAD)}", 34)
            for goal in goals
        ),
    )
    description = texts("deck.strategies.description", n=len(goals))
    return Table("lanes", columns, tuple(rows), description)


def _lane(mix: Mix, by_mix: dict[Mix, tuple[int, Strategy]], goals: range, texts: Texts) -> TableRow:
    found = by_mix.get(mix)
    cells = []
    for goal in goals:
        lever = found[1].levers[goal] if found else None
        path = () if found is None else ((_PART, found[0], f"goal_{tuple(goals).index(goal) + 1}"),)
        cells.append(cell(shortened(lever, _LEVER) if lever else "–", Tone.INK if lever else Tone.MUTED, *path))
    return TableRow((cell(said(mix, texts), strong=True), *cells))


def _asks(plan: Plan, goals: range, texts: Texts) -> TableRow:
    """What each goal asks of our own company, in its own row."""
    cells = []
    for goal in goals:
        own = [
            (row, ask) for row, ask in enumerate(plan.management_asks) if ask.goal and ask.goal == plan.goals[goal].id
        ]
        words = shortened("; ".join(one_line(ask.text) for _, ask in own), _ASK) if own else "–"
        tone = Tone.ACCENT if own else Tone.MUTED
        cells.append(Cell((line(words, tone),), sources=tuple(("management_asks", row, "text") for row, _ in own)))
    return TableRow((cell(texts("deck.strategies.asks"), Tone.ACCENT, strong=True), *cells))


def _so_what(plan: Plan, goals: range, texts: Texts) -> SoWhat | None:
    bare = [goal for goal in goals if not any(strategy.levers[goal] for strategy in plan.strategies)]
    if bare:
        names = listed((goal_called(plan.goals[goal], texts) for goal in bare), texts)
        paths = (("goals", goal, "title") for goal in bare)
        return so_what(texts, texts("deck.strategies.bare", n=len(bare), names=names), *paths)
    used = {
        strategy.mix: row
        for row, strategy in enumerate(plan.strategies)
        if any(strategy.levers[goal] for goal in goals)
    }
    rows = ((_PART, row, f"goal_{goal + 1}") for row in used.values() for goal in goals)
    missing = [mix for mix in Mix if mix not in used]
    if missing:
        names = listed((said(mix, texts) for mix in missing), texts)
        return so_what(texts, texts("deck.strategies.unused", n=len(missing), names=names), *rows)
    return so_what(texts, texts("deck.strategies.whole"), *rows)
