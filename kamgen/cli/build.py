"""``kamgen build``: the documents of one account, or of thousands."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from kamgen.cli.options import as_of_option, language_option, paths_argument
from kamgen.texts.language import Language

_DOCUMENTS = ("deck", "plan", "map")


class _Documents(click.ParamType[tuple[str, ...]]):
    """A list of documents, separated by commas."""

    name = "documents"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> tuple[str, ...]:
        """The documents named, in their usual order; a usage error for an unknown one."""
        named = {part.strip() for part in str(value).split(",") if part.strip()}
        unknown = named.difference(_DOCUMENTS)
        if unknown or not named:
            self.fail(f"{', '.join(sorted(unknown)) or value!r}: choose from {', '.join(_DOCUMENTS)}", param, ctx)
        return tuple(document for document in _DOCUMENTS if document in named)


@click.command(epilog="Example: kamgen build accounts/ -o out --brand ./our-brand --lang en")
@paths_argument
@click.option("-o", "--output", required=True, type=click.Path(path_type=Path), help="Folder for the results.")
@click.option("--brand", default="plain", show_default=True, metavar="NAME|DIR", help="A brand's name or its folder.")
@language_option("Language of the documents (default: each workbook's own).")
@click.option("--only", type=_Documents(), metavar="deck,plan,map", help="Only these documents.")
@as_of_option
@click.option("--draft", is_flag=True, help="Build in spite of errors, with every page marked as a draft.")
@click.option("-j", "--jobs", type=click.IntRange(min=1), help="Accounts at a time (default: chosen by number).")
def command(  # noqa: PLR0913, PLR0917 - one parameter an option
    paths: tuple[Path, ...],
    output: Path,
    brand: str,
    language: Language | None,
    only: tuple[str, ...] | None,
    as_of: date | None,
    draft: bool,
    jobs: int | None,
) -> int:
    """Make deck, action plan and account map from workbooks or folders.

    Each account gets a folder of its own below the output folder. An account with errors is not built (see
    --draft) and does not stop the others.
    """
    from kamgen.batch import build_all, sources
    from kamgen.brand.loading import find
    from kamgen.build import Document, Order
    from kamgen.cli.terminal import Progress, show_summary

    find(brand)
    found = sources(paths, output)
    for path, reason in found.passed_over:
        click.echo(f"Passed over: {path} ({reason})", err=True)
    documents = tuple(Document(each) for each in only or _DOCUMENTS)
    order = Order(brand, language, documents, as_of, draft)
    with Progress(len(found.workbooks)) as progress:
        outcomes = []
        for outcome in build_all(found.workbooks, order, output, jobs):
            outcomes.append(outcome)
            progress.done(outcome)
    return show_summary(outcomes)
