"""The account maps of the samples in full and with the compact steps only, and of a handful of plans, as text.

Write the files anew with ``python -m tests.documents.accountmap.golden.telling`` and read what changed.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import assert_never

from kamgen import shipped
from kamgen.content.accountmap import AsOf, Beside, Legend, MapBlock, Overview, Pairs
from kamgen.content.blocks import Facts, Tiles
from kamgen.content.document import Paragraphs, WritingSpace
from kamgen.content.table import Table
from kamgen.content.text import Words
from kamgen.plan.plan import Plan
from kamgen.render.marks import GLYPHS
from kamgen.texts.language import Language
from tests.documents.actionplan.golden.telling import lines_of
from tests.documents.deck.golden.telling import PLANS, sample
from tests.telling import account_map, readable

FOLDER = Path(__file__).parent
READ = ("only the account", "one of each, late", "mixed", "nothing priced or dated")
"""Plans of the deck's whose maps are worth reading."""


def told(language: Language) -> str:
    """All of them in one language."""
    plans = {"the sample": sample(language), "the sample, compact": compact(language)}
    plans |= {name: PLANS[name] for name in READ}
    lines = [line for name, each in plans.items() for line in (f"== {name}", *_lines(each, language), "")]
    return readable("\n".join(lines))


def compact(language: Language) -> Plan:
    """The compact steps of a sample."""
    path = shipped.samples() / f"sample-{language.value}.toml"
    return Plan.model_validate(tomllib.loads(path.read_text(encoding="utf-8")))


def _lines(each: Plan, language: Language) -> Iterator[str]:
    whole = account_map(each, language)
    yield f"{whole.account} | {whole.heading} | {whole.footer}"
    for sheet in whole.sheets:
        yield f"# {sheet.title}: {sheet.question}"
        for block in sheet.blocks:
            yield from _block(block)


def _block(block: MapBlock) -> Iterator[str]:
    match block:
        case AsOf():
            yield f"{block.label} {block.day} ({block.note})"
        case Beside():
            for each in (*block.left, *block.right):
                yield from _block(each)
        case Legend():
            yield f"## {block.head}"
            yield from (f"{GLYPHS[mark]} {meaning}" for mark, meaning in block.entries)
        case Overview():
            yield f"## {block.head}"
            yield from (f"{each.label}: {each.value:.4g} {each.note}".rstrip() for each in block.figures)
        case Pairs():
            yield from (f"{term}: {meaning}" for term, meaning in block.pairs)
        case Words():
            yield from lines_of(Paragraphs(block))
        case Table() | Facts() | Tiles() | WritingSpace():
            yield from lines_of(block)
        case _:
            assert_never(block)


def path_of(language: Language) -> Path:
    """The file that was read."""
    return FOLDER / f"{language.value}.txt"


if __name__ == "__main__":
    for each in Language:
        path_of(each).write_text(told(each), encoding="utf-8")
