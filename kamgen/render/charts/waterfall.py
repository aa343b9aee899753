"""A waterfall: stacked bars on an invisible base, right on both sides of zero; its workbook reckons it when edited."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Final

from kamgen.brand.palette import Token
from kamgen.content.charts import Step, Waterfall
from kamgen.content.text import Tone
from kamgen.render.charts import elements as el
from kamgen.render.charts.canvas import Canvas, fill
from kamgen.render.charts.columns import carrier, gap_width, limits, widest_label
from kamgen.render.charts.names import Names
from kamgen.render.charts.sheet import Column, Sheet
from kamgen.texts.catalogue import texts
from kamgen.texts.language import Language

_MINUS: Final = "\u2212"
_LEAST_PLOT: Final = 1.3
_ROW: Final = 0.26
_BASE, _ABOVE, _BELOW, _LABEL, _VALUE, _LEVEL = range(1, 7)
"""The sheet's columns behind the names."""


@dataclass(frozen=True, slots=True)
class _Part:
    """A step worked out: where it begins and ends, and what is drawn of it."""

    step: Step
    start: Decimal
    end: Decimal

    @property
    def low(self) -> Decimal:
        return min(self.start, self.end)

    @property
    def high(self) -> Decimal:
        return max(self.start, self.end)

    @property
    def base(self) -> Decimal:
        """The invisible part: up to the nearer end where the step does not touch zero."""
        return max(self.low, Decimal()) + min(self.high, Decimal())

    @property
    def above(self) -> Decimal:
        return max(self.high, Decimal()) - max(self.low, Decimal())

    @property
    def below(self) -> Decimal:
        return min(self.low, Decimal()) - min(self.high, Decimal())

    @property
    def hangs(self) -> bool:
        """Whether its label stands under it, since nothing of it is above zero."""
        return self.high <= 0 and self.low < 0

    @property
    def label(self) -> Decimal:
        """The number that carries its label: 0 for a step that is not known, which shows as a question mark."""
        value = abs(self.step.value or Decimal())
        return -value if self.hangs else value


def least_height(plot: Waterfall, canvas: Canvas) -> float:
    """What the chart needs to be read, in inches."""
    names = names_of(plot, canvas)
    if names.lying:
        return len(plot.steps) * max(names.row_height, _ROW)
    return _LEAST_PLOT + names.height


def names_of(plot: Waterfall, canvas: Canvas) -> Names:
    """How the names of the steps stand."""
    values = [abs(each.value) for each in plot.steps if each.value is not None]
    labels = widest_label(values, _with_sign("+", plot.measure.number_format), canvas, 0.95)
    return Names.of([each.name for each in plot.steps], canvas, labels, lying=plot.lying)


def draw(plot: Waterfall, canvas: Canvas) -> tuple[bytes, Sheet]:
    """The chart and its data."""
    row = canvas.height / max(1, len(plot.steps))
    names = names_of(plot, canvas).within([each.name for each in plot.steps], canvas, row, row)
    area = names.area(canvas, 0.0)
    small = replace(canvas, size=names.label)
    parts = _parts(plot.steps)
    sheet = _sheet(plot, parts, canvas.language)
    written = [_bars(_BASE, sheet, el.NOTHING, "")]
    for column, drawn in ((_ABOVE, [part.above for part in parts]), (_BELOW, [part.below for part in parts])):
        points = "".join(
            el.point(index, canvas.palette[fill(_tone(plot, part))].fill + el.NO_LINE)
            for index, part in enumerate(parts)
            if drawn[index]
        )
        usual = canvas.palette[fill(plot.rise)].fill + el.NO_LINE
        written.append(_bars(column, sheet, usual, points))
    number_format = plot.measure.number_format
    single = [
        (index, _signed(number_format, part))
        for index, part in enumerate(parts)
        if not part.step.is_total or part.step.value is None
    ]
    written.append(carrier(_LABEL - 1, sheet, small, number_format, single))
    low = min((float(part.low) for part in parts), default=0.0)
    high = max((float(part.high) for part in parts), default=0.0)
    shown = [part.label for part in parts]
    ranged = limits(low, high, shown, small, (area, _with_sign("+", number_format)), lying=names.lying)
    gap = gap_width(area, len(parts), lying=names.lying)
    chart = (
        f'<c:barChart><c:barDir val="{"bar" if names.lying else "col"}"/><c:grouping val="stacked"/>'
        f'<c:varyColors val="0"/>{"".join(written)}<c:gapWidth val="{gap}"/><c:overlap val="100"/>'
        f'<c:axId val="{el.CATEGORIES}"/><c:axId val="{el.VALUES}"/></c:barChart>'
    )
    axes = names.axis(canvas, el.stroke(canvas, Token.INK, 0.75)) + el.value_axis(
        canvas, ranged, number_format, position="t" if names.lying else "l"
    )
    return el.space(canvas, area.layout(canvas) + chart + axes), sheet


