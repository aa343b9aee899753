"""The elements that all kinds of charts are made of: fills, strokes, type, labels, axes, series, and the space."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from kamgen.brand.geometry import EMU_PER_POINT
from kamgen.brand.palette import Token
from kamgen.office import xml
from kamgen.render.charts.canvas import Canvas
from kamgen.render.charts.sheet import Sheet

_CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart"
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
NO_LINE: Final = "<a:ln><a:noFill/></a:ln>"
NOTHING: Final = f"<a:noFill/>{NO_LINE}"
CHART_TYPE: Final = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
WORKBOOK_TYPE: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
CATEGORIES, VALUES, CATEGORIES_2, VALUES_2 = 111111111, 222222222, 333333333, 444444444
"""Ids of axes; python-pptx writes negative ones, which the schema forbids."""
_LATEST: Final = 0.9
"""Where an area begins at the latest, as a share of the frame, however little room there is."""
_SLACK: Final = 1.05
"""Programs that find a legend too narrow break or shorten its words, so it is given more."""
LEGEND_ROW: Final = 0.26
_KEY: Final = 0.5
"""What a legend needs beside the words of an entry, in inches."""


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle in inches inside the frame."""

    x: float
    y: float
    width: float
    height: float

    def layout(self, canvas: Canvas, *, inner: bool = True) -> str:
        """As a manual layout; of the plot area it is the part inside the axes."""
        target = '<c:layoutTarget val="inner"/>' if inner else ""
        x, y = (min(max(0.0, each), _LATEST) for each in (self.x / canvas.width, self.y / canvas.height))
        width, height = min(self.width / canvas.width, 1 - x), min(self.height / canvas.height, 1 - y)
        return (
            f'<c:layout><c:manualLayout>{target}<c:xMode val="edge"/><c:yMode val="edge"/><c:x val="{x:.5f}"/>'
            f'<c:y val="{y:.5f}"/><c:w val="{max(width, 0.01):.5f}"/><c:h val="{max(height, 0.01):.5f}"/>'
            "</c:manualLayout></c:layout>"
        )


def stroke(canvas: Canvas, token: Token, points: float, *, dashed: bool = False) -> str:
    """A line."""
    dash = '<a:prstDash val="dash"/>' if dashed else ""
    return f'<a:ln w="{round(points * EMU_PER_POINT * canvas.scale)}">{canvas.palette[token].fill}{dash}</a:ln>'


def shape(inside: str) -> str:
    """Fill and line of a part."""
    return f"<c:spPr>{inside}</c:spPr>"


def solid(canvas: Canvas, token: Token, line: str = NO_LINE) -> str:
    """The fill of a part, without an outline unless it is told one."""
    return f"{canvas.palette[token].fill}{line}"


def type_of(
    canvas: Canvas,
    size: float,
    token: Token = Token.INK,
    *,
    bold: bool = False,
    turn: int | None = None,
    one_line: bool = False,
) -> str:
    """The type of a part's words in the theme's font, turned by that many degrees; None leaves it to the program."""
    turned = "" if turn is None else f' rot="{turn * 60000}" vert="horz"'
    unbroken = ' wrap="none"' if one_line else ""
    body = f"<a:bodyPr{turned}{unbroken}/>"
    return (
        f"<c:txPr>{body}<a:lstStyle/><a:p><a:pPr>{_run(canvas, size, token, 'defRPr', bold=bold)}</a:pPr>"
        f'<a:endParaRPr lang="{xml.attribute(canvas.language)}"/></a:p></c:txPr>'
    )


def _run(canvas: Canvas, size: float, token: Token, tag: str, *, bold: bool, language: str = "") -> str:
    spoken = f' lang="{xml.attribute(language)}"' if language else ""
    return (
        f'<a:{tag}{spoken} sz="{round(size * 100 * canvas.scale)}" b="{int(bold)}">{canvas.palette[token].fill}'
        f'<a:latin typeface="+mn-lt"/></a:{tag}>'
    )


