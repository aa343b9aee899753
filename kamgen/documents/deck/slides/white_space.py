"""D13, white space: what each unit could buy of each offering, what it buys today, and where nobody knows us."""

from __future__ import annotations

from kamgen.content.deck import Note, Single, Slide, SoWhat
from kamgen.content.grids import Frame, HeatCell, HeatHead, HeatKey, HeatRow, HeatTable, Shade
from kamgen.content.table import Align, TableColumn, cell
from kamgen.content.text import Tone
from kamgen.documents.deck.lines import scope_under
from kamgen.documents.money_scale import number_at, unit_of
from kamgen.documents.sources import source_line
from kamgen.documents.strip import so_what, step_in
from kamgen.documents.wording import joined, listed, money, one_line, said
from kamgen.figures.figures import Figures
from kamgen.figures.scale import Scale, scale_of
from kamgen.figures.white_space import Space, SpaceSum
from kamgen.plan.checkpoints import Checkpoint
from kamgen.plan.plan import Plan
from kamgen.plan.white_space import WhiteSpaceStatus
from kamgen.texts.catalogue import Texts

_PART = "white_space"
_SHADES = {
    WhiteSpaceStatus.OWNED: (Shade.GOOD, "✓", None),
    WhiteSpaceStatus.PIPELINE: (Shade.STEP_2, "▸", None),
    WhiteSpaceStatus.WHITE: (Shade.EMPTY, "○", Frame.PLANNED),
    WhiteSpaceStatus.COMPETITOR: (Shade.BAD, "×", None),
    WhiteSpaceStatus.NOT_ELIGIBLE: (Shade.NONE, "–", None),
    WhiteSpaceStatus.UNKNOWN: (Shade.EMPTY, "?", Frame.UNKNOWN),
}
_MOST_NAMES = 3
_GAPS = {
    WhiteSpaceStatus.OWNED,
    WhiteSpaceStatus.PIPELINE,
    WhiteSpaceStatus.WHITE,
    WhiteSpaceStatus.COMPETITOR,
}
"""Who delivers in the cell with the largest gap decides how it is closed."""


def content(plan: Plan, figures: Figures, texts: Texts) -> Slide | None:
    """The slide; nothing without a unit on the map."""
    if not plan.white_space:
        return None
    title = _title(figures, texts)
    return Slide(
        key=_PART,
        kicker=texts("deck.white_space.kicker"),
        title=title,
        scope=scope_under(title, texts("deck.white_space.scope")),
        body=Single(_map(figures, texts)),
        source=source_line((_PART,), figures.as_of, texts, texts("deck.white_space.definitions")),
        so_what=_so_what(plan, figures, texts),
        next_step=step_in(figures, texts, _selling(plan)),
        notes=_notes(plan, texts),
    )


def _title(figures: Figures, texts: Texts) -> str:
    space = figures.white_space
    if space.value.value is None or not space.largest:
        return texts("deck.white_space.topic")
    largest = space.largest[0]
    return texts(
        "deck.white_space.title",
        value=money(space.value.value, texts),
        place=joined(one_line(largest.unit), one_line(largest.offering or "")),
        gap=money(largest.gap.value, texts),
    )


def _selling(plan: Plan) -> frozenset[tuple[str, int]]:
    """The checkpoints that ask for more business with what there is."""
    asked = {Checkpoint.CROSS_SELLING, Checkpoint.UP_SELLING, Checkpoint.FURTHER_UNITS}
    return frozenset(("checkpoints", row) for row, each in enumerate(plan.checkpoints) if each.checkpoint in asked)


