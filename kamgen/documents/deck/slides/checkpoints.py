"""D16, opportunities and risks: the eleven checkpoints with trigger, goal and amount on one zero line."""

from __future__ import annotations

from kamgen.content.deck import NextStep, Note, Single, Slide, SoWhat
from kamgen.content.table import Align, Bars, BarSeries, Cell, Table, TableColumn, TableRow, cell
from kamgen.content.text import Run, Tone
from kamgen.documents.deck.lines import scope_under
from kamgen.documents.money_scale import bar_format, number_at, unit_of
from kamgen.documents.sources import source_line
from kamgen.documents.strip import next_step, so_what, step_in
from kamgen.documents.wording import joined, listed, money, one_line, said, shortened, who_and_when
from kamgen.figures.checkpoints import CheckpointBars, bars_of, opportunity_of, risk_of
from kamgen.figures.figures import Figures
from kamgen.plan.checkpoints import Checkpoint, CheckpointAnswer, CheckpointKind
from kamgen.plan.plan import Plan
from kamgen.texts.catalogue import Texts

_PART = "checkpoints"
_TRIGGER = 62
"""Characters that stand on one line, which the bars beside it need."""
_MOST_NAMES = 3
_MUCH = 0.75
"""From this share of the biggest opportunity on, the biggest risk weighs nearly as much."""
Row = tuple[int | None, CheckpointAnswer]
"""An answer with its row in the plan; None for a checkpoint that the plan leaves out."""


def content(plan: Plan, figures: Figures, texts: Texts) -> Slide | None:
    """The slide; nothing while no checkpoint is answered."""
    if not figures.checkpoints.answered:
        return None
    title = _title(figures, texts)
    meaning = _so_what(plan, figures, texts)
    return Slide(
        key=_PART,
        kicker=texts("deck.checkpoints.kicker"),
        title=title,
        scope=scope_under(title, texts("deck.checkpoints.scope")),
        body=Single(_table(plan, figures, texts)),
        source=source_line((_PART,), figures.as_of, texts, texts("deck.checkpoints.definitions")),
        so_what=meaning,
        next_step=_next_step(figures, meaning, texts),
        notes=_notes(plan, figures, texts),
    )


def _title(figures: Figures, texts: Texts) -> str:
    sums = figures.checkpoints
    amounts = {
        "opportunities": money(sums.opportunities.value, texts),
        "risks": money(sums.risks.value, texts),
    }
    if sums.answered < len(Checkpoint):
        head = texts("deck.checkpoints.answered", n=sums.answered)
    else:
        head = texts("deck.checkpoints.all_answered")
    if not sums.relevant:
        return f"{head}: {texts('deck.checkpoints.irrelevant')}"
    if not sums.opportunities.value and not sums.risks.value:
        message = texts("deck.checkpoints.unpriced")
        return f"{head}: {message}" if not sums.with_goal else f"{head}: {message} – {_with_goal(figures, texts)}"
    if not sums.risks.value:
        message = texts("deck.checkpoints.opportunities", **amounts)
    elif not sums.opportunities.value:
        message = texts("deck.checkpoints.risks", **amounts)
    else:
        message = texts("deck.checkpoints.both", **amounts)
    return f"{head}: {message} – {_with_goal(figures, texts)}"


def _with_goal(figures: Figures, texts: Texts) -> str:
    count = figures.checkpoints.with_goal
    return texts("deck.checkpoints.with_goal", n=count) if count else texts("deck.checkpoints.without_goal")


def _rows(plan: Plan) -> tuple[Row, ...]:
    """All eleven in Sidow's order; what the plan leaves out is unanswered."""
    rows: list[Row] = []
    for checkpoint in Checkpoint:
        found = [(row, answer) for row, answer in enumerate(plan.checkpoints) if answer.checkpoint is checkpoint]
        rows.extend(found or [(None, CheckpointAnswer(checkpoint=checkpoint))])
    return tuple(rows)


