"""D25, resources and decisions: what the plan needs from our own company, with a blank column for the answer."""

from __future__ import annotations

from dataclasses import replace

from kamgen.content.deck import Note, Single, Slide, SoWhat, Split
from kamgen.content.grids import TeamCards
from kamgen.content.table import Align, Cell, Head, Table, TableColumn, TableRow, cell
from kamgen.content.text import Tone
from kamgen.documents.asks import effort_of, next_decision, total_effort
from kamgen.documents.deck.cells import headed
from kamgen.documents.deck.lines import scope_under
from kamgen.documents.deck.means_tables import means_notes, means_table, packages_table
from kamgen.documents.deck.open_questions import first_questions
from kamgen.documents.deck.team_cards import has_team, member_notes, team_cards
from kamgen.documents.goal_words import endangered_word
from kamgen.documents.marks import decision_mark
from kamgen.documents.sources import source_line
from kamgen.documents.strip import so_what
from kamgen.documents.wording import counted, joined, listed, one_line, said, shortened, who_and_when
from kamgen.figures.figures import Figures
from kamgen.plan.plan import Plan
from kamgen.plan.team import DecisionStatus, ManagementAsk
from kamgen.texts.catalogue import Texts

_MOST = 10
"""Decisions or people on the slide; the notes have all."""
_ASK, _TASK, _NAME = 90, 66, 60
_MOST_NAMES = 3
_QUESTIONS, _FEW = 4, 4
"""Open questions under decisions that leave them room, so under so few."""


def content(plan: Plan, figures: Figures, texts: Texts) -> Slide | None:
    """The decisions with who works on the account; nothing where the cover says it all."""
    return _slide(plan, figures, texts, _with_team(plan, figures, texts))


def with_questions(plan: Plan, figures: Figures, texts: Texts) -> Slide | None:
    """The same with what we do not know yet, for a deck without a slide of its own for that."""
    body = _with_team(plan, figures, texts)
    if isinstance(body, Split) and plan.management_asks and len(plan.management_asks) <= _FEW:
        found = first_questions(plan, figures, _QUESTIONS, texts)
        if found:
            body = replace(body, left=(*body.left, found))
            return _slide(plan, figures, texts, body, parts=("team", "questions"))
    return _slide(plan, figures, texts, body)


def with_means(plan: Plan, figures: Figures, texts: Texts) -> Slide | None:
    """The decisions with what the goals need beside what there is, for a deck that has the team on its own slide."""
    means = _means(plan, figures, texts)
    scope = "scope_means" if means else "scope"
    if not plan.management_asks:
        return _slide(plan, figures, texts, _side_by_side(means), scope)
    right = means or (() if has_team(plan) else _people(plan, figures, texts))
    decisions = _decisions(plan, figures, texts)
    return _slide(plan, figures, texts, Split((decisions,), right, 8) if right else Single(decisions), scope)


def _with_team(plan: Plan, figures: Figures, texts: Texts) -> Split | Single | None:
    if plan.management_asks:
        decisions, people = _decisions(plan, figures, texts), _people(plan, figures, texts)
        return Split((decisions,), people, 8) if people else Single(decisions)
    if has_team(plan):
        return Single(team_cards(plan, texts))
    return _side_by_side(_means(plan, figures, texts))


def _means(plan: Plan, figures: Figures, texts: Texts) -> tuple[Table, ...]:
    return tuple(table for table in (means_table(plan, figures, texts), packages_table(plan, texts)) if table)


def _people(plan: Plan, figures: Figures, texts: Texts) -> tuple[Table, ...]:
    return (_team(plan, figures, texts),) if plan.team else ()


def _side_by_side(tables: tuple[Table, ...]) -> Split | Single | None:
    match tables:
        case ():
            return None
        case (table,):
            return Single(table)
        case _:
            return Split(tables[:1], tables[1:], 6)


def _slide(
    plan: Plan,
    figures: Figures,
    texts: Texts,
    body: Split | Single | None,
    scope: str = "scope",
    parts: tuple[str, ...] = ("team",),
) -> Slide | None:
    if body is None:
        return None
    cards = isinstance(body, Single) and isinstance(body.block, TeamCards)
    title = _title(plan, figures, texts, of_team=cards)
    return Slide(
        key="resources",
        kicker=texts("deck.resources.kicker"),
        title=title,
        scope=scope_under(title, texts(f"deck.resources.{scope}")),
        body=body,
        source=source_line(parts, figures.as_of, texts, texts("deck.resources.definitions")),
        so_what=_so_what(plan, figures, texts),
        next_step=next_decision(plan, figures, texts),
        notes=(
            *(_note(ask, row, texts) for row, ask in enumerate(plan.management_asks)),
            *member_notes(plan, texts),
            *means_notes(plan, texts),
        ),
    )


def _title(plan: Plan, figures: Figures, texts: Texts, *, of_team: bool) -> str:
    asks = figures.asks
    if asks.open_rows:
        return _needed(figures, texts)
    if asks.decided_rows:
        return counted(texts, "deck.resources.decided", len(asks.decided_rows))
    if not of_team:
        return _means_title(plan, figures, texts)
    message = texts("deck.resources.team", n=len(plan.team))
    if not asks.capacity.value:
        return message
    return texts(
        "deck.resources.team_capacity", n=len(plan.team), message=message, fte=texts.formats.number(asks.capacity.value)
    )


def _means_title(plan: Plan, figures: Figures, texts: Texts) -> str:
    """Whether the means are enough; without any the services that are meant for the account."""
    if not plan.resources:
        return texts("deck.resources.title_packages", n=len(plan.service_packages))
    if short := figures.resources.short:
        return texts("deck.resources.title_short", n=len(short))
    unknown = figures.resources.unanswered
    return texts("deck.resources.title_unknown" if unknown else "deck.resources.title_enough")


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
    if short := figures.resources.short:
        scarce = listed((shortened(plan.resources[row].name, _NAME) for row in short[:_MOST_NAMES]), texts)
        words = texts("deck.resources.so_what_short", names=scarce)
        return so_what(texts, words, *(("resources", row, "available") for row in short))
    refused = [row for row in asks.decided_rows if plan.management_asks[row].status is DecisionStatus.REJECTED]
    if refused:
        first = shortened(plan.management_asks[refused[0]].text, _NAME)
        words = texts("deck.resources.so_what_refused", n=len(refused), ask=first)
        return so_what(texts, words, *(("management_asks", row, "status") for row in refused))
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
