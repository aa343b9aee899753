"""Cards of people: photo or initials, name and role, what they do, how to reach them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from kamgen.brand.palette import Token
from kamgen.content.grids import TeamCards, TeamMember
from kamgen.content.table import Align
from kamgen.content.text import Tone
from kamgen.office import pictures
from kamgen.render.slides.flow import Flow
from kamgen.render.slides.geometry import GUTTER, Box
from kamgen.render.slides.ladder import Step
from kamgen.render.slides.look import Look
from kamgen.render.slides.marks import Heading
from kamgen.render.slides.ruler import RESERVE
from kamgen.render.slides.shapes import Anchor, Figure, Form, Picture, Shape
from kamgen.render.slides.words import Paragraph, Piece, one

_ROOMY, _NARROW = 3.6, 2.5
"""How wide a card is at least: where there is room, and where people are many."""
_INSET = 0.16
_EDGE = 0.06
"""The strip in the accent that marks who leads."""
_DISCS = {"full": 0.96, "close": 0.84, "small": 0.72}
_AFTER_DISC = 0.16
_UNDER_NAME = 0.04
_WIDE = 3.3
"""From that width on all words stand beside the portrait."""
_UNDER_HEAD = 0.12
_TASK_LINES = {"full": 4, "close": 3, "small": 3}
_SPACE = 3.0
"""Points between the parts of a card."""
_PAIR = 2
_TALLEST = 0.35
"""How much a card may be stretched."""


def flow(team: TeamCards, width: float, height: float, step: Step, look: Look) -> Flow:
    """Rows of cards: as few cards side by side as let all people stand on the page."""
    cuts: list[str] = []
    heading = Heading.of(team.head, look, width, cuts)
    above = heading.height + (_UNDER_HEAD if team.head else 0.0)
    room = height - above
    columns = _side_by_side(team.members, (width, room), step, look)
    inner = (width - (columns - 1) * GUTTER) / columns
    made = [_Made.of(member, inner, room, step, look, cuts) for member in team.members]
    tall = max((each.height for each in made), default=0.0)
    count = -(-len(made) // columns)
    heights = (tall + GUTTER,) * count

    def draw(first: int, last: int, box: Box) -> tuple[Shape, ...]:
        shapes: list[Shape] = list(heading.shapes(box))
        if last <= first:
            return tuple(shapes)
        shown = last - first
        high = min(tall + _TALLEST, max(tall, (box.height - above - (shown - 1) * GUTTER) / shown))
        for row in range(first, last):
            top = box.y + above + (row - first) * (high + GUTTER)
            places = Box(box.x, top, width, high).shares(columns)
            for column, place in enumerate(places):
                index = row * columns + column
                if index < len(made):
                    shapes += made[index].shapes(place, f"{index + 1}", look)
        return tuple(shapes)

    stretched = tuple(each + _TALLEST for each in heights)
    # There is no gutter above the first row of a page, whichever that is.
    return Flow(heights, stretched, draw, head=above - (GUTTER if count else 0.0), cuts=tuple(cuts), bound=True)


def _side_by_side(members: Sequence[TeamMember], room: tuple[float, float], step: Step, look: Look) -> int:
    """How many cards: as few as shorten least and need the fewest pages, and leave nobody alone on the last."""
    choices = range(_columns(room[0], _ROOMY), _columns(room[0], _NARROW) + 1)
    (_, pages), columns = min((_pages(members, each, room, step, look), each) for each in choices)
    people = len(members)
    if pages > 1:
        rows = -(-people // columns)
        return -(-people // (pages * -(-rows // pages)))
    return _balanced(people, columns)


def _balanced(people: int, columns: int) -> int:
    """Fewer cards side by side where that leaves nobody alone in a second row: four people stand two by two."""
    return columns - 1 if people == columns + 1 and columns > _PAIR else min(columns, max(1, people))


def _columns(width: float, card: float) -> int:
    """How many cards of a width stand side by side."""
    return max(1, int((width + GUTTER) / (card + GUTTER)))


def _pages(
    members: Sequence[TeamMember], columns: int, room: tuple[float, float], step: Step, look: Look
) -> tuple[int, int]:
    """How many texts are shortened and how many pages are needed with so many columns."""
    inner = (room[0] - (columns - 1) * GUTTER) / columns
    cuts: list[str] = []
    tall = max((_Made.of(each, inner, room[1], step, look, cuts).height for each in members), default=1.0)
    rows = max(1, int((room[1] + GUTTER) / (tall + GUTTER)))
    return len(cuts), -(-len(members) // (rows * columns))


@dataclass(frozen=True, slots=True)
class _Made:
    """A card with its words at their sizes; on a wide card all of them stand beside the portrait."""

    member: TeamMember
    disc: float
    head: tuple[Paragraph, ...]
    rest: tuple[Paragraph, ...]
    head_height: float
    height: float
    wide: bool

    @classmethod
    def of(cls, member: TeamMember, width: float, room: float, step: Step, look: Look, cuts: list[str]) -> _Made:
        ruler = look.ruler
        quiet = look.text(Tone.MUTED, Token.PANEL)
        ink = look.palette.on(Token.PANEL)
        wide = width >= _WIDE
        disc = min(_DISCS[step.name], 0.3 * width)
        beside = width - 2 * _INSET - disc - _AFTER_DISC
        inner = beside if wide else width - 2 * _INSET
        whole = "\n".join(filter(None, (member.name, member.role, member.task, *member.contact)))
        most = max(0.6, room - 2 * _INSET)
        names = [one(member.name, each, ink, bold=True) for each in (14.0, 13.0, 12.0)]
        roles = [one(member.role, each, quiet) for each in (12.0, 11.0, 10.0)]
        said = [_unbroken(names, beside, look), *([_unbroken(roles, beside, look)] if member.role else [])]
        head = ruler.within(_lines(said, beside, (look, 2), cuts, whole), beside, most / 2, cuts, whole)
        tall = ruler.height(head, beside)
        tall = tall if wide else max(disc, tall)
        rest: tuple[Paragraph, ...] = ()
        if member.task:
            words = Paragraph((Piece(member.task, step.evidence, ink),), before=_SPACE)
            rest = _lines([words], inner, (look, _TASK_LINES[step.name]), cuts, whole)
        contact = [one(each, 11, quiet) for each in member.contact]
        joined = one("  ·  ".join(member.contact), 11, quiet)
        if contact and ruler.lines(joined, inner) == 1:
            contact = [joined]
        contact = [replace(each, before=0.0 if index else _SPACE) for index, each in enumerate(contact)]
        rest += _lines(contact, inner, (look, 2), cuts, whole)
        below = ruler.within(rest, inner, max(0.2, most - tall - _UNDER_NAME), cuts, whole) if rest else ()
        words_height = tall + (_UNDER_NAME + ruler.height(below, inner) if below else 0.0)
        return cls(member, disc, head, below, tall, 2 * _INSET + max(disc, words_height), wide)

    def shapes(self, place: Box, slot: str, look: Look) -> tuple[Shape, ...]:
        """The card in its place."""
        member = self.member
        inner = place.inset(_INSET, _INSET)
        shapes: list[Shape] = [Figure(f"{slot}/panel", place, fill=Token.PANEL)]
        if member.leads:
            shapes.append(Figure(f"{slot}/leads", Box(place.x, place.y, _EDGE, place.height), fill=Token.ACCENT))
        shapes.append(self._portrait(Box(inner.x, inner.y, self.disc, self.disc), f"{slot}/portrait", look))
        left = inner.x + self.disc + _AFTER_DISC
        right = Box(left, inner.y, inner.right - left, inner.height)
        head = replace(right, height=self.head_height)
        shapes.append(Figure(slot, head, self.head, Anchor.TOP if self.wide else Anchor.MIDDLE, paths=member.sources))
        if self.rest:
            below = (right if self.wide else inner).below(self.head_height + _UNDER_NAME)
            shapes.append(Figure(f"{slot}/task", below, self.rest, paths=member.sources))
        return tuple(shapes)

    def _portrait(self, box: Box, slot: str, look: Look) -> Shape:
        """The photo in a circle, or the initials where there is none that can be read."""
        photo = self.member.photo
        picture = pictures.square(photo.data) if photo else None
        if photo and picture:
            return Picture(slot, box, picture.data, picture.kind, photo.description, Form.CIRCLE)
        size = round(box.height * 21)
        words = one(self.member.initials[:3], size, look.palette.on(Token.ACCENT_20), bold=True, align=Align.CENTRE)
        kept = (words,) if words.pieces else ()
        return Figure(slot, box, kept, Anchor.MIDDLE, Form.CIRCLE, Token.ACCENT_20)


def _unbroken(sizes: Sequence[Paragraph], width: float, look: Look) -> Paragraph:
    """The words at the first size at which none of them is broken, else at the last."""
    return next((each for each in sizes if look.ruler.longest_word(each) <= width * RESERVE), sizes[-1])


def _lines(
    paragraphs: Sequence[Paragraph], width: float, most: tuple[Look, int], cuts: list[str], whole: str
) -> tuple[Paragraph, ...]:
    """The paragraphs, each of at most so many lines."""
    look, limit = most
    kept: list[Paragraph] = []
    for each in paragraphs:
        lines = min(limit, look.ruler.lines(each, width))
        kept += look.ruler.within((each,), width, each.before / 72 + lines * each.line_height, cuts, whole)
    return tuple(kept)
