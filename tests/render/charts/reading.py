"""A chart's parts as other programs would read them: the rules of Office, and formulas reckoned anew."""

from __future__ import annotations

import io
import re
from collections.abc import Mapping
from decimal import Decimal

from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from kamgen.brand.loading import find
from kamgen.office.fonts import metrics
from kamgen.office.invariants import charts as rules
from kamgen.office.invariants.view import View
from kamgen.office.package import CONTENT_TYPES
from kamgen.render.charts import ChartParts
from kamgen.render.charts.canvas import Canvas
from kamgen.render.charts.elements import CHART_TYPE, WORKBOOK_TYPE, relations
from kamgen.render.parts import typed

_CELL = re.compile(r"\b([A-Z])(\d+)\b")


def canvas(width: float = 7.0, height: float = 3.5, size: float = 12.0) -> Canvas:
    """A canvas of the brand plain."""
    brand = find("plain").deck
    return Canvas(width, height, brand.palette, "de-DE", metrics(brand.fonts.body), size)


def faults(parts: ChartParts) -> list[str]:
    """The rules for charts that it breaks."""
    types = typed(
        b'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
        [("ppt/charts/chart.xml", CHART_TYPE), ("ppt/embeddings/data.xlsx", WORKBOOK_TYPE)],
    )
    view = View(
        {
            CONTENT_TYPES: types,
            "ppt/charts/chart.xml": parts.chart,
            "ppt/charts/_rels/chart.xml.rels": relations("data.xlsx"),
            "ppt/embeddings/data.xlsx": parts.workbook,
        }
    )
    return [
        fault
        for rule in (
            rules.chart_caches_equal_the_workbook,
            rules.chart_axes_are_joined,
            rules.chart_label_positions_are_allowed,
            rules.chart_series_are_distinct,
        )
        for _, fault in rule(view)
    ]


def sheet(parts: ChartParts, *, formulas: bool = False) -> Worksheet:
    """The sheet of the workbook, with values or with formulas."""
    found = load_workbook(io.BytesIO(parts.workbook), data_only=not formulas)["Data"]
    assert isinstance(found, Worksheet)
    return found


def reckoned(parts: ChartParts, changed: Mapping[str, Decimal] | None = None) -> dict[str, Decimal]:
    """Every number of the workbook, its formulas reckoned anew from cells of which some may have been changed."""
    written = {cell.coordinate: cell.value for row in sheet(parts, formulas=True).iter_rows() for cell in row}
    given = dict(changed or {})

    def value(place: str) -> Decimal:
        if place in given:
            return given[place]
        content = written.get(place)
        if isinstance(content, str) and content.startswith("="):
            expression = _CELL.sub(lambda found: f"value('{found[0]}')", content[1:])
            expression = re.sub(r"\b(\d+)\b(?!')", r"Decimal(\1)", expression)
            known = {
                "value": value,
                "Decimal": Decimal,
                "MAX": max,
                "MIN": min,
                "ABS": abs,
                "AND": lambda *each: all(each),
                "IF": lambda test, then, otherwise: then if test else otherwise,
            }
            return Decimal(eval(expression, {"__builtins__": {}}, known))  # noqa: S307 - the formulas are ours
        return Decimal(str(content)) if isinstance(content, int | float) else Decimal()

    return {place: value(place) for place, content in written.items() if not _is_words(content)}


def _is_words(content: object) -> bool:
    return content is None or (isinstance(content, str) and not content.startswith("="))
