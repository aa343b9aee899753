"""``kamgen new``: a workbook to plan in, or one for each account of a list."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from kamgen.cli.options import A_PATH, depth_option, language_option
from kamgen.texts.language import Language

if TYPE_CHECKING:
    from kamgen.workbook.accounts import Accounts


@click.command(epilog="Example: kamgen new plan.xlsx --lang nl; kamgen new --from accounts.csv -o plans")
@click.argument("out", required=False, type=A_PATH)
@language_option("Language of the workbook (default: de; of a list: its own).")
@depth_option("Sheets of the workbook (default: compact; of a list: as few as hold its columns).")
@click.option("--sample", is_flag=True, help="Filled with a fictional account, to see how it is meant.")
@click.option("--from", "source", type=A_PATH, help="A list of accounts as .csv or .xlsx.")
@click.option("-o", "--output", type=A_PATH, help="With --from: the folder of the workbooks.")
@click.option("--force", is_flag=True, help="Replace files that are there.")
def command(  # noqa: PLR0913, PLR0917 - one parameter an option
    out: Path | None,
    language: Language | None,
    depth: str | None,
    sample: bool,
    source: Path | None,
    output: Path | None,
    force: bool,
) -> int:
    """Make a workbook to plan an account in, or one for each account of a list.

    A list is what a CRM system exports: one row for each account, or one for each of its people. Its columns are
    found by their headings in any language; what has no field in the form stands on the last sheet of each workbook.
    """
    from kamgen.errors import UsageProblem

    if source is not None:
        if output is None or out is not None or sample:
            raise UsageProblem("a list needs a folder for its workbooks: kamgen new --from accounts.csv -o plans")
        return _for_all(source, output, language, depth, force=force)
    if out is None or output is not None:
        raise UsageProblem("name the workbook to make: kamgen new plan.xlsx")
    if sample and depth is not None:
        raise UsageProblem("the sample has a depth of its own; leave out --depth")
    return _one(out, language or Language.GERMAN, depth, sample=sample, force=force)


def refuse_to_replace(out: Path, *, force: bool) -> None:
    """Raises for a workbook that is none by its name, or that is there already without `force`."""
    from kamgen.errors import OutputNotWritable, UsageProblem
    from kamgen.office.files import stands

    if not out.name:
        raise UsageProblem("name the workbook to make: kamgen new plan.xlsx")
    if out.suffix.lower() != ".xlsx":
        raise UsageProblem(f"{out}: a workbook's name ends in .xlsx; try {out.with_suffix('.xlsx')}")
    if stands(out) and not force:
        raise OutputNotWritable(f"{out}: the file is there already and may hold somebody's work; --force replaces it")


def _one(out: Path, language: Language, depth: str | None, *, sample: bool, force: bool) -> int:
    from kamgen import shipped
    from kamgen.office.files import write_all

    refuse_to_replace(out, force=force)
    write_all({out: shipped.sample(language.value).read_bytes() if sample else _blank(language, depth)})
    click.echo(out)
    return 0


def _blank(language: Language, depth: str | None) -> bytes:
    from kamgen.brand.loading import find
    from kamgen.schema.sheets import Depth
    from kamgen.workbook.blank import write_workbook

    return write_workbook(language, Depth(depth or "compact"), find("plain"))


def _for_all(source: Path, output: Path, language: Language | None, depth: str | None, *, force: bool) -> int:
    from kamgen.brand.loading import find
    from kamgen.errors import InputUnreadable
    from kamgen.office.files import distinct_stems, write_all
    from kamgen.office.package import read_file
    from kamgen.schema.sheets import Depth
    from kamgen.workbook.accounts import read_accounts
    from kamgen.workbook.blank import write_workbook

    found = read_accounts(read_file(source), str(source), language, Depth(depth) if depth else None)
    if not found.accounts:
        raise InputUnreadable(f"{source}: the list names no account; it needs a row for each below its headings")
    stems = distinct_stems([account.name for account in found.accounts])
    paths = [output / f"{stem}.xlsx" for stem in stems]
    for path in paths:
        refuse_to_replace(path, force=force)
    faults = _tell(found, source)
    brand = find("plain")
    for path, account in zip(paths, found.accounts, strict=True):
        data = write_workbook(
            found.language,
            found.depth,
            brand,
            account.plan,
            overrides=account.overrides,
            unplaced=account.unplaced,
        )
        write_all({path: data})
        click.echo(path)
    click.echo(
        f"{len(paths)} workbook{'s' if len(paths) != 1 else ''} made ({found.language}, {found.depth}).", err=True
    )
    return int(faults > 0)


def _tell(found: Accounts, source: Path) -> int:
    """Says what was matched and what was not, and each bad value; the number of errors."""
    from kamgen.cli.terminal import show_findings
    from kamgen.findings import Severity
    from kamgen.report.words import in_order, worded
    from kamgen.texts.catalogue import texts

    words = texts(found.language)
    click.echo(f"{source}: columns matched", err=True)
    for each in found.matched:
        if each.field is not None:
            label = words(each.label_key)
            part = words(f"parts.{each.field[0]}.title")
            click.echo(f"  {each.letters:<3} {each.text} → {label} ({part})", err=True)
    if found.unmatched:
        click.echo("Not matched; their values stand on the last sheet of each workbook:", err=True)
        for each, count in found.unmatched:
            near = f"; did you mean {words(each.label_key)}?" if each.near else ""
            click.echo(f"  {each.letters:<3} {each.text} ({count} value{'s' if count != 1 else ''}){near}", err=True)
    if found.findings:
        show_findings(source, [worded(each, words) for each in in_order(found.findings)], err=True)
    return sum(each.severity is Severity.ERROR for each in found.findings)
