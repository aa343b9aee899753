"""A ladder of phases: chevrons with markers over them, or rows where their names need more room; evidence below."""

from __future__ import annotations

from dataclasses import replace

from kamgen.brand.palette import Token
from kamgen.content.diagrams import Ladder, Pin
from kamgen.content.table import Align
from kamgen.content.text import Tone
from kamgen.office.fonts import LINE_HEIGHT
from kamgen.render.slides.diagrams.evidence import EvidenceRows
from kamgen.render.slides.diagrams.pins import (
    PIN,
    Style,
    phase_name,
    phase_style,
    pin_figure,
    pin_style,
    pin_width,
    pins_of,
)
from kamgen.render.slides.flow import Flow
from kamgen.render.slides.geometry import Box
from kamgen.render.slides.ladder import Step
from kamgen.render.slides.look import Look
from kamgen.render.slides.marks import Heading
from kamgen.render.slides.ruler import RESERVE
from kamgen.render.slides.shapes import Anchor, Figure, Form, Group, Shape
from kamgen.render.slides.words import one

_DEPTH = 0.24
"""Of a chevron's point, as a share of its height: what `drawing` writes."""
_APART = 0.05
_JOINED, _LOOSE = "\u00a0\u00a0", "  "
_LINES, _SIZES = 2, (13.0, 12.0, 11.0)
_ROW_SIZES = (*_SIZES, 10.0)
_POINT, _POINT_WIDTH = 0.09, 0.16
_ROWS, _ROW_GAP = {"full": 0.34, "close": 0.31, "small": 0.27}, 0.03
_LOWEST_ROW = 0.25
_WARNING = 0.21

_AIRS = {"full": (0.08, 0.02, 0.11, 0.58), "close": (0.07, 0.02, 0.09, 0.54), "small": (0.05, 0.01, 0.07, 0.50)}
"""Under the head, over and under the chevrons, and how high these are."""


def flow(ladder: Ladder, width: float, height: float, step: Step, look: Look) -> Flow:
    """The ladder measured at a width, as one row; evidence that has no room under it on a whole page is a second one.

    Evidence that is higher than a page is shortened.
    """
    cuts: list[str] = []
    heading = Heading.of(ladder.head, look, width, cuts)
    under_head, over, under, tall = _AIRS[step.name]
    # With less height than any page has, the ladder had better stand on the next one than be shortened.
    page = max(height, step.lowest)
    room = page - heading.height - under_head
    steps: _Chevrons | _Rows = _Rows(ladder, width, _row_height(ladder, room, step), look)
    chevrons = _Chevrons(ladder, width, tall, over, look)
    if chevrons.fits:
        steps = chevrons
    above = heading.height + under_head + steps.height
    short: list[str] = []
    evidence = EvidenceRows.of(ladder, width, page - above - under, step.evidence, look, short)
    alone: list[str] = []
    below = EvidenceRows.of(ladder, width, page - heading.height - under, step.evidence, look, alone)
    apart = len(alone) < len(short)
    if apart:
        evidence, short = below, alone
    cuts += short
    told = under + evidence.height if ladder.evidence else 0.0
    parts = steps.shapes(cuts)
    top = heading.height + under_head

    def draw(first: int, last: int, box: Box) -> tuple[Shape, ...]:
        if last <= first:
            return ()
        place = Box(box.x, box.y + top, width, steps.height)
        members = tuple(_moved(each, place) for each in parts) if first == 0 else ()
        below = replace(place, y=(place.bottom if first == 0 else box.y + heading.height) + under)
        group = Group("phases", place, ladder.description, members)
        said = evidence.shapes(replace(below, height=evidence.height)) if last == 2 or not apart else ()  # noqa: PLR2004 - a pair
        return (*heading.shapes(box), *((group,) if members else ()), *said)

    rows = (under_head + steps.height, told) if apart else (under_head + steps.height + told,)
    return Flow(rows, rows, draw, head=heading.height, cuts=tuple(cuts))


