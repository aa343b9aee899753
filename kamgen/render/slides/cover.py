"""The first slide: whose plan, for which period, and the facts that identify it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kamgen.brand.deck import Slot
from kamgen.brand.palette import Token
from kamgen.content.blocks import Fact
from kamgen.content.deck import Cover
from kamgen.content.table import Align
from kamgen.content.text import Tone, plain
from kamgen.render.slides import slots
from kamgen.render.slides.beside import Beside, Written
from kamgen.render.slides.drawing import Pen
from kamgen.render.slides.geometry import GUTTER, Box
from kamgen.render.slides.look import Look
from kamgen.render.slides.shapes import Anchor, Figure, Line, Shape
from kamgen.render.slides.words import one

_COLUMNS = 3
_PITCH = 0.78
_LABEL, _VALUE = 0.20, 0.24
_STATUS_HEIGHT = 0.30
_INSET, _UNDER_WORDS = 0.16, 0.12
_LEAST_COLUMN, _MOST_COLUMNS = 1.6, 6
_JOINT = "  ·  "


def draw(cover: Cover, look: Look, pen: Pen) -> tuple[str, tuple[str, ...]]:
    """The cover's shapes in reading order, and what was shortened."""
    layout = look.brand.cover
    cuts: list[str] = []
    written: list[str] = []
    homeless: list[str] = []
    block: list[Written] = []

    def put(name: str, slot: Slot | None, text: str, wish: slots.Wish | None = None) -> None:
        if not text:
            return
        if slot is None:
            homeless.append(text)
            return
        words = slots.fitted(text, slot, look, wish or slots.Wish())
        if words.cut:
            cuts.append(text)
        written.append(slots.write(pen, name, slot, words))
        if name in ("title", "subtitle"):
            block.append((slot, words))

    put("title", layout.title, cover.account, slots.Wish(look.brand.limits.account, break_well=True))
    put("subtitle", layout.subtitle, cover.subtitle, slots.Wish(12))
    put("supplier", layout.supplier, cover.supplier, slots.Wish(11))
    put("document", layout.document, cover.document, slots.Wish(14))
    put("period", layout.period, cover.period, slots.Wish(18))
    put("confidentiality", layout.confidentiality, cover.confidentiality)
    if layout.facts:
        shapes = [*_lines(homeless, box := look.box(layout.facts), look, cuts)]
        shapes += _facts(cover, box, look, cuts)
    else:
        others = (layout.supplier, layout.document, layout.period, layout.confidentiality)
        room = Beside.of(block, layout, others, look) if block else Beside(look.page, look.page)
        shapes = _on_panel(cover, homeless, room, look, cuts)
    written.append(pen.draw(shapes))
    return "".join(written), tuple(cuts)


def _lines(texts: Sequence[str], area: Box, look: Look, cuts: list[str]) -> list[Shape]:
    """What the layout has no placeholder for, in a paragraph at the top of an area."""
    if not texts:
        return []
    words = (one(_JOINT.join(texts), 12, look.text(Tone.MUTED, Token.PANEL)),)
    height = min(look.ruler.height(words, area.width), area.height)
    return [Figure("identity", replace(area, height=height), look.ruler.within(words, area.width, height, cuts))]


def _on_panel(cover: Cover, homeless: Sequence[str], room: Beside, look: Look, cuts: list[str]) -> list[Shape]:
    """All that the layout has no place for on a panel beside the title, legible on any picture or colour."""
    said = [*homeless]
    count = len(cover.facts) + (cover.status is not None)

    def heights(area: Box) -> tuple[float, float]:
        """Of the words, and of the facts in as few rows as hold them."""
        inner = area.inset(_INSET)
        words = (one(_JOINT.join(said), 12),) if said else ()
        wide = max(1, min(_MOST_COLUMNS, int(inner.width / _LEAST_COLUMN)))
        return look.ruler.height(words, inner.width), -(-count // wide) * (_LABEL + _VALUE + 0.04)

    needed = sum(heights(room.below)) + 2 * _INSET + _UNDER_WORDS
    area, is_above = room.best(needed)
    words, facts = heights(area)
    between = _UNDER_WORDS if words and facts else 0.0
    if count and words + between + facts + 2 * _INSET > area.height:  # in one paragraph with the rest
        said += [f"{fact.label}: {plain((fact.value,))}" for fact in cover.facts]
        said += [f"{cover.status_label}: {cover.status.words}"] if cover.status else []
        words, facts, between, count = heights(area)[0], 0.0, 0.0, 0
    columns = max(1, min(_COLUMNS, int(area.width / _LEAST_COLUMN)))
    comfortable = min(-(-count // columns) * _PITCH, area.height - words - between - 2 * _INSET)
    facts = max(facts, comfortable) if count else 0.0
    height = min(area.height, words + between + facts + 2 * _INSET)
    if height < 2 * _INSET + _LABEL or not (said or count):
        cuts += said
        return []
    panel = Box(area.x, area.bottom - height if is_above else area.y, area.width, height)
    inner = panel.inset(_INSET, _INSET)
    shapes: list[Shape] = [Figure("panel", panel, fill=Token.PANEL)]
    shapes += _lines(said, inner, look, cuts)
    return shapes + (_facts(cover, inner.below(words + between), look, cuts) if count else [])


def _facts(cover: Cover, area: Box, look: Look, cuts: list[str]) -> list[Shape]:
    """Facts in three columns, in more where they would be too high, the status as the last of them."""
    columns = min(_COLUMNS, max(1, int(area.width / _LEAST_COLUMN)))
    count = len(cover.facts) + (cover.status is not None)
    rows = -(-count // columns)
    pitch = min(_PITCH, area.height / rows) if rows else _PITCH
    while rows and pitch < _LABEL + _VALUE + 0.02 and columns < _MOST_COLUMNS:
        columns += 1
        rows = -(-count // columns)
        pitch = min(_PITCH, area.height / rows)
    if not count or pitch < _LABEL + _VALUE:
        cuts += [f"{fact.label}: {plain((fact.value,))}" for fact in cover.facts]
        if cover.status and count:
            cuts.append(f"{cover.status_label}: {cover.status.words}")
        return []
    shapes: list[Shape] = []
    width = (area.width - (columns - 1) * GUTTER) / columns
    for index in range(count):
        row, column = divmod(index, columns)
        place = Box(area.x + column * (width + GUTTER), area.y + row * pitch, width, pitch)
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
    tone = cover.status.mark.tone
    label = look.ruler.within((one(cover.status_label, 11, look.text(Tone.MUTED)),), place.width, _LABEL, cuts)
    said = one(cover.status.words, 13, look.text(tone), bold=True, align=Align.CENTRE)
    width = min(place.width, max(0.98, look.ruler.line_width(said) + 0.3))
    words = look.ruler.within((said,), width - 0.1, 0.25, cuts)
    tag = Box(place.x, place.y + _LABEL + 0.03, width, _STATUS_HEIGHT)
    return [
        Figure("status-label", Box(place.x, place.y, place.width, _LABEL), label),
        Figure("status", tag, words, Anchor.MIDDLE, outline=Line(look.palette.fill(tone), 1.25)),
    ]
