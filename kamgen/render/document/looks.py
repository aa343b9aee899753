"""What the template's paragraph styles measure: sizes, spacing and keeping, with all that they inherit."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from defusedxml.ElementTree import fromstring

from kamgen.brand.document import DocumentBrand, Role
from kamgen.content.text import Line
from kamgen.office.fonts import FontMetrics, metrics

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
STYLES_PART: Final = "word/styles.xml"
NUMBERING_PART: Final = "word/numbering.xml"

_PITCHES: Final = {
    "calibri": 1.2207,
    "calibri light": 1.2207,
    "arial": 1.149,
    "helvetica": 1.149,
    "times new roman": 1.149,
    "courier new": 1.1328,
    "cambria": 1.1724,
    "georgia": 1.1362,
    "tahoma": 1.2070,
    "verdana": 1.2153,
    "segoe ui": 1.3301,
}
"""From line to line in ems, as the fonts themselves say."""
_USUAL_PITCH: Final = 1.2
_SWITCHES: Final = ("b", "caps", "keepNext", "keepLines", "pageBreakBefore")
_NUMBERS: Final = (
    ("sz", "val"),
    ("spacing", "before"),
    ("spacing", "after"),
    ("spacing", "line"),
    ("ind", "left"),
    ("ind", "right"),
    ("ilvl", "val"),
)
_WORDS: Final = (("spacing", "lineRule"), ("numId", "val"), ("jc", "val"))
_FLUSH: Final = ("left", "start")
_NO_LINE: Final = ("nil", "none")
_TABLES: Final = {
    Role.CELL: Role.TABLE,
    Role.CELL_HEAD: Role.TABLE,
    Role.CELL_SECOND: Role.TABLE,
    Role.TILE_LABEL: Role.PANEL,
    Role.TILE_NUMBER: Role.PANEL,
    Role.TILE_DELTA: Role.PANEL,
    Role.CALLOUT_HEAD: Role.PANEL,
    Role.CALLOUT_TEXT: Role.PANEL,
}
"""The tables in whose cells the paragraphs of a role stand; their style lies under that of the paragraphs."""


@dataclass(frozen=True, slots=True)
class Look:
    """A paragraph style, lengths in points; `line` is the distance of its lines."""

    style: str
    font: FontMetrics
    size: float
    bold: bool
    caps: bool
    before: float
    after: float
    line: float
    left: float
    right: float
    keep_next: bool
    keep_lines: bool
    page_break: bool
    right_tab: bool
    edges: float
    """What border lines above and below it take."""
    is_flush: bool
    """Whether its lines begin at the left and end where they do."""

    def as_set(self, words: Line) -> Line:
        """The words in the letters that they are set in, to be measured."""
        return tuple(replace(each, text=each.text.upper()) for each in words) if self.caps else words


@dataclass(frozen=True, slots=True)
class CellMargins:
    """What a table style leaves free around the words of a cell, in points."""

    top: float = 0
    left: float = 5.4
    bottom: float = 0
    right: float = 5.4
    rule: float = 0
    """What the line between rows adds to a row at the least: two thirds of its thickness."""


@dataclass(frozen=True, slots=True)
class Looks:
    """The styles of a template by role: those of paragraphs, and of the tables what is left free in their cells."""

    by_role: Mapping[Role, Look]
    margins: Mapping[Role, CellMargins]
    numerals: tuple[str, ...]
    """The patterns of the heading numbers by level, such as ``%1.%2``; empty words where a heading carries none."""

    def __getitem__(self, role: Role) -> Look:
        return self.by_role[role]


def looks_of(brand: DocumentBrand) -> Looks:
    """The looks of a template; read once a process."""
    styles, numbering = brand.parts[STYLES_PART], brand.parts.get(NUMBERING_PART, b"")
    return _looks(styles, numbering, tuple(sorted(brand.styles.items())), brand.fonts.body, brand.fonts.heading)


def style_look(brand: DocumentBrand, properties: Element | None) -> Look:
    """The look of any paragraph of the template by its properties, as they stand in a header."""
    given, ground = _given(brand.parts[STYLES_PART])
    named = None if properties is None else properties.find(f"{W}pStyle")
    style_id = "" if named is None else named.get(f"{W}val", "")
    usual = (key for key, each in given.items() if each.get(f"{W}type") == "paragraph" and each.get(f"{W}default"))
    style_id = style_id if style_id in given else next(usual, "")
    told = dict(ground)
    for element in reversed(list(_chain(style_id, given))):
        told |= _said(element)
    told |= {} if properties is None else _said(properties)
    return _look(style_id, told, metrics(_family(told, brand.fonts.body, brand.fonts.heading, is_heading=False)))


@lru_cache(maxsize=16)
def _given(styles: bytes) -> tuple[dict[str, Element], dict[str, str]]:
    """The styles by their ids, and what holds where none says anything."""
    root = fromstring(styles)
    defaults = root.find(f"{W}docDefaults")
    return {each.get(f"{W}styleId", ""): each for each in root.iter(f"{W}style")}, (
        {} if defaults is None else _said(defaults)
    )


@lru_cache(maxsize=16)
def _looks(styles: bytes, numbering: bytes, ids: tuple[tuple[Role, str], ...], body: str, heading: str) -> Looks:
    given, ground = _given(styles)
    levels = _levels(numbering)
    styles_of = dict(ids)
    by_role: dict[Role, Look] = {}
    numerals: list[str] = []
    margins: dict[Role, CellMargins] = {
        role: _margins(style_id, given) for role, style_id in ids if role in (Role.TABLE, Role.LAYOUT_TABLE, Role.PANEL)
    }
    for role, style_id in ids:
        if style_id not in given or given[style_id].get(f"{W}type") != "paragraph":
            continue
        told = dict(ground)
        if role in _TABLES:
            told |= _under_cells(styles_of.get(_TABLES[role], ""), given, is_head=role is Role.CELL_HEAD)
        for element in reversed(list(_chain(style_id, given))):
            told |= _said(element)
        level = levels.get((told.get("numId val", ""), told.get("ilvl val", "0")))
        if level is not None and "ind left" not in told:
            told |= {key: value for key, value in _said(level).items() if key.startswith("ind")}
        is_heading = role in (Role.HEADING_1, Role.HEADING_2, Role.HEADING_3)
        by_role[role] = _look(style_id, told, metrics(_family(told, body, heading, is_heading=is_heading)))
        if is_heading:
            pattern = None if level is None else level.find(f"{W}lvlText")
            numerals.append("" if pattern is None else pattern.get(f"{W}val", ""))
    if Role.CELL in by_role and Role.TABLE in margins:
        look, around = by_role[Role.CELL], margins[Role.TABLE]
        margins[Role.TABLE] = replace(around, right=around.right + look.left + look.right)
    return Looks(by_role, margins, tuple(numerals))


def _family(told: Mapping[str, str], body: str, heading: str, *, is_heading: bool) -> str:
    """The typeface that a style names itself, or the one of the theme."""
    named = told.get("font", "+mj" if is_heading else "+mn")
    return {"+mn": body, "+mj": heading}.get(named, named)


def _under_cells(table: str, given: Mapping[str, Element], *, is_head: bool) -> dict[str, str]:
    """What a table's style says of the paragraphs in its cells, and of those in its first row."""
    said: dict[str, str] = {}
    for element in reversed(list(_chain(table, given))):
        parts = [element]
        parts += (each for each in element.findall(f"{W}tblStylePr") if is_head and each.get(f"{W}type") == "firstRow")
        for part in parts:
            for properties in (*part.findall(f"{W}pPr"), *part.findall(f"{W}rPr")):
                said |= _said(properties)
    return said


