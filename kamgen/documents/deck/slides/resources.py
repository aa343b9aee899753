"""D25, resources and decisions: what the plan needs from our own company, with a blank column for the answer."""

from __future__ import annotations

from kamgen.content.deck import Note, Single, Slide, SoWhat, Split
from kamgen.content.table import Align, Cell, Head, Table, TableColumn, TableRow, cell
from kamgen.content.text import Tone
from kamgen.documents.asks import effort_of, next_decision, total_effort
from kamgen.documents.deck.cells import headed
from kamgen.documents.deck.lines import scope_under
from kamgen.documents.goal_words import endangered_word
from kamgen.documents.marks import decision_mark
from kamgen.documents.sources import source_line
from kamgen.documents.strip import so_what
from kamgen.documents.wording import counted, joined, listed, one_line, said, shortened, who_and_when
from kamgen.figures.figures import Figures
from kamgen.plan.plan import Plan
from kamgen.plan.team import ManagementAsk
from kamgen.texts.catalogue import Texts

_MOST = 10
"""Decisions or people on the slide; the notes have all."""
_ASK, _TASK, _NAME = 90, 66, 60
_MOST_NAMES = 3


def content(plan: Plan, figures: Figures, texts: Texts) -> Slide | None:
    """The slide; nothing where there is neither a request nor a team."""
    decisions = _decisions(plan, figures, texts) if plan.management_asks else None
    team = _team(plan, figures, texts) if plan.team else None
    if decisions and team:
        body: Split | Single = Split((decisions,), (team,), 8)
    elif table := decisions or team:
        body = Single(table)
    else:
        return None
    title = _title(plan, figures, texts)
    return Slide(
        key="resources",
        kicker=texts("deck.resources.kicker"),
        title=title,
        scope=scope_under(title, texts("deck.resources.scope")),
        body=body,
        source=source_line(("team",), figures.as_of, texts, texts("deck.resources.definitions")),
        so_what=_so_what(plan, figures, texts),
        next_step=next_decision(plan, figures, texts),
        notes=(
            *(_note(ask, row, texts) for row, ask in enumerate(plan.management_asks)),
            *(
                Note(texts("deck.resources.note_member", name=one_line(each.name), text=text), (("team", row),))
                for row, each in enumerate(plan.team)
                if (text := joined(one_line(each.title or ""), one_line(each.task or "")))
            ),
        ),
    )


def _title(plan: Plan, figures: Figures, texts: Texts) -> str:
    asks = figures.asks
    if asks.open_rows:
        return _needed(figures, texts)
    if asks.decided_rows:
        return counted(texts, "deck.resources.decided", len(asks.decided_rows))
    message = texts("deck.resources.team", n=len(plan.team))
    if not asks.capacity.value:
        return message
    return texts(
        "deck.resources.team_capacity", n=len(plan.team), message=message, fte=texts.formats.number(asks.capacity.value)
    )


def _needed(figures: Figures, texts: Texts) -> str:
    asks, count = figures.asks, len(figures.asks.open_rows)
    effort = total_effort(asks, texts)
    if len(asks.overdue_rows) == count:
        return texts("deck.resources.late_effort" if effort else "deck.resources.late", n=count, effort=effort)
    if asks.overdue_rows:
        late = len(asks.overdue_rows)
        return texts(f"deck.resources.need_late{'_effort' if effort else ''}", n=late, total=count, effort=effort)
    if asks.last_due is not None:
        message = texts("deck.resources.need_by", n=count, day=asks.last_due)
    else:
        message = texts("deck.resources.need", n=count)
    return texts("deck.resources.with_effort", message=message, effort=effort) if effort else message


def _decisions(plan: Plan, figures: Figures, texts: Texts) -> Table:
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


def _team(plan: Plan, figures: Figures, texts: Texts) -> Table:
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


def _so_what(plan: Plan, figures: Figures, texts: Texts) -> SoWhat | None:
    asks = figures.asks
    rows = asks.endangered_rows
    names = sorted({one_line(plan.management_asks[row].goal or "") for row in rows})
    if rows and len(names) <= _MOST_NAMES:
        if len(rows) < len(asks.open_rows):
            key = "so_what_endangered"
        else:
            key = "so_what_endangered_single" if len(rows) == 1 else "so_what_endangered_all"
        state = endangered_word(figures, texts)
        text = counted(texts, f"deck.resources.{key}", len(rows), names=listed(names, texts), state=state)
        return so_what(texts, text, *(("management_asks", row, "goal") for row in rows))
    if asks.undecided_rows:
        first = shortened(plan.management_asks[asks.undecided_rows[0]].text, _NAME)
        text = texts("deck.resources.so_what_undecided", n=len(asks.undecided_rows), ask=first)
        return so_what(texts, text, *(("management_asks", row, "decided_by") for row in asks.undecided_rows))
    return None


def _note(ask: ManagementAsk, row: int, texts: Texts) -> Note:
    facts = joined(
        said(ask.kind, texts),
        effort_of(ask, texts),
        who_and_when(ask.decided_by, ask.due, texts),
        said(ask.status, texts),
    )
    fields = ("text", "kind", "value", "fte", "decided_by", "due", "status")
    text = texts("deck.resources.note", text=one_line(ask.text), facts=facts)
    return Note(text, tuple(("management_asks", row, field) for field in fields))
