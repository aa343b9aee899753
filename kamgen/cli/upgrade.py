"""``kamgen upgrade``: an older, newer or edited workbook carried over into today's form."""

from __future__ import annotations

from pathlib import Path

import click

from kamgen.cli.options import A_PATH, depth_option
from kamgen.findings import brief

_WIDTH = 80


@click.command(epilog="Example: kamgen upgrade plan-2025.xlsx -o plan-2026.xlsx")
@click.argument("old", type=A_PATH)
@click.option("-o", "--output", "out", required=True, type=A_PATH, help="The new workbook.")
@depth_option("Sheets of the new workbook (default: as few as hold everything).")
@click.option("--force", is_flag=True, help="Replace the new workbook if it is there.")
def command(old: Path, out: Path, depth: str | None, force: bool) -> None:
    """Carry a workbook over into today's form.

    Nothing is lost: cells that cannot be read stand in the new workbook as they were typed, and what the form has no
    place for stands on its last sheet. Both are listed on standard output.
    """
    from kamgen.brand.loading import find
    from kamgen.cli.new import refuse_to_replace
    from kamgen.errors import UsageProblem
    from kamgen.office.files import write_all
    from kamgen.office.package import read_file
    from kamgen.schema.sheets import Depth
    from kamgen.texts.catalogue import texts
    from kamgen.workbook.upgrade import upgrade

    refuse_to_replace(out, force=force)
    if out.exists() and old.exists() and out.samefile(old):
        raise UsageProblem(f"{out}: the old workbook is never changed; choose another name for the new one")
    done = upgrade(read_file(old), str(old), find("plain"), Depth(depth) if depth else None)
    write_all({out: done.data})
    click.echo(f"{out}: depth {done.depth}")
    words = texts(done.language)
    if done.kept:
        click.echo(f"Not readable, carried over as typed ({len(done.kept)}):")
        for each in done.kept:
            click.echo(f"  {each.sheet}!{each.cell}  {brief(each.value, _WIDTH)}")
    if done.unplaced:
        click.echo(f'Not placed, listed on the sheet "{words("upgrade.sheet")}" ({len(done.unplaced)}):')
        for left in done.unplaced:
            heading = f"{left.heading}: " if left.heading else ""
            reason = words(f"upgrade.why.{left.why.value}")
            click.echo(f"  {left.sheet}!{left.cell}  {heading}{brief(left.value, _WIDTH)}  ({reason})")
