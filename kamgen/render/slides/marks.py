"""Status signs and block heads: small things that several blocks share."""

from __future__ import annotations

from kamgen.brand.palette import Token
from kamgen.content.table import Align, Head
from kamgen.content.text import Mark, Tone
from kamgen.render.slides.geometry import HEAD, RULE, Box
from kamgen.render.slides.look import Look
from kamgen.render.slides.shapes import Anchor, Field, Figure, Form, GridRow, Line
from kamgen.render.slides.words import Paragraph, Piece, one

MARK = 0.22
"""The size of a status sign, in inches."""

_SIGNS = {
    Mark.GOOD: (Token.GOOD, "✓"),
    Mark.CAUTION: (Token.CAUTION, "!"),
    Mark.BAD: (Token.BAD, "×"),
    Mark.UNKNOWN: (Token.MUTED, "?"),
}
DOT = "●"
RING = "○"


def mark(sign: Mark, box: Box, slot: str, look: Look) -> Figure:
    """A status sign in the middle of a box: a disc with its glyph, a ring for what is open."""
    size = min(MARK, box.width, box.height)
    place = Box(box.x + (box.width - size) / 2, box.y + (box.height - size) / 2, size, size)
    if sign is Mark.OPEN:
        return Figure(slot, place, form=Form.CIRCLE, outline=Line(Token.MUTED, 1.25))
    if sign is Mark.DOT:
        return Figure(slot, place.inset(size / 4, size / 4), form=Form.CIRCLE, fill=Token.INK)
    fill, glyph = _SIGNS[sign]
    words = one(glyph, 10, look.palette.on(fill), bold=True, align=Align.CENTRE)
    return Figure(slot, place, (words,), Anchor.MIDDLE, Form.CIRCLE, fill)


def head_words(head: Head, look: Look) -> Paragraph:
    """A block's head: a bold lead, then the unit or period in muted words."""
    quiet = look.palette.text(Tone.MUTED)
    unit = (Piece(f"  {head.unit}", 11, quiet),) if head.unit else ()
    return Paragraph((Piece(head.lead, 12, Token.INK, bold=True), *unit))


def head_row(head: Head, columns: int, look: Look, width: float) -> GridRow:
    """A block's head as the first row of its table, over all columns, above the rule."""
    words: tuple[Paragraph, ...] = (head_words(head, look),)
    lines = look.ruler.lines(words[0], width)
    height = HEAD + (min(lines, 2) - 1) * words[0].line_height
    words = look.ruler.shorten(words, width, height - 0.02) or words
    field = Field(words, Anchor.BOTTOM, left=0.0, right=0.0, span=columns)
    return GridRow(height, (field, *(None for _ in range(columns - 1))), Line(Token.INK, RULE))


def head_height(head: Head | None, look: Look, width: float) -> float:
    """The height of a block's head row; 0 without a head."""
    return 0.0 if head is None else head_row(head, 1, look, width).height
