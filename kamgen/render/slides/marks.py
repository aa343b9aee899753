"""Status signs and block heads: small things that several blocks share."""

from __future__ import annotations

from dataclasses import dataclass

from kamgen.brand.palette import Token
from kamgen.content.table import Align, Head
from kamgen.content.text import Mark, Tone
from kamgen.render.marks import GLYPHS
from kamgen.render.slides.geometry import HEAD, RULE, Box
from kamgen.render.slides.look import Look
from kamgen.render.slides.shapes import Anchor, Field, Figure, Form, GridRow, Line, Rule, Shape
from kamgen.render.slides.words import Paragraph, Piece, one

_HEAD_LINES = 2
MARK = 0.22
"""The size of a status sign, in inches."""

_FILLS = {
    Mark.GOOD: Token.GOOD,
    Mark.CAUTION: Token.CAUTION,
    Mark.BAD: Token.BAD,
    Mark.UNKNOWN: Token.MUTED,
    Mark.CANCELLED: Token.MUTED,
}


def mark(sign: Mark, box: Box, slot: str, look: Look) -> Figure:
    """A status sign in the middle of a box: a disc with its glyph, a ring for what is open."""
    size = min(MARK, box.width, box.height)
    place = Box(box.x + (box.width - size) / 2, box.y + (box.height - size) / 2, size, size)
    if sign is Mark.OPEN:
        return Figure(slot, place, form=Form.CIRCLE, outline=Line(Token.MUTED, 1.25))
    if sign is Mark.DOT:
        return Figure(slot, place.inset(size / 4, size / 4), form=Form.CIRCLE, fill=Token.INK)
    fill = _FILLS[sign]
    words = one(GLYPHS[sign], 10, look.palette.on(fill), bold=True, align=Align.CENTRE)
    return Figure(slot, place, (words,), Anchor.MIDDLE, Form.CIRCLE, fill)


def head_words(head: Head, look: Look) -> Paragraph:
    """A block's head: a bold lead, then the unit or period in muted words."""
    quiet = look.text(Tone.MUTED)
    unit = (Piece(f"  {head.unit}", 11, quiet),) if head.unit else ()
    return Paragraph((Piece(head.lead, 12, Token.INK, bold=True), *unit))


@dataclass(frozen=True, slots=True)
class Heading:
    """A block's head over a block that is no table: its words above the rule."""

    words: tuple[Paragraph, ...]
    height: float

    @classmethod
    def of(cls, head: Head | None, look: Look, width: float, cuts: list[str]) -> Heading:
        """The heading at a width; without a head it is nothing, 0 high."""
        if head is None:
            return cls((), 0.0)
        words = head_words(head, look)
        lines = min(_HEAD_LINES, look.ruler.lines(words, width))
        height = HEAD + (lines - 1) * words.line_height
        return cls(look.ruler.within((words,), width, height - 0.02, cuts), height)

    def shapes(self, box: Box) -> tuple[Shape, ...]:
        """The heading at the top of a box."""
        if not self.words:
            return ()
        return (
            Figure("head", Box(box.x, box.y, box.width, self.height - 0.02), self.words, Anchor.BOTTOM),
            Rule("head-rule", Box(box.x, box.y + self.height, box.width, 0.0), Line(Token.INK, RULE)),
        )


def head_row(head: Head, columns: int, look: Look, width: float, cuts: list[str]) -> GridRow:
    """A block's head as the first row of its table, over all columns, above the rule."""
    heading = Heading.of(head, look, width, cuts)
    field = Field(heading.words, Anchor.BOTTOM, left=0.0, right=0.0, span=columns)
    return GridRow(heading.height, (field, *(None for _ in range(columns - 1))), Line(Token.INK, RULE))
