"""Decisions that are asked of the management, and the people who work on the account, as tables."""

from __future__ import annotations

from kamgen.content.table import Align, Cell, Head, Table, TableColumn, TableRow, cell
from kamgen.content.text import Tone
from kamgen.documents.asks import effort_of
from kamgen.documents.deck.cells import headed
from kamgen.documents.marks import decision_mark
from kamgen.documents.wording import joined, one_line, said, shortened
from kamgen.figures.figures import Figures
from kamgen.plan.plan import Plan
from kamgen.plan.team import ManagementAsk
from kamgen.texts.catalogue import Texts

_MOST = 10
"""Decisions or people; the notes have all."""
_ASK, _TASK = 90, 66


def decisions_table(plan: Plan, figures: Figures, texts: Texts) -> Table:
    """What our own management is asked to decide, open ones first, with a blank column for the answer."""

    def column(key: str, weight: float, align: Align = Align.LEFT) -> TableColumn:
        return TableColumn(texts(f"deck.resources.{key}"), weight, align)

    order = (*figures.asks.open_rows, *figures.asks.decided_rows)
    late = set(figures.asks.overdue_rows)
    rows = [
        _decision(plan.management_asks[row], row, number, texts, overdue=row in late)
        for number, row in enumerate(order[:_MOST], start=1)
    ]
    if more := order[_MOST:]:
        rows.append(TableRow((cell(""), _more(len(more), texts), *(cell("") for _ in range(4)))))
    return Table(
        name="decisions",
        columns=(
            TableColumn("", 3),
            column("decision", 38),
            column("effort", 15, Align.RIGHT),
            column("decides", 20),
            column("by", 12),
            column("answer", 15),
        ),
        rows=tuple(rows),
        description=texts("deck.resources.description", n=len(order[:_MOST]))
        if len(order) > 1
        else texts("deck.resources.description_one"),
    )


def _decision(ask: ManagementAsk, row: int, number: int, texts: Texts, *, overdue: bool) -> TableRow:
    def at(*fields: str) -> tuple[tuple[str | int, ...], ...]:
        return tuple(("management_asks", row, field) for field in fields)

    details = joined(
        said(ask.kind, texts), texts("deck.resources.for_goal", name=one_line(ask.goal)) if ask.goal else ""
    )
    answer = decision_mark(ask.status, texts)
    decides = one_line(ask.decided_by) if ask.decided_by else texts("documents.open")
    due = texts.formats.full_date(ask.due) if ask.due else texts("documents.no_date")
    effort = effort_of(ask, texts)
    return TableRow(
        (
            cell(str(number), Tone.MUTED),
            headed(shortened(ask.text, _ASK), details, *at("text", "kind", "goal")),
            cell(effort or "–", Tone.INK if effort else Tone.MUTED, *at("value", "fte")),
            cell(decides, Tone.INK if ask.decided_by else Tone.MUTED, *at("decided_by")),
            cell(due, Tone.BAD if overdue else Tone.INK if ask.due else Tone.MUTED, *at("due"), value=ask.due),
            Cell(status=answer, sources=at("status")),
        ),
        muted=answer is not None,
    )


def _more(count: int, texts: Texts) -> Cell:
    return cell(texts("deck.resources.more", n=count), Tone.MUTED)


def team_table(plan: Plan, figures: Figures, texts: Texts) -> Table:
    """Who works on the account, with the share of working time where it is known."""
    capacity = figures.asks.capacity
    with_capacity = capacity.value is not None
    rows = [
        TableRow(
            (
                headed(
                    one_line(member.name),
                    joined(one_line(member.title or ""), shortened(member.task or "", _TASK)),
                    *(("team", row, field) for field in ("name", "title", "task")),
                ),
                *(
                    (
                        cell(
                            "–" if member.capacity is None else texts.formats.percent(member.capacity),
                            Tone.MUTED if member.capacity is None else Tone.INK,
                            ("team", row, "capacity"),
                        ),
                    )
                    if with_capacity
                    else ()
                ),
            )
        )
        for row, member in enumerate(plan.team[:_MOST])
    ]
    if more := plan.team[_MOST:]:
        rows.append(TableRow((_more(len(more), texts), *((cell(""),) if with_capacity else ()))))
    share = TableColumn(texts("deck.resources.capacity"), 10, Align.RIGHT)
    total = None
    if capacity.value is not None and len(rows) > 1:
        fte = texts("documents.fte", fte=texts.formats.number(capacity.value))
        total = TableRow(
            (
                cell(texts("deck.resources.capacity_total"), strong=True),
                cell(fte, Tone.INK, *capacity.sources, strong=True),
            )
        )
    return Table(
        name="team",
        columns=(TableColumn("", 34), share) if with_capacity else (TableColumn("", 34),),
        rows=tuple(rows),
        description=texts("deck.resources.description_team"),
        head=Head(texts("deck.resources.person")),
        total=total,
    )
