"""Key figures side by side: label, big number with its unit, comparison."""

from __future__ import annotations

from dataclasses import dataclass

from kamgen.brand.palette import Token
from kamgen.content.blocks import Tile, Tiles
from kamgen.content.text import Tone
from kamgen.render.slides.flow import Flow
from kamgen.render.slides.geometry import GUTTER, Box
from kamgen.render.slides.ladder import Step
from kamgen.render.slides.look import Look
from kamgen.render.slides.shapes import Anchor, Figure, Shape
from kamgen.render.slides.words import Paragraph, Piece, one

_HEIGHT = 1.28
_INSET = 0.18
_NUMBER_SIZES = (34.0, 28.0, 24.0, 20.0, 16.0, 14.0)
_LABEL_SIZES = (12.0, 11.0)
_A_ROW = 5
_LABEL, _NUMBER, _COMPARISON = (0.12, 0.24), (0.31, 0.57), (0.87, 0.37)
"""Where they stand in a tile, and how high they may be."""
_LABEL_OF_TWO = 0.38
_SINGLE = 0.06
"""How much lower a comparison of one line stands."""


def flow(tiles: Tiles, width: float, height: float, step: Step, look: Look) -> Flow:
    """The tiles in rows of at most five, all of one size."""
    del step, height
    rows = [tiles.tiles[index : index + _A_ROW] for index in range(0, len(tiles.tiles), _A_ROW)]
    columns = max((len(row) for row in rows), default=1)
    inner = (width - (columns - 1) * GUTTER) / columns - 2 * _INSET
    cuts: list[str] = []
    made = [_Made.of(tile, inner, look, cuts) for tile in tiles.tiles]
    heights = tuple(_HEIGHT + (GUTTER if index else 0.0) for index in range(len(rows)))

    def draw(first: int, last: int, box: Box) -> tuple[Shape, ...]:
        shapes: list[Shape] = []
        for row in range(first, last):
            top = box.y + (row - first) * (_HEIGHT + GUTTER)
            places = Box(box.x, top, box.width, _HEIGHT).shares(columns)
            for column, place in enumerate(places[: len(rows[row])]):
                number = row * _A_ROW + column
                shapes += made[number].shapes(place, f"{number + 1}")
        return tuple(shapes)

    return Flow(heights, heights, draw, cuts=tuple(cuts))


@dataclass(frozen=True, slots=True)
class _Made:
    """A tile with its words at their sizes."""

    tile: Tile
    label: tuple[Paragraph, ...]
    number: tuple[Paragraph, ...]
    comparison: tuple[Paragraph, ...]
    single: bool
    """Whether the comparison takes one line."""

    @classmethod
    def of(cls, tile: Tile, width: float, look: Look, cuts: list[str]) -> _Made:
        quiet = look.text(Tone.MUTED, Token.PANEL)
        unit = (Piece(f"\u00a0{tile.unit}", 14, quiet),) if tile.unit else ()

        def number(size: float) -> Paragraph:
            return Paragraph((Piece(tile.number, size, Token.INK, bold=True), *unit))

        comparison = look.line(tile.comparison, 12, ground=Token.PANEL)
        single = look.ruler.lines(comparison, width) == 1
        if not single:
            comparison = look.line(tile.comparison, 11, ground=Token.PANEL)
        whole = f"{tile.label}: {tile.number} {tile.unit}, {comparison.text}"
        labels = [one(tile.label, size, quiet) for size in _LABEL_SIZES]
        label = next((each for each in labels if look.ruler.lines(each, width) == 1), labels[-1])
        room = _LABEL[1]
        sizes: tuple[float, ...] = _NUMBER_SIZES
        if look.ruler.lines(label, width) > 1:  # two small lines, and the number smaller under them
            room, sizes = _LABEL_OF_TWO, _NUMBER_SIZES[2:]
        one_line = [size for size in sizes if look.ruler.lines(number(size), width) == 1]
        size = one_line[0] if one_line else sizes[-1]
        return cls(
            tile,
            look.ruler.within((label,), width, room, cuts, whole),
            look.ruler.within((number(size),), width, _NUMBER[1], cuts, whole),
            look.ruler.within((comparison,), width, _COMPARISON[1], cuts, whole),
            single,
        )

    def shapes(self, place: Box, slot: str) -> tuple[Shape, ...]:
        """The tile in its place."""
        inner = place.inset(_INSET)

        def at(part: tuple[float, float], lower: float = 0.0) -> Box:
            return Box(inner.x, place.y + part[0] + lower, inner.width, part[1] - lower)

        return (
            Figure(f"{slot}/panel", place, fill=Token.PANEL),
            Figure(f"{slot}/label", at((_LABEL[0], _LABEL_OF_TWO)), self.label),
            Figure(f"{slot}/number", at(_NUMBER), self.number, Anchor.BOTTOM, paths=self.tile.sources),
            Figure(f"{slot}/comparison", at(_COMPARISON, _SINGLE if self.single else 0.0), self.comparison),
        )
