"""``kamgen new``: a workbook to plan in."""

from __future__ import annotations

from pathlib import Path

import click

from kamgen.cli.options import language_option
from kamgen.texts.language import Language


@click.command(epilog="Example: kamgen new plan.xlsx --lang nl")
@click.argument("out", type=click.Path(path_type=Path))
@language_option("Language of the workbook (default: de).")
@click.option("--sample", is_flag=True, help="Filled with a fictional account, to see how it is meant.")
@click.option("--force", is_flag=True, help="Replace the file if it is there.")
def command(out: Path, language: Language | None, sample: bool, force: bool) -> None:
    """Make a workbook to plan an account in."""
    from kamgen import shipped
    from kamgen.errors import OutputNotWritable, UsageProblem
    from kamgen.office.files import write_all

    if out.suffix.lower() != ".xlsx":
        raise UsageProblem(f"{out}: a workbook's name ends in .xlsx; try {out.with_suffix('.xlsx')}")
    if out.exists() and not force:
        raise OutputNotWritable(f"{out}: the file is there already and may hold somebody's work; --force replaces it")
    chosen = language or Language.GERMAN
    write_all({out: shipped.sample(chosen.value).read_bytes() if sample else _blank(chosen)})
    click.echo(out)


def _blank(language: Language) -> bytes:
    from kamgen.brand.loading import find
    from kamgen.schema.sheets import Depth
    from kamgen.workbook.blank import write_workbook

    return write_workbook(language, Depth.COMPACT, find("plain"))
