"""Key figures side by side: label, big number with its unit, comparison."""

from __future__ import annotations

from collections.abc import Sequence
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
_EDGE = 0.07
_INSET = 0.18
_NUMBER_SIZES = (34.0, 28.0, 24.0, 20.0, 16.0, 14.0)
_LABEL_SIZES = (12.0, 11.0)
_A_ROW = 5
_LABEL, _NUMBER, _COMPARISON = (0.12, 0.24), (0.31, 0.57), (0.87, 0.37)
"""Where they stand in a tile, and how high they may be."""
_LOW_LABEL, _LOW_NUMBER, _LOW_COMPARISON = 0.07, (0.25, 0.47), 0.71
"""The same in a tightened tile."""
_ONE_LINE = 0.22
_SECOND_LINE = 0.13
"""How much lower all stands under a label of two lines in a tightened tile."""
_LABEL_OF_TWO = 0.38
_SINGLE = 0.06
"""How much lower a comparison of one line stands."""


def flow(tiles: Tiles, width: float, height: float, step: Step, look: Look) -> Flow:
    """The tiles in rows of at most five, all of one size."""
    del height
    full = step.name == "full"
    rows = [tiles.tiles[index : index + _A_ROW] for index in range(0, len(tiles.tiles), _A_ROW)]
    columns = max((len(row) for row in rows), default=1)
    inner = (width - (columns - 1) * GUTTER) / columns - 2 * _INSET
    cuts: list[str] = []
    made = [_Made.of(tile, inner, look, cuts, _NUMBER_SIZES if full else _NUMBER_SIZES[1:]) for tile in tiles.tiles]
    places = _Places.full() if full else _Places.low(made)
    high = places.height
    heights = tuple(high + (GUTTER if index else 0.0) for index in range(len(rows)))

    def draw(first: int, last: int, box: Box) -> tuple[Shape, ...]:
        shapes: list[Shape] = []
        for row in range(first, last):
            top = box.y + (row - first) * (high + GUTTER)
            tiled = Box(box.x, top, box.width, high).shares(columns)
            for column, place in enumerate(tiled[: len(rows[row])]):
                number = row * _A_ROW + column
                shapes += made[number].shapes(place, places, f"{number + 1}")
        return tuple(shapes)

    return Flow(heights, heights, draw, cuts=tuple(cuts))


@dataclass(frozen=True, slots=True)
class _Places:
    """Where the parts of a tile stand: from its upper edge, and how high."""

    height: float
    label: tuple[float, float]
    number: tuple[float, float]
    comparison: tuple[float, float]

    @classmethod
    def full(cls) -> _Places:
        """Those of a tile with its full height."""
        return cls(_HEIGHT, (_LABEL[0], _LABEL_OF_TWO), _NUMBER, _COMPARISON)

    @classmethod
    def low(cls, made: Sequence[_Made]) -> _Places:
        """Those of tiles that are as low as the words of the fullest let them be."""
        down = _SECOND_LINE if any(each.two_lined for each in made) else 0.0
        said = _ONE_LINE if all(each.single for each in made) else _COMPARISON[1]
        height = min(_HEIGHT, _LOW_COMPARISON + down + said + _EDGE)
        number = _LOW_NUMBER[0] + down, _LOW_NUMBER[1]
        return cls(height, (_LOW_LABEL, _LABEL_OF_TWO), number, (_LOW_COMPARISON + down, _COMPARISON[1]))


@dataclass(frozen=True, slots=True)
class _Made:
    """A tile with its words at their sizes."""

    tile: Tile
    label: tuple[Paragraph, ...]
    number: tuple[Paragraph, ...]
    comparison: tuple[Paragraph, ...]
    single: bool
    """Whether the comparison takes one line."""
    two_lined: bool
    """Whether the label takes two."""

    @classmethod
    def of(cls, tile: Tile, width: float, look: Look, cuts: list[str], sizes: tuple[float, ...]) -> _Made:
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
        two_lined = look.ruler.lines(label, width) > 1
        if two_lined:  # two small lines, and the number smaller under them
            room, sizes = _LABEL_OF_TWO, _NUMBER_SIZES[2:]
        one_line = [size for size in sizes if look.ruler.lines(number(size), width) == 1]
        size = one_line[0] if one_line else sizes[-1]
        return cls(
            tile,
            look.ruler.within((label,), width, room, cuts, whole),
            look.ruler.within((number(size),), width, _NUMBER[1], cuts, whole),
            look.ruler.within((comparison,), width, _COMPARISON[1], cuts, whole),
            single,
            two_lined,
        )

    def shapes(self, place: Box, places: _Places, slot: str) -> tuple[Shape, ...]:
        """The tile in its place."""
        inner = place.inset(_INSET)

        def at(part: tuple[float, float], lower: float = 0.0) -> Box:
            high = min(part[1] - lower, place.height - part[0] - lower)
            return Box(inner.x, place.y + part[0] + lower, inner.width, high)

        return (
            Figure(f"{slot}/panel", place, fill=Token.PANEL),
            Figure(f"{slot}/label", at(places.label), self.label),
            Figure(f"{slot}/number", at(places.number), self.number, Anchor.BOTTOM, paths=self.tile.sources),
            Figure(f"{slot}/comparison", at(places.comparison, self._lower(places)), self.comparison),
        )

    def _lower(self, places: _Places) -> float:
        """A comparison of one line stands lower where there is room for two."""
        return _SINGLE if self.single and places.height == _HEIGHT else 0.0