def _row_height(ladder: Ladder, room: float, step: Step) -> float:
    """How high a phase in a row of its own may be so that all of them stand on a page."""
    warning = _WARNING if ladder.warning else 0.0
    return max(_LOWEST_ROW, min(_ROWS[step.name], (room - warning) / max(1, len(ladder.phases)) - _ROW_GAP))


def _moved(figure: Figure, place: Box) -> Figure:
    """The figure, which was told from the corner of its place, on the slide."""
    box = figure.box
    return replace(figure, box=Box(box.x + place.x, box.y + place.y, box.width, box.height))


class _Chevrons:
    """Phases side by side; told from the upper left corner of their place."""

    def __init__(self, ladder: Ladder, width: float, tall: float, over: float, look: Look) -> None:
        self._ladder = ladder
        self._look = look
        self._pitch = (width + _APART) / max(1, len(ladder.phases))
        self._wide = self._pitch - _APART
        self._over = over
        room = self._room(tall)
        self._blanks, self._size, self._lines = next(
            (
                (blanks, size, lines)
                for lines in (_LINES, _LINES + 1)
                for blanks in (_JOINED, _LOOSE)
                for size in _SIZES
                if all(self._stays(index, size, blanks, lines, room) for index in range(len(ladder.phases)))
            ),
            (_JOINED, _SIZES[-1], 0),
        )
        self._tall = max(tall, self._lines * self._size * LINE_HEIGHT / 72 + 0.06)
        self._pins = [self._stacked(index) for index in range(len(ladder.phases))]
        rows = max((len(stack) for stack in self._pins), default=0)
        warned = [index for index, phase in enumerate(ladder.phases) if phase.warning]
        self._warned = warned if ladder.warning else []
        pinned = any(self._pins[index] for index in warned)
        self._line_of_warning = _WARNING if self._warned and (pinned or not rows) else 0.0
        self._pin_height = rows * (PIN + 0.03) - 0.03 + _POINT + over if rows else 0.0
        self._top = self._line_of_warning + self._pin_height

    def _room(self, tall: float) -> float:
        return self._wide - 2 * _DEPTH * tall - 0.04

    def _stays(self, index: int, size: float, blanks: str, lines: int, room: float) -> bool:
        """Whether a name stands on so many lines, its words unbroken."""
        phase = self._ladder.phases[index]
        words = phase_name(index, phase, size, Style(Token.GROUND, Token.INK, bold=True), blanks)
        ruler = self._look.ruler
        return ruler.longest_word(words) <= room * RESERVE and ruler.lines(words, room) <= lines

    @property
    def fits(self) -> bool:
        """Whether all names stand in their chevrons."""
        return self._lines > 0

    @property
    def height(self) -> float:
        """Of markers and chevrons."""
        return self._top + self._tall

    def _stacked(self, index: int) -> list[list[tuple[int, Pin]]]:
        """A phase's markers in rows: side by side if there is room."""
        pins = pins_of(self._ladder, index)
        wide = sum(pin_width(pin, self._wide, self._look) + 0.06 for _, pin in pins)
        return [pins] if pins and wide <= self._wide else [[each] for each in pins]

    def shapes(self, cuts: list[str]) -> list[Figure]:
        """Warning, markers, chevrons."""
        shapes: list[Figure] = []
        look = self._look
        for index, phase in enumerate(self._ladder.phases):
            style = phase_style(self._ladder, index, phase, look)
            words = (phase_name(index, phase, self._size, style, self._blanks),)
            box = Box(index * self._pitch, self._top, self._wide, self._tall)
            form = Form.CHEVRON if index else Form.PENTAGON
            slot = f"phase-{index + 1}"
            shapes.append(Figure(slot, box, words, Anchor.MIDDLE, form, style.fill, style.outline))
        for index, rows in enumerate(self._pins):
            bottom = self._top - self._over - _POINT
            for place, row in enumerate(reversed(rows)):
                widths = [pin_width(pin, self._wide, look) for _, pin in row]
                x = index * self._pitch + (self._wide - sum(widths) - 0.06 * (len(row) - 1)) / 2
                for (number, pin), wide in zip(row, widths, strict=True):
                    box = Box(x, bottom - place * (PIN + 0.03) - PIN, wide, PIN)
                    shapes.append(pin_figure(pin, number, box, look, cuts))
                    if place == 0:
                        tip = Box(x + (wide - _POINT_WIDTH) / 2, bottom, _POINT_WIDTH, _POINT)
                        style = pin_style(pin.kind, look)
                        fill = style.outline.colour if style.outline else style.fill
                        shapes.append(Figure(f"pin-{number + 1}/point", tip, form=Form.POINTER, fill=fill))
                    x += wide + 0.06
        if self._warned:
            first = min(self._warned) * self._pitch
            room = (max(self._warned) + 1) * self._pitch - _APART - first
            words = (one(self._ladder.warning, 11, look.text(Tone.BAD), bold=True),)
            bottom = self._line_of_warning or self._top - self._over
            kept = look.ruler.within(words, room, 0.2, cuts)
            shapes.append(Figure("warning", Box(first, bottom - 0.2, room, 0.19), kept, Anchor.MIDDLE))
        return shapes


