"""A heat cell's look: its fill, its frame, and words that are legible on it."""

from __future__ import annotations

from kamgen.brand.palette import Token
from kamgen.content.grids import Frame, HeatCell, Shade
from kamgen.content.table import Align
from kamgen.content.text import Tone
from kamgen.render.slides.ladder import Step
from kamgen.render.slides.look import Look
from kamgen.render.slides.shapes import Line
from kamgen.render.slides.words import Paragraph, Piece

_FILLS = {
    Shade.NONE: None,
    Shade.EMPTY: Token.PANEL,
    Shade.GOOD: Token.GOOD_10,
    Shade.CAUTION: Token.CAUTION_10,
    Shade.BAD: Token.BAD_10,
}
_STEPS = (Shade.STEP_1, Shade.STEP_2, Shade.STEP_3, Shade.STEP_4, Shade.STEP_5)
_SCALE = (Token.OWN_10, Token.OWN_20, Token.OWN_40, Token.OWN_60, Token.OWN)
_TONES = {Shade.GOOD: Tone.GOOD, Shade.CAUTION: Tone.CAUTION, Shade.BAD: Tone.BAD}
_STRONG = (Shade.STEP_3, Shade.STEP_4, Shade.STEP_5, *_TONES)
_QUIET = (Shade.NONE, Shade.EMPTY)
_FRAMES = {
    Frame.SUBJECT: Line(Token.HIGHLIGHT, 2.25),
    Frame.PLANNED: Line(Token.HIGHLIGHT, 1.5, dashed=True),
    Frame.UNKNOWN: Line(Token.MUTED, 1.0, dashed=True),
}
_SMALL = 10.0
"""Points of marks and notes beside a value."""


def fill_of(cell: HeatCell, look: Look) -> Token | None:
    """The colour of the cell's ground; a framed place without a shade stays white."""
    if cell.shade in _STEPS:  # on a dark ground the lightest tint stands out most
        scale = sorted(_SCALE, key=lambda token: look.palette.contrast(token, Token.GROUND))
        return scale[_STEPS.index(cell.shade)]
    return None if cell.frame and cell.shade is Shade.EMPTY else _FILLS[cell.shade]


def frame_of(cell: HeatCell) -> Line | None:
    """The line around the cell."""
    return _FRAMES[cell.frame] if cell.frame else None


def cell_words(cell: HeatCell, step: Step, look: Look, *, foot: bool = False, strong: bool = False) -> Paragraph:
    """Value, mark and note in one line; a mark without value stands in its place. Under the rule nothing is shaded."""
    ground = (None if foot and cell.shade is Shade.EMPTY else fill_of(cell, look)) or Token.GROUND
    tone = _TONES.get(cell.shade)
    if tone:
        colour = look.text(tone, ground)
    elif cell.shade in _QUIET:
        colour = look.text(Tone.INK if strong or not foot else Tone.MUTED, ground)
    else:
        colour = look.palette.on(ground)
    quiet = look.text(Tone.MUTED, ground) if cell.shade in _QUIET else colour
    main = cell.value or cell.mark
    alone = not (cell.value and (cell.mark or cell.note)) and not foot
    pieces = [Piece(main, step.evidence, colour, strong or alone or cell.shade in _STRONG)] if main else []
    size = min(_SMALL, step.evidence)
    if cell.value and cell.mark:
        pieces.append(Piece(f"\u00a0\u00a0{cell.mark}", size, quiet))
    if cell.note:
        pieces.append(Piece(f"{'  ' if main else ''}{cell.note}", size, quiet))
    return Paragraph(tuple(pieces), Align.CENTRE)
