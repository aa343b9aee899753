"""The deck template: one master and the layouts Cover, Section and Content. All lengths in inches."""

# ruff: noqa: E501  (an element of XML that is cut in two is harder to read than a long line)
from __future__ import annotations

from making.slide_shapes import Box, Look, area, field, panel, text_box, tree, xfrm
from making.theme import OFFICE, PROLOG, A, R, colour, emu, package, relations, theme

P = "http://schemas.openxmlformats.org/presentationml/2006/main"
_NAMESPACES = f'xmlns:a="{A}" xmlns:r="{R}" xmlns:p="{P}"'
_TABLE_STYLE = "{6B616D67-656E-4D00-8000-706C61696E01}"
_WIDTH, _HEIGHT = 13.333, 7.5
_GUIDES_ACROSS = (0.64, 1.62, 6.00, 6.38, 6.94)
_GUIDES_DOWN = (0.60, 12.733)


def _layout(name: str, kind: str, *shapes: str) -> str:
    return (
        f'{PROLOG}<p:sldLayout {_NAMESPACES} type="{kind}" preserve="1" userDrawn="1"><p:cSld name="{name}">{tree(*shapes)}</p:cSld>'
        "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>"
    )


_FOOTER: Box = (0.60, 7.10, 10.9, 0.18)
_PAGE: Box = (11.733, 7.10, 1.0, 0.18)
_FIELD = 4.444
_RIGHT = 5.05
_RIGHT_WIDTH = 7.683


def _cover() -> str:
    on_field = "bg1"
    return _layout(
        "Cover",
        "title",
        panel(2, "Field", (0, 0, _FIELD, _HEIGHT), colour("tx1")),
        panel(3, "Accent", (0.60, 4.86, 0.90, 0.05), colour("accent1", lumMod=60, lumOff=40, satMod=45)),
        panel(4, "Hairline", (_RIGHT, 4.62, _RIGHT_WIDTH, 0.0105), colour("bg2", lumMod=90)),
        field(
            5,
            "Account",
            'type="ctrTitle"',
            "Account",
            (_RIGHT, 2.05, _RIGHT_WIDTH, 1.45),
            Look(44, bold=True, anchor="b", spacing=92),
        ),
        field(
            6,
            "Subtitle",
            'type="subTitle" idx="1"',
            "What the plan is about",
            (_RIGHT, 3.62, _RIGHT_WIDTH, 0.62),
            Look(18, "tx2"),
        ),
        field(
            7, "Supplier", 'type="body" sz="quarter" idx="12"', "Supplier", (0.60, 0.62, 3.5, 0.5), Look(14, on_field)
        ),
        field(
            8, "Document", 'type="body" sz="quarter" idx="13"', "Document", (0.60, 5.06, 3.5, 0.68), Look(20, on_field)
        ),
        field(
            9,
            "Period",
            'type="body" sz="quarter" idx="14"',
            "Period",
            (0.60, 5.82, 3.5, 0.60),
            Look(36, on_field, bold=True),
        ),
        area(10, "Facts", 15, "Facts and status: kamgen draws here", (_RIGHT, 4.86, _RIGHT_WIDTH, 1.60)),
        field(
            11,
            "Confidentiality",
            'type="body" sz="quarter" idx="16"',
            "Confidentiality",
            (_RIGHT, 7.10, _RIGHT_WIDTH, 0.18),
            Look(9, "tx2"),
        ),
    )


def _section() -> str:
    return _layout(
        "Section",
        "secHead",
        panel(2, "Field", (0, 0, _FIELD, _HEIGHT), colour("tx1")),
        panel(3, "Accent", (0.60, 4.86, 0.90, 0.05), colour("accent1", lumMod=60, lumOff=40, satMod=45)),
        field(
            4,
            "Title",
            'type="title"',
            "Part of the plan",
            (_RIGHT, 2.05, _RIGHT_WIDTH, 1.45),
            Look(36, bold=True, anchor="b", spacing=92),
        ),
        field(
            5,
            "Subtitle",
            'type="body" sz="quarter" idx="1"',
            "What it answers",
            (_RIGHT, 3.62, _RIGHT_WIDTH, 0.94),
            Look(18, "tx2"),
        ),
        field(
            6,
            "Kicker",
            'type="body" sz="quarter" idx="12"',
            "Number",
            (0.60, 5.06, 3.5, 0.80),
            Look(36, "bg1", bold=True),
        ),
        field(7, "Footer", 'type="ftr" sz="quarter" idx="10"', "", (_RIGHT, 7.10, 6.5, 0.18), Look(9, "tx2")),
        field(8, "Slide number", 'type="sldNum" sz="quarter" idx="11"', "", _PAGE, Look(9, "tx2", align="r")),
    )


