"""How a brand folder can break its contract: data first, the words for its maker last."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby
from typing import Final


class Code(StrEnum):
    """The kinds of breach, by the codes that `kamgen explain` knows."""

    FILE_MISSING = "KAM901"
    DECLARATION = "KAM902"
    NOT_OFFICE = "KAM903"
    LAYOUT = "KAM904"
    PLACEHOLDER = "KAM905"
    STYLE = "KAM906"
    COLOUR = "KAM907"
    FIELD = "KAM908"
    PLACE = "KAM909"
    CONTRAST = "KAM910"


REASONS: Final[dict[Code, str]] = {
    Code.FILE_MISSING: "A brand is a folder with a brand.toml and the three templates that it names.",
    Code.DECLARATION: "A word in brand.toml that kamgen does not know would be a wish that nobody fulfils.",
    Code.NOT_OFFICE: "A template is an Office file without macros, as Office itself saves it.",
    Code.LAYOUT: "A deck is made with the template's own layouts, found by name; a guess would pick a wrong one.",
    Code.PLACEHOLDER: "Words go into the placeholders of a layout, found by name (Selection Pane in PowerPoint).",
    Code.STYLE: "Word text is set in the template's own styles, found by name; kamgen brings none along.",
    Code.COLOUR: "Colours are references to the theme, so that a document recolours with it.",
    Code.FIELD: "A content control whose tag begins with kamgen: is where kamgen puts words; one of them is the body.",
    Code.PLACE: "kamgen draws tables, charts and diagrams inside the free area of the content layout; it needs room.",
    Code.CONTRAST: "Text that cannot be told from its ground is not read; 4.5 to 1 is the least (WCAG 2.1 AA).",
}
"""Why each matters."""


@dataclass(frozen=True, slots=True)
class Breach:
    """One fault: where in brand.toml it is bound, in which file, what is wrong, and the names that there are."""

    code: Code
    problem: str
    bound_at: str = ""
    """The key in brand.toml: ``deck.content.kicker``."""
    file: str = ""
    there_are: tuple[str, ...] = ()

    @property
    def fault(self) -> str:
        """What is wrong and where, without the names that there are."""
        where = [self.file] if self.file else []
        if self.bound_at:
            where.append(f"brand.toml {self.bound_at}" if self.file != "brand.toml" else self.bound_at)
        return f"{self.code} {' · '.join(where)}: {self.problem}"

    def __str__(self) -> str:
        return f"{self.fault}; there are: {', '.join(self.there_are)}" if self.there_are else self.fault


def in_words(folder: str, breaches: Sequence[Breach]) -> str:
    """The message of `BrandBroken`: every breach on a line of its own, a list of names that several share only once."""
    count = "one fault" if len(breaches) == 1 else f"{len(breaches)} faults"
    lines = [f"{folder}: the brand cannot be used, {count}:"]
    for names, group in groupby(breaches, key=lambda breach: (breach.code, breach.file, breach.there_are)):
        lines += [f"  {breach.fault}" for breach in group]
        if there_are := names[-1]:
            lines.append(f"    there are: {', '.join(there_are)}")
    return "\n".join(lines)


def quoted(names: Iterable[str]) -> tuple[str, ...]:
    """Names in the order of the template, once each, in quotes because they may hold blanks and commas."""
    return tuple(f'"{name}"' for name in dict.fromkeys(names))
