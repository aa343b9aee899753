"""Goals as cards of one size: from where to where, the customer's benefit, who answers for it, what is still open."""

from __future__ import annotations

from dataclasses import dataclass

from kamgen.brand.palette import Token
from kamgen.content.blocks import Card, Cards
from kamgen.content.table import Align
from kamgen.content.text import Tone
from kamgen.render.slides.flow import Flow
from kamgen.render.slides.geometry import GUTTER, HAIR, Box
from kamgen.render.slides.ladder import Step
from kamgen.render.slides.look import Look
from kamgen.render.slides.marks import MARK, mark
from kamgen.render.slides.shapes import Anchor, Figure, Group, Line, Rule, Shape
from kamgen.render.slides.words import Paragraph, Piece, one

_A_ROW = 3
_INSET = 0.22
_HEAD = (0.18, 0.52)
_JUMP = (0.80, 0.48)
_MEASURE = (1.31, 0.36)
_RULE = 1.66
_BENEFIT_HEAD = (1.75, 0.22)
_BENEFIT = 1.98
_BOTTOM = 0.92
"""From the lower edge: rule, owner and chips."""
_LOWEST, _TALLEST = 3.30, 3.70
_CHIP, _PITCH = 0.25, 0.29
_JUMP_SIZES = (28, 24, 20, 16, 14)


def flow(cards: Cards, width: float, height: float, step: Step, look: Look) -> Flow:
    """The cards in rows of at most three; a benefit that does not stay within its card is shortened."""
    rows = [cards.cards[index : index + _A_ROW] for index in range(0, len(cards.cards), _A_ROW)]
    columns = max((len(row) for row in rows), default=1)
    inner = (width - (columns - 1) * GUTTER) / columns - 2 * _INSET
    tallest = min(height, _TALLEST)
    benefit_room = tallest - _BENEFIT - _BOTTOM - 0.06
    cuts: list[str] = []
    made = [_Made.of(card, inner, benefit_room, step, look, cuts) for card in cards.cards]
    benefit = max((each.benefit_height for each in made), default=0.0)
    lowest = max(min(_LOWEST, tallest), min(tallest, _BENEFIT + benefit + 0.06 + _BOTTOM))
    heights = tuple(lowest + (GUTTER if index else 0.0) for index in range(len(rows)))
    most = tuple(tallest + (GUTTER if index else 0.0) for index in range(len(rows)))

    def draw(first: int, last: int, box: Box) -> tuple[Shape, ...]:
        shapes: list[Shape] = []
        count = last - first
        tall = min(tallest, (box.height - (count - 1) * GUTTER) / count) if count else 0.0
        top = box.y
        for row in range(first, last):
            places = Box(box.x, top, box.width, tall).shares(columns)
            for column, place in enumerate(places[: len(rows[row])]):
                index = row * _A_ROW + column
                shapes.extend(made[index].drawn(place, index + 1, look))
            top += tall + GUTTER
        return tuple(shapes)

    return Flow(heights, most, draw, cuts=tuple(cuts))