def _content() -> str:
    return _layout(
        "Content",
        "obj",
        field(2, "Title", 'type="title"', "Message of the slide: a sentence of two lines at most"),
        field(
            3,
            "Kicker",
            'type="body" sz="quarter" idx="12"',
            "Topic",
            (0.60, 0.40, 12.133, 0.24),
            Look(11, "tx2", caps=True),
        ),
        field(
            4,
            "Scope",
            'type="body" sz="quarter" idx="13"',
            "Scope: only under a title of one line",
            (0.60, 1.06, 12.133, 0.28),
            Look(14, "tx2"),
        ),
        area(5, "Free area", 1, "Free area: kamgen draws here", (0.60, 1.62, 12.133, 4.38), levels=True),
        field(
            6,
            "Source",
            'type="body" sz="quarter" idx="14"',
            "Source and as-of date",
            (0.60, 6.09, 12.133, 0.18),
            Look(9, "tx2"),
        ),
        area(7, "Strip", 15, "So what, and the next step: kamgen draws here", (0.60, 6.38, 12.133, 0.56)),
        field(8, "Footer", 'type="ftr" sz="quarter" idx="10"', "", _FOOTER, Look(9, "tx2")),
        field(9, "Slide number", 'type="sldNum" sz="quarter" idx="11"', "", _PAGE, Look(9, "tx2", align="r")),
    )


def _bullets() -> str:
    """The levels of text that somebody types into the free area."""
    levels = ((14, 0.0, ""), (13, 0.18, "•"), (12, 0.36, "–"), (12, 0.54, "–"), (12, 0.72, "–"))
    return "".join(
        f'<a:lvl{number}pPr marL="{emu(indent)}" indent="{-emu(0.18) if bullet else 0}" algn="l" defTabSz="914400" rtl="0" '
        'eaLnBrk="1" latinLnBrk="0" hangingPunct="1"><a:lnSpc><a:spcPct val="100000"/></a:lnSpc>'
        f'<a:spcBef><a:spcPts val="{600 if number == 1 else 300}"/></a:spcBef>'
        + (
            f'<a:buClr><a:schemeClr val="accent1"/></a:buClr><a:buFont typeface="+mj-lt"/><a:buChar char="{bullet}"/>'
            if bullet
            else "<a:buNone/>"
        )
        + f'<a:defRPr sz="{points * 100}" kern="1200">{colour("tx1")}<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/>'
        f'<a:cs typeface="+mn-cs"/></a:defRPr></a:lvl{number}pPr>'
        for number, (points, indent, bullet) in enumerate(levels, start=1)
    )


def _plain_levels(points: int) -> str:
    return "".join(
        f'<a:lvl{number}pPr marL="{457_200 * (number - 1)}" algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="1">'
        f'<a:defRPr sz="{points * 100}" kern="1200">{colour("tx1")}<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/>'
        f'<a:cs typeface="+mn-cs"/></a:defRPr></a:lvl{number}pPr>'
        for number in range(1, 10)
    )


_COLOUR_MAP = "".join(f' {name}="{name}"' for name in [f"accent{n}" for n in range(1, 7)] + ["hlink", "folHlink"])


