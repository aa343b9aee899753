"""What stands in a cell: words of one or several looks, numbers, dates; never a formula that somebody typed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final

from kamgen.brand.palette import Token
from kamgen.content.table import Align, Cell, CellValue
from kamgen.content.text import Line, Run, Tone
from kamgen.office.sheets import Worksheet
from kamgen.render.accountmap.formats import Formats
from kamgen.render.marks import status_line

if TYPE_CHECKING:
    from xlsxwriter.format import Format

MOST: Final = 32_767
"""So many characters go into a cell."""
CUT: Final = " …"


@dataclass(frozen=True, slots=True)
class Shown:
    """A cell as it is to be written: a value, or runs of text whose paragraphs part at line breaks."""

    value: CellValue
    runs: tuple[Run, ...]
    text: str
    is_status: bool

    @property
    def written(self) -> str:
        """What a formula sees: a number or a date counts as filled, whatever words stand for it."""
        return self.text or ("" if self.value is None else str(self.value))

    @property
    def words(self) -> str:
        """The text without the sign of a status."""
        return self.text.split("\u00a0", 1)[-1] if self.is_status else self.text


def shown(cell: Cell) -> Shown:
    """The cell as a workbook shows it; numbers and dates stay what they are."""
    lines = ((status_line(cell.status),) if cell.status else ()) + cell.lines
    runs = _joined(lines)
    text = "".join(run.text for run in runs)
    typed = cell.value if isinstance(cell.value, date | int | Decimal) and cell.status is None else None
    if typed is None and not text and isinstance(cell.value, str):
        runs, text = (Run(cell.value),), cell.value
    return Shown(typed, runs, text, cell.status is not None)


def _joined(lines: Sequence[Line]) -> tuple[Run, ...]:
    """The runs of all paragraphs, those of one look together."""
    joined: list[Run] = []
    for number, line in enumerate(lines):
        for position, run in enumerate(line):
            text = run.text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in run.text else run.text
            if number and position == 0:
                text = f"\n{text}"
            if joined and (joined[-1].tone, joined[-1].strong, joined[-1].second) == (run.tone, run.strong, run.second):
                joined[-1] = Run(joined[-1].text + text, run.tone, run.strong, run.second)
            elif text:
                joined.append(Run(text, run.tone, run.strong, run.second))
    return tuple(joined)


def write(
    sheet: Worksheet, formats: Formats, place: tuple[int, int], cell: Shown, looks: dict[str, Any], *, muted: bool
) -> bool:
    """Write the cell at a row and column in these looks and its own; whether all of its text went in."""
    row, column = place
    if not cell.is_status:  # statuses are coloured by rules, so that a changed one changes colour
        looks = looks | _common(cell, formats, muted=muted)
    match cell.value:
        case date():
            made = formats.of(**looks | {"num_format": formats.number(cell.value, cell.text)})
            sheet.write_datetime(row, column, datetime.combine(cell.value, time()), made)
        case int() | Decimal():
            made = formats.of(**looks | {"num_format": formats.number(cell.value, cell.text)})
            sheet.write_number(row, column, float(cell.value), made)
        case _ if not cell.text:
            sheet.write_blank(row, column, None, formats.of(**looks))
        case _ if len(cell.text) > MOST:
            sheet.write_string(row, column, cell.text[: MOST - len(CUT)] + CUT, formats.of(**looks))
            return False
        case _ if cell.is_status or len(cell.runs) == 1:
            sheet.write_string(row, column, cell.text, formats.of(**looks))
        case _:
            fragments: list[str | Format] = []
            for run in cell.runs:
                tone = Tone.MUTED if (muted or run.second) and run.tone is Tone.INK else run.tone
                size = formats.points - 1 if run.second else formats.points
                fragments += [formats.of(font_color=formats.text(tone), bold=run.strong, font_size=size), run.text]
            sheet.write_rich_string(row, column, *fragments, formats.of(**looks))
    return True


def _common(cell: Shown, formats: Formats, *, muted: bool) -> dict[str, Any]:
    """The tone and weight that all runs of a cell share."""
    tones = {Tone.MUTED if muted and run.tone is Tone.INK else run.tone for run in cell.runs}
    tone = tones.pop() if len(tones) == 1 else Tone.MUTED if muted else Tone.INK
    looks: dict[str, Any] = {"font_color": formats.text(tone)}
    return looks | ({"bold": True} if cell.runs and all(run.strong for run in cell.runs) else {})


def base(align: Align, formats: Formats) -> dict[str, Any]:
    """The looks that all cells of a column have."""
    sides: dict[Align, dict[str, Any]] = {
        Align.LEFT: {"align": "left", "indent": 1},
        Align.RIGHT: {"align": "right"},
        Align.CENTRE: {"align": "center"},
    }
    return {
        **sides[align],
        "valign": "vcenter",
        "text_wrap": True,
        "bottom": 1,
        "bottom_color": formats.colour(Token.HAIRLINE),
    }
