"""What can stand on a slide, as values: drawn by `drawing`, looked at by tests."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from decimal import Decimal
from enum import IntEnum, StrEnum
from typing import assert_never

from kamgen.brand.palette import Token
from kamgen.content.charts import Plot, said
from kamgen.places import Path
from kamgen.render.slides.geometry import HAIR, Box
from kamgen.render.slides.words import Paragraph


class Anchor(StrEnum):
    """Where words stand in the height of their box."""

    TOP = "t"
    MIDDLE = "ctr"
    BOTTOM = "b"


class Form(StrEnum):
    """The outline of a box."""

    RECTANGLE = "rect"
    CIRCLE = "ellipse"
    DIAMOND = "diamond"
    HEXAGON = "hexagon"
    PENTAGON = "homePlate"
    CHEVRON = "chevron"
    POINTER = "flowChartMerge"
    """A triangle that points down."""


@dataclass(frozen=True, slots=True)
class Line:
    """A stroke; `points` wide."""

    colour: Token
    points: float = HAIR
    dashed: bool = False


@dataclass(frozen=True, slots=True)
class Figure:
    """A box with or without words, fill and outline; without words it is decoration for a screen reader.

    `slot` is the rest of its name behind the slide's key; `paths` are what its words were made from.
    """

    slot: str
    box: Box
    paragraphs: tuple[Paragraph, ...] = ()
    anchor: Anchor = Anchor.TOP
    form: Form = Form.RECTANGLE
    fill: Token | None = None
    outline: Line | None = None
    margin_right: float = 0.0
    paths: tuple[Path, ...] = ()
    margin_left: float = 0.0
    margin_top: float = 0.0


@dataclass(frozen=True, slots=True)
class Rule:
    """A straight line, level or upright: decoration."""

    slot: str
    box: Box
    line: Line


@dataclass(frozen=True, slots=True)
class Group:
    """Shapes that belong together, with one alternative text."""

    slot: str
    box: Box
    description: str
    members: tuple[Figure | Rule, ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture that fills the outline of its box; `data` is a PNG or JPEG of the box's proportions."""

    slot: str
    box: Box
    data: bytes
    kind: str
    """png or jpeg."""
    description: str
    form: Form = Form.RECTANGLE
    paths: tuple[Path, ...] = ()


class Site(IntEnum):
    """The points of a rectangle to which connectors are glued."""

    TOP = 0
    LEFT = 1
    BOTTOM = 2
    RIGHT = 3


@dataclass(frozen=True, slots=True)
class Joint:
    """An end of a connector: the slot of the rectangle that it is glued to, and the rectangle's place."""

    slot: str
    box: Box
    site: Site

    @property
    def point(self) -> tuple[float, float]:
        """Where the connector ends."""
        box = self.box
        match self.site:
            case Site.TOP:
                return box.x + box.width / 2, box.y
            case Site.BOTTOM:
                return box.x + box.width / 2, box.bottom
            case Site.LEFT:
                return box.x, box.y + box.height / 2
            case Site.RIGHT:
                return box.right, box.y + box.height / 2
        assert_never(self.site)


@dataclass(frozen=True, slots=True)
class Connector:
    """A line glued to two figures: decoration.

    From the bottom of one to the top of another it bends at right angles half way down; between other sites it is
    straight. LibreOffice draws no other way as PowerPoint does.
    """

    slot: str
    begin: Joint
    end: Joint
    line: Line
    arrow: bool = False

    @property
    def box(self) -> Box:
        """The rectangle around its way."""
        (x, y), (to_x, to_y) = self.begin.point, self.end.point
        return Box(min(x, to_x), min(y, to_y), abs(to_x - x), abs(to_y - y))


@dataclass(frozen=True, slots=True)
class Field:
    """A cell of a drawn table; lines above and below are given by the table's rows unless the cell has its own."""

    paragraphs: tuple[Paragraph, ...] = ()
    anchor: Anchor = Anchor.MIDDLE
    fill: Token | None = None
    left: float = 0.08
    right: float = 0.08
    span: int = 1
    """How many columns it covers; those it covers follow as `None` in the row."""
    bare: bool = False
    """Without the row's lines: a gap between two parts of a table."""
    line_left: Line | None = None
    frame: Line | None = None
    """Its own line on all four sides, before any other."""
    spaced: bool = False
    """With a gap to its neighbours in place of the row's hairlines."""
    turned: bool = False
    """Words run upwards."""
    paths: tuple[Path, ...] = ()


@dataclass(frozen=True, slots=True)
class GridRow:
    """A row of a drawn table with the line under it; a `None` is covered by the field before it."""

    height: float
    fields: tuple[Field | None, ...]
    under: Line | None = None
    margin: float = 0.03
    """Above and below the words, in inches."""


@dataclass(frozen=True, slots=True)
class Grid:
    """A native table; its first row flags itself as the header where `headed`."""

    slot: str
    x: float
    y: float
    widths: tuple[float, ...]
    rows: tuple[GridRow, ...]
    title: str
    description: str
    headed: bool = True

    @property
    def box(self) -> Box:
        """Where it stands."""
        return Box(self.x, self.y, sum(self.widths), sum(row.height for row in self.rows))


@dataclass(frozen=True, slots=True)
class Series:
    """Bars of one colour; None where a row has none."""

    name: str
    fill: Token
    values: tuple[Decimal | None, ...]


@dataclass(frozen=True, slots=True)
class BarChart:
    """A native bar chart without axes whose bars stand on rows of equal height that fill its box."""

    slot: str
    box: Box
    categories: tuple[str, ...]
    series: tuple[Series, ...]
    number_format: str
    least: float
    most: float
    gap_width: int
    size: float
    description: str
    paths: tuple[Path, ...] = field(default=())
    inside: bool = False
    """Numbers stand in the bars, at their base; beside those that are too short."""
    highlight: tuple[int, ...] = ()
    """The categories whose bars the title means."""

    @property
    def shown(self) -> tuple[tuple[str, tuple[Path, ...]], ...]:
        """What it shows in words, and where that came from."""
        return ((self.description, self.paths),)


@dataclass(frozen=True, slots=True)
class PlottedChart:
    """A native chart of content that fills its box; type of `size` points."""

    slot: str
    box: Box
    plot: Plot
    size: float
    description: str

    @property
    def shown(self) -> tuple[tuple[str, tuple[Path, ...]], ...]:
        """Each series or point in words, and where it came from."""
        return tuple(said(self.plot))


Shape = Figure | Rule | Connector | Group | Picture | Grid | BarChart | PlottedChart


def renamed(shape: Shape, prefix: str) -> Shape:
    """The shape with its slot (and its members') under a block's name."""
    named = replace(shape, slot=f"{prefix}/{shape.slot}" if shape.slot else prefix)
    if isinstance(named, Group):
        return replace(named, members=tuple(replace(each, slot=f"{prefix}/{each.slot}") for each in named.members))
    if isinstance(named, Connector):
        begin, end = (replace(each, slot=f"{prefix}/{each.slot}") for each in (named.begin, named.end))
        return replace(named, begin=begin, end=end)
    return named
