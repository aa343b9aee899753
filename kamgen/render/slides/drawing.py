"""Shapes become the XML of a slide: one string, written once, in drawing order."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import assert_never

from kamgen.brand.geometry import EMU_PER_INCH, EMU_PER_POINT, Rect
from kamgen.brand.palette import Palette
from kamgen.office import xml
from kamgen.places import Path
from kamgen.render.drawn import ShownFigure
from kamgen.render.slides.borders import Sides, sides
from kamgen.render.slides.geometry import Box
from kamgen.render.slides.routes import route
from kamgen.render.slides.runs import Runs
from kamgen.render.slides.shapes import (
    BarChart,
    Connector,
    Field,
    Figure,
    Form,
    Grid,
    Group,
    Joint,
    Line,
    Picture,
    PlottedChart,
    Rule,
    Shape,
)

NAMESPACES = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
)
_DECORATIVE = (
    '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative '
    'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>'
)
_NO_STYLE_NO_GRID = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"
_SIGNS = (Form.CIRCLE, Form.DIAMOND, Form.HEXAGON)
"""Their words are a glyph or two, which must not wrap."""
_POINTED = '<a:avLst><a:gd name="adj" fmla="val 24000"/></a:avLst>'
_GUIDES = {Form.PENTAGON: _POINTED, Form.CHEVRON: _POINTED}


class Pen:
    """Writes shapes onto one slide: gives ids and names, collects the figures that it shows."""

    def __init__(
        self,
        key: str,
        palette: Palette,
        scale: float,
        language: str,
        add_part: Callable[[BarChart | PlottedChart | Picture], str],
    ) -> None:
        """`key` begins every name; `add_part` stores what is a part of its own and yields its relationship id."""
        self.key = key
        self.figures: list[ShownFigure] = []
        self._palette = palette
        self._scale = scale
        self._emu = EMU_PER_INCH * scale
        self._words = Runs(palette, scale, language)
        self._add_part = add_part
        self._next_id = 2
        self._names: dict[str, int] = {}
        self._ids: dict[str, int] = {}
        """By name; connectors know those of figures that are drawn after them."""
        self._cells: dict[tuple[object, ...], str] = {}

    # ------------------------------------------------------------------------------------------------ whole shapes

    def draw(self, shapes: Iterable[Shape]) -> str:
        """The shapes' XML, in order."""
        return "".join(map(self._shape, shapes))

    def _shape(self, shape: Shape) -> str:  # noqa: PLR0911 - one for each kind
        match shape:
            case Figure():
                return self._figure(shape)
            case Rule():
                return self._rule(shape)
            case Connector():
                return self._connector(shape)
            case Group():
                return self._group(shape)
            case Picture():
                return self._picture(shape)
            case Grid():
                return self._grid(shape)
            case BarChart() | PlottedChart():
                return self._chart(shape)
        assert_never(shape)

    def placeholder(
        self,
        slot: str,
        ph: str,
        body_properties: str,
        paragraphs: str,
        shown: tuple[str, tuple[Path, ...]],
        place: Rect | None = None,
    ) -> str:
        """A placeholder of the layout, filled; its looks stay the layout's, and its place where none is given."""
        self._show(slot, *shown)
        moved = (
            f'<p:spPr><a:xfrm><a:off x="{place.x}" y="{place.y}"/><a:ext cx="{place.width}" cy="{place.height}"/>'
            "</a:xfrm></p:spPr>"
            if place
            else "<p:spPr/>"
        )
        return (
            f'<p:sp><p:nvSpPr>{self.identity(slot)}<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>{ph}</p:nvPr>'
            f"</p:nvSpPr>{moved}<p:txBody>{body_properties}<a:lstStyle/>{paragraphs}</p:txBody></p:sp>"
        )

    def identity(self, slot: str, description: str = "", *, decorative: bool = False, title: str = "") -> str:
        """Id and name of the next shape."""
        said = f' descr="{xml.attribute(description)}"' if description else ""
        titled = f' title="{xml.attribute(title)}"' if title else ""
        name = self._name(slot)
        head = f'<p:cNvPr id="{self._id(name)}" name="{xml.attribute(name)}"{said}{titled}'
        return f"{head}>{_DECORATIVE}</p:cNvPr>" if decorative else f"{head}/>"

    def _id(self, name: str) -> int:
        """The number of the shape with that name, whether it is drawn already or not."""
        if name not in self._ids:
            self._ids[name] = self._next_id
            self._next_id += 1
        return self._ids[name]

    def _glue(self, tag: str, joint: Joint) -> str:
        """The end of a connector; the figure may be drawn later, over it."""
        return f'<a:{tag} id="{self._id(f"kam:{self.key}/{joint.slot}")}" idx="{joint.site.value}"/>'

    def _name(self, slot: str) -> str:
        name = f"kam:{self.key}/{slot}"
        count = self._names.get(name, 0) + 1
        self._names[name] = count
        return name if count == 1 else f"{name}~{count}"

    def _show(self, slot: str, text: str, paths: tuple[Path, ...]) -> None:
        if paths:
            self.figures.append(ShownFigure(self.key, f"kam:{self.key}/{slot}", text, paths))

    @property
    def language(self) -> str:
        """Of all words, as an attribute's value."""
        return self._words.language

    def emu(self, inches: float) -> int:
        """A length as it is written."""
        return round(inches * self._emu)

    def _place(self, box: Box) -> str:
        return (
            f'<a:off x="{self.emu(box.x)}" y="{self.emu(box.y)}"/>'
            f'<a:ext cx="{self.emu(box.width)}" cy="{self.emu(box.height)}"/>'
        )

    def _figure(self, shape: Figure) -> str:
        words = "\n".join(paragraph.text for paragraph in shape.paragraphs)
        self._show(shape.slot, words, shape.paths)
        fill = self._palette[shape.fill].fill if shape.fill else "<a:noFill/>"
        outline = self._line("ln", shape.outline) if shape.outline else "<a:ln><a:noFill/></a:ln>"
        kind = "<p:cNvSpPr/>" if shape.fill or shape.outline else '<p:cNvSpPr txBox="1"/>'
        inset = f' rIns="{self.emu(shape.margin_right)}"' if shape.margin_right else ' rIns="0"'
        sides = f'lIns="{self.emu(shape.margin_left)}" tIns="{self.emu(shape.margin_top)}"'
        wrap = "none" if shape.form in _SIGNS else "square"
        guides = _GUIDES.get(shape.form, "<a:avLst/>")
        return (
            f"<p:sp><p:nvSpPr>{self.identity(shape.slot, decorative=not words.strip())}{kind}<p:nvPr/></p:nvSpPr>"
            f'<p:spPr><a:xfrm>{self._place(shape.box)}</a:xfrm><a:prstGeom prst="{shape.form}">{guides}</a:prstGeom>'
            f'{fill}{outline}</p:spPr><p:txBody><a:bodyPr wrap="{wrap}" {sides}{inset} bIns="0" '
            f'anchor="{shape.anchor}" rtlCol="0"><a:noAutofit/></a:bodyPr><a:lstStyle/>'
            f"{self._words.written(shape.paragraphs)}</p:txBody></p:sp>"
        )

    def _rule(self, shape: Rule) -> str:
        return (
            f"<p:cxnSp><p:nvCxnSpPr>{self.identity(shape.slot, decorative=True)}<p:cNvCxnSpPr/><p:nvPr/></p:nvCxnSpPr>"
            f'<p:spPr><a:xfrm>{self._place(shape.box)}</a:xfrm><a:prstGeom prst="line"><a:avLst/></a:prstGeom>'
            f"{self._line('ln', shape.line)}</p:spPr></p:cxnSp>"
        )

    def _connector(self, shape: Connector) -> str:
        glue = self._glue("stCxn", shape.begin) + self._glue("endCxn", shape.end)
        way = route(shape)
        return (
            f"<p:cxnSp><p:nvCxnSpPr>{self.identity(shape.slot, decorative=True)}<p:cNvCxnSpPr>{glue}</p:cNvCxnSpPr>"
            f"<p:nvPr/></p:nvCxnSpPr><p:spPr><a:xfrm{way.turned}>{self._place(way.box)}</a:xfrm>"
            f'<a:prstGeom prst="{way.form}"><a:avLst/></a:prstGeom>'
            f"{self._line('ln', shape.line, arrow=shape.arrow)}</p:spPr></p:cxnSp>"
        )

    def _group(self, shape: Group) -> str:
        place = self._place(shape.box)
        child = place.replace("<a:off", "<a:chOff").replace("<a:ext", "<a:chExt")
        head = self.identity(shape.slot, shape.description)
        return (
            f"<p:grpSp><p:nvGrpSpPr>{head}<p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>"
            f"<p:grpSpPr><a:xfrm>{place}{child}</a:xfrm></p:grpSpPr>{self.draw(shape.members)}</p:grpSp>"
        )

    def _picture(self, shape: Picture) -> str:
        relation = self._add_part(shape)
        self._show(shape.slot, shape.description, shape.paths)
        return (
            f"<p:pic><p:nvPicPr>{self.identity(shape.slot, shape.description)}"
            '<p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr/></p:nvPicPr>'
            f'<p:blipFill><a:blip r:embed="{relation}"/><a:stretch><a:fillRect/></a:stretch></p:blipFill>'
            f'<p:spPr><a:xfrm>{self._place(shape.box)}</a:xfrm><a:prstGeom prst="{shape.form}"><a:avLst/></a:prstGeom>'
            "</p:spPr></p:pic>"
        )

    def _chart(self, shape: BarChart | PlottedChart) -> str:
        relation = self._add_part(shape)
        for words, paths in shape.shown:
            self._show(shape.slot, words, paths)
        place = self._place(shape.box)
        return (
            f"<p:graphicFrame><p:nvGraphicFramePr>{self.identity(shape.slot, shape.description)}"
            '<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>'
            f"<p:xfrm>{place}</p:xfrm><a:graphic>"
            '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart">'
            '<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" '
            f'r:id="{relation}"/></a:graphicData></a:graphic></p:graphicFrame>'
        )

    def _line(self, tag: str, line: Line, *, arrow: bool = False) -> str:
        dash = '<a:prstDash val="dash"/>' if line.dashed else ""
        dash += '<a:tailEnd type="triangle"/>' if arrow else ""
        width = round(line.points * EMU_PER_POINT * self._scale)
        return f'<a:{tag} w="{width}">{self._palette[line.colour].fill}{dash}</a:{tag}>'

    # ------------------------------------------------------------------------------------------------------ tables

    def _grid(self, grid: Grid) -> str:
        columns = "".join(f'<a:gridCol w="{self.emu(width)}"/>' for width in grid.widths)
        first = ' firstRow="1"' if grid.headed else ""
        rows: list[str] = []
        for number, row in enumerate(grid.rows):
            cells = "".join([self._field(grid, number, index) for index in range(len(row.fields))])
            rows.append(f'<a:tr h="{self.emu(row.height)}">{cells}</a:tr>')
        return (
            f"<p:graphicFrame><p:nvGraphicFramePr>{self.identity(grid.slot, grid.description, title=grid.title)}"
            '<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>'
            f"<p:xfrm>{self._place(grid.box)}</p:xfrm><a:graphic>"
            '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table">'
            f"<a:tbl><a:tblPr{first}><a:tableStyleId>{_NO_STYLE_NO_GRID}</a:tableStyleId></a:tblPr>"
            f"<a:tblGrid>{columns}</a:tblGrid>{''.join(rows)}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>"
        )

    def _field(self, grid: Grid, number: int, index: int) -> str:
        row = grid.rows[number]
        field = row.fields[index]
        covered = ""
        if field is None:  # covered: it repeats the lines of the field before it, or the programs draw none
            covered = ' hMerge="1"'
            position = index
            while (owner := row.fields[position]) is None:
                position -= 1
            field = Field(fill=owner.fill, bare=owner.bare)
        span = f' gridSpan="{field.span}"' if field.span > 1 else ""
        self._show(grid.slot, "\n".join(each.text for each in field.paragraphs), field.paths)
        properties = self._cell_properties(field, row.margin, sides(grid.rows, number, index))
        words = self._words.written(field.paragraphs)
        return f"<a:tc{span}{covered}><a:txBody><a:bodyPr/><a:lstStyle/>{words}</a:txBody>{properties}</a:tc>"

    def _cell_properties(self, field: Field, margin: float, around: Sides) -> str:
        key = (field.left, field.right, margin, field.anchor, field.fill, field.turned, around)
        known = self._cells.get(key)
        if known is None:
            lines = "".join(self._line(tag, line) for tag, line in around.tagged() if line)
            fill = self._palette[field.fill].fill if field.fill else "<a:noFill/>"
            turned = ' vert="vert270"' if field.turned else ""
            known = (
                f'<a:tcPr marL="{self.emu(field.left)}" marR="{self.emu(field.right)}" marT="{self.emu(margin)}" '
                f'marB="{self.emu(margin)}"{turned} anchor="{field.anchor}">{lines}{fill}</a:tcPr>'
            )
            self._cells[key] = known
        return known
