"""D13, white space: what each unit could buy of each offering, what it buys today, and where nobody knows us."""

from __future__ import annotations

from kamgen.content.deck import Note, Single, Slide, SoWhat, Split
from kamgen.content.grids import Frame, HeatCell, HeatHead, HeatKey, HeatRow, HeatTable, Shade
from kamgen.content.table import Align, Cell, Table, TableColumn, TableRow, cell
from kamgen.content.text import Tone
from kamgen.documents.deck.cells import headed
from kamgen.documents.deck.foremost import MOST_OFFERINGS, MOST_UNITS, foremost_sums
from kamgen.documents.deck.lines import scope_under
from kamgen.documents.deck.topic_steps import step_from
from kamgen.documents.money_scale import number_at, unit_of
from kamgen.documents.sources import source_line
from kamgen.documents.strip import so_what
from kamgen.documents.tables import label
from kamgen.documents.wording import joined, listed, money, one_line, said, shortened
from kamgen.figures.figure import Figure, sum_of
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
_TOLD = ("business_unit", "offering", "status", "potential", "current", "baseline", "opportunity", "note")
_MOST_NAMES, _LEAST = 3, 2
_MOST_BESIDE, _MOST_DEPARTMENTS, _TITLE = 6, 5, 40
"""Offerings that leave room for departments beside them; those; characters of whom we look for there."""
_SELLING = (Checkpoint.CROSS_SELLING, Checkpoint.UP_SELLING, Checkpoint.FURTHER_UNITS)
"""The checkpoints that ask for more business with what there is."""
_GAPS = {
    WhiteSpaceStatus.OWNED,
    WhiteSpaceStatus.PIPELINE,
    WhiteSpaceStatus.WHITE,
    WhiteSpaceStatus.COMPETITOR,
}
"""Who delivers in the cell with the largest gap decides how it is closed."""


def content(plan: Plan, figures: Figures, texts: Texts) -> Slide | None:
    """The slide; nothing for a single field, which is no map."""
    if len(figures.white_space.fields) < _LEAST:
        return None
    title = _title(figures, texts)
    units = _axis(figures.white_space.units, MOST_UNITS)
    offerings = _axis(figures.white_space.offerings, MOST_OFFERINGS)
    left_out = (*_left_out(units), *_left_out(offerings))
    definitions = (texts("deck.white_space.definitions"), texts("deck.white_space.more") if left_out else "")
    shown = _map(figures, units, offerings, texts)
    departments = _departments(plan, figures, texts) if len(offerings) <= _MOST_BESIDE else None
    parts = (_PART, "uncovered_departments") if departments else (_PART,)
    return Slide(
        key=_PART,
        kicker=texts("deck.white_space.kicker"),
        title=title,
        scope=scope_under(title, texts("deck.white_space.scope")),
        body=Split((shown,), (departments,), 9) if departments else Single(shown),
        source=source_line(parts, figures.as_of, texts, *definitions),
        so_what=_so_what(plan, figures, texts),
        next_step=step_from(plan, figures, texts, *_SELLING),
        notes=_notes(plan, texts),
        left_out=left_out,
    )


def _title(figures: Figures, texts: Texts) -> str:
    space = figures.white_space
    if space.value.value is None or not space.largest:
        return texts("deck.white_space.topic")
    value, largest = money(space.value.value, texts), space.largest[0]
    place = one_line(largest.unit)
    if largest.offering:
        place = texts("deck.white_space.place", offering=one_line(largest.offering), unit=place)
    if len(space.largest) == 1:
        return texts("deck.white_space.single", value=value, place=place)
    return texts("deck.white_space.title", value=value, place=place, gap=money(largest.gap.value, texts))


_Axis = tuple[tuple[SpaceSum, ...], ...]
"""Units or offerings as they stand on an axis: one each, the last entry for all that have no place of their own."""


def _axis(sums: tuple[SpaceSum, ...], most: int) -> _Axis:
    kept = foremost_sums(sums, most)
    rest = tuple(each for each in sums if each not in kept)
    return (*((each,) for each in kept), *((rest,) if rest else ()))


def _left_out(axis: _Axis) -> tuple[str, ...]:
    return tuple(one_line(each.name) for each in axis[-1]) if axis and len(axis[-1]) > 1 else ()


