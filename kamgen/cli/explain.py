"""``kamgen explain``: what a finding's code means and what to do about it."""

from __future__ import annotations

from difflib import get_close_matches

import click

from kamgen.cli.options import language_option
from kamgen.texts.language import Language


@click.command(epilog="Example: kamgen explain KAM321 --lang de")
@click.argument("code")
@language_option("Language of the explanation (default: en).")
def command(code: str, language: Language | None) -> None:
    """Say what a finding's code means and what to do about it."""
    from kamgen.errors import UsageProblem
    from kamgen.report.codes import explain, known_codes

    wanted = code.strip().upper()
    if wanted not in known_codes():
        near = get_close_matches(wanted, known_codes(), n=3, cutoff=0.5)
        meant = (
            f"did you mean {', '.join(near)}?"
            if near
            else f"codes go from {min(known_codes())} to {max(known_codes())}"
        )
        raise UsageProblem(f"{code}: there is no such code; {meant}")
    click.echo(explain(wanted, language or Language.ENGLISH))