def _table(plan: Plan, figures: Figures, texts: Texts) -> Table:
    rows = _rows(plan)
    return Table(
        name=_PART,
        columns=(
            TableColumn("", 3),
            TableColumn(texts("deck.checkpoints.checkpoint"), 31),
            TableColumn(texts("deck.checkpoints.trigger"), 58),
            TableColumn(texts("deck.checkpoints.goal"), 7, Align.CENTRE),
        ),
        rows=tuple(_row(row, answer, texts) for row, answer in rows),
        description=texts("deck.checkpoints.description"),
        total=_total(figures, texts),
        bars=_bars(tuple(bars_of(answer, figures.checkpoints.scale) for _, answer in rows), figures, texts),
    )


def _row(row: int | None, answer: CheckpointAnswer, texts: Texts) -> TableRow:
    def at(field: str) -> tuple[tuple[str | int, ...], ...]:
        return () if row is None else ((_PART, row, field),)

    asleep = answer.kind in {None, CheckpointKind.NOT_RELEVANT}
    number = str(tuple(Checkpoint).index(answer.checkpoint) + 1)
    goal = one_line(answer.goal) if answer.goal and not asleep else ""
    return TableRow(
        (
            cell(number, Tone.MUTED, *at("checkpoint")),
            cell(_short(answer.checkpoint, texts), Tone.INK, *at("checkpoint"), strong=not asleep),
            Cell((_trigger(answer, texts),), sources=(*at("kind"), *at("trigger"))),
            cell(goal or "–", Tone.ACCENT if goal else Tone.MUTED, *at("goal"), strong=bool(goal)),
        ),
        muted=asleep,
    )


def _short(checkpoint: Checkpoint, texts: Texts) -> str:
    return texts(f"checkpoints.{checkpoint.value}.short")


def _trigger(answer: CheckpointAnswer, texts: Texts) -> tuple[Run, ...]:
    if answer.kind is None:
        said_instead = texts("deck.checkpoints.unanswered")
        words = f"{said_instead}: {one_line(answer.trigger)}" if answer.trigger else said_instead
        return (Run(shortened(words, _TRIGGER), Tone.MUTED),)
    if answer.kind is CheckpointKind.NOT_RELEVANT:
        words = texts("deck.checkpoints.not_relevant")
        return (Run(shortened(f"{words}: {answer.trigger}" if answer.trigger else words, _TRIGGER), Tone.MUTED),)
    priced = opportunity_of(answer) is not None or risk_of(answer) is not None
    missing = "" if priced else f"  {texts('deck.checkpoints.no_amount')}"
    tail = (Run(missing, Tone.MUTED),) if missing else ()
    if not answer.trigger:
        return (Run(texts("deck.checkpoints.no_trigger"), Tone.MUTED), *tail)
    return (Run(shortened(answer.trigger, _TRIGGER - len(missing))), *tail)


def _bars(bars: tuple[CheckpointBars, ...], figures: Figures, texts: Texts) -> Bars | None:
    sums = figures.checkpoints
    series = tuple(
        BarSeries(texts(f"deck.checkpoints.{key}"), tone, values)
        for key, tone, values in (
            ("risk", Tone.BAD, tuple(each.risk for each in bars)),
            ("opportunity", Tone.ACCENT, tuple(each.opportunity for each in bars)),
        )
        if any(values)
    )
    if not series:
        return None
    return Bars(
        series=series,
        unit=unit_of(sums.scale, texts),
        number_format=bar_format(sums.scale),
        weight=50,
        total="" if sums.balance.value is None else number_at(sums.scale, sums.balance.value, texts, signed=True),
    )


def _total(figures: Figures, texts: Texts) -> TableRow | None:
    sums = figures.checkpoints
    if sums.balance.value is None or not (sums.opportunities.value or sums.risks.value):
        return None
    if sums.opportunities.value and sums.risks.value:
        amounts = {"opportunities": money(sums.opportunities.value, texts), "risks": money(sums.risks.value, texts)}
        words = texts("deck.checkpoints.balance_words", **amounts)
    else:
        words = money(sums.balance.value, texts, signed=True)
    name = cell(texts("deck.checkpoints.balance"), strong=True)
    return TableRow((Cell(), name, cell(words, Tone.INK, *sums.balance.sources), Cell()))


