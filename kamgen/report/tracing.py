"""Where the figures of a finished document came from, read from the record that it carries; and the other way round."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from lxml import etree

from kamgen.errors import InputUnreadable, UsageProblem
from kamgen.office.package import unpack
from kamgen.places import Path, Place
from kamgen.plan.plan import SHEETS
from kamgen.render.trace import NAMESPACE
from kamgen.texts.catalogue import all_texts
from kamgen.workbook.folding import fold

_CUSTOM = re.compile(r"customXml/[^/]+\.xml")
_CELL = re.compile(r"\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})")
_NUMBERED = re.compile(r"0*(\d+)[\s._-]*(.*)", re.DOTALL)
_NEAR = 3
_RELATIONS = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"


@dataclass(frozen=True, slots=True)
class TracedCell:
    """A cell behind a figure: its path in the plan, and its place in the workbook with what was written there."""

    path: Path
    place: Place


@dataclass(frozen=True, slots=True)
class TracedFigure:
    """Words of a document with the cells behind them.

    `slide` is its number in the deck as it lies there now; None where there are no slides or its shape is gone. `place`
    is the key of the slide, section or sheet that it was told on, `shape` the name of its shape, table or cell.
    """

    slide: int | None
    place: str
    shape: str
    text: str
    cells: tuple[TracedCell, ...]


def read_trace(data: bytes, name: str) -> tuple[TracedFigure, ...]:
    """The figures of a document in the order in which they were drawn.

    Raises `InputUnreadable` for what is no Office file, and for a document without a record.
    """
    parts = unpack(data, name=name)
    root = next((found for part in sorted(parts) if (found := _record(part, parts[part])) is not None), None)
    if root is None:
        raise InputUnreadable(
            f"{name}: it carries no record of its cells; name a deck, action plan or account map that kamgen build "
            "made (documents for the customer carry none)"
        )
    cells = [_cell(node) for node in root.iter(f"{{{NAMESPACE}}}cell")]
    slides = _slides(parts)
    return tuple(
        TracedFigure(
            slides.get(shape := node.get("shape", "")),
            node.get("place", ""),
            shape,
            node.text or "",
            tuple(cells[int(number)] for number in node.get("cells", "").split()),
        )
        for node in root.iter(f"{{{NAMESPACE}}}figure")
    )


def figures_of_cell(figures: Sequence[TracedFigure], asked: str) -> tuple[TracedFigure, ...]:
    """The figures behind which a cell stands, given as ``3 Zahlen!D7``, its sheet in any language or by its number.

    Raises `UsageProblem` for a cell that stands behind none, with those that are near.
    """
    places = list(dict.fromkeys(cell.place for figure in figures for cell in figure.cells))
    sheet, at = _asked(asked, places)
    found = tuple(
        figure
        for figure in figures
        if any(cell.place.sheet == sheet and cell.place.cell == at for cell in figure.cells)
    )
    if found:
        return found
    there = {place.cell for place in places if place.sheet == sheet}
    near = sorted(there, key=lambda each: (_distance(each, at), each))[:_NEAR]
    raise UsageProblem(f"{sheet}!{at}: no figure comes from this cell; near it: {', '.join(near)}")


# ----------------------------------------------------------------------------------------------------------- the record


def _record(part: str, content: bytes) -> etree._Element | None:
    if not _CUSTOM.fullmatch(part) or NAMESPACE.encode() not in content:
        return None
    try:
        root = etree.fromstring(content)
    except etree.XMLSyntaxError:
        return None
    return root if root.tag == f"{{{NAMESPACE}}}trace" else None


def _cell(node: etree._Element) -> TracedCell:
    way = node.get("path", "").split("/")
    path: Path = tuple(int(step) if step.isdecimal() else step for step in way)
    return TracedCell(path, Place(node.get("sheet", ""), node.get("at", ""), node.text or ""))


def _slides(parts: Mapping[str, bytes]) -> dict[str, int]:
    """The number of the first slide with a shape of that name, as the slides are in order now."""
    main = "ppt/presentation.xml"
    if main not in parts:
        return {}
    relations = etree.fromstring(parts["ppt/_rels/presentation.xml.rels"])
    targets = {each.get("Id", ""): each.get("Target", "") for each in relations}
    found: dict[str, int] = {}
    listed = etree.fromstring(parts[main]).iter("{*}sldId")
    for number, entry in enumerate(listed, start=1):
        target = targets.get(entry.get(f"{_RELATIONS}id", ""), "")
        part = target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join("ppt", target))
        if part in parts:
            for shape in etree.fromstring(parts[part]).iter("{*}cNvPr"):
                found.setdefault(shape.get("name", ""), number)
    return found


# --------------------------------------------------------------------------------------------------------------- a cell


def _asked(asked: str, places: Sequence[Place]) -> tuple[str, str]:
    """The sheet as it is called in the workbook, and the cell."""
    title, _, cell = asked.strip().rpartition("!")
    match = _CELL.fullmatch(cell.strip())
    if not title or match is None:
        example = next((f' like "{place}"' for place in places if place.cell), "")
        raise UsageProblem(f"{asked!r} names no cell; write sheet and cell{example}")
    names = _names(dict.fromkeys(place.sheet for place in places))
    wanted = _folded(title.strip().strip("'"))
    sheet = names.get(wanted)
    if sheet is None:
        number = _NUMBERED.fullmatch(wanted)
        near = [names[number[1]]] if number and number[1] in names else []
        near += [names[each] for each in get_close_matches(wanted, names, n=_NEAR, cutoff=0.5)]
        meant = f"did you mean {_listed(near)}?" if near else f"there are {_listed(sorted(names.values()))}"
        raise UsageProblem(f"{title}: no figure comes from a sheet of this name; {meant}")
    return sheet, f"{match[1].upper()}{match[2]}"


def _names(sheets: Iterable[str]) -> dict[str, str]:
    """All that a sheet may be called: as in the workbook, as in any language, with its number, without, by it alone."""
    names: dict[str, str] = {}
    for sheet in sheets:
        names[_folded(sheet)] = sheet
        for declared in SHEETS:
            titles = [text(f"sheets.{declared.key}.title") for text in all_texts()]
            ways = {_folded(f"{declared.number} {title}") for title in titles} | {fold(title) for title in titles}
            if _folded(sheet) in ways:
                for way in (*ways, str(declared.number)):
                    names.setdefault(way, sheet)
    return names


def _listed(names: Iterable[str]) -> str:
    return ", ".join(dict.fromkeys(names))


def _folded(title: str) -> str:
    """A title as people mean it; the zero before a number does not count."""
    match = _NUMBERED.fullmatch(title)
    return f"{int(match[1])}{fold(match[2]) if match[2] else ''}" if match else fold(title)


def _distance(one: str, other: str) -> int:
    (column, row), (far, low) = _coordinates(one), _coordinates(other)
    return abs(column - far) + abs(row - low)


def _coordinates(cell: str) -> tuple[int, int]:
    match = _CELL.fullmatch(cell)
    if match is None:
        return 0, 0
    column = 0
    for letter in match[1].upper():
        column = column * 26 + ord(letter) - 64
    return column, int(match[2])
