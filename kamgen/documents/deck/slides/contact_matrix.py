"""D12, contact matrix: which of ours is linked with whom of theirs, on three levels."""

from __future__ import annotations

from kamgen.content.deck import Note, Single, Slide, SoWhat
from kamgen.content.grids import Frame, HeatCell, HeatHead, HeatKey, HeatRow, HeatTable, Shade
from kamgen.documents.deck.foremost import foremost_columns, foremost_ours
from kamgen.documents.deck.lines import scope_under
from kamgen.documents.sources import source_line
from kamgen.documents.strip import next_contact, so_what
from kamgen.documents.wording import joined, listed, one_line, said
from kamgen.figures.contact_matrix import ContactMatrixFigures, MatrixColumn
from kamgen.figures.figures import Figures
from kamgen.plan.contact_matrix import ContactPair, Level, PairStatus
from kamgen.plan.plan import Plan
from kamgen.texts.catalogue import Texts

_PART = "contact_pairs"
_STEPS = (Shade.STEP_1, Shade.STEP_2, Shade.STEP_3, Shade.STEP_4, Shade.STEP_5)
_MOST_NAMES, _LEAST = 3, 3


def content(plan: Plan, figures: Figures, texts: Texts) -> Slide | None:
    """The slide; nothing for so few pairs that there is no network to see."""
    if len(plan.contact_pairs) < _LEAST:
        return None
    title = _title(figures, texts)
    meaning = _so_what(plan, figures, texts)
    matrix = figures.contact_matrix
    shown = foremost_columns(plan, figures)
    ours = foremost_ours(figures, shown)
    others = (
        *(one_line(each.name) for place, each in enumerate(matrix.theirs) if place not in set(shown)),
        *(one_line(name) for name in matrix.ours if name and name not in ours),
    )
    more = texts("deck.contact_matrix.more", n=len(others)) if others else ""
    return Slide(
        key="contact_matrix",
        kicker=texts("deck.contact_matrix.kicker"),
        title=title,
        scope=scope_under(title, texts("deck.contact_matrix.scope")),
        body=Single(_matrix(plan, figures, shown, ours, texts)),
        source=source_line((_PART,), figures.as_of, texts, texts("deck.contact_matrix.definitions"), more),
        so_what=meaning,
        next_step=next_contact(figures, texts, _named(plan, meaning)),
        notes=tuple(
            Note(
                joined(
                    _theirs(pair),
                    one_line(pair.our_person or ""),
                    said(pair.level, texts),
                    said(pair.status, texts),
                    pair.purpose,
                ),
                tuple((_PART, row, field) for field in ("their_person", "our_person", "level", "status", "purpose")),
            )
            for row, pair in enumerate(plan.contact_pairs)
        ),
        left_out=others,
    )


def _theirs(pair: ContactPair) -> str:
    return joined(one_line(pair.their_person or ""), one_line(pair.function or ""))


def _named(plan: Plan, meaning: SoWhat | None) -> tuple[str, ...]:
    """The people whom the meaning is about."""
    rows = (path[1] for path in meaning.sources if path[0] == _PART) if meaning else ()
    return tuple(plan.contact_pairs[row].their_person or "" for row in rows if isinstance(row, int))


def _title(figures: Figures, texts: Texts) -> str:
    matrix = figures.contact_matrix
    gaps = len(matrix.missing)
    if matrix.strategic_open:
        message = texts("deck.contact_matrix.strategic_open")
    else:
        strategic = next((each for each in matrix.levels if each.level is Level.STRATEGIC), None)
        share = strategic.coverage.value if strategic is not None else None
        if share is None:
            message = texts("deck.contact_matrix.contacts", n=len(matrix.active))
        else:
            message = texts("deck.contact_matrix.strategic", share=texts.formats.percent(share))
    return texts("deck.contact_matrix.gaps", n=gaps, message=message) if gaps else message