def _look(style_id: str, told: Mapping[str, str], font: FontMetrics) -> Look:
    def points(key: str, unit: int, otherwise: float = 0) -> float:
        return float(told[key]) / unit if key in told else otherwise

    size = points("sz val", 2, 10)
    natural = size * _PITCHES.get(font.family.lower(), _USUAL_PITCH)
    match told.get("spacing lineRule", "auto"):
        case "exact":
            line = points("spacing line", 20, natural)
        case "atLeast":
            line = max(natural, points("spacing line", 20))
        case _:
            line = natural * points("spacing line", 240, 1)
    return Look(
        style_id,
        font,
        size,
        "b" in told and told["b"] == "1",
        "caps" in told and told["caps"] == "1",
        points("spacing before", 20),
        points("spacing after", 20),
        line,
        points("ind left", 20),
        points("ind right", 20),
        told.get("keepNext") == "1",
        told.get("keepLines") == "1",
        told.get("pageBreakBefore") == "1",
        "right tab" in told,
        points("edge top", 1) + points("edge bottom", 1),
        told.get("jc val", "left") in _FLUSH,
    )


def _margins(style_id: str, given: Mapping[str, Element]) -> CellMargins:
    found: dict[str, float] = {}
    for element in reversed(list(_chain(style_id, given))):
        for side in element.findall(f"{W}tblPr/{W}tblCellMar/*"):
            name = {"start": "left", "end": "right"}.get(tag := side.tag.removeprefix(W), tag)
            found[name] = float(side.get(f"{W}w", "0")) / 20
        for line in element.findall(f"{W}tblPr/{W}tblBorders/{W}insideH"):
            drawn = line.get(f"{W}val") not in _NO_LINE
            found["rule"] = float(line.get(f"{W}sz", "0")) / 12 if drawn else 0.0
    return CellMargins(**found)