def _master() -> str:
    title = (
        '<a:lvl1pPr algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="1"><a:lnSpc><a:spcPct val="92000"/></a:lnSpc>'
        f'<a:spcBef><a:spcPct val="0"/></a:spcBef><a:buNone/><a:defRPr sz="2400" b="1" kern="1200">{colour("tx1")}<a:latin typeface="+mj-lt"/>'
        '<a:ea typeface="+mj-ea"/><a:cs typeface="+mj-cs"/></a:defRPr></a:lvl1pPr>'
    )
    shapes = tree(
        _master_field(2, "Title", 'type="title"', "Message", (0.60, 0.64, 12.133, 0.84)),
        _master_field(3, "Text", 'type="body" idx="1"', "Text", (0.60, 1.62, 12.133, 4.38)),
        field(4, "Footer", 'type="ftr" sz="quarter" idx="3"', "", _FOOTER, Look(9, "tx2")),
        field(5, "Slide number", 'type="sldNum" sz="quarter" idx="4"', "", _PAGE, Look(9, "tx2", align="r")),
    )
    guides = [("horz", each) for each in _GUIDES_ACROSS] + [("vert", each) for each in _GUIDES_DOWN]
    guide_list = "".join(
        f'<p15:guide id="{number}"{" orient=" + chr(34) + "horz" + chr(34) if way == "horz" else ""} pos="{round(at * 576)}" userDrawn="1">'
        '<p15:clr><a:srgbClr val="F26B43"/></p15:clr></p15:guide>'
        for number, (way, at) in enumerate(guides, start=1)
    )
    layouts = "".join(f'<p:sldLayoutId id="{2147483649 + n}" r:id="rId{n + 1}"/>' for n in range(3))
    return (
        f'{PROLOG}<p:sldMaster {_NAMESPACES} preserve="1"><p:cSld name="plain"><p:bg><p:bgPr>{colour("bg1")}<a:effectLst/></p:bgPr></p:bg>{shapes}</p:cSld>'
        f'<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2"{_COLOUR_MAP}/><p:sldLayoutIdLst>{layouts}</p:sldLayoutIdLst>'
        f"<p:txStyles><p:titleStyle>{title}</p:titleStyle><p:bodyStyle>{_bullets()}</p:bodyStyle><p:otherStyle>{_plain_levels(12)}</p:otherStyle></p:txStyles>"
        '<p:extLst><p:ext uri="{27BBF7A9-308A-43DC-89C8-2F10F3537804}"><p15:sldGuideLst '
        f'xmlns:p15="http://schemas.microsoft.com/office/powerpoint/2012/main">{guide_list}</p15:sldGuideLst></p:ext></p:extLst></p:sldMaster>'
    )


def _master_field(number: int, name: str, ph: str, prompt: str, box: Box) -> str:
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="{name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph {ph}/></p:nvPr></p:nvSpPr>'
        f'<p:spPr>{xfrm(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody>{text_box("t")}<a:lstStyle/>'
        f'<a:p><a:r><a:rPr lang="en-GB"/><a:t>{prompt}</a:t></a:r></a:p></p:txBody></p:sp>'
    )


def _notes_master() -> str:
    image = (
        '<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide image"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr>'
        f'<p:nvPr><p:ph type="sldImg" idx="2"/></p:nvPr></p:nvSpPr><p:spPr>{xfrm((0.9, 0.7, 5.7, 3.206))}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
        f'<a:noFill/><a:ln w="9525">{colour("accent2")}</a:ln></p:spPr></p:sp>'
    )
    notes = _master_field(3, "Notes", 'type="body" sz="quarter" idx="3"', "Notes", (0.9, 4.2, 5.7, 5.0))
    return (
        f"{PROLOG}<p:notesMaster {_NAMESPACES}><p:cSld><p:bg><p:bgPr>{colour('bg1')}<a:effectLst/></p:bgPr></p:bg>{tree(image, notes)}</p:cSld>"
        f'<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2"{_COLOUR_MAP}/><p:notesStyle>{_plain_levels(11)}</p:notesStyle></p:notesMaster>'
    )


def _table_styles() -> str:
    """What a table that somebody inserts by hand looks like."""

    def line(side: str, width: int, fill: str) -> str:
        return f'<a:{side}><a:ln w="{width}" cmpd="sng">{fill}</a:ln></a:{side}>'

    def part(name: str, words: str, lines: str) -> str:
        return f"<a:{name}><a:tcTxStyle{words}</a:tcTxStyle><a:tcStyle><a:tcBdr>{lines}</a:tcBdr><a:fill><a:noFill/></a:fill></a:tcStyle></a:{name}>"

    font = '<a:fontRef idx="minor"/><a:schemeClr val="{}"/>'
    none, ink = "<a:noFill/>", colour("tx1")
    sides = "".join(line(side, 0, none) for side in ("left", "right", "top", "bottom"))
    return (
        f'{PROLOG}<a:tblStyleLst xmlns:a="{A}" def="{_TABLE_STYLE}"><a:tblStyle styleId="{_TABLE_STYLE}" styleName="Plain">'
        + part(
            "wholeTbl",
            f">{font.format('tx1')}",
            sides + line("insideH", 9525, colour("bg2", lumMod=90)) + line("insideV", 0, none),
        )
        + part("firstCol", f' b="on">{font.format("tx1")}', "")
        + part("lastRow", f' b="on">{font.format("tx1")}', line("top", 12700, ink))
        + part("firstRow", f' b="on">{font.format("tx2")}', line("bottom", 12700, ink))
        + "</a:tblStyle></a:tblStyleLst>"
    )


