"""``kamgen trace``: from each figure of a finished document back to its cells, and from a cell to its figures."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kamgen.cli.options import A_PATH, OneOf
from kamgen.findings import brief

if TYPE_CHECKING:
    from kamgen.report.tracing import TracedFigure


@click.command(epilog='Example: kamgen trace out/Acme/Acme-account-plan.pptx "03 Figures!C7"')
@click.argument("document", type=A_PATH)
@click.argument("cell", required=False)
@click.option(
    "--format", "form", type=OneOf(["text", "json"]), default="text", help="A table (default), or JSON lines."
)
def command(document: Path, cell: str | None, form: str) -> None:
    """List the figures of a deck, action plan or account map with the cells that they came from.

    With a CELL such as "03 Figures!C7" (the sheet in any language, or its number), only the figures that it stands
    behind. It works on documents that were moved, renamed or edited, as long as their shapes are there.
    """
    from kamgen.office.package import read_file
    from kamgen.report.tracing import figures_of_cell, read_trace

    figures = read_trace(read_file(document), str(document))
    if cell is not None:
        figures = figures_of_cell(figures, cell)
    if form == "json":
        for figure in figures:
            click.echo(json.dumps(_told(figure), ensure_ascii=False))
    else:
        _show(figures)


def _told(figure: TracedFigure) -> dict[str, object]:
    return {
        "slide": figure.slide,
        "place": figure.place,
        "shape": figure.shape,
        "shown": figure.text,
        "cells": [
            {"path": list(each.path), "sheet": each.place.sheet, "cell": each.place.cell, "value": each.place.value}
            for each in figure.cells
        ],
    }


def _show(figures: Sequence[TracedFigure]) -> None:
    """A table with a line for each cell; slide, shape and words stand on the first of a figure."""
    import sys

    numbered = any(figure.slide for figure in figures)
    heads = ("Slide" if numbered else "Part", "Shape", "Shown", "Cell", "Value")
    rows: list[tuple[str, ...]] = []
    for figure in figures:
        page = str(figure.slide or "–") if numbered else figure.place
        where = (page, figure.shape, brief(figure.text))
        for each in figure.cells:
            rows.append((*where, str(each.place), brief(each.place.value)))
            where = ("", "", "")
    if sys.stdout.isatty():
        _fold(heads, rows, numbered=numbered)
    else:
        _align(heads, rows, numbered=numbered)


def _fold(heads: Sequence[str], rows: Sequence[Sequence[str]], *, numbered: bool) -> None:
    """Columns as wide as the terminal has room."""
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=None, pad_edge=False, header_style="bold")
    for number, head in enumerate(heads):
        table.add_column(head, overflow="fold", justify="right" if numbered and number == 0 else "left")
    for row in rows:
        table.add_row(*map(Text, row))
    Console().print(table)


def _align(heads: Sequence[str], rows: Sequence[Sequence[str]], *, numbered: bool) -> None:
    """Columns as wide as what they hold, one line for each cell: for a file, a pager or a search."""
    widths = [max(map(len, column)) for column in zip(heads, *rows, strict=True)]
    for row in (heads, *rows):
        first = row[0].rjust(widths[0]) if numbered else row[0].ljust(widths[0])
        others = (text.ljust(width) for text, width in zip(row[1:], widths[1:], strict=True))
        click.echo("  ".join((first, *others)).rstrip())
