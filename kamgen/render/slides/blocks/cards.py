"""Goals as cards of one size: from where to where, the customer's benefit, who answers for it, what is still open."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from kamgen.brand.palette import Token
from kamgen.content.blocks import Card, Cards
from kamgen.content.table import Align
from kamgen.content.text import Tone, plain
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
_DUE = 0.205
"""The line of the date under the measure."""
_TALLEST = 3.72
_HIGHEST_HEAD = 0.81
"""Four lines of the smallest headline."""


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
    plain: bool = False
    """Without benefit."""
    stacked: bool = False
    """The status stands on a line of its own."""

    def of(self, cards: Sequence[Card], width: float, look: Look) -> _Plan:
        """The plan with room for headlines of many lines, and for a status that has none beside the chips."""
        lines = max(
            (
                look.ruler.height((one(each.headline, 12, bold=True),), width - _numeral_width(each, width, look))
                for each in cards
            ),
            default=0.0,
        )
        more = max(0.0, min(lines, _HIGHEST_HEAD) - self.head[1])
        stacked = any(
            each.status and look.ruler.lines(one(each.status.words, 10), _status_width(each, width)) > 1
            for each in cards
        )
        under = _OWNER_LINE if stacked else 0.0
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
        return self.measure[1] if _jumps(card) else self.rule - self.jump[0] - 0.08


_ROOMY = _Plan((0.16, 0.52), (0.78, 0.48), (1.27, 0.42), 1.74, 1.83, 2.06, 0.90, 0.10, 0.20, 3.30, (28, 24, 20, 16, 14))
_CLOSE = _Plan((0.08, 0.48), (0.58, 0.36), (0.94, 0.41), 1.37, 1.40, 1.61, 0.60, 0.04, 0.07, 2.44, (20, 16, 14))
_LOW = _Plan((0.06, 0.41), (0.49, 0.30), (0.81, 0.41), 1.25, 1.25, 1.25, 0.54, 0.03, 0.05, 1.85, (16, 14), plain=True)
"""For free areas too low for anything else; the benefit stands in the notes."""


def flow(cards: Cards, width: float, height: float, step: Step, look: Look) -> Flow:
    """The cards in rows of at most three; a benefit that does not stay within its card is shortened."""
    rows = [cards.cards[index : index + _A_ROW] for index in range(0, len(cards.cards), _A_ROW)]
    columns = max((len(row) for row in rows), default=1)
    inner = (width - (columns - 1) * GUTTER) / columns - 2 * _INSET
    plans = [each.of(cards.cards, inner, look) for each in (_ROOMY, _CLOSE, _LOW)]
    plan = next((each for each in plans if height >= each.lowest), _LOW)
    cuts: list[str] = []
    sizes = _Sizes.of(cards.cards, plan, inner, max(height, plan.lowest), step, look)
    made = [_Made.of(card, plan, inner, sizes, look, cuts) for card in cards.cards]
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
    def of(cls, card: Card, plan: _Plan, width: float, sizes: _Sizes, look: Look, cuts: list[str]) -> _Made:
        ruler = look.ruler
        quiet = look.text(Tone.MUTED, Token.PANEL)
        numeral = _numeral_width(card, width, look)
        return cls(
            card=card,
            plan=plan,
            numeral_width=numeral,
            numeral=ruler.largest(
                lambda size: one(card.numeral, size, look.text(Tone.ACCENT, Token.PANEL), bold=True),
                (28, 14) if ruler.width(card.numeral, 28, bold=True) < numeral else (14,),
                numeral,
                plan.head[1],
                cuts,
            ),
            headline=ruler.within(
                (one(card.headline, sizes.headline, bold=True),),
                width - numeral,
                plan.head[1],
                cuts,
                f"{card.numeral} {card.headline}".strip(),
            ),
            jump=ruler.within((_jump(card, sizes.jump, quiet),), width, plan.jump[1], cuts) if _jumps(card) else (),
            measure=_measured(card, sizes, (width, plan.measure_room(card)), look, cuts),
            benefit_head=()
            if plan.plain
            else ruler.within((look.line(card.benefit_head, 12, ground=Token.PANEL),), width, _OWNER_LINE, cuts),
            benefit=_left_out(card, cuts)
            if plan.plain
            else ruler.within((one(card.benefit, sizes.benefit),), width, sizes.benefit_room, cuts),
            owner=ruler.largest(
                lambda size: look.line(card.owner, size, ground=Token.PANEL), (12, 11, 10), width, _OWNER_LINE, cuts
            ),
            status=ruler.within(
                (one(card.status.words, sizes.status, quiet, align=Align.RIGHT),) if card.status else (),
                width - MARK - 0.10 if plan.stacked else _status_width(card, width),
                _OWNER_LINE,
                cuts,
            ),
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

        measure = at(*plan.measure) if self.jump else at(plan.jump[0], plan.measure_room(card))
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
            *self._benefit(at, bottom, slot),
            Rule(f"{slot}/rule-2", at(bottom, 0.0), line),
            Figure(f"{slot}/owner", at(bottom + plan.owner, _OWNER_LINE), self.owner),
        ]
        if card.chips:
            shapes.append(self._chips(Box(inner.x, foot, chips - 0.04 - _PITCH + _CHIP, _CHIP), slot, look))
        if self.status:
            words_box = Box(inner.x + chips, foot, inner.width - chips - MARK - 0.10, _CHIP)
            if plan.stacked:
                words_box = Box(inner.x, foot - _OWNER_LINE, inner.width - MARK - 0.10, _OWNER_LINE)
            shapes.append(Figure(f"{slot}/status", words_box, self.status, Anchor.MIDDLE))
        if card.status is not None:
            at_sign = foot - _OWNER_LINE if plan.stacked else foot
            shapes.append(mark(card.status.mark, Box(inner.right - MARK, at_sign, MARK, _CHIP), f"{slot}/sign", look))
        return shapes

    def _benefit(self, at: Callable[[float, float], Box], bottom: float, slot: str) -> Sequence[Shape]:
        """A rule, and the customer's benefit under it."""
        plan = self.plan
        if plan.plain:
            return ()
        return (
            Rule(f"{slot}/rule", at(plan.rule, 0.0), Line(Token.RULE_ON_PANEL, HAIR)),
            Figure(f"{slot}/benefit-head", at(plan.benefit_head, _OWNER_LINE), self.benefit_head),
            Figure(f"{slot}/benefit", at(plan.benefit, bottom - plan.benefit - 0.04), self.benefit),
        )

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


