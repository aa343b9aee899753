"""``kamgen brand``: the brands that there are, and whether a folder is one."""

from __future__ import annotations

from pathlib import Path

import click

from kamgen.cli.options import A_PATH, Commands


@click.group(cls=Commands)
def command() -> None:
    """List the brands that come with kamgen, or check a brand folder."""


@command.command("list", epilog="Example: kamgen brand list")
def list_brands() -> None:
    """List the brands that come with kamgen."""
    from kamgen.brand.loading import shipped

    for name in shipped():
        click.echo(name)


@command.command("check", epilog="Example: kamgen brand check ./our-brand")
@click.argument("folder", type=A_PATH)
def check_brand(folder: Path) -> None:
    """Check a brand folder; lists every breach and ends with 4 if there is one."""
    from kamgen.brand.loading import load

    brand = load(folder)
    click.echo(f"{folder}: the brand {brand.title} is complete.")