def _parts(steps: Sequence[Step]) -> list[_Part]:
    level = Decimal()
    parts: list[_Part] = []
    for step in steps:
        value = step.value or Decimal()
        if step.is_total:
            end = level if step.value is None else value
            parts.append(_Part(step, end if step.value is None else Decimal(), end))
        else:
            end = level + value
            parts.append(_Part(step, level, end))
        level = end
    return parts


def _tone(plot: Waterfall, part: _Part) -> Tone:
    if part.step.tone is not None:
        return part.step.tone
    if part.step.is_total:
        return plot.total
    return plot.rise if part.end >= part.start else plot.fall


def _signed(number_format: str, part: _Part) -> str:
    """The format that shows a change with its sign, whatever the sign of the number that carries the label."""
    first = number_format.split(";", maxsplit=1)[0]
    value = part.step.value
    if value is None:
        return f'{_with_sign("+", first)};{_with_sign(_MINUS, first)};"?"'
    if not value:
        return f"{first};{first};{first}"
    shown = _with_sign(_MINUS if value < 0 else "+", first)
    return f"{shown};{shown}"


def _with_sign(sign: str, number_format: str) -> str:
    """The first section of a format behind a sign."""
    return f'"{sign}"{number_format.split(";", maxsplit=1)[0]}'


def _bars(column: int, sheet: Sheet, looks: str, points: str) -> str:
    return (
        f'<c:ser>{el.head_of_series(column - 1, sheet, column, looks)}<c:invertIfNegative val="0"/>{points}'
        f"{el.NO_LABELS}<c:cat>{sheet.words(0)}</c:cat><c:val>{sheet.numbers(column)}</c:val></c:ser>"
    )


def _sheet(plot: Waterfall, parts: Sequence[_Part], language: str) -> Sheet:
    """Names, what is drawn, and behind it the numbers that people edit: all else are formulas of those.

    A level's value is the level; before the level stands the one of the row above.
    """
    words = texts(Language(language[:2]))
    coded = plot.measure.number_format
    rows = range(2, len(parts) + 2)
    before = ["0" if parts[i].step.is_total or not i else f"G{row - 1}" for i, row in enumerate(rows)]
    unknown = [part.step.is_total and part.step.value is None for part in parts]
    before = [f"G{row}" if unknown[i] else each for i, (row, each) in enumerate(zip(rows, before, strict=True))]
    levels = [
        (f"G{row - 1}" if i else "0") if unknown[i] else (f"F{row}" if part.step.is_total else f"{each}+F{row}")
        for i, (row, part, each) in enumerate(zip(rows, parts, before, strict=True))
    ]
    ends = [f"{each},G{row}" for row, each in zip(rows, before, strict=True)]
    return Sheet(
        (
            Column("", tuple(part.step.name for part in parts)),
            Column(
                words("charts.base"),
                tuple(part.base for part in parts),
                coded,
                tuple(f"MAX(MIN({each}),0)+MIN(MAX({each}),0)" for each in ends),
            ),
            Column(
                words("charts.above"),
                tuple(part.above for part in parts),
                coded,
                tuple(f"MAX({each},0)-MAX(MIN({each}),0)" for each in ends),
            ),
            Column(
                words("charts.below"),
                tuple(part.below for part in parts),
                coded,
                tuple(f"MIN({each},0)-MIN(MAX({each}),0)" for each in ends),
            ),
            Column(
                words("charts.label"),
                tuple(part.label for part in parts),
                coded,
                tuple(
                    f"IF(AND(MAX({each})<=0,MIN({each})<0),-ABS(F{row}),ABS(F{row}))"
                    for row, each in zip(rows, ends, strict=True)
                ),
            ),
            Column(plot.value_name, tuple(part.step.value for part in parts), coded),
            Column(words("charts.level"), tuple(part.end for part in parts), coded, tuple(levels)),
        )
    )