@dataclass(frozen=True, slots=True)
class _Sizes:
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
    def of(cls, cards: Sequence[Card], plan: _Plan, width: float, height: float, step: Step, look: Look) -> _Sizes:
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
                    one(card.headline, size, bold=True), width - _numeral_width(card, width, look), plan.head[1]
                ),
            ),
            jump=largest(plan.jump_sizes, lambda card, size: ruler.lines(_jump(card, size, Token.MUTED), width) == 1),
            measure=largest(
                (12, 11),
                lambda card, size: not _jumps(card) or stays(one(card.measure, size), width, plan.measure[1] - _DUE),
            ),
            sentence=largest(
                (14, 13, 12),
                lambda card, size: (
                    _jumps(card) or stays(one(card.measure, size), width, plan.measure_room(card) - _DUE)
                ),
            ),
            benefit=largest((step.reading, 12), lambda card, size: stays(one(card.benefit, size), width, room)),
            benefit_room=room,
            status=largest(
                (12, 11, 10),
                lambda card, size: (
                    card.status is None
                    or stays(
                        one(card.status.words, size),
                        width - MARK - 0.10 if plan.stacked else _status_width(card, width),
                        _OWNER_LINE,
                    )
                ),
            ),
        )


def _left_out(card: Card, cuts: list[str]) -> tuple[Paragraph, ...]:
    """No benefit: its words are to be read in the notes."""
    cuts += filter(None, (f"{plain((card.benefit_head,))} {card.benefit}".strip(),))
    return ()


def _numeral_width(card: Card, width: float, look: Look) -> float:
    if not card.numeral:
        return 0.0
    return max(0.42, min(0.3 * width, look.ruler.width(card.numeral, 28, bold=True) + 0.18))


def _status_width(card: Card, width: float) -> float:
    return width - len(card.chips) * _PITCH - MARK - 0.16


def _jumps(card: Card) -> bool:
    """Whether the goal has numbers to go from and to."""
    return bool(card.before or card.after)


def _measured(
    card: Card, sizes: _Sizes, room: tuple[float, float], look: Look, cuts: list[str]
) -> tuple[Paragraph, ...]:
    """How the goal is recognised, muted under numbers or a sentence in their place; below it by when, never cut."""
    quiet = look.text(Tone.MUTED, Token.PANEL)
    width, height = room
    due = look.ruler.within((one(card.due, sizes.measure, quiet),) if card.due else (), width, _DUE, cuts)
    if not card.measure:
        return due
    measure = one(card.measure, sizes.measure, quiet) if _jumps(card) else one(card.measure, sizes.sentence)
    return (*look.ruler.within((measure,), width, height - (_DUE if due else 0.0), cuts), *due)


def _jump(card: Card, size: float, quiet: Token) -> Paragraph:
    """From where to where: the goal bold, the unit small."""
    before = (Piece(f"{card.before}  ", size, quiet),) if card.before else ()
    arrow = (Piece("→  ", size, quiet),) if card.before and card.after else ()
    after = (Piece(card.after, size, Token.INK, bold=True),) if card.after else ()
    unit = (Piece(f"  {card.unit}", 14, quiet),) if card.unit else ()
    return Paragraph((*before, *arrow, *after, *unit))
