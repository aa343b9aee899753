"""What a brand's deck template means for drawing: rulers, colours of words, limits, and the scale of the page."""

from __future__ import annotations

from typing import Final

from kamgen.brand.deck import DeckBrand, Slot
from kamgen.brand.geometry import EMU_PER_INCH, Rect
from kamgen.brand.palette import Palette, Token
from kamgen.content.table import Align
from kamgen.content.text import Line, Tone
from kamgen.office.fonts import metrics
from kamgen.render.slides.geometry import PAGE_HEIGHT, Box
from kamgen.render.slides.ruler import Ruler
from kamgen.render.slides.words import Paragraph, Piece


class Look:
    """How things are measured and coloured in a brand; all lengths as if the page were 7.5 inches high."""

    __slots__ = ("_rulers", "_texts", "brand", "palette", "ruler")

    def __init__(self, brand: DeckBrand) -> None:
        self.brand: Final[DeckBrand] = brand
        self.palette: Final[Palette] = brand.palette
        self.ruler: Final[Ruler] = Ruler(metrics(brand.fonts.body))
        self._rulers = {brand.fonts.body: self.ruler}
        self._texts: dict[tuple[Tone, Token], Token] = {}

    def ruler_of(self, slot: Slot) -> Ruler:
        """What measures the font of a placeholder."""
        if slot.font not in self._rulers:
            self._rulers[slot.font] = Ruler(metrics(slot.font))
        return self._rulers[slot.font]

    def text(self, tone: Tone, ground: Token = Token.GROUND) -> Token:
        """The colour of words of a tone on a ground."""
        key = (tone, ground)
        if key not in self._texts:
            self._texts[key] = self.palette.text(tone, ground)
        return self._texts[key]

    @property
    def page(self) -> Box:
        """The whole slide."""
        return Box(0.0, 0.0, PAGE_HEIGHT * self.brand.width / self.brand.height, PAGE_HEIGHT)

    def box(self, rect: Rect) -> Box:
        """A place of the template."""
        unit = EMU_PER_INCH * self.brand.scale
        return Box(rect.x / unit, rect.y / unit, rect.width / unit, rect.height / unit)

    def length(self, emu: int) -> float:
        """A length of the template."""
        return emu / (EMU_PER_INCH * self.brand.scale)

    def points(self, slot: Slot) -> float:
        """The type size of a placeholder."""
        return slot.points / self.brand.scale

    def line(  # noqa: PLR0913 - the parts of a line
        self,
        line: Line,
        size: float,
        *,
        ground: Token = Token.GROUND,
        muted: bool = False,
        bold: bool = False,
        align: Align = Align.LEFT,
        before: float = 0.0,
    ) -> Paragraph:
        """A line of content at a type size; what is `second` stands a point smaller, and muted where it has no tone."""
        quiet = self.text(Tone.MUTED, ground)
        return Paragraph(
            tuple(
                Piece(
                    run.text,
                    size - 1 if run.second else size,
                    quiet if muted or (run.second and run.tone is Tone.INK) else self.text(run.tone, ground),
                    run.strong or (bold and not run.second),
                )
                for run in line
                if run.text
            ),
            align,
            before,
        )
