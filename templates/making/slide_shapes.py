"""What a deck template's layouts are built of: placeholders, areas, panels. All lengths in inches."""

# ruff: noqa: E501  (an element of XML that is cut in two is harder to read than a long line)
from __future__ import annotations

from dataclasses import dataclass

from making.theme import colour, emu


@dataclass(frozen=True, slots=True)
class Look:
    """How words in a placeholder look."""

    points: int
    slot: str = "tx1"
    bold: bool = False
    caps: bool = False
    anchor: str = "t"
    align: str = "l"
    spacing: int = 100

    def level(self) -> str:
        """The first level of a list style."""
        caps = ' cap="all" spc="80"' if self.caps else ""
        return (
            f'<a:lvl1pPr marL="0" indent="0" algn="{self.align}"><a:lnSpc><a:spcPct val="{self.spacing * 1000}"/></a:lnSpc>'
            f'<a:spcBef><a:spcPts val="0"/></a:spcBef><a:buNone/><a:defRPr sz="{self.points * 100}" b="{int(self.bold)}"{caps}>'
            f"{colour(self.slot)}</a:defRPr></a:lvl1pPr>"
        )


Box = tuple[float, float, float, float]


def xfrm(box: Box) -> str:
    """The place of a shape."""
    x, y, width, height = map(emu, box)
    return f'<a:xfrm><a:off x="{x}" y="{y}"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'


def text_box(anchor: str) -> str:
    """A body without insets and without shrinking: edges line up with tables only that way."""
    return f'<a:bodyPr vert="horz" wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="{anchor}"><a:noAutofit/></a:bodyPr>'


def field(number: int, name: str, ph: str, prompt: str, box: Box | None = None, look: Look | None = None) -> str:
    """A placeholder; without a box or a look it takes the master's."""
    place = f"<p:spPr>{xfrm(box)}</p:spPr>" if box else "<p:spPr/>"
    body = f"{text_box(look.anchor)}<a:lstStyle>{look.level()}</a:lstStyle>" if look else "<a:bodyPr/><a:lstStyle/>"
    number_field = (
        '<a:fld id="{6B616D67-656E-4D00-8000-000000000001}" type="slidenum"><a:rPr lang="en-GB"/><a:t>‹#›</a:t></a:fld>'
    )
    prompted = f'<a:r><a:rPr lang="en-GB"/><a:t>{prompt}</a:t></a:r>' if prompt else '<a:endParaRPr lang="en-GB"/>'
    words = number_field if "sldNum" in ph else prompted
    custom = ' hasCustomPrompt="1"' if prompt and box and "ftr" not in ph else ""
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="{name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
        f"<p:nvPr><p:ph {ph}{custom}/></p:nvPr></p:nvSpPr>{place}<p:txBody>{body}<a:p>{words}</a:p></p:txBody></p:sp>"
    )


def area(number: int, name: str, idx: int, prompt: str, box: Box, *, levels: bool = False) -> str:
    """A place that kamgen draws in: an object placeholder whose rectangle counts."""
    style = f"<a:lstStyle>{'' if levels else Look(12, 'tx2').level()}</a:lstStyle>"
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="{name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
        f'<p:nvPr><p:ph idx="{idx}" hasCustomPrompt="1"/></p:nvPr></p:nvSpPr><p:spPr>{xfrm(box)}</p:spPr>'
        f'<p:txBody>{text_box("t")}{style}<a:p><a:pPr lvl="0"/><a:r><a:rPr lang="en-GB"/><a:t>{prompt}</a:t></a:r></a:p></p:txBody></p:sp>'
    )


def panel(number: int, name: str, box: Box, fill: str) -> str:
    """A filled rectangle without a line, nothing to be read out."""
    decorative = (
        '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative '
        'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>'
    )
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="{name}">{decorative}</p:cNvPr><p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr>'
        f'<p:spPr>{xfrm(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>{fill}<a:ln><a:noFill/></a:ln></p:spPr>'
        '<p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr lang="en-GB" sz="1200"/></a:p></p:txBody></p:sp>'
    )


def tree(*shapes: str) -> str:
    """The shapes of a layout or master."""
    return (
        '<p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/>'
        '<a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>'
        + "".join(shapes)
        + "</p:spTree>"
    )
