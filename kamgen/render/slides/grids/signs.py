"""Status signs on a time axis, and what a roadmap's legend shows."""

from __future__ import annotations

from dataclasses import replace

from kamgen.brand.palette import Token
from kamgen.content.text import Mark
from kamgen.render.slides.geometry import Box
from kamgen.render.slides.grids.legend import Entry
from kamgen.render.slides.look import Look
from kamgen.render.slides.marks import mark
from kamgen.render.slides.shapes import Figure, Form, Shape


def diamond(sign: Mark, box: Box, slot: str, look: Look) -> Figure:
    """A status sign on the axis: a diamond, empty where it is open."""
    drawn = mark(sign, box, slot, look)
    return replace(drawn, box=box, form=Form.DIAMOND) if sign is not Mark.DOT else replace(drawn, form=Form.DIAMOND)


def sign_entry(sign: Mark, words: str, look: Look) -> Entry:
    """What a sign means."""

    def drawn(box: Box, slot: str) -> tuple[Shape, ...]:
        size = 0.22
        place = Box(box.x, box.y + (box.height - size) / 2, size, size)
        return (diamond(sign, place, slot, look),)

    return Entry(0.22, drawn, words)


def bar_entry(words: str) -> Entry:
    """What a bar means."""

    def drawn(box: Box, slot: str) -> tuple[Shape, ...]:
        return (Figure(slot, box.inset(0.0, 0.03), form=Form.PENTAGON, fill=Token.ACCENT_20),)

    return Entry(0.36, drawn, words)
