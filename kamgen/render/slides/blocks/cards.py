"""Goals as cards of one size: from where to where, the customer's benefit, who answers for it, what is still open."""

from __future__ import annotations

from dataclasses import dataclass

from kamgen.brand.palette import Token
from kamgen.content.blocks import Card, Cards
from kamgen.content.table import Align
from kamgen.content.text import Status, Tone
from kamgen.render.slides.flow import Flow
from kamgen.render.slides.geometry import GUTTER, HAIR, Box
from kamgen.render.slides.ladder import Step
from kamgen.render.slides.look import Look
from kamgen.render.slides.marks import MARK, mark
from kamgen.render.slides.shapes import Anchor, Figure, Group, Line, Rule, Shape
from kamgen.render.slides.words import Paragraph, Piece, one

_A_ROW = 3
_INSET = 0.22
_OWNER_LINE = 0.22
_AIR = 0.06
_CHIP, _PITCH = 0.25, 0.29
_TALLEST = 3.72


@dataclass(frozen=True, slots=True)
class _Plan:
    """Where things stand in a card, and how high they may be; in inches from its upper edge."""

    head: tuple[float, float]
    jump: tuple[float, float]
    measure: tuple[float, float]
    rule: float
    benefit_head: float
    benefit: float
    bottom: float
    """From the lower edge to the rule above owner and chips."""
    owner: float
    foot: float
    lowest: float
    jump_sizes: tuple[float, ...]

    @property
    def around(self) -> float:
        """What a card is high without its benefit."""
        return self.benefit + self.bottom + _AIR


_ROOMY = _Plan((0.16, 0.52), (0.78, 0.48), (1.29, 0.37), 1.69, 1.78, 2.01, 0.90, 0.10, 0.20, 3.30, (28, 24, 20, 16, 14))
_CLOSE = _Plan((0.08, 0.48), (0.58, 0.36), (0.94, 0.20), 1.18, 1.21, 1.42, 0.60, 0.04, 0.07, 2.25, (20, 16, 14))
"""For free areas too low for anything else."""


def flow(cards: Cards, width: float, height: float, step: Step, look: Look) -> Flow:
    """The cards in rows of at most three; a benefit that does not stay within its card is shortened."""
    rows = [cards.cards[index : index + _A_ROW] for index in range(0, len(cards.cards), _A_ROW)]
    columns = max((len(row) for row in rows), default=1)
    inner = (width - (columns - 1) * GUTTER) / columns - 2 * _INSET
    plan = _ROOMY if height >= _ROOMY.lowest else _CLOSE
    cuts: list[str] = []
    room = max(height, plan.lowest) - plan.around
    made = [_Made.of(card, plan, inner, room, step, look, cuts) for card in cards.cards]
    benefit = max((look.ruler.height(each.benefit, inner) for each in made), default=0.0)
    lowest = max(plan.lowest, plan.around + benefit)
    tallest = max(lowest, min(height, _TALLEST))
    heights = tuple(lowest + (GUTTER if index else 0.0) for index in range(len(rows)))
    most = tuple(tallest + (GUTTER if index else 0.0) for index in range(len(rows)))

    def draw(first: int, last: int, box: Box) -> tuple[Shape, ...]:
        shapes: list[Shape] = []
        count = max(1, last - first)
        tall = min(tallest, (box.height - (count - 1) * GUTTER) / count)
        for row in range(first, last):
            places = Box(box.x, box.y + (row - first) * (tall + GUTTER), box.width, tall).shares(columns)
            for column, place in enumerate(places[: len(rows[row])]):
                index = row * _A_ROW + column
                shapes += made[index].shapes(place, f"{index + 1}", look)
        return tuple(shapes)

    return Flow(heights, most, draw, cuts=tuple(cuts))


