"""The first slide: whose plan, for which period, and the facts that identify it."""

from __future__ import annotations

from collections.abc import Sequence

from kamgen.brand.deck import Slot
from kamgen.brand.palette import Token
from kamgen.content.blocks import Fact
from kamgen.content.deck import Cover
from kamgen.content.table import Align
from kamgen.content.text import Mark, Tone, plain
from kamgen.render.slides import slots
from kamgen.render.slides.drawing import Pen
from kamgen.render.slides.geometry import GUTTER, HAIR, PAGE_HEIGHT, Box
from kamgen.render.slides.look import Look
from kamgen.render.slides.shapes import Anchor, Figure, Line, Rule, Shape
from kamgen.render.slides.words import one

_COLUMNS = 3
_PITCH = 0.78
_LABEL, _VALUE = 0.20, 0.24
_STATUS_HEIGHT = 0.30
_UNDER_RULE = 0.24
_LOWEST = 0.92
"""Where room that kamgen finds itself ends, as a share of the slide's height."""
_STATUS_TONES = {Mark.GOOD: Tone.GOOD, Mark.CAUTION: Tone.CAUTION, Mark.BAD: Tone.BAD}


def draw(cover: Cover, look: Look, pen: Pen) -> tuple[str, tuple[str, ...]]:
    """The cover's shapes in reading order, and what was shortened."""
    layout = look.brand.cover
    cuts: list[str] = []
    written: list[str] = []
    homeless: list[tuple[str, str]] = []

    def put(name: str, slot: Slot | None, text: str, wish: slots.Wish | None = None) -> None:
        if not text:
            return
        if slot is None:
            homeless.append((name, text))
            return
        words = slots.fitted(text, slot, look, wish or slots.Wish())
        if words.cut:
            cuts.append(text)
        written.append(slots.write(pen, name, slot, words))

    put("title", layout.title, cover.account, slots.Wish(look.brand.limits.account, break_well=True))
    put("subtitle", layout.subtitle, cover.subtitle, slots.Wish(12))
    put("supplier", layout.supplier, cover.supplier, slots.Wish(11))
    put("document", layout.document, cover.document, slots.Wish(14))
    put("period", layout.period, cover.period, slots.Wish(18))
    put("confidentiality", layout.confidentiality, cover.confidentiality)
    title_block = tuple(slot for slot in (layout.title, layout.subtitle) if slot)
    area = look.box(layout.facts) if layout.facts else room_around(title_block, look)
    ruled = layout.facts is None  # a layout with a place for facts has drawn its own line over them
    shapes: list[Shape] = []
    for name, text in homeless:
        words = (one(text, 14, look.text(Tone.MUTED)),)
        height = min(look.ruler.height(words, area.width), 0.5)
        kept = look.ruler.within(words, area.width, height, cuts)
        shapes.append(Figure(name, Box(area.x, area.y, area.width, height), kept))
        area = area.below(height + 0.06)
    shapes += _facts(cover, area, look, cuts, ruled=ruled)
    written.append(pen.draw(shapes))
    return "".join(written), tuple(cuts)


def room_around(title_block: Sequence[Slot], look: Look) -> Box:
    """Room on a layout without a place for more: under the title block, or over it where that is larger."""
    boxes = [look.box(slot.rect) for slot in title_block]
    left, right = boxes[0].x, boxes[0].right
    top, bottom = min(box.y for box in boxes), max(box.bottom for box in boxes)
    below = Box(left, bottom + 0.15, right - left, PAGE_HEIGHT * _LOWEST - bottom - 0.15)
    above = Box(left, 0.5, right - left, top - 0.65)
    return below if below.height >= min(1.6, above.height) else above


def _facts(cover: Cover, area: Box, look: Look, cuts: list[str], *, ruled: bool) -> list[Shape]:
    """Facts in three columns, under a hairline where `ruled`, the status as the last of them."""
    above = _UNDER_RULE if ruled else 0.0
    columns = min(_COLUMNS, max(1, int(area.width / 1.6)))
    count = len(cover.facts) + (cover.status is not None)
    rows = -(-count // columns)
    pitch = min(_PITCH, (area.height - above) / rows) if rows else _PITCH
    while rows and pitch < _LABEL + _VALUE + 0.02 and columns < 6:  # noqa: PLR2004
        columns += 1
        rows = -(-count // columns)
        pitch = min(_PITCH, (area.height - above) / rows)
    if not count or pitch < _LABEL + _VALUE:
        cuts += [f"{fact.label}: {plain((fact.value,))}" for fact in cover.facts]
        if cover.status and count:
            cuts.append(f"{cover.status_label}: {cover.status.words}")
        return []
    shapes: list[Shape] = []
    if ruled:
        shapes.append(Rule("rule", Box(area.x, area.y, area.width, 0.0), Line(Token.HAIRLINE, HAIR)))
    width = (area.width - (columns - 1) * GUTTER) / columns
    for index in range(count):
        row, column = divmod(index, columns)
        place = Box(area.x + column * (width + GUTTER), area.y + above + row * pitch, width, pitch)
        if index < len(cover.facts):
            shapes.append(_fact(cover.facts[index], place, f"fact-{index + 1}", look, cuts))
        else:
            shapes += _status(cover, place, look, cuts)
    return shapes


def _fact(fact: Fact, place: Box, slot: str, look: Look, cuts: list[str]) -> Figure:
    whole = f"{fact.label}: {plain((fact.value,))}"
    label = look.ruler.within((one(fact.label, 11, look.text(Tone.MUTED)),), place.width, _LABEL, cuts, whole)
    size = 14 if look.ruler.lines(look.line(fact.value, 14, bold=True), place.width) == 1 else 12
    room = max(_VALUE + 0.03, place.height - _LABEL - 0.12)
    value = look.line(fact.value, size, bold=True, before=2)
    return Figure(
        slot, place, (*label, *look.ruler.within((value,), place.width, room, cuts, whole)), paths=fact.sources
    )


def _status(cover: Cover, place: Box, look: Look, cuts: list[str]) -> list[Shape]:
    """The status as an outlined tag under its label."""
    if cover.status is None:
        return []
    tone = _STATUS_TONES.get(cover.status.mark, Tone.MUTED)
    label = look.ruler.within((one(cover.status_label, 11, look.text(Tone.MUTED)),), place.width, _LABEL, cuts)
    said = one(cover.status.words, 13, look.text(tone), bold=True, align=Align.CENTRE)
    width = min(place.width, max(0.98, look.ruler.line_width(said) + 0.3))
    words = look.ruler.within((said,), width - 0.1, 0.25, cuts)
    tag = Box(place.x, place.y + _LABEL + 0.03, width, _STATUS_HEIGHT)
    return [
        Figure("status-label", Box(place.x, place.y, place.width, _LABEL), label),
        Figure("status", tag, words, Anchor.MIDDLE, outline=Line(look.palette.fill(tone), 1.25)),
    ]