def _so_what(plan: Plan, figures: Figures, texts: Texts) -> SoWhat | None:
    sums = figures.checkpoints
    risk, opportunity = sums.biggest_risk, sums.biggest_opportunity

    def name(row: int) -> str:
        return _short(plan.checkpoints[row].checkpoint, texts)

    if risk is not None and opportunity is not None and sums.risk_weight is not None and sums.risk_weight >= _MUCH:
        text = texts(
            "deck.checkpoints.so_what_heavier" if sums.risk_weight >= 1 else "deck.checkpoints.so_what_nearly",
            risk_name=name(risk),
            risk=money(risk_of(plan.checkpoints[risk]), texts),
            opportunity_name=name(opportunity),
            opportunity=money(opportunity_of(plan.checkpoints[opportunity]), texts),
        )
        return so_what(texts, text, (_PART, risk, "risk"), (_PART, opportunity, "opportunity"))
    if risk is not None and not plan.checkpoints[risk].next_action:
        amount = money(risk_of(plan.checkpoints[risk]), texts)
        text = texts("deck.checkpoints.so_what_no_step", name=name(risk), amount=amount)
        return so_what(texts, text, (_PART, risk, "risk"), (_PART, risk, "next_action"))
    if opportunity is not None and not plan.checkpoints[opportunity].goal:
        amount = money(opportunity_of(plan.checkpoints[opportunity]), texts)
        text = texts("deck.checkpoints.so_what_no_goal", name=name(opportunity), amount=amount)
        return so_what(texts, text, (_PART, opportunity, "opportunity"), (_PART, opportunity, "goal"))
    if sums.unpriced and len(sums.unpriced) <= _MOST_NAMES:
        names = listed((name(row) for row in sums.unpriced), texts)
        text = texts("deck.checkpoints.so_what_unpriced", n=len(sums.unpriced), names=names)
        return so_what(texts, text, *((_PART, row, "kind") for row in sums.unpriced))
    return None


def _next_step(figures: Figures, meaning: SoWhat | None, texts: Texts) -> NextStep | None:
    """What is done about that which the meaning names first, the risk before the opportunity."""
    named = {meaning.sources[0][:2]} if meaning and meaning.sources else set()
    return step_in(figures, texts, named) or next_step(figures, texts, _PART, about=meaning)


def _notes(plan: Plan, figures: Figures, texts: Texts) -> tuple[Note, ...]:
    expected = figures.checkpoints.expected
    notes = [_note(row, answer, texts) for row, answer in _rows(plan) if row is not None and answer.kind is not None]
    if figures.checkpoints.weighed:
        text = texts("deck.checkpoints.note_expected", amount=money(expected.value, texts, signed=True))
        notes.append(Note(text, expected.sources))
    return tuple(notes)


def _note(row: int, answer: CheckpointAnswer, texts: Texts) -> Note:
    opportunity, risk = opportunity_of(answer), risk_of(answer)
    chance = texts("deck.checkpoints.opportunity")
    facts = joined(
        said(answer.kind, texts) if opportunity is None and risk is None else "",
        "" if opportunity is None else f"{chance} {money(opportunity, texts)}",
        "" if risk is None else f"{texts('deck.checkpoints.risk')} {money(risk, texts)}",
        ""
        if answer.probability is None
        else texts("deck.checkpoints.note_probability", percent=texts.formats.percent(answer.probability)),
        texts("deck.checkpoints.note_goal", name=one_line(answer.goal)) if answer.goal else "",
    )
    code = answer.checkpoint.code
    parts = [texts("deck.checkpoints.note", code=code, name=said(answer.checkpoint, texts), facts=facts)]
    if answer.trigger:
        parts.append(one_line(answer.trigger))
    if answer.next_action:
        step = f"{one_line(answer.next_action)} ({who_and_when(answer.owner, answer.due, texts)})"
        parts.append(texts("deck.checkpoints.note_next", text=step))
    fields = ("kind", "trigger", "opportunity", "risk", "probability", "goal", "next_action", "owner", "due")
    return Note("\n".join(parts), tuple((_PART, row, field) for field in fields))
