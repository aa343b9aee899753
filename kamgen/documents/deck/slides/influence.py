"""D11, influence and attitude: who must be won, who must be kept."""

from __future__ import annotations

from kamgen.content.deck import Note, Slide, SoWhat, Split
from kamgen.content.diagrams import Field, Point
from kamgen.content.table import Align, Cell, Head, Table, TableColumn, TableRow, cell
from kamgen.content.text import Tone, line
from kamgen.documents.attitudes import attitude_of, attitude_status, attitude_tone
from kamgen.documents.deck.lines import scope_under
from kamgen.documents.sources import source_line
from kamgen.documents.strip import next_contact, so_what
from kamgen.documents.wording import counted, joined, listed, one_line, said
from kamgen.figures.figures import Figures
from kamgen.plan.plan import Plan
from kamgen.plan.stakeholders import Attitude
from kamgen.texts.catalogue import Texts

_PART = "stakeholders"
_COLUMNS = (Attitude.BLOCKER, Attitude.SCEPTIC, Attitude.NEUTRAL, Attitude.SUPPORTER, Attitude.PROMOTER)
_LEVELS = (5, 4, 3, 2, 1)
_MOST_NAMES, _MOST, _LEAST = 3, 12, 3


def content(plan: Plan, figures: Figures, texts: Texts) -> Slide | None:
    """The slide; nothing where so few are rated that the organisation chart says it all."""
    rated = [row for row, each in enumerate(plan.stakeholders) if each.influence is not None]
    if len(rated) < _LEAST:
        return None
    order = _order(plan, rated)
    title = _title(plan, figures, texts)
    meaning = _so_what(plan, figures, texts)
    return Slide(
        key="influence",
        kicker=texts("deck.influence.kicker"),
        title=title,
        scope=scope_under(title, texts("deck.influence.scope")),
        body=Split((_field(plan, order, texts),), (_table(plan, figures, order, texts),), 6),
        source=source_line((_PART,), figures.as_of, texts, texts("deck.influence.definitions")),
        so_what=meaning,
        next_step=next_contact(figures, texts, _named(plan, meaning)),
        notes=tuple(
            Note(
                joined(
                    one_line(plan.stakeholders[row].name),
                    plan.stakeholders[row].needs,
                    plan.stakeholders[row].use_cases,
                ),
                ((_PART, row, "influence"), (_PART, row, "attitude"), (_PART, row, "needs")),
            )
            for row in order
        ),
    )


def _order(plan: Plan, rated: list[int]) -> tuple[int, ...]:
    """Those with the most influence first; among them whoever stands worst to us."""

    def key(row: int) -> tuple[int, int]:
        each = plan.stakeholders[row]
        attitude = attitude_of(each)
        return -(each.influence or 0), _COLUMNS.index(attitude) if attitude in _COLUMNS else 1

    return tuple(sorted(rated, key=key))


def _named(plan: Plan, meaning: SoWhat | None) -> tuple[str, ...]:
    """The people whom the meaning is about."""
    rows = (path[1] for path in meaning.sources if path[0] == _PART) if meaning else ()
    return tuple(plan.stakeholders[row].name for row in rows if isinstance(row, int))


def _title(plan: Plan, figures: Figures, texts: Texts) -> str:
    people = figures.stakeholders
    opposed = len(people.opposed_key_players)
    unknown = len([row for row in people.key_players if attitude_of(plan.stakeholders[row]) is Attitude.UNKNOWN])
    if opposed:
        return texts("deck.influence.opposed", n=opposed)
    if unknown:
        return texts("deck.influence.unknown", n=unknown)
    if people.key_players:
        return counted(texts, "deck.influence.none", len(people.key_players))
    return texts("deck.influence.topic")


def _field(plan: Plan, order: tuple[int, ...], texts: Texts) -> Field:
    points = []
    for number, row in enumerate(order, start=1):
        each = plan.stakeholders[row]
        attitude = attitude_of(each)
        points.append(
            Point(
                number=str(number),
                name=one_line(each.name),
                column=_COLUMNS.index(attitude) if attitude in _COLUMNS else -1,
                row=_LEVELS.index(each.influence or 1),
                tone=attitude_tone(attitude),
                sources=((_PART, row, "influence"), (_PART, row, "attitude")),
            )
        )
    return Field(
        name="field",
        columns=tuple(said(attitude, texts) for attitude in _COLUMNS),
        rows=tuple(str(level) for level in _LEVELS),
        points=tuple(points),
        corners=(
            texts("deck.influence.win"),
            texts("deck.influence.keep"),
            texts("deck.influence.watch"),
            texts("deck.influence.inform"),
        ),
        description=texts("deck.influence.description", n=len(points)),
        head=Head(texts("deck.influence.field")),
        column_axis=texts("deck.influence.attitude"),
        row_axis=texts("deck.influence.influence"),
        unknown_column=said(Attitude.UNKNOWN, texts) if any(point.column < 0 for point in points) else "",
    )


def _table(plan: Plan, figures: Figures, order: tuple[int, ...], texts: Texts) -> Table:
    key = set(figures.stakeholders.key_players)
    rows = []
    for number, row in enumerate(order, start=1):
        each = plan.stakeholders[row]
        owner = one_line(each.owner) if each.owner else texts("documents.open")
        rows.append(
            TableRow(
                (
                    Cell((line(str(number), strong=True),), sources=((_PART, row, "influence"),)),
                    cell(one_line(each.name), Tone.INK, (_PART, row, "name"), (_PART, row, "function"), strong=True),
                    Cell(status=attitude_status(attitude_of(each), texts), sources=((_PART, row, "attitude"),)),
                    cell(owner, Tone.INK if each.owner else Tone.BAD, (_PART, row, "owner")),
                ),
                muted=row not in key,
            )
        )
    return Table(
        name="people",
        columns=(
            TableColumn("", 4, Align.CENTRE),
            TableColumn(texts("deck.influence.person"), 30),
            TableColumn(texts("deck.influence.attitude"), 18),
            TableColumn(texts("deck.influence.owner"), 16),
        ),
        rows=tuple(rows[:_MOST]),
        description=texts("deck.influence.table_description", n=len(rows[:_MOST])),
    )


def _so_what(plan: Plan, figures: Figures, texts: Texts) -> SoWhat | None:
    people = figures.stakeholders
    if people.opposed_key_players:
        rows = people.opposed_key_players[:_MOST_NAMES]
        names = listed((one_line(plan.stakeholders[row].name) for row in rows), texts)
        return so_what(
            texts,
            texts("deck.influence.so_what", n=len(rows), names=names),
            *((_PART, row, "attitude") for row in rows),
        )
    unknown = [row for row in people.key_players if attitude_of(plan.stakeholders[row]) is Attitude.UNKNOWN]
    if unknown:
        names = listed((one_line(plan.stakeholders[row].name) for row in unknown[:_MOST_NAMES]), texts)
        words = texts("deck.influence.find_out", n=len(unknown), names=names)
        return so_what(texts, words, *((_PART, row, "attitude") for row in unknown[:_MOST_NAMES]))
    if people.largest_gaps:
        rows = people.largest_gaps[:_MOST_NAMES]
        names = listed((one_line(plan.stakeholders[row].name) for row in rows), texts)
        return so_what(
            texts,
            texts("deck.influence.gaps", n=len(rows), names=names),
            *((_PART, row, "target_strength") for row in rows),
        )
    return None
