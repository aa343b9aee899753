"""The palette as colours of cells: what every workbook in a brand's clothes needs."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from xlsxwriter.color import Color

from kamgen.brand.colours import ThemeSlot
from kamgen.brand.palette import Palette, Token

_THEME_INDEX: Final = {
    ThemeSlot.BG1: 0,
    ThemeSlot.TX1: 1,
    ThemeSlot.BG2: 2,
    ThemeSlot.TX2: 3,
    ThemeSlot.ACCENT1: 4,
    ThemeSlot.ACCENT2: 5,
    ThemeSlot.ACCENT3: 6,
    ThemeSlot.ACCENT4: 7,
    ThemeSlot.ACCENT5: 8,
    ThemeSlot.ACCENT6: 9,
}


@dataclass(frozen=True, slots=True)
class CellColours:
    """The colours of one workbook by token."""

    palette: Palette
    _made: dict[Token, Color] = field(default_factory=dict, repr=False, compare=False)

    def __getitem__(self, token: Token) -> Color:
        """A theme colour where it is one, so that another theme recolours it; else its RGB value.

        Always the same object, as XlsxWriter's colours are equal to nothing but themselves. Tints are RGB:
        Excel's own tints of a dark saturated accent come out neon.
        """
        if token not in self._made:
            colour = self.palette[token]
            index = _THEME_INDEX.get(colour.recipe.slot)
            if index is None or colour.recipe.modifiers:
                self._made[token] = Color(f"#{colour.rgb}")
            else:
                self._made[token] = Color((index, 0))
        return self._made[token]
