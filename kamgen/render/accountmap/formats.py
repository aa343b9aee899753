"""Cell formats of a brand, made once each, and number formats as the language of the map writes them."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any, Final

from xlsxwriter.color import Color
from xlsxwriter.format import Format

from kamgen.brand.cell_colours import CellColours
from kamgen.brand.palette import Palette, Token
from kamgen.content.table import CellValue
from kamgen.content.text import Tone
from kamgen.office.sheets import Workbook
from kamgen.texts.catalogue import texts
from kamgen.texts.language import Language

PADDING: Final = "_0"
"""Keeps a digit's width free behind a number; LibreOffice draws a right indent in some cells only."""
_TINTS: Final = {Tone.GOOD: Token.GOOD_10, Tone.CAUTION: Token.CAUTION_10, Tone.BAD: Token.BAD_10}


@dataclass(slots=True)
class Formats:
    """The formats of one workbook."""

    book: Workbook
    palette: Palette
    language: str
    points: float
    made: dict[tuple[tuple[str, Any], ...], Format] = field(default_factory=dict)
    colours: CellColours = field(init=False)

    def __post_init__(self) -> None:
        self.colours = CellColours(self.palette)

    def of(self, **properties: Any) -> Format:  # noqa: ANN401 - XlsxWriter's own names and values
        """A format with these properties, the same object for the same ones."""
        key = tuple(sorted(properties.items()))
        if key not in self.made:
            self.made[key] = self.book.add_format(properties)
        return self.made[key]

    def colour(self, token: Token) -> Color:
        """The colour of a cell or its words."""
        return self.colours[token]

    def text(self, tone: Tone, ground: Token = Token.GROUND) -> Color:
        """The colour of words of a tone."""
        return self.colour(self.palette.text(tone, ground))

    def tint(self, tone: Tone) -> Token:
        """The ground of a cell that says something of that tone."""
        return _TINTS.get(tone, Token.PANEL)

    def number(self, value: CellValue, shown: str) -> str:
        """The number format of a value that is shown as these words; empty for text."""
        match value:
            case date():
                return texts(Language(self.language[:2])).formats.cell_date + PADDING
            case bool() | str() | None:
                return ""
            case int() | Decimal():
                is_share = shown.rstrip().endswith("%")
                digits = _digits(shown) if is_share else _decimals(value)
                zeros = f".{'0' * digits}" if digits else ""
                if is_share:
                    return self.percent(zeros)
                return f"#,##0{zeros}{PADDING}"

    def percent(self, zeros: str = "") -> str:
        """The number format of a share."""
        return (f"0{zeros}%" if self.language[:2] == "en" else f"0{zeros}\u00a0%") + PADDING


def _decimals(value: int | Decimal) -> int:
    if isinstance(value, int):
        return 0
    exponent = value.as_tuple().exponent
    return min(max(0, -exponent), 2) if isinstance(exponent, int) else 0


def _digits(shown: str) -> int:
    """How many decimals the words show."""
    number = shown.rstrip("% \u00a0\u202f")
    position = max(number.rfind(","), number.rfind("."))
    return 0 if position < 0 else len(number) - position - 1
