"""Rules for charts."""

from __future__ import annotations

import math
import re

from lxml import etree

from kamgen.office.invariants.cells import Cells, Value, bounds, places
from kamgen.office.invariants.view import NAMESPACES, Found, Search, View, repeated

_CHART = "drawingml.chart+xml"

_REFERENCES = Search("//c:numRef | //c:strRef")
_FORMULA = f"{{{NAMESPACES['c']}}}f"
_CACHE = Search("c:numCache | c:strCache")
_COUNT = Search("c:ptCount/@val")
_POINTS = Search("c:pt")
_POINT_VALUE = f"{{{NAMESPACES['c']}}}v"
_SHEET_AREA = re.compile(r"(?:'((?:[^']|'')+)'|([^'!()\[\]]+))!([$A-Z0-9:]+)")

_PLOTS = Search("//c:plotArea/*[c:ser]")
_POSITIONS = Search(".//c:dLblPos/@val")
_GROUPING = Search("c:grouping/@val")
_PLOT_AXES = Search("//c:plotArea/*[not(c:crossAx)]/c:axId/@val")
_AXES = Search("//c:plotArea/*[c:crossAx]/c:axId/@val")
_CROSSED = Search("//c:crossAx/@val")
_INDEXES = Search("//c:ser/c:idx/@val")
_ORDERS = Search("//c:ser/c:order/@val")
_UNIQUE_IDS = Search("//c:ser/c:extLst//c16:uniqueId/@val | //c:dPt/c:extLst//c16:uniqueId/@val")

_AROUND_A_POINT = frozenset({"b", "ctr", "l", "r", "t"})
_IN_A_BAR = frozenset({"ctr", "inBase", "inEnd"})
_OF_A_PIE = frozenset({"bestFit", "ctr", "inEnd", "outEnd"})
_NOWHERE: frozenset[str] = frozenset()
_ALLOWED = {
    "barChart": _IN_A_BAR,
    "lineChart": _AROUND_A_POINT,
    "scatterChart": _AROUND_A_POINT,
    "bubbleChart": _AROUND_A_POINT,
    "pieChart": _OF_A_PIE,
    "ofPieChart": _OF_A_PIE,
    "doughnutChart": _NOWHERE,
    "areaChart": _NOWHERE,
}


def chart_caches_equal_the_workbook(view: View) -> Found:
    """The cache is what is shown, the workbook what "edit data" shows: a difference is a wrong number waiting.

    References to names, to several areas or to other files are not followed, multi-level categories neither.
    """
    for part, root in view.each(_CHART):
        references = _REFERENCES.elements(root)
        if not references:
            continue
        if part.startswith("xl/"):  # a chart in a workbook draws on the sheets around it
            cells: Cells | None = Cells(view)
        else:
            workbook = next(iter(view.related(part, "package")), None)
            if workbook is None:
                yield part, "has no embedded workbook"
                continue
            cells = Cells.of(view.parts.get(workbook, b""))
        if cells is None:
            yield part, "has an embedded workbook that does not open"
            continue
        for reference in references:
            if fault := _difference(reference, cells):
                yield part, fault


def _difference(reference: etree._Element, cells: Cells) -> str:
    """How the cache of a reference differs from the cells, or nothing."""
    formula = reference.findtext(_FORMULA, "")
    match = _SHEET_AREA.fullmatch(formula)
    area = bounds(match[3]) if match else None
    if not match or not area:
        return ""
    caches = _CACHE.elements(reference)
    if not caches:
        return f"has no cached values for {formula}"
    sheet = match[1].replace("''", "'") if match[1] else match[2]
    if sheet not in cells.sheets:
        return f"draws on {formula}, but the workbook has no such sheet"
    values = cells.of_sheet(cells.sheets[sheet])
    wanted = list(places(area))
    if _COUNT.values(caches[0]) != [str(len(wanted))]:
        return f"caches another number of points than {formula} has cells"
    cached = {int(point.get("idx", -1)): point.findtext(_POINT_VALUE, "") for point in _POINTS.elements(caches[0])}
    for index, place in enumerate(wanted):
        if not _is_same(cached.get(index), values.get(place)):
            return f"caches {cached.get(index)!r} as point {index} of {formula}, the workbook has {values.get(place)!r}"
    return ""


def _is_same(cached: str | None, value: Value | None) -> bool:
    if not cached or value is None:
        return not cached and (value is None or value == "")
    if isinstance(value, str):
        return cached == value
    try:
        return math.isclose(float(cached), value, rel_tol=1e-12)
    except ValueError:
        return False


def chart_axes_are_joined(view: View) -> Found:
    """Axis ids are unsigned (python-pptx writes negative ones, the SDK refuses them) and must be those of its axes."""
    for part, root in view.each(_CHART):
        axes = _AXES.values(root)
        used = {*_PLOT_AXES.values(root), *_CROSSED.values(root)}
        for identifier in sorted({*axes, *used}):
            if not (identifier.isdecimal() and int(identifier) < 2**32):
                yield part, f"has an axis of id {identifier}"
        for identifier in sorted(used - set(axes)):
            yield part, f"refers to the axis {identifier}, which it does not have"
        for identifier in repeated(axes):
            yield part, f"has two axes of id {identifier}"


def chart_label_positions_are_allowed(view: View) -> Found:
    """PowerPoint repairs or refuses a chart whose labels stand where its kind has no place, as outside stacked bars."""
    for part, root in view.each(_CHART):
        for plot in _PLOTS.elements(root):
            kind = etree.QName(plot).localname
            if (allowed := _ALLOWED.get(kind)) is None:
                continue
            grouping = next(iter(_GROUPING.values(plot)), "clustered")
            if kind == "barChart" and grouping == "clustered":
                allowed |= {"outEnd"}
            for position in sorted(set(_POSITIONS.values(plot)) - allowed):
                yield part, f"has labels at {position} in a {grouping} {kind}"


def chart_series_are_distinct(view: View) -> Found:
    """Series of one index, order or unique id make PowerPoint drop or repair one of them."""
    for part, root in view.each(_CHART):
        for name, search in (("index", _INDEXES), ("order", _ORDERS), ("unique id", _UNIQUE_IDS)):
            for value in repeated(search.values(root)):
                yield part, f"has the {name} {value} twice"
