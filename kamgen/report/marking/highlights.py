"""Coloured cells: a conditional format for each severity on a sheet that always holds, and names itself as ours."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping
from typing import Final

from kamgen.findings import Severity
from kamgen.office.invariants.cells import Bounds, bounds
from kamgen.report.marking.splices import Edits, Outline

_LATER: Final = (
    "conditionalFormatting", "dataValidations", "hyperlinks", "printOptions", "pageMargins", "pageSetup",
    "headerFooter", "rowBreaks", "colBreaks", "customProperties", "cellWatches", "ignoredErrors", "smartTags",
    "drawing", "legacyDrawing", "legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls", "webPublishItems",
    "tableParts", "extLst",
)  # fmt: skip
_MOST_RANGES = 200
"""How many ranges one format lists; Excel writes thousands, other programs were seen to stop earlier."""

_OURS: Final = re.compile(r'"kamgen:(?:error|warning|info)"')


def is_ours(formula: str) -> bool:
    """Whether a conditional rule is a mark: its formula says so, which every program keeps as it is."""
    return _OURS.search(formula) is not None


def highlight(sheet: Outline, ranges: Mapping[Severity, Iterable[str]], formats: Mapping[Severity, int]) -> bytes:
    """The sheet with these ranges coloured, before and above all conditional formats of its own."""
    edits = Edits(sheet)
    at = sheet.before(sheet.root, _LATER)
    p = sheet.root.prefix
    for severity in Severity:
        places = tuple(ranges.get(severity, ()))
        for first in range(0, len(places), _MOST_RANGES):
            edits.insert(
                at,
                f'<{p}conditionalFormatting sqref="{" ".join(places[first : first + _MOST_RANGES])}">'
                f'<{p}cfRule type="expression" dxfId="{formats[severity]}" priority="1">'
                f'<{p}formula>LEN("kamgen:{severity.value}")&gt;0</{p}formula>'
                f"</{p}cfRule></{p}conditionalFormatting>",
            )
    return edits.done()


def without_highlights(sheet: Outline) -> bytes:
    """The sheet without marks; rules of the user that another program has put into the same format stay."""
    edits = Edits(sheet)
    for format_ in sheet.children(sheet.root, "conditionalFormatting"):
        rules = sheet.children(format_, "cfRule")
        ours = [rule for rule in rules if any(is_ours(each.text) for each in sheet.children(rule, "formula"))]
        if ours and len(ours) == len(rules):
            edits.remove(format_)
        else:
            for rule in ours:
                edits.remove(rule)
    return edits.done()


def merged_around(sheet: Outline, cells: Iterable[tuple[int, int]]) -> dict[tuple[int, int], Bounds]:
    """The merged range of each of the cells that is in one."""
    rows = sorted(set(cells))
    found: dict[tuple[int, int], Bounds] = {}
    for merged in sheet.inside(sheet.root, "mergeCell"):
        area = bounds(merged.attributes.get("ref", ""))
        if area is None:
            continue
        top, left, bottom, right = area
        for row, column in rows[_first(rows, top) : _first(rows, bottom + 1)]:
            if left <= column <= right:
                found[row, column] = area
    return found


def _first(cells: list[tuple[int, int]], row: int) -> int:
    return bisect_left(cells, (row, 0))
