"""What a brand's deck template means for drawing: rulers, colours of words, limits, and the scale of the page."""

from __future__ import annotations

from dataclasses import dataclass

from kamgen.brand.deck import DeckBrand, Slot
from kamgen.brand.geometry import EMU_PER_INCH, Rect
from kamgen.brand.palette import Palette, Token
from kamgen.content.table import Align
from kamgen.content.text import Line, Tone
from kamgen.office.fonts import metrics
from kamgen.render.slides.geometry import PAGE_HEIGHT, Box
from kamgen.render.slides.words import Paragraph, Piece, Ruler


@dataclass(frozen=True, slots=True)
class Look:
    """How things are measured and coloured in a brand; all lengths as if the page were 7.5 inches high."""

    brand: DeckBrand
    ruler: Ruler
    palette: Palette

    @classmethod
    def of(cls, brand: DeckBrand) -> Look:
        """The look of a deck template."""
        return cls(brand, Ruler(metrics(brand.fonts.body)), brand.palette)

    @property
    def page(self) -> Box:
        """The whole slide."""
        return Box(0.0, 0.0, PAGE_HEIGHT * self.brand.width / self.brand.height, PAGE_HEIGHT)

    def box(self, rect: Rect) -> Box:
        """A place of the template."""
        unit = EMU_PER_INCH * self.brand.scale
        return Box(rect.x / unit, rect.y / unit, rect.width / unit, rect.height / unit)

    def points(self, slot: Slot) -> float:
        """The type size of a placeholder."""
        return slot.points / self.brand.scale

    def line(  # noqa: PLR0913
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
        quiet = self.palette.text(Tone.MUTED, ground)
        return Paragraph(
            tuple(
                Piece(
                    run.text,
                    size - 1 if run.second else size,
                    quiet if muted or (run.second and run.tone is Tone.INK) else self.palette.text(run.tone, ground),
                    run.strong or (bold and not run.second),
                )
                for run in line
                if run.text
            ),
            align,
            before,
        )