@dataclass(frozen=True, slots=True)
class _Made:
    """A card with its words at their sizes."""

    card: Card
    plan: _Plan
    numeral_width: float
    numeral: tuple[Paragraph, ...]
    headline: tuple[Paragraph, ...]
    jump: tuple[Paragraph, ...]
    measure: tuple[Paragraph, ...]
    benefit_head: tuple[Paragraph, ...]
    benefit: tuple[Paragraph, ...]
    owner: tuple[Paragraph, ...]
    status: tuple[Paragraph, ...]

    @classmethod
    def of(  # noqa: PLR0913, PLR0917
        cls, card: Card, plan: _Plan, width: float, benefit_room: float, step: Step, look: Look, cuts: list[str]
    ) -> _Made:
        ruler = look.ruler
        quiet = look.text(Tone.MUTED, Token.PANEL)
        whole = f"{card.numeral} {card.headline}".strip()
        numeral = max(0.42, min(0.3 * width, ruler.width(card.numeral, 28, bold=True) + 0.18)) if card.numeral else 0.0
        jump: tuple[Paragraph, ...] = ()
        if card.before or card.after:
            jump = ruler.largest(
                lambda size: _jump(card, size, quiet),
                [size for size in plan.jump_sizes if ruler.lines(_jump(card, size, quiet), width) == 1]
                or plan.jump_sizes[-1:],
                width,
                plan.jump[1],
                cuts,
            )
            measure = ruler.largest(lambda size: one(card.measure, size, quiet), (12, 11), width, plan.measure[1], cuts)
        else:
            room = plan.rule - plan.jump[0] - 0.08
            measure = ruler.largest(lambda size: one(card.measure, size), (14, 13, 12), width, room, cuts)
        return cls(
            card,
            plan,
            numeral,
            ruler.largest(
                lambda size: one(card.numeral, size, look.text(Tone.ACCENT, Token.PANEL), bold=True),
                (28, 14) if ruler.width(card.numeral, 28, bold=True) < numeral else (14,),
                numeral,
                plan.head[1],
                cuts,
            ),
            ruler.largest(
                lambda size: one(card.headline, size, bold=True),
                (14, 13, 12),
                width - numeral,
                plan.head[1],
                cuts,
                whole,
            ),
            jump,
            measure,
            ruler.within((look.line(card.benefit_head, 12, ground=Token.PANEL),), width, _OWNER_LINE, cuts),
            ruler.largest(lambda size: one(card.benefit, size), (step.reading, 12), width, benefit_room, cuts),
            ruler.within((look.line(card.owner, 12, ground=Token.PANEL),), width, _OWNER_LINE, cuts),
            _status(card.status, width - len(card.chips) * _PITCH - MARK - 0.16, quiet, look, cuts),
        )

    def shapes(self, place: Box, slot: str, look: Look) -> list[Shape]:
        """The card in its place."""
        card, plan = self.card, self.plan
        inner = place.inset(_INSET)
        line = Line(Token.RULE_ON_PANEL, HAIR)
        bottom = place.height - plan.bottom
        foot = place.bottom - plan.foot - _CHIP

        def at(offset: float, tall: float, indent: float = 0.0) -> Box:
            return Box(inner.x + indent, place.y + offset, inner.width - indent, tall)

        measure = at(*plan.measure) if self.jump else at(plan.jump[0], plan.rule - plan.jump[0] - 0.08)
        chips = len(card.chips) * _PITCH + 0.04
        shapes: list[Shape] = [Figure(f"{slot}/panel", place, fill=Token.PANEL)]
        if card.numeral:
            box = Box(inner.x, place.y + plan.head[0], self.numeral_width, plan.head[1])
            shapes.append(Figure(f"{slot}/numeral", box, self.numeral, Anchor.MIDDLE))
        headline = at(*plan.head, self.numeral_width)
        shapes.append(Figure(f"{slot}/headline", headline, self.headline, Anchor.MIDDLE, paths=card.sources))
        if self.jump:
            shapes.append(Figure(f"{slot}/jump", at(*plan.jump), self.jump, Anchor.MIDDLE, paths=card.sources))
        shapes += [
            Figure(f"{slot}/measure", measure, self.measure),
            Rule(f"{slot}/rule", at(plan.rule, 0.0), line),
            Figure(f"{slot}/benefit-head", at(plan.benefit_head, _OWNER_LINE), self.benefit_head),
            Figure(f"{slot}/benefit", at(plan.benefit, bottom - plan.benefit - 0.04), self.benefit),
            Rule(f"{slot}/rule-2", at(bottom, 0.0), line),
            Figure(f"{slot}/owner", at(bottom + plan.owner, _OWNER_LINE), self.owner),
        ]
        if card.chips:
            shapes.append(self._chips(Box(inner.x, foot, chips - 0.04 - _PITCH + _CHIP, _CHIP), slot, look))
        if self.status:
            words_box = Box(inner.x + chips, foot, inner.width - chips - MARK - 0.10, _CHIP)
            shapes.append(Figure(f"{slot}/status", words_box, self.status, Anchor.MIDDLE))
        if card.status is not None:
            shapes.append(mark(card.status.mark, Box(inner.right - MARK, foot, MARK, _CHIP), f"{slot}/sign", look))
        return shapes

    def _chips(self, box: Box, slot: str, look: Look) -> Group:
        members: list[Figure | Rule] = []
        for index, chip in enumerate(self.card.chips):
            colour = look.palette.on(Token.OWN) if chip.met else look.text(Tone.MUTED)
            members.append(
                Figure(
                    f"{slot}/chip-{index + 1}",
                    Box(box.x + index * _PITCH, box.y, _CHIP, _CHIP),
                    (one(chip.letter[:1], 10, colour, bold=True, align=Align.CENTRE),),
                    Anchor.MIDDLE,
                    fill=Token.OWN if chip.met else Token.GROUND,
                    outline=Line(Token.OWN if chip.met else Token.OTHER, HAIR),
                )
            )
        said = " ".join(f"{chip.letter} {'✓' if chip.met else '○'}" for chip in self.card.chips)
        return Group(f"{slot}/chips", box, said, tuple(members))


def _jump(card: Card, size: float, quiet: Token) -> Paragraph:
    """From where to where: the goal bold, the unit small."""
    before = (Piece(f"{card.before}  ", size, quiet),) if card.before else ()
    arrow = (Piece("→  ", size, quiet),) if card.before and card.after else ()
    after = (Piece(card.after, size, Token.INK, bold=True),) if card.after else ()
    unit = (Piece(f"  {card.unit}", 14, quiet),) if card.unit else ()
    return Paragraph((*before, *arrow, *after, *unit))


def _status(status: Status | None, width: float, quiet: Token, look: Look, cuts: list[str]) -> tuple[Paragraph, ...]:
    if status is None or not status.words:
        return ()
    words = status.words
    return look.ruler.largest(
        lambda size: one(words, size, quiet, align=Align.RIGHT), (12, 11, 10), width, _OWNER_LINE, cuts
    )
