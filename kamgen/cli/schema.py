"""``kamgen schema``: the JSON schema of a plan."""

from __future__ import annotations

import json

import click

from kamgen.cli.options import language_option
from kamgen.texts.language import Language


@click.command(epilog="Example: kamgen schema --lang nl > plan.schema.json")
@language_option("Language of titles and descriptions (default: en).")
def command(language: Language | None) -> None:
    """Print the JSON schema of a plan, with the labels and helps of the workbook."""
    from kamgen.report.reference import json_schema

    click.echo(json.dumps(json_schema(language or Language.ENGLISH), ensure_ascii=False, indent=2))
