"""People in the cells of a table: a round photo, or their initials on a disc of the same size."""

from __future__ import annotations

from typing import Final

from kamgen.brand.geometry import EMU_PER_POINT
from kamgen.brand.palette import Token
from kamgen.content.pictures import Portrait
from kamgen.office import pictures, xml
from kamgen.render.document.flow import DESCENT
from kamgen.render.document.looks import Look
from kamgen.render.document.pen import Pen
from kamgen.render.document.words import run

SIZE: Final = 30.0
"""Points across."""
_MOST_INITIALS: Final = 3
_TEXT: Final = 10.0
_EMU: Final = round(SIZE * EMU_PER_POINT)
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
_PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture"
_PLACE = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_SHAPE = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
_CHOICE = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_FORM = (
    f'<a:xfrm><a:off x="0" y="0"/><a:ext cx="{_EMU}" cy="{_EMU}"/></a:xfrm>'
    '<a:prstGeom prst="ellipse"><a:avLst/></a:prstGeom>'
)


def height(look: Look) -> float:
    """Of a paragraph with nothing but a portrait: it stands on the line of words, under which their font reaches."""
    return look.before + SIZE + DESCENT * look.size + look.after


def paragraph(portrait: Portrait, look: Look, pen: Pen) -> str:
    """The portrait in a paragraph of the cell's style."""
    photo = portrait.photo
    picture = pictures.square(photo.data) if photo else None
    if photo and picture:
        relation = pen.attached.picture(picture.data, picture.kind)
        drawn = _drawing(_photo(relation, photo.description), photo.description, pen)
    else:
        drawn = _initials(portrait.initials[:_MOST_INITIALS], look, pen)
    spacing = '<w:spacing w:line="240" w:lineRule="auto"/>'
    return f'<w:p><w:pPr><w:pStyle w:val="{look.style}"/>{spacing}</w:pPr><w:r>{drawn}</w:r></w:p>'


def _drawing(graphic: str, description: str, pen: Pen) -> str:
    number = pen.attached.drawing_id()
    said = xml.attribute(description)
    return (
        f'<w:drawing><wp:inline xmlns:wp="{_PLACE}" distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent cx="{_EMU}" cy="{_EMU}"/><wp:effectExtent l="0" t="0" r="0" b="0"/>'
        f'<wp:docPr id="{number}" name="portrait {number}" descr="{said}"/><wp:cNvGraphicFramePr/>'
        f'<a:graphic xmlns:a="{_DRAWING}">{graphic}</a:graphic></wp:inline></w:drawing>'
    )


def _photo(relation: str, description: str) -> str:
    return (
        f'<a:graphicData uri="{_PICTURE}"><pic:pic xmlns:pic="{_PICTURE}"><pic:nvPicPr>'
        f'<pic:cNvPr id="0" name="" descr="{xml.attribute(description)}"/><pic:cNvPicPr/></pic:nvPicPr>'
        f'<pic:blipFill><a:blip xmlns:r="{_RELATIONS}" r:embed="{relation}"/>'
        f"<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr>{_FORM}</pic:spPr></pic:pic></a:graphicData>"
    )


def _initials(words: str, look: Look, pen: Pen) -> str:
    """A disc with letters; programs that know no such shapes show the letters alone."""
    palette = pen.ink.palette
    letters = run(words, pen.ink.colour(palette.on(Token.ACCENT_20)), strong=True, points=_TEXT)
    spacing = '<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>'
    inside = f'<w:p><w:pPr><w:pStyle w:val="{look.style}"/>{spacing}<w:jc w:val="center"/></w:pPr>{letters}</w:p>'
    shape = (
        f'<a:graphicData uri="{_SHAPE}"><wps:wsp xmlns:wps="{_SHAPE}"><wps:cNvSpPr/><wps:spPr>{_FORM}'
        f"{palette[Token.ACCENT_20].fill}<a:ln><a:noFill/></a:ln>"
        "</wps:spPr>"
        f"<wps:txbx><w:txbxContent>{inside}</w:txbxContent></wps:txbx>"
        '<wps:bodyPr lIns="0" tIns="0" rIns="0" bIns="0" anchor="ctr"/></wps:wsp></a:graphicData>'
    )
    return (
        f'<mc:AlternateContent xmlns:mc="{_CHOICE}" xmlns:wps="{_SHAPE}"><mc:Choice Requires="wps">'
        f"{_drawing(shape, words, pen)}</mc:Choice><mc:Fallback><w:t>{xml.text(words)}</w:t></mc:Fallback>"
        "</mc:AlternateContent>"
    )