def _matrix(plan: Plan, figures: Figures, shown: tuple[int, ...], ours: tuple[str, ...], texts: Texts) -> HeatTable:
    matrix = figures.contact_matrix
    cells = matrix.cells
    theirs = tuple(matrix.theirs[place] for place in shown)
    columns = tuple(_head(plan, each) for each in theirs)
    nobody = texts("deck.contact_matrix.nobody")
    rows = tuple(
        HeatRow(
            HeatHead(one_line(name) if name else nobody),
            tuple(_cell(plan, cells.get((name, column)), texts) for column in shown),
        )
        for name in ours
    )
    groups: list[tuple[int, str]] = []
    for index, each in enumerate(theirs):
        words = _level(matrix, each.level, texts) if each.level else texts("deck.contact_matrix.no_level")
        if not groups or groups[-1][1] != words:
            groups.append((index, words))
    return HeatTable(
        name="matrix",
        corner=texts("deck.contact_matrix.corner"),
        columns=columns,
        rows=rows,
        description=texts("deck.contact_matrix.description", ours=len(rows), theirs=len(columns)),
        legend=tuple(
            HeatKey(cell, words)
            for rows_of, cell, words in (
                (matrix.active, HeatCell(Shade.STEP_5, value="5"), texts("deck.contact_matrix.legend_strength")),
                (matrix.planned, HeatCell(mark="○", frame=Frame.PLANNED), said(PairStatus.PLANNED, texts)),
                (matrix.missing, HeatCell(Shade.BAD, mark="–"), said(PairStatus.MISSING, texts)),
            )
            if rows_of
        ),
        column_groups=tuple(groups),
    )


def _level(matrix: ContactMatrixFigures, level: Level, texts: Texts) -> str:
    """A level with how many of its functions have a contact of ours."""
    coverage = matrix.level(level)
    values = {"filled": texts.formats.number(coverage.filled), "required": texts.formats.number(coverage.required)}
    return texts("deck.contact_matrix.level", level=said(level, texts), **values)


def _head(plan: Plan, column: MatrixColumn) -> HeatHead:
    pair = plan.contact_pairs[column.row]
    detail = one_line(pair.function or "") if pair.their_person else ""
    return HeatHead(one_line(column.name), detail, ((_PART, column.row, "their_person"),))


def _cell(plan: Plan, row: int | None, texts: Texts) -> HeatCell:
    if row is None:
        return HeatCell()
    pair = plan.contact_pairs[row]
    sources = tuple((_PART, row, field) for field in ("status", "strength"))
    match pair.status:
        case PairStatus.MISSING:
            return HeatCell(Shade.BAD, mark="–", sources=sources)
        case PairStatus.PLANNED:
            return HeatCell(Shade.EMPTY, mark="○", frame=Frame.PLANNED, sources=sources)
        case _ if pair.strength:
            return HeatCell(_STEPS[: pair.strength][-1], value=str(pair.strength), sources=sources)
        case _:
            return HeatCell(Shade.STEP_1, mark="?", note=texts("deck.contact_matrix.unrated"), sources=sources)


def _names(plan: Plan, rows: tuple[int, ...], texts: Texts) -> str:
    pairs = (plan.contact_pairs[row] for row in rows)
    return listed((one_line(pair.their_person or pair.function or "") for pair in pairs), texts)


def _so_what(plan: Plan, figures: Figures, texts: Texts) -> SoWhat | None:
    matrix = figures.contact_matrix
    if matrix.missing:
        rows = matrix.missing[:_MOST_NAMES]
        words = texts("deck.contact_matrix.so_what_missing", n=len(matrix.missing), names=_names(plan, rows, texts))
        return so_what(texts, words, *((_PART, row, "status") for row in rows))
    if matrix.weak:
        rows = matrix.weak[:_MOST_NAMES]
        words = texts("deck.contact_matrix.so_what_weak", n=len(rows), names=_names(plan, rows, texts))
        return so_what(texts, words, *((_PART, row, "strength") for row in rows))
    if matrix.planned:
        rows = matrix.planned[:_MOST_NAMES]
        words = texts("deck.contact_matrix.so_what_planned", n=len(matrix.planned), names=_names(plan, rows, texts))
        return so_what(texts, words, *((_PART, row, "status") for row in rows))
    return so_what(texts, texts("deck.contact_matrix.so_what_all"), *((_PART, row, "status") for row in matrix.active))