def _map(figures: Figures, units: _Axis, offerings: _Axis, texts: Texts) -> HeatTable:
    figure = figures.white_space
    scale = scale_of(space.gap.value for space in figure.spaces)
    fields = figure.fields
    subject = figure.largest[0].row if figure.largest else None
    used = {space.status or WhiteSpaceStatus.UNKNOWN for space in figure.spaces}

    def entry(down: tuple[SpaceSum, ...], across: tuple[SpaceSum, ...]) -> HeatCell:
        found = [fields.get((unit.name, offering.name)) for unit in down for offering in across]
        if len(found) == 1:
            return _cell(found[0], scale, subject, texts)
        return _summed(sum_of(each.gap for each in found if each is not None), scale, texts)

    return HeatTable(
        name="map",
        corner=texts("deck.white_space.unit"),
        columns=tuple(_head(each, "offerings", texts) for each in offerings),
        rows=tuple(
            HeatRow(
                _head(unit, "units", texts),
                tuple(entry(unit, each) for each in offerings),
                (_total(sum_of(each.gap for each in unit), scale, texts),),
            )
            for unit in units
        ),
        description=texts("deck.white_space.description", units=len(figure.units), offerings=len(figure.offerings)),
        after=(TableColumn(texts("deck.white_space.total"), 11, Align.RIGHT, unit_of(scale, texts)),),
        feet=(
            HeatRow(
                HeatHead(texts("deck.white_space.total")),
                tuple(_summed(sum_of(each.gap for each in offering), scale, texts) for offering in offerings),
                (_total(figure.value, scale, texts),),
            ),
        ),
        legend=tuple(
            HeatKey(HeatCell(shade, mark=mark, frame=frame), said(status, texts))
            for status, (shade, mark, frame) in _SHADES.items()
            if status in used
        ),
    )


def _head(group: tuple[SpaceSum, ...], kind: str, texts: Texts) -> HeatHead:
    if len(group) > 1:
        return HeatHead(texts(f"deck.white_space.more_{kind}", n=len(group)))
    return HeatHead(one_line(group[0].name) if group[0].name else texts("deck.white_space.any"))


def _cell(space: Space | None, scale: Scale, subject: int | None, texts: Texts) -> HeatCell:
    if space is None:
        return HeatCell()
    shade, mark, frame = _SHADES[space.status or WhiteSpaceStatus.UNKNOWN]
    value = number_at(scale, space.gap.value, texts) if space.gap.value else ""
    return HeatCell(
        shade,
        value=value,
        mark=mark,
        frame=Frame.SUBJECT if space.row == subject else frame,
        sources=tuple((_PART, space.row, field) for field in ("status", "potential", "current")),
    )


def _summed(gap: Figure, scale: Scale, texts: Texts) -> HeatCell:
    return HeatCell(Shade.NONE, value=_amount(gap, scale, texts), sources=gap.sources)


def _total(gap: Figure, scale: Scale, texts: Texts) -> Cell:
    return cell(_amount(gap, scale, texts), Tone.INK, *gap.sources, strong=True)


def _amount(gap: Figure, scale: Scale, texts: Texts) -> str:
    return number_at(scale, gap.value, texts) if gap.value is not None else "–"


def _departments(plan: Plan, figures: Figures, texts: Texts) -> Table | None:
    """Where nobody knows us, and what that could bring; nothing where we know somebody everywhere."""
    rows = figures.white_space.departments
    if not rows:
        return None
    scale = scale_of(plan.uncovered_departments[row].value for row in rows)
    valued = any(plan.uncovered_departments[row].value is not None for row in rows)

    def entry(row: int) -> TableRow:
        each, at = plan.uncovered_departments[row], "uncovered_departments"
        name = headed(one_line(each.department), shortened(each.target_title or "", _TITLE), (at, row, "department"))
        value = "–" if each.value is None else number_at(scale, each.value, texts)
        return TableRow((name, *((cell(value, Tone.INK, (at, row, "value")),) if valued else ())))

    return Table(
        name="departments",
        columns=(
            TableColumn(texts("deck.white_space.uncovered_departments"), 22),
            *((TableColumn(unit_of(scale, texts), 8, Align.RIGHT),) if valued else ()),
        ),
        rows=tuple(entry(row) for row in rows[:_MOST_DEPARTMENTS]),
        description=texts("deck.white_space.departments_description", n=len(rows[:_MOST_DEPARTMENTS])),
    )


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
                f"{label(_PART, 'baseline', texts)} {money(each.baseline, texts)}" if each.baseline is not None else "",
                one_line(each.opportunity or ""),
                each.note,
            ),
            tuple((_PART, row, field) for field in _TOLD),
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
