"""A person's box: name and function, attitude as a coloured edge with its symbol, influence as dots, role marks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from kamgen.brand.palette import Token
from kamgen.content.diagrams import Attitude, OrgChart, Person
from kamgen.content.table import Align
from kamgen.content.text import Tone
from kamgen.office.fonts import LINE_HEIGHT
from kamgen.render.slides.geometry import HAIR, Box
from kamgen.render.slides.look import Look
from kamgen.render.slides.ruler import RESERVE
from kamgen.render.slides.shapes import Anchor, Figure, Group, Line
from kamgen.render.slides.words import Paragraph, one

ATTITUDES: Final[dict[Attitude, tuple[Token | None, str]]] = {
    Attitude.PROMOTER: (Token.GOOD, "++"),
    Attitude.SUPPORTER: (Token.GOOD, "+"),
    Attitude.NEUTRAL: (Token.MUTED, "0"),
    Attitude.SCEPTIC: (Token.CAUTION, "–"),
    Attitude.OPPONENT: (Token.BAD, "–\u00a0–"),
    Attitude.UNKNOWN: (None, "?"),
}
"""Fill and symbol."""
MOST_INFLUENCE = 5
UNKNOWN = "?"
_NARROW_SYMBOL = 2
"""Longer ones are set smaller."""

_EDGE = 0.21
_LEFT, _RIGHT, _TOP = 0.06, 0.05, 0.035
_SMALL = 10.0
_SMALL_LINE = _SMALL * LINE_HEIGHT / 72
_NAME_LINE = 12 * LINE_HEIGHT / 72
_BOTTOM_LINE = 0.165


def dots(influence: int | None) -> str:
    """Influence as filled and empty dots."""
    if influence is None:
        return UNKNOWN
    filled = max(0, min(MOST_INFLUENCE, influence))
    return "●" * filled + "○" * (MOST_INFLUENCE - filled)


def outline(*, key_person: bool, reached: bool) -> Line:
    """The line around somebody: dashed where we have no access, ink for a key person."""
    if not reached:
        return Line(Token.HIGHLIGHT, 1.5, dashed=True)
    return Line(Token.INK, 1.25) if key_person else Line(Token.OTHER_BAR, HAIR)


def edge(attitude: Attitude, slot: str, box: Box, points: float, look: Look) -> Figure:
    """An attitude's colour with its symbol."""
    fill, symbol = ATTITUDES[attitude]
    points = min(points, 9) if len(symbol) > _NARROW_SYMBOL else points
    colour = look.palette.on(fill) if fill else look.text(Tone.MUTED)
    return Figure(slot, box, (one(symbol, points, colour, bold=True, align=Align.CENTRE),), Anchor.MIDDLE, fill=fill)


