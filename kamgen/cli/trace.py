"""``kamgen trace``: from each figure of a finished document back to its cells, and from a cell to its figures."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kamgen.cli.options import A_PATH, OneOf

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

    figures = read_trace(read_file(document), document.name)
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

    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    numbered = any(figure.slide for figure in figures)
    table = Table(box=None, pad_edge=False, header_style="bold")
    for title in ("Slide" if numbered else "Part", "Shape", "Shown", "Cell", "Value"):
        table.add_column(title, overflow="fold", justify="right" if title == "Slide" else "left")
    for figure in figures:
        page = str(figure.slide or "–") if numbered else figure.place
        where = [page, figure.shape, _short(figure.text)]
        for each in figure.cells:
            table.add_row(*map(Text, (*where, str(each.place), _short(each.place.value))))
            where = ["", "", ""]
    Console(width=None if sys.stdout.isatty() else 200).print(table)


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 60 else f"{line[:59]}…"  # noqa: PLR2004 - what fits beside the others
