"""Goals as cards of one size: from where to where, the customer's benefit, who answers for it, what is still open."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from kamgen.brand.palette import Token
from kamgen.content.blocks import Card, Cards
from kamgen.content.table import Align
from kamgen.content.text import Tone, plain
from kamgen.render.slides.blocks.card_sizes import (
    CLOSE,
    DUE,
    LOW,
    OWNER_LINE,
    PITCH,
    ROOMY,
    Form,
    Sizes,
    jump,
    jumps,
    numeral_width,
    status_width,
)
from kamgen.render.slides.flow import Flow
from kamgen.render.slides.geometry import GUTTER, HAIR, Box
from kamgen.render.slides.ladder import Step
from kamgen.render.slides.look import Look
from kamgen.render.slides.marks import MARK, mark
from kamgen.render.slides.shapes import Anchor, Figure, Group, Line, Rule, Shape
from kamgen.render.slides.words import Paragraph, one

_A_ROW = 3
_INSET = 0.22
_CHIP = 0.25
_TALLEST = 3.72


def flow(cards: Cards, width: float, height: float, step: Step, look: Look) -> Flow:
    """The cards in rows of at most three; a benefit that does not stay within its card is shortened."""
    rows = [cards.cards[index : index + _A_ROW] for index in range(0, len(cards.cards), _A_ROW)]
    columns = max((len(row) for row in rows), default=1)
    inner = (width - (columns - 1) * GUTTER) / columns - 2 * _INSET
    plans = [each.of(cards.cards, inner, look) for each in (ROOMY, CLOSE, LOW)]
    plan = next((each for each in plans if height >= each.lowest), LOW)
    cuts: list[str] = []
    sizes = Sizes.of(cards.cards, plan, inner, max(height, plan.lowest), step, look)
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
    plan: Form
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
    def of(cls, card: Card, plan: Form, width: float, sizes: Sizes, look: Look, cuts: list[str]) -> _Made:
        ruler = look.ruler
        quiet = look.text(Tone.MUTED, Token.PANEL)
        numeral = numeral_width(card, width, look)
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
            jump=ruler.within((jump(card, sizes.jump, quiet),), width, plan.jump[1], cuts) if jumps(card) else (),
            measure=_measured(card, sizes, (width, plan.measure_room(card)), look, cuts),
            benefit_head=()
            if plan.plain
            else ruler.within((look.line(card.benefit_head, 12, ground=Token.PANEL),), width, OWNER_LINE, cuts),
            benefit=_left_out(card, cuts)
            if plan.plain
            else ruler.within((one(card.benefit, sizes.benefit),), width, sizes.benefit_room, cuts),
            owner=ruler.largest(
                lambda size: look.line(card.owner, size, ground=Token.PANEL), (12, 11, 10), width, OWNER_LINE, cuts
            ),
            status=ruler.within(
                (one(card.status.words, sizes.status, quiet, align=Align.RIGHT),) if card.status else (),
                width - MARK - 0.10 if plan.stacked else status_width(card, width),
                OWNER_LINE,
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
        chips = len(card.chips) * PITCH + 0.04
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
            Figure(f"{slot}/owner", at(bottom + plan.owner, OWNER_LINE), self.owner),
        ]
        if card.chips:
            shapes.append(self._chips(Box(inner.x, foot, chips - 0.04 - PITCH + _CHIP, _CHIP), slot, look))
        if self.status:
            words_box = Box(inner.x + chips, foot, inner.width - chips - MARK - 0.10, _CHIP)
            if plan.stacked:
                words_box = Box(inner.x, foot - OWNER_LINE, inner.width - MARK - 0.10, OWNER_LINE)
            shapes.append(Figure(f"{slot}/status", words_box, self.status, Anchor.MIDDLE))
        if card.status is not None:
            at_sign = foot - OWNER_LINE if plan.stacked else foot
            shapes.append(mark(card.status.mark, Box(inner.right - MARK, at_sign, MARK, _CHIP), f"{slot}/sign", look))
        return shapes

    def _benefit(self, at: Callable[[float, float], Box], bottom: float, slot: str) -> Sequence[Shape]:
        """A rule, and the customer's benefit under it."""
        plan = self.plan
        if plan.plain:
            return ()
        return (
            Rule(f"{slot}/rule", at(plan.rule, 0.0), Line(Token.RULE_ON_PANEL, HAIR)),
            Figure(f"{slot}/benefit-head", at(plan.benefit_head, OWNER_LINE), self.benefit_head),
            Figure(f"{slot}/benefit", at(plan.benefit, bottom - plan.benefit - 0.04), self.benefit),
        )

    def _chips(self, box: Box, slot: str, look: Look) -> Group:
        members: list[Figure | Rule] = []
        for index, chip in enumerate(self.card.chips):
            colour = look.palette.on(Token.OWN) if chip.met else look.text(Tone.MUTED)
            members.append(
                Figure(
                    f"{slot}/chip-{index + 1}",
                    Box(box.x + index * PITCH, box.y, _CHIP, _CHIP),
                    (one(chip.letter[:1], 10, colour, bold=True, align=Align.CENTRE),),
                    Anchor.MIDDLE,
                    fill=Token.OWN if chip.met else Token.GROUND,
                    outline=Line(Token.OWN if chip.met else Token.OTHER, HAIR),
                )
            )
        said = " ".join(f"{chip.letter} {'✓' if chip.met else '○'}" for chip in self.card.chips)
        return Group(f"{slot}/chips", box, said, tuple(members))


def _left_out(card: Card, cuts: list[str]) -> tuple[Paragraph, ...]:
    """No benefit: its words are to be read in the notes."""
    cuts += filter(None, (f"{plain((card.benefit_head,))} {card.benefit}".strip(),))
    return ()


def _measured(
    card: Card, sizes: Sizes, room: tuple[float, float], look: Look, cuts: list[str]
) -> tuple[Paragraph, ...]:
    """How the goal is recognised, muted under numbers or a sentence in their place; below it by when, never cut."""
    quiet = look.text(Tone.MUTED, Token.PANEL)
    width, height = room
    due = look.ruler.within((one(card.due, sizes.measure, quiet),) if card.due else (), width, DUE, cuts)
    if not card.measure:
        return due
    measure = one(card.measure, sizes.measure, quiet) if jumps(card) else one(card.measure, sizes.sentence)
    return (*look.ruler.within((measure,), width, height - (DUE if due else 0.0), cuts), *due)