class _Rows:
    """Phases below each other, their markers at the right; told from the upper left corner of their place."""

    def __init__(self, ladder: Ladder, width: float, tall: float, look: Look) -> None:
        self._ladder = ladder
        self._look = look
        self._width = width
        self._tall = tall
        self._warning = _WARNING if ladder.warning else 0.0
        self._rooms = [self._room(index) for index in range(len(ladder.phases))]

    def _room(self, index: int) -> float:
        """What the markers leave to a name."""
        pins = [pin for _, pin in pins_of(self._ladder, index)]
        taken = sum(pin_width(pin, self._widest(len(pins)), self._look) + 0.06 for pin in pins)
        return self._width - taken - 0.20

    def _widest(self, count: int) -> float:
        return 0.6 * self._width / max(1, count)

    @property
    def height(self) -> float:
        """Of the rows, and the warning under them."""
        return len(self._rooms) * (self._tall + _ROW_GAP) - _ROW_GAP * bool(self._rooms) + self._warning

    def shapes(self, cuts: list[str]) -> list[Figure]:
        """Rows, each with its markers, then the warning."""
        shapes: list[Figure] = []
        look = self._look
        for index, phase in enumerate(self._ladder.phases):
            style = phase_style(self._ladder, index, phase, look)
            box = Box(0.0, index * (self._tall + _ROW_GAP), self._width, self._tall)
            room = self._rooms[index]
            words = look.ruler.largest(
                lambda size, at=index, of=phase, as_=style: phase_name(at, of, size, as_, _JOINED, Align.LEFT),  # type: ignore[misc]  # lambda with defaults
                _ROW_SIZES,
                room,
                0.24,
                cuts,
            )
            margin = self._width - room - 0.10
            shapes.append(
                Figure(
                    f"phase-{index + 1}",
                    box,
                    words,
                    Anchor.MIDDLE,
                    Form.RECTANGLE,
                    style.fill,
                    style.outline,
                    margin_left=0.10,
                    margin_right=margin,
                )
            )
            pins = pins_of(self._ladder, index)
            x = self._width - 0.06
            for number, pin in reversed(pins):
                wide = pin_width(pin, self._widest(len(pins)), look)
                x -= wide
                place = Box(x, box.y + (self._tall - PIN) / 2, wide, PIN)
                shapes.append(pin_figure(pin, number, place, look, cuts))
                x -= 0.06
        if self._warning:
            place = Box(0.0, self.height - 0.19, self._width, 0.19)
            words = (one(self._ladder.warning, 11, look.text(Tone.BAD), bold=True),)
            shapes.append(Figure("warning", place, look.ruler.within(words, place.width, 0.19, cuts), Anchor.MIDDLE))
        return shapes
