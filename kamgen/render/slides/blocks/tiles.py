"""Key figures side by side: label, big number with its unit, comparison."""

from __future__ import annotations

from dataclasses import replace

from kamgen.brand.palette import Token
from kamgen.content.blocks import Tile, Tiles
from kamgen.content.text import Tone, plain
from kamgen.render.slides.flow import Flow
from kamgen.render.slides.geometry import GUTTER, Box
from kamgen.render.slides.ladder import Step
from kamgen.render.slides.look import Look
from kamgen.render.slides.shapes import Anchor, Figure, Shape
from kamgen.render.slides.words import Paragraph, Piece, one

_HEIGHT = 1.28
_INSET = 0.18
_NUMBER_SIZES = (34, 28, 24, 20, 16, 14)
_A_ROW = 5
_LABEL, _NUMBER, _COMPARISON = (0.12, 0.24), (0.32, 0.60), (0.90, 0.36)
"""Where they stand in a tile, and how high they may be."""


def flow(tiles: Tiles, width: float, height: float, step: Step, look: Look) -> Flow:
    """The tiles in rows of at most five, each row as high as another."""
    del step, height  # tiles have one size
    count = len(tiles.tiles)
    rows = [tiles.tiles[index : index + _A_ROW] for index in range(0, count, _A_ROW)]
    columns = max((len(row) for row in rows), default=1)
    inner = (width - (columns - 1) * GUTTER) / columns - 2 * _INSET
    cuts: list[str] = []
    drawn = [[_tile(tile, inner, look, cuts) for tile in row] for row in rows]
    gaps = [0.0 if index == 0 else GUTTER for index in range(len(rows))]
    heights = tuple(_HEIGHT + gap for gap in gaps)

    def draw(first: int, last: int, box: Box) -> tuple[Shape, ...]:
        shapes: list[Shape] = []
        top = box.y
        for row in range(first, last):
            if row > first:
                top += GUTTER
            for column, (tile, place) in enumerate(
                zip(rows[row], Box(box.x, top, box.width, _HEIGHT).shares(columns), strict=False)
            ):
                number = row * _A_ROW + column + 1
                label, figure, comparison = drawn[row][column]
                shapes.append(Figure(f"{number}/panel", place, fill=Token.PANEL))
                for slot, words, (offset, tall), anchor in (
                    ("label", label, _LABEL, Anchor.TOP),
                    ("number", figure, _NUMBER, Anchor.BOTTOM),
                    ("comparison", comparison, _COMPARISON, Anchor.TOP),
                ):
                    where = Box(place.x + _INSET, place.y + offset, inner, tall)
                    paths = tile.sources if slot == "number" else ()
                    shapes.append(Figure(f"{number}/{slot}", where, words, anchor, paths=paths))
            top += _HEIGHT
        return tuple(shapes)

    return Flow(heights, heights, draw, cuts=tuple(cuts))


_Drawn = tuple[tuple[Paragraph, ...], tuple[Paragraph, ...], tuple[Paragraph, ...]]


def _tile(tile: Tile, width: float, look: Look, cuts: list[str]) -> _Drawn:
    quiet = look.palette.text(Tone.MUTED, Token.PANEL)
    unit = (Piece(f"\u00a0{tile.unit}", 14, quiet),) if tile.unit else ()
    number = Paragraph(())
    for size in _NUMBER_SIZES:
        number = Paragraph((Piece(tile.number, size, Token.INK, bold=True), *unit))
        if look.ruler.lines(number, width) == 1:
            break
    comparison: tuple[Paragraph, ...] = (look.line(tile.comparison, 12, ground=Token.PANEL),)
    if look.ruler.lines(comparison[0], width) > 1:
        comparison = (replace(look.line(tile.comparison, 11, ground=Token.PANEL)),)
    label: tuple[Paragraph, ...] = (one(tile.label, 12, quiet),)
    short = [
        look.ruler.shorten(words, width, room)
        for words, (_, room) in ((label, _LABEL), ((number,), _NUMBER), (comparison, _COMPARISON))
    ]
    if any(each is not None for each in short):
        cuts.append(f"{tile.label}: {tile.number} {tile.unit}, {plain((tile.comparison,))}")
    return short[0] or label, short[1] or (number,), short[2] or comparison