def title(canvas: Canvas, lines: Sequence[tuple[str, float, bool]], place: Area | None, *, turned: bool = False) -> str:
    """Words with size and weight as a title, of an axis or laid over the chart at a place."""
    paragraphs = "".join(
        f"<a:p><a:pPr>{_run(canvas, size, Token.INK, 'defRPr', bold=bold)}</a:pPr><a:r>"
        f"{_run(canvas, size, Token.INK, 'rPr', bold=bold, language=canvas.language)}"
        f"<a:t>{xml.text(words)}</a:t></a:r></a:p>"
        for words, size, bold in lines
    )
    layout = ""
    if place is not None:
        layout = (
            '<c:layout><c:manualLayout><c:xMode val="edge"/><c:yMode val="edge"/>'
            f'<c:x val="{place.x / canvas.width:.5f}"/><c:y val="{place.y / canvas.height:.5f}"/>'
            "</c:manualLayout></c:layout>"
        )
    body = '<a:bodyPr rot="-5400000" vert="horz"/>' if turned else '<a:bodyPr rot="0" vert="horz"/>'
    return (
        f"<c:title><c:tx><c:rich>{body}<a:lstStyle/>{paragraphs}</c:rich></c:tx>{layout}"
        f'<c:overlay val="{int(place is not None)}"/></c:title>'
    )


def shows(*, value: bool = True, name: bool = False) -> str:
    """What a label says."""
    return (
        f'<c:showLegendKey val="0"/><c:showVal val="{int(value)}"/><c:showCatName val="0"/>'
        f'<c:showSerName val="{int(name)}"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>'
    )


def label(looks: str, position: str, what: str) -> str:
    """The inside of one or all labels of a series; `looks` are format and type."""
    placed = f'<c:dLblPos val="{position}"/>' if position else ""
    return f"{looks}{placed}{what}"


def looks(canvas: Canvas, number_format: str, token: Token, *, bold: bool = True, size: float = 0.0) -> str:
    """Format and type of labels; a number stays on one line, in the smallest chart too."""
    coded = f'<c:numFmt formatCode="{xml.attribute(number_format)}" sourceLinked="0"/>' if number_format else ""
    return (
        f"{coded}{shape(NOTHING)}{type_of(canvas, size or canvas.size, token, bold=bold, one_line=bool(number_format))}"
    )


def labels(usual: str, single: Iterable[tuple[int, str]] = ()) -> str:
    """The labels of a series; single ones are told by index, nothing there means no label."""
    told = "".join(f'<c:dLbl><c:idx val="{index}"/>{inside or _NONE}</c:dLbl>' for index, inside in sorted(single))
    return f"<c:dLbls>{told}{usual or _NONE}</c:dLbls>"


_NONE = '<c:delete val="1"/>'
NO_LABELS: Final = labels("")


def head_of_series(index: int, sheet: Sheet, column: int, looks_of_shape: str) -> str:
    """How each series begins."""
    return f'<c:idx val="{index}"/><c:order val="{index}"/><c:tx>{sheet.heading(column)}</c:tx>{shape(looks_of_shape)}'


def point(index: int, looks_of_shape: str, *, bar: bool = True) -> str:
    """A point that looks different from its series."""
    inverted = '<c:invertIfNegative val="0"/>' if bar else ""
    return f'<c:dPt><c:idx val="{index}"/>{inverted}<c:bubble3D val="0"/>{shape(looks_of_shape)}</c:dPt>'


def category_axis(  # noqa: PLR0913 - what an axis is
    canvas: Canvas,
    line: str,
    *,
    ids: tuple[int, int] = (CATEGORIES, VALUES),
    lying: bool = False,
    labelled: bool = True,
    deleted: bool = False,
    size: float = 0.0,
    skip: int = 1,
    turn: int = 0,
) -> str:
    """The axis of names, one in `skip` shown; they stand at the low end even where values are negative."""
    orientation, position = ("maxMin", "l") if lying else ("minMax", "b")
    return (
        f'<c:catAx><c:axId val="{ids[0]}"/><c:scaling><c:orientation val="{orientation}"/></c:scaling>'
        f'<c:delete val="{int(deleted)}"/><c:axPos val="{position}"/>'
        '<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>'
        f'<c:tickLblPos val="{"low" if labelled else "none"}"/>{shape(f"<a:noFill/>{line}")}'
        f"{type_of(canvas, size or canvas.size, turn=turn)}"
        f'<c:crossAx val="{ids[1]}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/>'
        f'<c:lblOffset val="60"/><c:tickLblSkip val="{skip}"/><c:noMultiLvlLbl val="1"/></c:catAx>'
    )


