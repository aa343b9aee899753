"""``kamgen check``: everything that is wrong or weak, each with its cell."""

from __future__ import annotations

import contextlib
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kamgen.cli.options import A_PATH, OneOf, as_of_option, language_option, paths_argument, policy_option
from kamgen.errors import InputUnreadable
from kamgen.texts.language import Language

if TYPE_CHECKING:
    from kamgen.figures.policy import Policy
    from kamgen.report.words import Worded
    from kamgen.texts.catalogue import Texts


@click.command(epilog="Example: kamgen check plan.xlsx --mark plan-marked.xlsx")
@paths_argument
@click.option(
    "--format",
    "form",
    type=OneOf(["text", "json", "sarif"]),
    default="text",
    help="For people (default), as JSON lines, or as a SARIF log.",
)
@click.option(
    "--mark",
    "marked",
    type=A_PATH,
    metavar="OUT.xlsx",
    help="Write a copy of the one workbook with colour and note on each cell, and all findings on a sheet.",
)
@click.option("--force", is_flag=True, help="Replace the marked copy even if somebody has worked in it.")
@policy_option
@as_of_option
@language_option("Language of the messages (default: the workbook's own).")
def command(  # noqa: PLR0913, PLR0917 - one parameter an option
    paths: tuple[Path, ...],
    form: str,
    marked: Path | None,
    force: bool,
    policy_file: Path | None,
    as_of: date | None,
    language: Language | None,
) -> int:
    """List everything that is wrong or weak in workbooks, each with its cell.

    Ends with 1 if there are errors (they stop the documents), with 0 if there are only warnings and advice.
    """
    from kamgen.inputs import policy_from, sources
    from kamgen.report.machines import json_lines, sarif

    policy = policy_from(policy_file)
    found = sources(paths)
    for path, reason in found.passed_over:
        click.echo(f"Passed over: {path} ({reason})", err=True)
    if marked is not None:
        _refuse(marked, found.workbooks, force=force)
    everything: list[tuple[str, tuple[Worded, ...]]] = []
    unreadable = False
    for workbook in found.workbooks:
        try:
            findings = _worded(workbook, as_of, policy, language, marked)
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
        return InputUnreadable.exit_code
    return int(any(each.severity.value == "error" for _, findings in everything for each in findings))


def _worded(
    workbook: Path, as_of: date | None, policy: Policy, language: Language | None, marked: Path | None
) -> tuple[Worded, ...]:
    from kamgen.checking import check
    from kamgen.office.package import read_file
    from kamgen.report.words import worded
    from kamgen.texts.catalogue import texts

    data = read_file(workbook)
    checked = check(data, str(workbook), as_of, policy, workbook.parent)
    words = texts(language or checked.language)
    findings = tuple(worded(finding, words) for finding in checked.findings)
    if marked is not None:
        _write_marked(marked, data, workbook.name, findings, words)
    return findings


def _refuse(marked: Path, workbooks: Sequence[Path], *, force: bool) -> None:
    """Stops before anything is done where the marked copy cannot be what was meant."""
    from kamgen.errors import OutputNotWritable, UsageProblem
    from kamgen.office.files import stands
    from kamgen.office.package import read_file
    from kamgen.report.marking import is_untouched

    if len(workbooks) != 1:
        raise UsageProblem(
            f"--mark {marked}: it marks one workbook, and {len(workbooks)} were found; name the one that is meant"
        )
    (workbook,) = workbooks
    if stands(marked) and marked.samefile(workbook):
        raise UsageProblem(
            f"--mark {marked}: this is the workbook itself, and your own file is never changed; "
            f"name another, like {marked.stem}-marked{marked.suffix}"
        )
    if marked.suffix.lower() != workbook.suffix.lower():
        # Excel refuses macros in an .xlsx, and an .xlsm without any.
        raise UsageProblem(
            f"--mark {marked}: a copy keeps the kind of its workbook; try {marked.with_suffix(workbook.suffix)}"
        )
    if marked.is_file() and not force:
        with contextlib.suppress(InputUnreadable):
            if is_untouched(read_file(marked)):
                return
        raise OutputNotWritable(
            f"{marked}: the file is there already and may hold somebody's work; --force replaces it"
        )


def _write_marked(out: Path, data: bytes, name: str, findings: Sequence[Worded], words: Texts) -> None:
    from kamgen.brand.loading import find
    from kamgen.office.files import write_all
    from kamgen.report.marking import mark

    copy = mark(data, name, findings, words, find("plain").workbook.palette)
    write_all({out: copy.data})
    if copy.title:
        cells = f"{copy.cells} cell{'' if copy.cells == 1 else 's'}"
        click.echo(f'Marked copy: {out} ({cells} marked; all findings on its last sheet, "{copy.title}")', err=True)
    else:
        click.echo(f"Marked copy: {out} (nothing to mark)", err=True)
    if copy.unsigned:
        click.echo("The workbook was signed; the signature does not hold for the marked copy.", err=True)
