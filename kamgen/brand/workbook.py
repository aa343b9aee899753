"""What a workbook template gives: theme, default font and the print set-up; its cells are not taken."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kamgen.brand.forms import Field
from kamgen.brand.palette import Palette


@dataclass(frozen=True, slots=True)
class Margins:
    """Print margins in inches."""

    left: float
    right: float
    top: float
    bottom: float
    header: float
    footer: float


@dataclass(frozen=True, slots=True)
class PrintLine:
    """A print header or footer in Excel's own code, with ``kamgen:`` and a field's name where words go."""

    code: str

    def filled(self, values: Mapping[Field, str]) -> str:
        """The code with its words in place, at most the 255 characters that Excel takes."""
        raise NotImplementedError


@dataclass(frozen=True, slots=True)
class WorkbookBrand:
    """A workbook template's looks."""

    theme: bytes
    """The theme part, for XlsxWriter's custom theme."""
    font: str
    points: float
    header: PrintLine
    footer: PrintLine
    margins: Margins
    palette: Palette