def value_axis(  # noqa: PLR0913 - what an axis is
    canvas: Canvas,
    limits: tuple[float, float],
    number_format: str,
    *,
    ids: tuple[int, int] = (VALUES, CATEGORIES),
    position: str = "l",
    deleted: bool = True,
    labels: str = "none",
    unit: float = 0.0,
    line: str = NO_LINE,
    grid: str = "",
    heading: str = "",
    crosses: str = '<c:crosses val="autoZero"/>',
    between: str = "between",
    size: float = 0.0,
) -> str:
    """An axis of numbers with fixed limits; `labels` say where its own numbers stand."""
    least, most = limits
    major = f'<c:majorUnit val="{unit:.10g}"/>' if unit else ""
    lines = f"<c:majorGridlines>{shape(grid)}</c:majorGridlines>" if grid else ""
    return (
        f'<c:valAx><c:axId val="{ids[0]}"/><c:scaling><c:orientation val="minMax"/><c:max val="{most:.10g}"/>'
        f'<c:min val="{least:.10g}"/></c:scaling><c:delete val="{int(deleted)}"/><c:axPos val="{position}"/>'
        f"{lines}{heading}"
        f'<c:numFmt formatCode="{xml.attribute(number_format)}" sourceLinked="0"/>'
        '<c:majorTickMark val="none"/><c:minorTickMark val="none"/>'
        f'<c:tickLblPos val="{labels}"/>{shape(f"<a:noFill/>{line}")}'
        f"{type_of(canvas, size or canvas.small, Token.MUTED_TEXT, turn=0)}"
        f'<c:crossAx val="{ids[1]}"/>{crosses}<c:crossBetween val="{between}"/>{major}</c:valAx>'
    )


@dataclass(frozen=True, slots=True)
class Legend:
    """The names of series above the plot, in as few rows as they need; `hidden` entries (by index) are left out."""

    names: tuple[str, ...] = ()
    hidden: tuple[int, ...] = ()
    side: Area | None = None
    """Where it stands if not on top."""

    def rows(self, canvas: Canvas) -> int:
        """How many rows it takes on top."""
        if not self.names or self.side:
            return 0
        used, rows = 0.0, 1
        for name in self.names:
            needed = min(self._width(canvas, name), canvas.width)
            if used and used + needed > canvas.width:
                used, rows = 0.0, rows + 1
            used += needed
        return rows

    def height(self, canvas: Canvas) -> float:
        """What it takes on top, in inches."""
        return self.rows(canvas) * LEGEND_ROW

    def _width(self, canvas: Canvas, name: str) -> float:
        return canvas.text_width(name, canvas.small) * _SLACK + _KEY

    def xml(self, canvas: Canvas) -> str:
        """The legend, or nothing."""
        if not self.names:
            return ""
        area = self.side
        if area is None:
            wish = sum(self._width(canvas, name) for name in self.names) + 0.1
            area = Area(0.0, 0.0, min(canvas.width, wish), self.height(canvas))
        left_out = "".join(f'<c:legendEntry><c:idx val="{index}"/>{_NONE}</c:legendEntry>' for index in self.hidden)
        position = "r" if self.side else "t"
        return (
            f'<c:legend><c:legendPos val="{position}"/>{left_out}{area.layout(canvas, inner=False)}'
            f'<c:overlay val="0"/>{shape(NOTHING)}{type_of(canvas, canvas.small)}</c:legend>'
        )


def space(canvas: Canvas, plot_area: str, legend: str = "", heading: str = "") -> bytes:
    """The whole chart part around a plot area; its workbook is relationship rId1."""
    titled = heading + ('<c:autoTitleDeleted val="0"/>' if heading else '<c:autoTitleDeleted val="1"/>')
    return (
        f'{_HEAD}<c:chartSpace xmlns:c="{_CHART}" xmlns:a="{_DRAWING}" xmlns:r="{_RELATIONS}">'
        f'<c:date1904 val="0"/><c:lang val="{xml.attribute(canvas.language)}"/><c:roundedCorners val="0"/>'
        f"<c:chart>{titled}<c:plotArea>{plot_area}{shape(NOTHING)}</c:plotArea>{legend}"
        '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>'
        f"{shape(NOTHING)}{type_of(canvas, canvas.size)}"
        '<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>'
    ).encode()


def relations(workbook_name: str) -> bytes:
    """The relationships of a chart part, with its workbook in the folder ``embeddings`` beside."""
    return (
        f'{_HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="rId1" Type="{_RELATIONS}/package" Target="../embeddings/{workbook_name}"/></Relationships>'
    ).encode()
