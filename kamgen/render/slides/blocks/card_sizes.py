"""Where things stand in a goal's card, and the sizes at which the words of all cards of a row fit."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from kamgen.brand.palette import Token
from kamgen.content.blocks import Card
from kamgen.render.slides.ladder import Step
from kamgen.render.slides.look import Look
from kamgen.render.slides.marks import MARK
from kamgen.render.slides.words import Paragraph, Piece, one

OWNER_LINE, PITCH = 0.22, 0.29
"""How high the line of who answers is, and how far chips stand from each other; in inches."""
DUE = 0.205
"""The line of the date under the measure."""
_AIR = 0.06
_HIGHEST_HEAD = 0.81
"""Four lines of the smallest headline."""


@dataclass(frozen=True, slots=True)
class Form:
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
    plain: bool = False
    """Without benefit."""
    stacked: bool = False
    """The status stands on a line of its own."""

    def of(self, cards: Sequence[Card], width: float, look: Look) -> Form:
        """The plan with room for headlines of many lines, and for a status that has none beside the chips."""
        lines = max(
            (
                look.ruler.height((one(each.headline, 12, bold=True),), width - numeral_width(each, width, look))
                for each in cards
            ),
            default=0.0,
        )
        more = max(0.0, min(lines, _HIGHEST_HEAD) - self.head[1])
        stacked = any(
            each.status and look.ruler.lines(one(each.status.words, 10), status_width(each, width)) > 1
            for each in cards
        )
        under = OWNER_LINE if stacked else 0.0
        return replace(
            self,
            head=(self.head[0], self.head[1] + more),
            jump=(self.jump[0] + more, self.jump[1]),
            measure=(self.measure[0] + more, self.measure[1]),
            rule=self.rule + more,
            benefit_head=self.benefit_head + more,
            benefit=self.benefit + more,
            bottom=self.bottom + under,
            lowest=self.lowest + more + under,
            stacked=stacked,
        )

    @property
    def around(self) -> float:
        """What a card is high without its benefit."""
        return self.benefit + self.bottom + _AIR

    def measure_room(self, card: Card) -> float:
        """How high the measure may be: it has the numbers' place too where there are none."""
        return self.measure[1] if jumps(card) else self.rule - self.jump[0] - 0.08


ROOMY = Form((0.16, 0.52), (0.78, 0.48), (1.27, 0.42), 1.74, 1.83, 2.06, 0.90, 0.10, 0.20, 3.30, (28, 24, 20, 16, 14))
CLOSE = Form((0.08, 0.48), (0.58, 0.36), (0.94, 0.41), 1.37, 1.40, 1.61, 0.60, 0.04, 0.07, 2.44, (20, 16, 14))
LOW = Form((0.06, 0.41), (0.49, 0.30), (0.81, 0.41), 1.25, 1.25, 1.25, 0.54, 0.03, 0.05, 1.85, (16, 14), plain=True)
"""For free areas too low for anything else; the benefit stands in the notes."""


@dataclass(frozen=True, slots=True)
class Sizes:
    """Type sizes, one for all cards of a row: the largest at which the longest words fit, else the smallest."""

    headline: float
    jump: float
    measure: float
    sentence: float
    """Of a measure that stands in the place of numbers."""
    benefit: float
    benefit_room: float
    status: float

    @classmethod
    def of(cls, cards: Sequence[Card], plan: Form, width: float, height: float, step: Step, look: Look) -> Sizes:
        """The sizes for cards of a width within and a height."""
        ruler = look.ruler
        room = height - plan.around

        def largest(sizes: Sequence[float], fits: Callable[[Card, float], bool]) -> float:
            return next((size for size in sizes if all(fits(card, size) for card in cards)), sizes[-1])

        def stays(words: Paragraph, wide: float, high: float) -> bool:
            return ruler.height((words,), wide) <= high + 1e-6

        return cls(
            headline=largest(
                (14, 13, 12),
                lambda card, size: stays(
                    one(card.headline, size, bold=True), width - numeral_width(card, width, look), plan.head[1]
                ),
            ),
            jump=largest(plan.jump_sizes, lambda card, size: ruler.lines(jump(card, size, Token.MUTED), width) == 1),
            measure=largest(
                (12, 11),
                lambda card, size: not jumps(card) or stays(one(card.measure, size), width, plan.measure[1] - DUE),
            ),
            sentence=largest(
                (14, 13, 12),
                lambda card, size: jumps(card) or stays(one(card.measure, size), width, plan.measure_room(card) - DUE),
            ),
            benefit=largest((step.reading, 12), lambda card, size: stays(one(card.benefit, size), width, room)),
            benefit_room=room,
            status=largest(
                (12, 11, 10),
                lambda card, size: (
                    card.status is None
                    or stays(
                        one(card.status.words, size),
                        width - MARK - 0.10 if plan.stacked else status_width(card, width),
                        OWNER_LINE,
                    )
                ),
            ),
        )


def numeral_width(card: Card, width: float, look: Look) -> float:
    """What the numeral takes of a card's width."""
    if not card.numeral:
        return 0.0
    return max(0.42, min(0.3 * width, look.ruler.width(card.numeral, 28, bold=True) + 0.18))


def status_width(card: Card, width: float) -> float:
    """What chips and sign leave to the words of a status."""
    return width - len(card.chips) * PITCH - MARK - 0.16


def jumps(card: Card) -> bool:
    """Whether the goal has numbers to go from and to."""
    return bool(card.before or card.after)


def jump(card: Card, size: float, quiet: Token) -> Paragraph:
    """From where to where: the goal bold, the unit small."""
    before = (Piece(f"{card.before}  ", size, quiet),) if card.before else ()
    arrow = (Piece("→  ", size, quiet),) if card.before and card.after else ()
    after = (Piece(card.after, size, Token.INK, bold=True),) if card.after else ()
    unit = (Piece(f"  {card.unit}", 14, quiet),) if card.unit else ()
    return Paragraph((*before, *arrow, *after, *unit))
