"""``kamgen build``: the documents of one account, or of thousands."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from kamgen.cli.options import A_PATH, ListOf, OneOf, as_of_option, language_option, paths_argument, policy_option
from kamgen.texts.language import Language

_DOCUMENTS = ("deck", "plan", "map")
_FORMATS = ("pptx", "docx", "xlsx")
_AUDIENCES = ("internal", "customer")
_SIZES = ("compact", "standard", "full")


@click.command(epilog="Example: kamgen build accounts/ -o out --brand ./our-brand --lang en")
@paths_argument
@click.option("-o", "--output", required=True, type=A_PATH, help="Folder for the results.")
@click.option("--brand", default="plain", show_default=True, metavar="NAME|DIR", help="A brand's name or its folder.")
@language_option("Language of the documents (default: each workbook's own).")
@click.option("--only", type=ListOf(_DOCUMENTS), metavar="deck,plan,map", help="Only these documents.")
@click.option(
    "--as",
    "formats",
    type=ListOf(_FORMATS),
    metavar="pptx,docx,xlsx",
    help="In these formats instead of the usual ones: deck as pptx; plan and map as docx, xlsx or pptx.",
)
@click.option("--size", type=OneOf(_SIZES), default="standard", show_default=True, help="How much the deck tells.")
@click.option(
    "--audience",
    type=OneOf(_AUDIENCES),
    default="internal",
    show_default=True,
    help="For the customer: a deck without anything confidential.",
)
@policy_option
@as_of_option
@click.option("--draft", is_flag=True, help="Build in spite of errors, with every page marked as a draft.")
@click.option("--force", is_flag=True, help="Build again what an earlier run made of the same workbook.")
@click.option("-j", "--jobs", type=click.IntRange(min=1), help="Accounts at a time (default: chosen by number).")
def command(  # noqa: PLR0913, PLR0917 - one parameter an option
    paths: tuple[Path, ...],
    output: Path,
    brand: str,
    language: Language | None,
    only: tuple[str, ...] | None,
    formats: tuple[str, ...] | None,
    size: str,
    audience: str,
    policy_file: Path | None,
    as_of: date | None,
    draft: bool,
    force: bool,
    jobs: int | None,
) -> int:
    """Make deck, action plan and account map from workbooks or folders.

    Each account gets a folder of its own below the output folder. An account with errors is not built (see
    --draft) and does not stop the others. With --as and without --only, everything that comes in one of the formats
    is made. What an earlier run made of the same workbook in the same way stays as it is (see --force).
    """
    from kamgen.batch import build_all
    from kamgen.brand.loading import find
    from kamgen.build import Order
    from kamgen.cli.progress import Progress, show_summary
    from kamgen.documents.deck.deck import Size
    from kamgen.documents.editions import Audience, Document, Format, editions
    from kamgen.errors import KamgenError
    from kamgen.inputs import policy_from, sources

    readers = Audience(audience)
    wanted = editions(tuple(map(Document, only or ())), tuple(map(Format, formats or ())), readers)
    find(brand)
    policy = policy_from(policy_file)
    found = sources(paths, output)
    for path, reason in found.passed_over:
        click.echo(f"Passed over: {path} ({reason})", err=True)
    order = Order(brand, language, wanted, as_of, draft, Size(size), policy, readers)
    outcomes = []
    total = len(found.workbooks)
    try:
        with Progress(total) as progress:
            for outcome in build_all(found.workbooks, order, output, jobs, force=force):
                outcomes.append(outcome)
                progress.done(outcome)
    except KamgenError:
        if outcomes:
            show_summary(outcomes, total)
        raise
    return show_summary(outcomes, total)