@dataclass(frozen=True, slots=True)
class Boxes:
    """How people's boxes are made in a chart: all of one size."""

    width: float
    function_lines: int
    contact: bool
    bottom: bool
    look: Look
    again: str

    @classmethod
    def of(cls, chart: OrgChart, width: float, most_lines: int, look: Look) -> Boxes:
        """Boxes of a width, as high as their fullest needs with so many lines for a function."""
        room = width - _EDGE - _LEFT - _RIGHT
        functions = [one(each.function, _SMALL) for each in chart.people if each.function]
        return cls(
            width=width,
            function_lines=max((min(most_lines, look.ruler.lines(each, room)) for each in functions), default=0),
            contact=any(each.contact for each in chart.people),
            bottom=any(each.influence is not None or each.roles for each in chart.people),
            look=look,
            again=chart.again,
        )

    @property
    def height(self) -> float:
        """The height of every box."""
        lines = self.function_lines + self.contact
        least = _NAME_LINE + _SMALL_LINE
        return _TOP + max(least, _NAME_LINE + lines * _SMALL_LINE) + (_BOTTOM_LINE if self.bottom else 0.04)

    def shortened(self, chart: OrgChart) -> int:
        """How many people's functions are longer than the lines for them."""
        functions = (one(each.function, _SMALL) for each in chart.people if each.function)
        return sum(self.look.ruler.lines(each, self._room) > self.function_lines for each in functions)

    @property
    def _room(self) -> float:
        return self.width - _EDGE - _LEFT - _RIGHT

    def person(self, person: Person, box: Box, cuts: list[str]) -> Group:
        """Somebody's box."""
        slot = f"person/{person.key}"
        look = self.look
        quiet = look.text(Tone.MUTED)
        words = self._name(person, self._room, cuts)
        lines = self.function_lines + (self.contact and not person.contact)
        if person.function and lines:
            function = one(person.function, _SMALL, quiet)
            words += look.ruler.within((function,), self._room, lines * _SMALL_LINE + 0.001, cuts, _whole(person))
        if person.contact:
            contact = one(person.contact, _SMALL)
            words += look.ruler.within((contact,), self._room, _SMALL_LINE, cuts, f"{person.name}: {person.contact}")
        members = [
            Figure(
                f"{slot}/box",
                box,
                words,
                fill=Token.GROUND,
                outline=outline(key_person=person.key_person, reached=person.reached),
                margin_left=_EDGE + _LEFT,
                margin_right=_RIGHT,
                margin_top=_TOP,
                paths=person.sources,
            ),
            edge(person.attitude, f"{slot}/attitude", Box(box.x, box.y, _EDGE, box.height), 12, look),
        ]
        if self.bottom:
            members += self._bottom(person, box, slot, cuts)
        return Group(slot, box, person.description or person.name or UNKNOWN, tuple(members))

    def _bottom(self, person: Person, box: Box, slot: str, cuts: list[str]) -> list[Figure]:
        """Influence on the left, role marks on the right."""
        look = self.look
        said = one(dots(person.influence), 9)
        wide = look.ruler.width("●" * MOST_INFLUENCE, 9) / RESERVE + 0.02
        line = Box(box.x + _EDGE + _LEFT, box.bottom - _SMALL_LINE - 0.004, self._room, _SMALL_LINE)
        found = [Figure(f"{slot}/influence", Box(line.x, line.y, wide, line.height), (said,), Anchor.MIDDLE)]
        roles = [each for each in person.roles if each]
        if roles:
            colour = look.text(Tone.ACCENT)
            marks = one("  ".join(roles), _SMALL, colour, bold=True, align=Align.RIGHT)
            room = max(0.1, line.width - wide - 0.04)
            kept = look.ruler.within((marks,), room, line.height, cuts, f"{person.name}: {marks.text}")
            place = Box(line.right - room, line.y, room, line.height)
            found.append(Figure(f"{slot}/roles", place, kept, Anchor.MIDDLE))
        return found

    def repeated(self, person: Person, box: Box) -> Group:
        """A superior who stands on another sheet, above those who go on here."""
        slot = f"again/{person.key}"
        ground = Token.PANEL
        quiet = self.look.text(Tone.MUTED, ground)
        room = self.width - 0.24
        words = self._name(person, room, [])
        lines = 1 + self.function_lines
        for text in (person.function, self.again):
            said = one(text, _SMALL, quiet)
            words += self.look.ruler.within((said,), room, (lines - 1) * _SMALL_LINE + 0.001, []) if text else ()
            lines = 2
        outline_ = Line(Token.OTHER_BAR, HAIR)
        figure = Figure(
            f"{slot}/box", box, words, Anchor.MIDDLE, fill=ground, outline=outline_, margin_left=0.12, margin_right=0.12
        )
        return Group(slot, box, f"{person.name} {self.again}".strip() or UNKNOWN, (figure,))

    def _name(self, person: Person, room: float, cuts: list[str]) -> tuple[Paragraph, ...]:
        """The name on one line: smaller, then with an initial, then shortened."""
        ruler = self.look.ruler
        tries = [(person.name, 12.0), (person.name, 11.0), (_with_initial(person.name), 12.0)]
        tries += [(_with_initial(person.name), 11.0), (person.name, _SMALL)]
        for text, points in tries:
            words = one(text, points, bold=True)
            if ruler.lines(words, room) == 1:
                return (words,)
        return ruler.within((one(_with_initial(person.name), 11, bold=True),), room, _NAME_LINE, cuts, _whole(person))


def _whole(person: Person) -> str:
    return ", ".join(part for part in (person.name, person.function) if part)


def _with_initial(name: str) -> str:
    """The first name as an initial; titles stay."""
    parts: Sequence[str] = name.split()
    for index, part in enumerate(parts[:-1]):
        if not part.endswith("."):
            if not part[0].isupper():
                break
            return " ".join([*parts[:index], f"{part[0]}.", *parts[index + 1 :]])
    return name
