"""A plain notes master, for templates that have none: the slide's picture over its notes, on A4 upright."""

from __future__ import annotations

from kamgen.render.slides.drawing import NAMESPACES
from kamgen.render.slides.notes import GROUP_ROOT

_PICTURE = (685800, 1143000, 5486400, 3086100)
_TEXT = (685800, 4400550, 5486400, 3600450)


def _place(x: int, y: int, width: int, height: int) -> str:
    return (
        f'<p:spPr><a:xfrm><a:off x="{x}" y="{y}"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
    )


_LEVELS = "".join(
    f'<a:lvl{level}pPr marL="{(level - 1) * 457200}" algn="l"><a:defRPr sz="1200"><a:solidFill><a:schemeClr val="tx1"/>'
    f'</a:solidFill><a:latin typeface="+mn-lt"/></a:defRPr></a:lvl{level}pPr>'
    for level in range(1, 6)
)

XML = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    f'<p:notesMaster {NAMESPACES}><p:cSld><p:bg><p:bgRef idx="1001"><a:schemeClr val="bg1"/></p:bgRef></p:bg>'
    f'<p:spTree>{GROUP_ROOT}<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide"/><p:cNvSpPr>'
    '<a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg" idx="2"/></p:nvPr>'
    f"</p:nvSpPr>{_place(*_PICTURE)}<a:noFill/>"
    '<a:ln w="9525"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill></a:ln></p:spPr></p:sp>'
    '<p:sp><p:nvSpPr><p:cNvPr id="3" name="Notes"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
    '<p:nvPr><p:ph type="body" sz="quarter" idx="1"/></p:nvPr></p:nvSpPr>'
    f"{_place(*_TEXT)}</p:spPr><p:txBody><a:bodyPr/>"
    "<a:lstStyle/><a:p><a:endParaRPr/></a:p></p:txBody></p:sp></p:spTree></p:cSld>"
    '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" '
    'accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>'
    f"<p:notesStyle>{_LEVELS}</p:notesStyle></p:notesMaster>"
)
"""The part's text; its theme is relationship rId1."""