@dataclass(frozen=True, slots=True)
class _Made:
    """A card with its words at their sizes."""

    card: Card
    head: tuple[Paragraph, ...]
    numeral_width: float
    jump: tuple[Paragraph, ...]
    measure: tuple[Paragraph, ...]
    benefit_head: tuple[Paragraph, ...]
    benefit: tuple[Paragraph, ...]
    benefit_height: float
    owner: tuple[Paragraph, ...]
    status: tuple[Paragraph, ...]

    @classmethod
    def of(cls, card: Card, width: float, benefit_room: float, step: Step, look: Look, cuts: list[str]) -> _Made:  # noqa: PLR0913
        ground = Token.PANEL
        quiet = look.palette.text(Tone.MUTED, ground)
        ruler = look.ruler
        numeral = max(0.42, ruler.width(card.numeral, 28, bold=True) + 0.18) if card.numeral else 0.0
        shortened: list[str] = []

        def fitted(words: tuple[Paragraph, ...], room_width: float, room: float, whole: str) -> tuple[Paragraph, ...]:
            short = ruler.shorten(words, room_width, room)
            if short is not None:
                shortened.append(whole)
            return words if short is None else short

        head = _smallest((14, 13, 12), lambda size: one(card.headline, size, bold=True), width - numeral, _HEAD[1], look)
        jump: tuple[Paragraph, ...] = ()
        if card.before or card.after:
            for size in _JUMP_SIZES:
                jump = (_jump(card, size, quiet),)
                if ruler.lines(jump[0], width) == 1:
                    break
            measure = _smallest((12, 11), lambda size: one(card.measure, size, quiet), width, _MEASURE[1] / 1.8, look)
            jump = fitted(jump, width, _JUMP[1], f"{card.before} → {card.after} {card.unit}")
            measure = fitted(measure, width, _MEASURE[1], card.measure)
        else:
            room = _RULE - _JUMP[0] - 0.08
            measure = _smallest((14, 13, 12), lambda size: one(card.measure, size), width, room, look)
            measure = fitted(measure, width, room, card.measure)
        benefit = _smallest((step.reading, 12), lambda size: one(card.benefit, size), width, benefit_room, look)
        benefit = fitted(benefit, width, benefit_room, card.benefit)
        head = fitted(head, width - numeral, _HEAD[1], card.headline)
        benefit_head = fitted((look.line(card.benefit_head, 12, ground=ground),), width, _BENEFIT_HEAD[1], "".join(r.text for r in card.benefit_head))
        owner = fitted((look.line(card.owner, 12, ground=ground),), width, 0.22, "".join(r.text for r in card.owner))
        status: tuple[Paragraph, ...] = ()
        if card.status and card.status.words:
            room = width - len(card.chips) * _PITCH - MARK - 0.16
            status = _smallest((12, 11, 10), lambda size: one(card.status.words if card.status else "", size, quiet, align=Align.RIGHT), room, 0.22, look)
            status = fitted(status, room, 0.22, card.status.words)
        if shortened:
            cuts.append("\n".join((f"{card.numeral} {card.headline}".strip(), *shortened)))
        return cls(
            card, head, numeral, jump, measure, benefit_head, benefit, ruler.height(benefit, width), owner, status
        )

    def drawn(self, place: Box, number: int, look: Look) -> list[Shape]:
        """The card in its place."""
        card = self.card
        left, width = place.x + _INSET, place.width - 2 * _INSET
        line = Line(Token.RULE_ON_PANEL, HAIR)

        def at(offset: float, tall: float, indent: float = 0.0) -> Box:
            return Box(left + indent, place.y + offset, width - indent, tall)

        shapes: list[Shape] = [Figure(f"{number}/panel", place, fill=Token.PANEL)]
        if card.numeral:
            words = one(card.numeral, 28, look.palette.text(Tone.ACCENT, Token.PANEL), bold=True)
            box = Box(left, place.y + _HEAD[0], self.numeral_width, _HEAD[1])
            shapes.append(Figure(f"{number}/numeral", box, (words,), Anchor.MIDDLE))
        shapes.append(
            Figure(f"{number}/headline", at(*_HEAD, self.numeral_width), self.head, Anchor.MIDDLE, paths=card.sources)
        )
        if self.jump:
            shapes.append(Figure(f"{number}/jump", at(*_JUMP), self.jump, Anchor.MIDDLE, paths=card.sources))
            shapes.append(Figure(f"{number}/measure", at(*_MEASURE), self.measure))
        else:
            shapes.append(Figure(f"{number}/measure", at(_JUMP[0], _RULE - _JUMP[0] - 0.08), self.measure))
        shapes.append(Rule(f"{number}/rule", at(_RULE, 0.0), line))
        bottom = place.height - _BOTTOM
        shapes += [
            Figure(f"{number}/benefit-head", at(*_BENEFIT_HEAD), self.benefit_head),
            Figure(f"{number}/benefit", at(_BENEFIT, max(0.1, bottom - _BENEFIT - 0.04)), self.benefit),
            Rule(f"{number}/rule-2", at(bottom, 0.0), line),
            Figure(f"{number}/owner", at(bottom + 0.10, 0.22), self.owner),
        ]
        foot = place.y + place.height - 0.20 - _CHIP
        if card.chips:
            shapes.append(self._chips(Box(left, foot, (len(card.chips) - 1) * _PITCH + _CHIP, _CHIP), number, look))
        if card.status:
            shapes.append(mark(card.status.mark, Box(left + width - MARK, foot, MARK, _CHIP), f"{number}/sign", look))
        if self.status:
            indent = len(card.chips) * _PITCH + 0.04
            words = Box(left + indent, foot, width - indent - MARK - 0.10, _CHIP)
            shapes.append(Figure(f"{number}/status", words, self.status, Anchor.MIDDLE))
        return shapes

    def _chips(self, box: Box, number: int, look: Look) -> Group:
        members: list[Figure | Rule] = []
        for index, chip in enumerate(self.card.chips):
            place = Box(box.x + index * _PITCH, box.y, _CHIP, _CHIP)
            colour = look.palette.on(Token.OWN) if chip.met else look.palette.text(Tone.MUTED)
            words = one(chip.letter, 10, colour, bold=True, align=Align.CENTRE)
            members.append(
                Figure(
                    f"{number}/chip-{index + 1}",
                    place,
                    (words,),
                    Anchor.MIDDLE,
                    fill=Token.OWN if chip.met else Token.GROUND,
                    outline=Line(Token.OWN if chip.met else Token.OTHER, 0.75),
                )
            )
        said = " ".join(f"{chip.letter} {'✓' if chip.met else '○'}" for chip in self.card.chips)
        return Group(f"{number}/chips", box, said, tuple(members))


def _jump(card: Card, size: float, quiet: Token) -> Paragraph:
    before = (Piece(f"{card.before}  ", size, quiet),) if card.before else ()
    arrow = (Piece("→  ", size, quiet),) if card.before and card.after else ()
    unit = (Piece(f"  {card.unit}", 14, quiet),) if card.unit else ()
    return Paragraph((*before, *arrow, Piece(card.after, size, Token.INK, bold=True), *unit))


def _smallest(sizes, make, width, room, look):  # type: ignore[no-untyped-def]
    """The words at the largest size at which they stay within a height, else at the smallest."""
    words = (make(sizes[-1]),)
    for size in sizes:
        words = (make(size),)
        if look.ruler.height(words, width) <= room + 0.001:
            break
    return words
