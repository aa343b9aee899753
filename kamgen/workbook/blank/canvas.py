"""What drawing works on: a sheet with its plan, the words and values of the workbook, and its looks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from xlsxwriter.format import Format

from kamgen.office.sheets import Worksheet, column_room
from kamgen.workbook.blank.book import Book
from kamgen.workbook.blank.formulas import Node
from kamgen.workbook.blank.layout import FIRST_COLUMN, SheetPlan
from kamgen.workbook.blank.lists import Lists
from kamgen.workbook.blank.looks import Looks

_EVERYWHERE: Final = "A1:CZ2000"
_NO_ERRORS: Final = ("numberStoredAsText", "formula", "formulaRange", "calculatedColumn")
"""A version 2.1 is meant as text, a sum over a range that grows is meant so: no green corners on what is right."""


class PlanningSheet(Worksheet):
    """A sheet whose formulas are taken as they are, and not suspected by Excel.

    XlsxWriter searches each formula for functions newer than 2007 to mark them, forty searches a formula, also inside
    quoted words; `formulas` has none of them.
    """

    def _prepare_formula(self, formula: str, expand_future_functions: bool = False) -> str:  # noqa: ARG002, FBT001, FBT002 - the base class says so
        return formula.removeprefix("=")

    def _write_ignored_errors(self) -> None:
        self._xml_start_tag("ignoredErrors")
        self._xml_empty_tag("ignoredError", [("sqref", _EVERYWHERE), *((name, 1) for name in _NO_ERRORS)])
        self._xml_end_tag("ignoredErrors")


@dataclass(frozen=True, slots=True)
class Canvas:
    """All that drawing a sheet needs."""

    book: Book
    lists: Lists
    looks: Looks
    sheet: Worksheet
    plan: SheetPlan
    widths: tuple[float, ...]

    def room(self, first: int, last: int | None = None) -> float:
        """Points of text that the columns from one to another hold in a line."""
        return column_room(*(self.widths[column - FIRST_COLUMN] for column in range(first, (last or first) + 1)))

    def formula(self, row: int, column: int, node: Node, cell_format: Format) -> None:
        """Write a formula with its value."""
        value = node.value
        self.sheet.write_formula(row, column, f"={node.text}", cell_format, "" if value is None else value)
