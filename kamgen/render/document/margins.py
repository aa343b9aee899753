"""What headers and footers leave of a page: one that is higher than its margin pushes the text away."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from defusedxml.ElementTree import fromstring

from kamgen.brand.document import DocumentBrand, PageSection
from kamgen.brand.geometry import EMU_PER_POINT
from kamgen.content.text import line
from kamgen.render.document.looks import Look, W, style_look
from kamgen.render.document.measure import lines

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_PLACE: Final = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_ID: Final = re.compile(r'\b[A-Za-z]\w*:id="([^"]*)"')
_TARGET: Final = re.compile(r'<Relationship\b(?=[^>]*\bId="([^"]*)")(?=[^>]*\bTarget="([^"]*)")[^>]*>')

_cleared: dict[int, tuple[DocumentBrand, DocumentBrand]] = {}


def clear_of_margins(document: DocumentBrand) -> DocumentBrand:
    """The template with pages as high as its headers and footers leave them; worked out once a process."""
    if id(document) not in _cleared:
        pages = [replace(page, text_height=_height(page, document)) for page in (document.portrait, document.landscape)]
        _cleared[id(document)] = document, replace(document, portrait=pages[0], landscape=pages[1])
    return _cleared[id(document)][1]


def _height(page: PageSection, document: DocumentBrand) -> int:
    height = page.text_height
    for kind, side in (("header", "top"), ("footer", "bottom")):
        margin, distance = (_twips(page.xml, name) for name in (side, kind))
        taken = sum(_block(each, page.text_width / 20, document) for each in _blocks(page.xml, kind, document))
        if margin > 0:  # a negative one stays as it is, whatever stands in it
            height -= max(0, round(distance + taken * 20) - margin)
    return height


def _twips(section: str, name: str) -> int:
    found = re.search(rf'<w:pgMar\b[^>]*\bw:{name}="(-?[\d.]+)"', section)
    return round(float(found[1])) if found else 0


def _blocks(section: str, kind: str, document: DocumentBrand) -> Iterable[Element]:
    """The paragraphs and tables of the header or footer that most pages have."""
    folder, _, name = document.main.part.rpartition("/")
    targets = dict(_TARGET.findall(document.parts.get(f"{folder}/_rels/{name}.rels", b"").decode()))
    for reference in re.findall(rf"<w:{kind}Reference\b[^>]*>", section):
        own = _ID.search(reference)
        part = document.parts.get(f"{folder}/{targets.get(own[1], '')}" if own else "")
        if 'w:type="default"' in reference and part:
            return tuple(_flat(fromstring(part)))
    return ()


def _flat(holder: Element) -> Iterable[Element]:
    """The paragraphs and tables in an element, those in content controls among them."""
    for each in holder:
        if each.tag == f"{W}sdt":
            content = each.find(f"{W}sdtContent")
            yield from () if content is None else _flat(content)
        elif each.tag in {f"{W}p", f"{W}tbl"}:
            yield each


def _block(element: Element, width: float, document: DocumentBrand) -> float:
    if element.tag == f"{W}p":
        return _paragraph(element, width, document)
    height = 0.0
    for row in element.findall(f"{W}tr"):
        cells = row.findall(f"{W}tc")
        least = row.find(f"{W}trPr/{W}trHeight")
        tall = [sum(_block(each, width / len(cells), document) for each in _flat(cell)) for cell in cells]
        height += max((*tall, 0.0 if least is None else float(least.get(f"{W}val", "0")) / 20))
    return height


def _paragraph(element: Element, width: float, document: DocumentBrand) -> float:
    """As high as its lines, or as a drawing that stands among its words; what floats takes no room."""
    properties = element.find(f"{W}pPr")
    look: Look = style_look(document, properties)
    extents = (each.get("cy", "0") for each in element.iterfind(f".//{_PLACE}inline/{_PLACE}extent"))
    drawing = max((int(each) / EMU_PER_POINT for each in extents), default=0.0)
    words = "".join(each.text or "" for run in element.iter(f"{W}r") for each in run.findall(f"{W}t"))
    has_tab = element.find(f".//{W}r/{W}tab") is not None
    count = 1 if has_tab or not words else lines(look.font, line(words), width, look.size, bold=look.bold)[1]
    return look.before + max(count * look.line, drawing) + look.after
