"""The boxes of notes: VML, which Excel writes in its own way, so it is only ever searched and spliced, never parsed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from kamgen.report.marking.boxes import grid, size
from kamgen.report.marking.parts import Parts
from kamgen.report.marking.splices import Edits, ascii_xml

BLOCK: Final = 1024
"""Shape ids are given out in blocks, and no two drawings of a workbook share one."""

_VML: Final = "application/vnd.openxmlformats-officedocument.vmlDrawing"
_LATER: Final = (
    "legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls", "webPublishItems", "tableParts", "extLst",
)  # fmt: skip
_NAMESPACES: Final = (
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" '
    'xmlns:x="urn:schemas-microsoft-com:office:excel"'
)
_SHAPE_TYPE: Final = (
    '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">'
    '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>'
)
# Prefixes are whatever the writer likes: Excel's own v, o and x, but also ns0 at each element.
_SHAPE: Final = re.compile(
    rb"""<((?:[\w.-]+:)?)shape(?=[\s>/])(?:[^"'>]|"[^"]*"|'[^']*')*+(?:(?<=/)>|>.*?</\1shape\s*>)""", re.DOTALL
)
_PLACE: Final = re.compile(rb"<(?:[\w.-]+:)?(Row|Column)>\s*([0-9]+)\s*<")
_SHAPE_ID: Final = re.compile(rb"""\sid\s*=\s*["']_x0000_s([0-9]{1,9})["']""")
_MAP: Final = re.compile(rb"""(<(?:[\w.-]+:)?idmap\b[^>]*?\bdata\s*=\s*["'])([0-9, ]*)(["'])""")
_ROOT: Final = re.compile(rb"<xml\b[^>]*>")


@dataclass(frozen=True, slots=True)
class Box:
    """The box of a note: its cell counted from 1 and the last column of a merged one, and the colour of its edge.

    Each paragraph comes with whether it is bold.
    """

    row: int
    column: int
    last_column: int
    paragraphs: tuple[tuple[str, bool], ...]
    edge: str


def first_free_block(parts: Parts) -> int:
    """The first block of shape ids after all that any drawing uses."""
    used = [0]
    for name, content in parts.contents.items():
        if name.lower().endswith(".vml"):
            used += _blocks(content)
    return max(used) + 1


def add_boxes(parts: Parts, sheet: str, boxes: Sequence[Box], block: int) -> int:
    """Draw boxes on a sheet with ids from this block on; the block that is free then."""
    blocks = range(block, block + (len(boxes) - 1) // (BLOCK - 1) + 1)
    around = grid(parts.outline(sheet, hollow="sheetData"))
    drawn = []
    for number, box in enumerate(boxes):
        identifier = (block + number // (BLOCK - 1)) * BLOCK + number % (BLOCK - 1) + 1
        width, height = size(box.paragraphs)
        anchor = around.anchor(box.row - 1, box.last_column - 1, width, height)
        drawn.append(
            f'<v:shape id="_x0000_s{identifier}" type="#_x0000_t202" '
            f'style="position:absolute;width:{width:.0f}pt;height:{height:.0f}pt;z-index:{number + 1};'
            'visibility:hidden" '
            f'fillcolor="#FFFFFF" strokecolor="#{box.edge}" o:insetmode="auto"><v:fill color2="#FFFFFF"/>'
            '<v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>'
            '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>'
            '<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>'
            f"<x:Anchor>{anchor}</x:Anchor><x:AutoFill>False</x:AutoFill>"
            f"<x:Row>{box.row - 1}</x:Row><x:Column>{box.column - 1}</x:Column></x:ClientData></v:shape>"
        )
    part = _drawing(parts, sheet)
    if part:
        parts.contents[part] = _extended(parts.contents[part], "".join(drawn), blocks)
    else:
        _new_drawing(parts, sheet, "".join(drawn), blocks)
    return blocks.stop


def remove_boxes(parts: Parts, sheet: str, cells: frozenset[tuple[int, int]]) -> None:
    """Take away the boxes of the notes at these cells, and the drawing if nothing else is in it."""
    part = _drawing(parts, sheet)
    if not part:
        return
    content = parts.contents[part]
    gone: set[int] = set()

    def without(match: re.Match[bytes]) -> bytes:
        shape = match[0]
        place = {name: int(number) + 1 for name, number in _PLACE.findall(shape)}
        if b'"Note"' not in shape or (place.get(b"Row"), place.get(b"Column")) not in cells:
            return shape
        gone.update(int(number) // BLOCK for number in _SHAPE_ID.findall(shape))
        return b""

    left_over = _SHAPE.sub(without, content)
    if left_over == content:
        return
    content = left_over
    if _SHAPE.search(content) or b"ClientData" in content:
        left = {int(number) // BLOCK for number in _SHAPE_ID.findall(content)}
        parts.contents[part] = _MAP.sub(lambda match: _listed(match, _numbers(match[2]), gone - left), content)
        return
    sheet_xml = parts.outline(sheet, hollow="sheetData")
    edits = Edits(sheet_xml)
    drawing = sheet_xml.child(sheet_xml.root, "legacyDrawing")
    if drawing is not None:
        edits.remove(drawing)
    parts.contents[sheet] = edits.done()
    parts.drop(sheet, frozenset(relation.id for relation in parts.relations(sheet) if relation.target == part))


def _drawing(parts: Parts, sheet: str) -> str:
    """The drawing of a sheet's notes, by the id that the sheet gives: header pictures have one of their own."""
    found = parts.outline(sheet, hollow="sheetData")
    drawing = found.child(found.root, "legacyDrawing")
    identifier = drawing.attribute("id") if drawing else ""
    target = next((each.target for each in parts.relations(sheet) if identifier and each.id == identifier), "")
    return target if target in parts.contents else ""


def _extended(content: bytes, drawn: str, blocks: range) -> bytes:
    """A drawing with further shapes, the last ones in it."""
    if b"_x0000_t202" not in content:
        drawn = _SHAPE_TYPE + drawn
    root = _ROOT.search(content)
    if root is None or any(name not in root[0] for name in (b"xmlns:v=", b"xmlns:o=", b"xmlns:x=")):
        drawn = re.sub("<v:shape(type)? ", lambda match: f"{match[0]}{_NAMESPACES} ", drawn)
    content = _MAP.sub(lambda match: _listed(match, (*_numbers(match[2]), *blocks), frozenset()), content, count=1)
    at = content.rfind(b"</xml>")
    return content[:at] + ascii_xml(drawn) + content[at:]


def _new_drawing(parts: Parts, sheet: str, drawn: str, blocks: range) -> None:
    listed = ",".join(map(str, blocks))
    identifier = parts.add(
        parts.free("xl/drawings/kamgenNotes{}.vml"),
        f'<xml {_NAMESPACES}><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="{listed}"/></o:shapelayout>'
        f"{_SHAPE_TYPE}{drawn}</xml>",
        _VML,
        sheet,
        "vmlDrawing",
        "kamgenDrawing",
    )
    found = parts.outline(sheet, hollow="sheetData")
    edits = Edits(found)
    p = found.root.prefix
    edits.insert(
        found.before(found.root, _LATER),
        f'<{p}legacyDrawing xmlns:r="{parts.relations_namespace}" r:id="{identifier}"/>',
    )
    parts.contents[sheet] = edits.done()


def _blocks(content: bytes) -> list[int]:
    mapped = [number for match in _MAP.finditer(content) for number in _numbers(match[2])]
    return mapped + [int(number) // BLOCK for number in _SHAPE_ID.findall(content)]


def _numbers(listed: bytes) -> tuple[int, ...]:
    return tuple(int(number) for number in listed.replace(b" ", b"").split(b",") if number)


def _listed(match: re.Match[bytes], numbers: Sequence[int], without: frozenset[int] | set[int]) -> bytes:
    return match[1] + ",".join(str(number) for number in numbers if number not in without).encode() + match[3]