def deck() -> bytes:
    """The file deck.pptx."""
    presentation = (
        f'{PROLOG}<p:presentation {_NAMESPACES} saveSubsetFonts="1" autoCompressPictures="0">'
        '<p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst><p:notesMasterIdLst><p:notesMasterId r:id="rId2"/></p:notesMasterIdLst>'
        f'<p:sldSz cx="12192000" cy="{emu(_HEIGHT)}"/><p:notesSz cx="{emu(7.5)}" cy="{emu(10)}"/>'
        f"<p:defaultTextStyle>{_plain_levels(12)}</p:defaultTextStyle></p:presentation>"
    )
    layouts = {"Cover": _cover(), "Section": _section(), "Content": _content()}
    to_master = relations({"rId1": ("slideMaster", "../slideMasters/slideMaster1.xml")})
    parts = {
        "ppt/presentation.xml": presentation,
        "ppt/_rels/presentation.xml.rels": relations(
            {
                "rId1": ("slideMaster", "slideMasters/slideMaster1.xml"),
                "rId2": ("notesMaster", "notesMasters/notesMaster1.xml"),
                "rId3": ("presProps", "presProps.xml"),
                "rId4": ("viewProps", "viewProps.xml"),
                "rId5": ("theme", "theme/theme1.xml"),
                "rId6": ("tableStyles", "tableStyles.xml"),
            }
        ),
        "ppt/slideMasters/slideMaster1.xml": _master(),
        "ppt/slideMasters/_rels/slideMaster1.xml.rels": relations(
            {
                **{f"rId{n}": ("slideLayout", f"../slideLayouts/slideLayout{n}.xml") for n in range(1, 4)},
                "rId4": ("theme", "../theme/theme1.xml"),
            }
        ),
        **{f"ppt/slideLayouts/slideLayout{n}.xml": xml for n, xml in enumerate(layouts.values(), start=1)},
        **{f"ppt/slideLayouts/_rels/slideLayout{n}.xml.rels": to_master for n in range(1, 4)},
        "ppt/notesMasters/notesMaster1.xml": _notes_master(),
        "ppt/notesMasters/_rels/notesMaster1.xml.rels": relations({"rId1": ("theme", "../theme/theme2.xml")}),
        "ppt/theme/theme1.xml": theme(),
        "ppt/theme/theme2.xml": theme(),
        "ppt/presProps.xml": f"{PROLOG}<p:presentationPr {_NAMESPACES}/>",
        "ppt/viewProps.xml": f"{PROLOG}<p:viewPr {_NAMESPACES}/>",
        "ppt/tableStyles.xml": _table_styles(),
    }
    pml = f"{OFFICE}.presentationml"
    types = {
        "ppt/presentation.xml": f"{pml}.presentation.main+xml",
        "ppt/slideMasters/slideMaster1.xml": f"{pml}.slideMaster+xml",
        **{f"ppt/slideLayouts/slideLayout{n}.xml": f"{pml}.slideLayout+xml" for n in range(1, 4)},
        "ppt/notesMasters/notesMaster1.xml": f"{pml}.notesMaster+xml",
        "ppt/theme/theme1.xml": f"{OFFICE}.theme+xml",
        "ppt/theme/theme2.xml": f"{OFFICE}.theme+xml",
        "ppt/presProps.xml": f"{pml}.presProps+xml",
        "ppt/viewProps.xml": f"{pml}.viewProps+xml",
        "ppt/tableStyles.xml": f"{pml}.tableStyles+xml",
    }
    return package("ppt/presentation.xml", "plain: deck template", parts, types)
