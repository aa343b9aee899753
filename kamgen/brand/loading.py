"""From a folder or a name to a brand; the only place that puts the three templates together."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from kamgen.brand.deck import DeckBrand
from kamgen.brand.document import DocumentBrand
from kamgen.brand.workbook import WorkbookBrand


@dataclass(frozen=True, slots=True)
class Brand:
    """All that kamgen knows of a brand; each file has a palette of its own theme."""

    name: str
    title: str
    deck: DeckBrand
    document: DocumentBrand
    workbook: WorkbookBrand


def load(folder: Path) -> Brand:
    """The brand in a folder. Raises `BrandBroken`, whose text lists every breach."""
    raise NotImplementedError


def shipped() -> tuple[str, ...]:
    """The names of the brands that come with kamgen."""
    raise NotImplementedError


@cache
def find(name_or_folder: str) -> Brand:
    """A shipped brand by its name, or the brand in a folder; loaded once in a process.

    Raises `UsageProblem` where there is neither, `BrandBroken` where the folder breaks the contract.
    """
    raise NotImplementedError
