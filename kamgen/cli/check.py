"""``kamgen check``: everything that is wrong or weak, each with its cell."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kamgen.cli.options import as_of_option, language_option, paths_argument
from kamgen.texts.language import Language

if TYPE_CHECKING:
    from kamgen.report.words import Worded

_UNREADABLE = 3


@click.command(epilog="Example: kamgen check plan.xlsx accounts/ --format sarif > findings.sarif")
@paths_argument
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "sarif"]),
    default="text",
    help="For people (default), as JSON lines, or as a SARIF log.",
)
@as_of_option
@language_option("Language of the messages (default: the workbook's own).")
def command(paths: tuple[Path, ...], form: str, as_of: date | None, language: Language | None) -> int:
    """List everything that is wrong or weak in workbooks, each with its cell.

    Ends with 1 if there are errors (they stop the documents), with 0 if there are only warnings and advice.
    """
    from kamgen.batch import sources
    from kamgen.errors import InputUnreadable
    from kamgen.report.machines import json_lines, sarif

    found = sources(paths)
    for path, reason in found.passed_over:
        click.echo(f"Passed over: {path} ({reason})", err=True)
    everything: list[tuple[str, tuple[Worded, ...]]] = []
    unreadable = False
    for workbook in found.workbooks:
        try:
            findings = _worded(workbook, as_of, language)
        except InputUnreadable as error:
            click.echo(f"Error: {error}", err=True)
            unreadable = True
            continue
        everything.append((str(workbook), findings))
        if form == "text":
            from kamgen.cli.terminal import show_findings

            show_findings(workbook, findings)
        elif form == "json":
            click.echo(json_lines(str(workbook), findings), nl=False)
    if form == "sarif":
        click.echo(sarif(everything))
    if unreadable:
        return _UNREADABLE
    return int(any(each.severity.value == "error" for _, findings in everything for each in findings))


def _worded(workbook: Path, as_of: date | None, language: Language | None) -> tuple[Worded, ...]:
    from kamgen.build import check
    from kamgen.office.package import read_file
    from kamgen.report.words import worded
    from kamgen.texts.catalogue import texts

    checked = check(read_file(workbook), workbook.name, as_of)
    words = texts(language or checked.language)
    return tuple(worded(finding, words) for finding in checked.findings)
