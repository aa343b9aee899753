"""What the template's paragraph styles measure: sizes, spacing and keeping, with all that they inherit."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from defusedxml.ElementTree import fromstring

from kamgen.brand.document import DocumentBrand, Role
from kamgen.office.fonts import FontMetrics, metrics

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
STYLES_PART: Final = "word/styles.xml"
NUMBERING_PART: Final = "word/numbering.xml"

_PITCHES: Final = {
    "calibri": 1.2207,
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
_WORDS: Final = (("spacing", "lineRule"), ("numId", "val"))


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


@dataclass(frozen=True, slots=True)
class CellMargins:
    """What a table style leaves free around the words of a cell, in points."""

    top: float = 0
    left: float = 5.4
    bottom: float = 0
    right: float = 5.4


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


@lru_cache(maxsize=16)
def _looks(styles: bytes, numbering: bytes, ids: tuple[tuple[Role, str], ...], body: str, heading: str) -> Looks:
    root = fromstring(styles)
    given = {each.get(f"{W}styleId", ""): each for each in root.iter(f"{W}style")}
    defaults = root.find(f"{W}docDefaults")
    ground = {} if defaults is None else _said(defaults)
    levels = _levels(numbering)
    by_role: dict[Role, Look] = {}
    numerals: list[str] = []
    margins: dict[Role, CellMargins] = {
        role: _margins(style_id, given) for role, style_id in ids if role in (Role.TABLE, Role.LAYOUT_TABLE, Role.PANEL)
    }
    for role, style_id in ids:
        if style_id not in given or given[style_id].get(f"{W}type") != "paragraph":
            continue
        told = dict(ground)
        for element in reversed(list(_chain(style_id, given))):
            told |= _said(element)
        level = levels.get((told.get("numId val", ""), told.get("ilvl val", "0")))
        if level is not None and "ind left" not in told:
            told |= {key: value for key, value in _said(level).items() if key.startswith("ind")}
        is_heading = role in (Role.HEADING_1, Role.HEADING_2, Role.HEADING_3)
        by_role[role] = _look(style_id, told, metrics(heading if is_heading else body))
        if is_heading:
            pattern = None if level is None else level.find(f"{W}lvlText")
            numerals.append("" if pattern is None else pattern.get(f"{W}val", ""))
    return Looks(by_role, margins, tuple(numerals))


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
    )


def _margins(style_id: str, given: Mapping[str, Element]) -> CellMargins:
    found: dict[str, float] = {}
    for element in reversed(list(_chain(style_id, given))):
        for side in element.findall(f"{W}tblPr/{W}tblCellMar/*"):
            name = {"start": "left", "end": "right"}.get(tag := side.tag.removeprefix(W), tag)
            found[name] = float(side.get(f"{W}w", "0")) / 20
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
        if name == "pBdr":
            said |= {f"edge {side.tag.removeprefix(W)}": _edge(side) for side in each}
        if name == "tab" and each.get(f"{W}val") in {"right", "end"}:
            said["right tab"] = "1"
        if name == "ind" and (value := each.get(f"{W}start")) is not None:
            said["ind left"] = value
    return said


def _edge(line: Element) -> str:
    """The thickness of a border line and its distance from the words, in points."""
    if line.get(f"{W}val") in {"nil", "none"}:
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