def _map(figures: Figures, texts: Texts) -> HeatTable:
    figure = figures.white_space
    scale = scale_of(space.gap.value for space in figure.spaces)
    fields = figure.fields
    subject = figure.largest[0].row if figure.largest else None
    used = {space.status or WhiteSpaceStatus.UNKNOWN for space in figure.spaces}
    return HeatTable(
        name="map",
        corner=texts("deck.white_space.unit"),
        columns=tuple(
            HeatHead(one_line(each.name) if each.name else texts("deck.white_space.any")) for each in figure.offerings
        ),
        rows=tuple(
            HeatRow(
                HeatHead(one_line(unit.name)),
                tuple(_cell(fields.get((unit.name, each.name)), scale, subject, texts) for each in figure.offerings),
                (cell(_sum(unit, scale, texts), Tone.INK, *unit.gap.sources, strong=True),),
            )
            for unit in figure.units
        ),
        description=texts("deck.white_space.description", units=len(figure.units), offerings=len(figure.offerings)),
        after=(TableColumn(texts("deck.white_space.total"), 11, Align.RIGHT, unit_of(scale, texts)),),
        feet=(
            HeatRow(
                HeatHead(texts("deck.white_space.total")),
                tuple(
                    HeatCell(Shade.NONE, value=_sum(each, scale, texts), sources=each.gap.sources)
                    for each in figure.offerings
                ),
                (
                    cell(
                        number_at(scale, figure.value.value, texts) if figure.value.value is not None else "–",
                        Tone.INK,
                        strong=True,
                    ),
                ),
            ),
        ),
        legend=tuple(
            HeatKey(HeatCell(shade, mark=mark, frame=frame), said(status, texts))
            for status, (shade, mark, frame) in _SHADES.items()
            if status in used
        ),
    )


def _cell(space: Space | None, scale: Scale, subject: int | None, texts: Texts) -> HeatCell:
    if space is None:
        return HeatCell(Shade.NONE)
    shade, mark, frame = _SHADES[space.status or WhiteSpaceStatus.UNKNOWN]
    value = number_at(scale, space.gap.value, texts) if space.gap.value else ""
    return HeatCell(
        shade,
        value=value,
        mark=mark,
        frame=Frame.SUBJECT if space.row == subject else frame,
        sources=tuple((_PART, space.row, field) for field in ("status", "potential", "current")),
    )


def _sum(each: SpaceSum, scale: Scale, texts: Texts) -> str:
    return number_at(scale, each.gap.value, texts) if each.gap.value is not None else "–"


def _so_what(plan: Plan, figures: Figures, texts: Texts) -> SoWhat | None:
    figure = figures.white_space
    largest = figure.largest[0] if figure.largest else None
    if largest is not None and largest.status in _GAPS:
        words = texts(f"deck.white_space.gap.{largest.status.value}")
        return so_what(texts, words, (_PART, largest.row, "status"))
    if plan.uncovered_departments:
        shown = plan.uncovered_departments[:_MOST_NAMES]
        names = listed((one_line(each.department) for each in shown), texts)
        words = texts("deck.white_space.departments", n=len(shown), names=names)
        return so_what(texts, words, *(("uncovered_departments", row, "department") for row, _ in enumerate(shown)))
    if figure.left.value is not None:
        words = texts("deck.white_space.left", share=texts.formats.percent(figure.left.value))
        return so_what(texts, words, *figure.left.sources)
    if figure.uncovered.value:
        return so_what(texts, texts("deck.white_space.uncovered", amount=money(figure.uncovered.value, texts)))
    return None


def _notes(plan: Plan, texts: Texts) -> tuple[Note, ...]:
    cells = tuple(
        Note(
            joined(
                one_line(each.business_unit),
                one_line(each.offering or ""),
                said(each.status, texts),
                texts(
                    "deck.white_space.note", potential=money(each.potential, texts), current=money(each.current, texts)
                ),
                each.note,
            ),
            tuple((_PART, row, field) for field in ("status", "potential", "current", "note")),
        )
        for row, each in enumerate(plan.white_space)
    )
    departments = tuple(
        Note(
            joined(
                one_line(each.department),
                one_line(each.target_title or ""),
                each.use_case,
                one_line(each.contact or ""),
            ),
            tuple(("uncovered_departments", row, field) for field in ("department", "target_title", "use_case")),
        )
        for row, each in enumerate(plan.uncovered_departments)
    )
    return (*cells, *departments)
