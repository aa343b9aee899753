"""Five forces: rivalry in the middle, the others around it with arrows; below each other where it is narrow."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from kamgen.brand.palette import Token
from kamgen.content.diagrams import FiveForces, Force
from kamgen.content.text import Tone
from kamgen.render.slides.diagrams.people import dots
from kamgen.render.slides.flow import Flow, filled
from kamgen.render.slides.geometry import Box
from kamgen.render.slides.ladder import Step
from kamgen.render.slides.look import Look
from kamgen.render.slides.marks import Heading
from kamgen.render.slides.shapes import Anchor, Connector, Figure, Joint, Line, Shape, Site
from kamgen.render.slides.words import Paragraph, Piece, one

_NARROWEST = 8.4
"""Under that width the forces stand below each other."""
_LOW = 3.6
"""So high, a page is too low for the words of five forces around each other, if they are long."""
_SIDE = 0.28
_ACROSS, _DOWN = 0.42, 0.24
_INSET, _ABOVE = 0.14, 0.08
_GAP = 0.10
_CLOSE = 1e-6
_AROUND = (13.0, 12.0, 11.0, 10.0)
_SIZES = {"full": 12.0, "close": 12.0, "small": 11.0}
_ARROW = Line(Token.OTHER, 1.5)


def flow(forces: FiveForces, width: float, height: float, step: Step, look: Look) -> Flow:
    """The forces measured at a width: around the middle as one row, or one below the other."""
    cuts: list[str] = []
    heading = Heading.of(forces.head, look, width, cuts)
    over = heading.height + (0.12 if forces.head else 0.0)
    # With less height than any page has, the middle had better stand on the next one than be shortened.
    found = _around(forces, width, max(height, step.lowest) - over, look) if width >= _NARROWEST else None
    if found is None or (found.cuts and height <= _LOW):  # below each other words can go on on a further page
        listed = _listed(forces, width, height - over, step, look)
        found = found if found is not None and len(listed.cuts) >= len(found.cuts) else listed

    def draw(first: int, last: int, box: Box) -> tuple[Shape, ...]:
        return (*heading.shapes(box), *found.draw(first, last, box.below(over)))

    return replace(found, draw=draw, head=over, cuts=(*cuts, *found.cuts))


def _forces(forces: FiveForces) -> dict[str, Force]:
    """By slot, the middle one first."""
    return {
        "rivalry": forces.rivalry,
        "entrants": forces.entrants,
        "suppliers": forces.suppliers,
        "buyers": forces.buyers,
        "substitutes": forces.substitutes,
    }


def _around(forces: FiveForces, width: float, height: float, look: Look) -> Flow | None:
    """The forces around the middle; None where a line of each of their words is higher than a third of the height."""
    cuts: list[str] = []
    side = _SIDE * width
    middle = width - 2 * side - 2 * _ACROSS
    tall = (height - 2 * _DOWN) / 3
    rooms = {
        "entrants": (middle, tall),
        "suppliers": (side, height),
        "rivalry": (middle, tall),
        "buyers": (side, height),
        "substitutes": (middle, tall),
    }
    words = _fitted(forces, rooms, look, cuts)
    needed = max(words[slot].height for slot in ("entrants", "rivalry", "substitutes"))
    if needed - 2 * _ABOVE > tall + _CLOSE:
        return None
    high = min(max(needed, 0.8), tall)
    natural = max(3 * high + 2 * _DOWN, words["suppliers"].height, words["buyers"].height)

    def draw(first: int, last: int, box: Box) -> tuple[Shape, ...]:
        if last <= first:
            return ()
        each = min(tall, (box.height - 2 * _DOWN) / 3)
        x = box.x + side + _ACROSS
        centre = Box(x, box.y + each + _DOWN, middle, each)
        places = {
            "entrants": Box(x, box.y, middle, each),
            "suppliers": _beside(box.x, side, centre, words["suppliers"].height, box),
            "rivalry": centre,
            "buyers": _beside(x + middle + _ACROSS, side, centre, words["buyers"].height, box),
            "substitutes": Box(x, centre.bottom + _DOWN, middle, each),
        }
        sites = {
            "entrants": (Site.BOTTOM, Site.TOP),
            "suppliers": (Site.RIGHT, Site.LEFT),
            "buyers": (Site.LEFT, Site.RIGHT),
            "substitutes": (Site.TOP, Site.BOTTOM),
        }
        arrows = [
            Connector(f"arrow/{slot}", Joint(slot, places[slot], out), Joint("rivalry", centre, to), _ARROW, arrow=True)
            for slot, (out, to) in sites.items()
        ]
        boxes = [words[slot].figure(slot, place) for slot, place in places.items()]
        return (*arrows, *boxes)

    return Flow((natural,), (max(natural, min(height, natural + 0.9)),), draw, cuts=tuple(cuts))


def _fitted(
    forces: FiveForces, rooms: Mapping[str, tuple[float, float]], look: Look, cuts: list[str]
) -> dict[str, _Words]:
    """All words at the largest size at which they stay in their boxes, else shortened."""
    found: dict[str, _Words] = {}
    for size in _AROUND:
        cut: list[str] = []
        found = {
            slot: _Words.within(
                _paragraphs(force, forces.help_label, size, rooms[slot][0], look), force, rooms[slot], look, cut
            )
            for slot, force in _forces(forces).items()
        }
        if not cut or size == _AROUND[-1]:
            cuts += cut
            break
    return found


def _beside(x: float, width: float, centre: Box, needed: float, box: Box) -> Box:
    """A box beside the centre, as high as it or as its own words need."""
    tall = min(box.height, max(needed, centre.height))
    y = min(max(box.y, centre.y + (centre.height - tall) / 2), box.bottom - tall)
    return Box(x, y, width, tall)


def _listed(forces: FiveForces, width: float, height: float, step: Step, look: Look) -> Flow:
    cuts: list[str] = []
    size = _SIZES[step.name]
    words = {
        slot: _Words.within(
            _paragraphs(force, forces.help_label, size, width, look), force, (width, height / 2), look, cuts
        )
        for slot, force in _forces(forces).items()
    }
    slots = tuple(words)
    heights = tuple(each.height + _GAP for each in words.values())
    most = tuple(each + 0.15 for each in heights)

    def draw(first: int, last: int, box: Box) -> tuple[Shape, ...]:
        shapes: list[Shape] = []
        top = box.y
        for slot, tall in zip(
            slots[first:last], filled(heights[first:last], most[first:last], box.height), strict=True
        ):
            shapes.append(words[slot].figure(slot, Box(box.x, top, width, tall - _GAP)))
            top += tall
        return tuple(shapes)

    return Flow(heights, most, draw, cuts=tuple(cuts))


@dataclass(frozen=True, slots=True)
class _Words:
    """A force's words at their size, and the height of its box."""

    force: Force
    paragraphs: tuple[Paragraph, ...]
    height: float

    @classmethod
    def within(
        cls, words: Sequence[Paragraph], force: Force, room: tuple[float, float], look: Look, cuts: list[str]
    ) -> _Words:
        """Shortened to a box's width and height; a line of each stays, so that help is not lost to an observation."""
        inner = room[0] - 2 * _INSET
        kept: tuple[Paragraph, ...] = ()
        for number, each in enumerate(words, start=1):
            below = sum(later.line_height + later.before / 72 for later in words[number:])
            left = room[1] - 2 * _ABOVE - look.ruler.height(kept, inner) - below
            kept += look.ruler.within((each,), inner, max(0.0, left), cuts)
        return cls(force, kept, look.ruler.height(kept, inner) + 2 * _ABOVE)

    def figure(self, slot: str, box: Box) -> Figure:
        """The force's box: the middle one framed."""
        frame = Line(Token.INK, 1.25) if slot == "rivalry" else None
        return Figure(
            slot,
            box,
            self.paragraphs,
            Anchor.MIDDLE,
            fill=Token.PANEL,
            outline=frame,
            margin_left=_INSET,
            margin_right=_INSET,
            paths=self.force.sources,
        )


def _paragraphs(force: Force, label: str, size: float, width: float, look: Look) -> tuple[Paragraph, ...]:
    """Name, rating as dots with its words, observation, and how we help."""
    ground = Token.PANEL
    colour = look.text(force.tone, ground)
    quiet = look.text(Tone.MUTED, ground)
    name = Piece(force.name, size + 1, Token.INK, bold=True)
    rating = (Piece(dots(force.rating), size, colour), Piece(f"  {force.rating_words}", size - 1, quiet))
    together = Paragraph((name, Piece("    ", size), *rating))
    if look.ruler.lines(together, width - 2 * _INSET) == 1:
        found = [together]
    else:
        found = [Paragraph((name,)), Paragraph(rating)]
    if force.observation:
        found.append(one(force.observation, size, before=2))
    if force.help:
        lead = (Piece(f"{label} ", size, look.text(Tone.ACCENT, ground), bold=True),) if label else ()
        found.append(Paragraph((*lead, Piece(force.help, size)), before=2))
    return tuple(found)
