"""``kamgen demo``: the main job on the shipped sample, without any input."""

from __future__ import annotations

from pathlib import Path

import click

from kamgen.cli.options import A_PATH, language_option
from kamgen.texts.language import Language


@click.command(epilog="Example: kamgen demo demo-en --lang en")
@click.argument("folder", type=A_PATH, default=Path("kamgen-demo"))
@language_option("Language of the sample (default: de).")
def command(folder: Path, language: Language | None) -> int:
    """Build the documents of the shipped sample, without any input.

    Puts the filled sample workbook into FOLDER too, to look at and to change.
    """
    from kamgen import shipped
    from kamgen.batch import build_all
    from kamgen.build import Order
    from kamgen.cli.progress import show_summary
    from kamgen.office.files import write_all

    workbook = folder / "plan.xlsx"
    write_all({workbook: shipped.sample((language or Language.GERMAN).value).read_bytes()})
    click.echo(workbook)
    return show_summary(tuple(build_all((workbook,), Order(), folder)), 1)
