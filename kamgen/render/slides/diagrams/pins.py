"""Phases of a ladder and the markers on them, whichever form the ladder has: colours, names, widths."""

from __future__ import annotations

from dataclasses import dataclass

from kamgen.brand.palette import Token
from kamgen.content.diagrams import Ladder, Phase, Pin, PinKind
from kamgen.content.table import Align
from kamgen.content.text import Tone
from kamgen.render.slides.geometry import HAIR, Box
from kamgen.render.slides.look import Look
from kamgen.render.slides.ruler import RESERVE
from kamgen.render.slides.shapes import Anchor, Figure, Line
from kamgen.render.slides.words import Paragraph, Piece, one

PIN = 0.25
"""How high a marker is, in inches."""
_AIR, _WIDEST = 0.36, 2.2


@dataclass(frozen=True, slots=True)
class Style:
    """How a phase or a marker looks."""

    fill: Token
    words: Token
    outline: Line | None = None
    bold: bool = False


def phase_style(ladder: Ladder, index: int, phase: Phase, look: Look) -> Style:
    """Passed, now, aimed at, ahead, or a warning."""
    now = [pin.phase for pin in ladder.pins if pin.kind is PinKind.NOW]
    target = [pin.phase for pin in ladder.pins if pin.kind is PinKind.TARGET]
    if index in now:
        fill = Token.BAD if phase.warning else Token.OWN
        return Style(fill, look.palette.on(fill), bold=True)
    if index in target:
        return Style(Token.GROUND, Token.INK, Line(Token.OWN, 1.75, dashed=True))
    if phase.warning:
        return Style(Token.BAD_10, look.palette.on(Token.BAD_10))
    if now and index < min(now):
        return Style(Token.OWN_20, look.palette.on(Token.OWN_20))
    return Style(Token.PANEL, look.text(Tone.MUTED, Token.PANEL))


def pin_style(kind: PinKind, look: Look) -> Style:
    """Now, aimed at, as the customer sees it, or before."""
    match kind:
        case PinKind.NOW:
            return Style(Token.INK, look.palette.on(Token.INK))
        case PinKind.TARGET:
            return Style(Token.GROUND, look.text(Tone.ACCENT), Line(Token.OWN, 1.25))
        case PinKind.CUSTOMER:
            return Style(Token.GROUND, Token.INK, Line(Token.INK, 1.0))
        case PinKind.PREVIOUS:
            return Style(Token.GROUND, look.text(Tone.MUTED), Line(Token.MUTED, HAIR, dashed=True))


def phase_name(
    index: int, phase: Phase, size: float, style: Style, blanks: str, align: Align = Align.CENTRE
) -> Paragraph:
    """Number and name, with blanks that keep them together or not."""
    number = Piece(f"{index + 1}", size, style.words, bold=True)
    return Paragraph((number, Piece(f"{blanks}{phase.name}", size, style.words, bold=style.bold)), align)


def _pin_words(pin: Pin, look: Look) -> Paragraph:
    return one(pin.words, 11, pin_style(pin.kind, look).words, bold=True, align=Align.CENTRE)


def pin_width(pin: Pin, room: float, look: Look) -> float:
    """How wide a marker with its words is, within a room."""
    return min(look.ruler.line_width(_pin_words(pin, look)) / RESERVE + _AIR, room, _WIDEST)


def pin_figure(pin: Pin, number: int, box: Box, look: Look, cuts: list[str]) -> Figure:
    """A marker in its box; words that have no room there go to `cuts`."""
    style = pin_style(pin.kind, look)
    words = look.ruler.within((_pin_words(pin, look),), box.width - 0.08, box.height, cuts)
    slot = f"pin-{number + 1}"
    return Figure(
        slot,
        box,
        words,
        Anchor.MIDDLE,
        fill=style.fill,
        outline=style.outline,
        margin_left=0.04,
        margin_right=0.04,
        paths=pin.sources,
    )


def pins_of(ladder: Ladder, index: int) -> list[tuple[int, Pin]]:
    """A phase's markers, each with its place among those of the ladder."""
    return [(number, pin) for number, pin in enumerate(ladder.pins) if pin.phase == index]
