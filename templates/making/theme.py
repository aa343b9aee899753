"""What the three templates share: the theme, the properties, the package around the parts."""

# ruff: noqa: E501  (an element of XML that is cut in two is harder to read than a long line)
from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

NAME = "plain"
FONT = "Calibri"
PROLOG = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
A = "http://schemas.openxmlformats.org/drawingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
OFFICE = "application/vnd.openxmlformats-officedocument"
PACKAGE = "application/vnd.openxmlformats-package"

# The order lets a chart that somebody inserts by hand look right: own, others, highlight; the statuses last.
COLOURS = {
    "dk1": "17233A",
    "lt1": "FFFFFF",
    "dk2": "5B6577",
    "lt2": "F4F6F9",
    "accent1": "0B6E75",
    "accent2": "98A2B3",
    "accent3": "D97706",
    "accent4": "2F7D4F",
    "accent5": "936100",
    "accent6": "B42318",
    "hlink": "0B6E75",
    "folHlink": "5B6577",
}


def emu(inches: float) -> int:
    """Inches in the unit of DrawingML."""
    return round(inches * 914_400)


def colour(slot: str, **modifiers: int) -> str:
    """A solid fill that refers to the theme; modifiers in percent."""
    steps = "".join(f'<a:{name} val="{percent * 1000}"/>' for name, percent in modifiers.items())
    return f'<a:solidFill><a:schemeClr val="{slot}">{steps}</a:schemeClr></a:solidFill>'


def theme() -> str:
    """The theme part: flat fills, thin lines, no effects; what is drawn by hand takes its looks from the object defaults."""
    colours = "".join(f'<a:{slot}><a:srgbClr val="{value}"/></a:{slot}>' for slot, value in COLOURS.items())
    faces = f'<a:latin typeface="{FONT}"/><a:ea typeface=""/><a:cs typeface=""/>'
    placeholder = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    lines = "".join(
        f'<a:ln w="{width}" cap="flat" cmpd="sng" algn="ctr">{placeholder}<a:prstDash val="solid"/>'
        '<a:miter lim="800000"/></a:ln>'
        for width in (9525, 12700, 19050)
    )
    effect = "<a:effectStyle><a:effectLst/></a:effectStyle>"
    return (
        f'{PROLOG}<a:theme xmlns:a="{A}" name="{NAME}"><a:themeElements>'
        f'<a:clrScheme name="{NAME}">{colours}</a:clrScheme>'
        f'<a:fontScheme name="{NAME}"><a:majorFont>{faces}</a:majorFont><a:minorFont>{faces}</a:minorFont></a:fontScheme>'
        f'<a:fmtScheme name="{NAME}"><a:fillStyleLst>{placeholder * 3}</a:fillStyleLst><a:lnStyleLst>{lines}</a:lnStyleLst>'
        f"<a:effectStyleLst>{effect * 3}</a:effectStyleLst><a:bgFillStyleLst>{placeholder * 3}</a:bgFillStyleLst>"
        "</a:fmtScheme></a:themeElements><a:objectDefaults>"
        f"<a:spDef><a:spPr>{colour('bg2')}<a:ln><a:noFill/></a:ln></a:spPr>"
        '<a:bodyPr lIns="91440" tIns="45720" rIns="91440" bIns="45720" rtlCol="0" anchor="ctr"/><a:lstStyle>'
        f'<a:defPPr algn="l"><a:defRPr sz="1200">{colour("tx1")}</a:defRPr></a:defPPr></a:lstStyle></a:spDef>'
        f'<a:lnDef><a:spPr><a:ln w="12700">{colour("accent2")}</a:ln></a:spPr><a:bodyPr/><a:lstStyle/></a:lnDef>'
        '<a:txDef><a:spPr><a:noFill/></a:spPr><a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0">'
        '<a:noAutofit/></a:bodyPr><a:lstStyle><a:defPPr><a:defRPr sz="1200"/></a:defPPr></a:lstStyle></a:txDef>'
        "</a:objectDefaults><a:extraClrSchemeLst/></a:theme>"
    )


def properties(title: str) -> dict[str, str]:
    """The two property parts, without a clock."""
    core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
    day = '<dcterms:{0} xsi:type="dcterms:W3CDTF">2026-01-01T00:00:00Z</dcterms:{0}>'
    return {
        "docProps/core.xml": (
            f'{PROLOG}<cp:coreProperties xmlns:cp="{core}" xmlns:dc="http://purl.org/dc/elements/1.1/" '
            'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
            f"<dc:title>{title}</dc:title><dc:creator>kamgen</dc:creator>"
            f"{day.format('created')}{day.format('modified')}</cp:coreProperties>"
        ),
        "docProps/app.xml": (
            f'{PROLOG}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
            "<Application>kamgen</Application></Properties>"
        ),
    }


def relations(targets: Mapping[str, tuple[str, str]]) -> str:
    """A relationships part from id to (kind, target)."""
    each = "".join(
        f'<Relationship Id="{name}" Type="{_kind(kind)}" Target="{target}"/>'
        for name, (kind, target) in targets.items()
    )
    return f'{PROLOG}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{each}</Relationships>'


def _kind(kind: str) -> str:
    return (
        f"http://schemas.openxmlformats.org/package/2006/relationships/metadata/{kind}"
        if kind == "core-properties"
        else f"{R}/{kind}"
    )


def package(main: str, title: str, parts: Mapping[str, str], types: Mapping[str, str]) -> bytes:
    """The file: parts not compressed, so that its bytes are the same whichever zlib a machine has."""
    everything = {
        "_rels/.rels": relations(
            {
                "rId1": ("officeDocument", main),
                "rId2": ("core-properties", "docProps/core.xml"),
                "rId3": ("extended-properties", "docProps/app.xml"),
            }
        ),
        **properties(title),
        **parts,
    }
    overrides = "".join(
        f'<Override PartName="/{part}" ContentType="{kind}"/>'
        for part, kind in {
            **types,
            "docProps/core.xml": f"{PACKAGE}.core-properties+xml",
            "docProps/app.xml": f"{OFFICE}.extended-properties+xml",
        }.items()
    )
    content_types = (
        f'{PROLOG}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        f'<Default Extension="rels" ContentType="{PACKAGE}.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as archive:
        for name, content in {"[Content_Types].xml": content_types, **everything}.items():
            entry = zipfile.ZipInfo(name)
            entry.create_system = 0
            archive.writestr(entry, content.encode())
    return file.getvalue()