def _chain(style_id: str, given: Mapping[str, Element]) -> Iterator[Element]:
    """The style and those that it is based on, the nearest first; a circle ends."""
    seen: set[str] = set()
    while style_id in given and style_id not in seen:
        seen.add(style_id)
        yield given[style_id]
        base = given[style_id].find(f"{W}basedOn")
        style_id = "" if base is None else base.get(f"{W}val", "")


def _said(element: Element) -> dict[str, str]:
    """What a style (or the defaults, or a level of a numbering) says itself."""
    said: dict[str, str] = {}
    for each in element.iter():
        name = each.tag.removeprefix(W)
        if name in _SWITCHES:
            said[name] = "0" if each.get(f"{W}val", "1") in {"0", "false", "off"} else "1"
        for tag, attribute in (*_NUMBERS, *_WORDS):
            if tag == name and (value := each.get(W + attribute)) is not None:
                said[f"{tag} {attribute}"] = value
        if name == "rFonts" and (face := _face(each)):
            said["font"] = face
        if name == "pBdr":
            said |= {f"edge {side.tag.removeprefix(W)}": _edge(side) for side in each}
        if name == "tab" and each.get(f"{W}val") in {"right", "end"}:
            said["right tab"] = "1"
        if name == "ind" and (value := each.get(f"{W}start")) is not None:
            said["ind left"] = value
    return said


def _face(fonts: Element) -> str:
    """The typeface of Latin text: ``+mn`` and ``+mj`` for those of the theme, which go before a name."""
    theme = fonts.get(f"{W}asciiTheme", "")
    if theme:
        return "+mj" if theme.startswith("major") else "+mn"
    return fonts.get(f"{W}ascii", "")


def _edge(line: Element) -> str:
    """The thickness of a border line and its distance from the words, in points."""
    if line.get(f"{W}val") in _NO_LINE:
        return "0"
    return str(float(line.get(f"{W}sz", "0")) / 8 + float(line.get(f"{W}space", "0")))


def _levels(numbering: bytes) -> dict[tuple[str, str], Element]:
    """The levels of the numberings by the number that a paragraph refers to and the level."""
    if not numbering:
        return {}
    root = fromstring(numbering)
    abstract = {each.get(f"{W}abstractNumId"): each for each in root.iter(f"{W}abstractNum")}
    levels: dict[tuple[str, str], Element] = {}
    for number in root.iter(f"{W}num"):
        refers = number.find(f"{W}abstractNumId")
        found = None if refers is None else abstract.get(refers.get(f"{W}val"))
        for level in () if found is None else found.iter(f"{W}lvl"):
            levels[number.get(f"{W}numId", ""), level.get(f"{W}ilvl", "0")] = level
    return levels
