"""What drawing a section needs at hand, and where it leaves its remarks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import count

from kamgen.brand.document import DocumentBrand, Role
from kamgen.places import Path
from kamgen.render.document.attached import Attached
from kamgen.render.document.looks import Looks
from kamgen.render.document.words import Ink
from kamgen.render.drawn import FitNote, ShownFigure


@dataclass(frozen=True, slots=True)
class Captions:
    """What tables and figures are called, and the numbers that the next ones get; without a word they have none."""

    table: str = ""
    figure: str = ""
    tables: Iterator[int] = field(default_factory=lambda: count(1))
    figures: Iterator[int] = field(default_factory=lambda: count(1))


@dataclass(frozen=True, slots=True)
class Pen:
    """Styles, colours and the size of the text area in points; notes and figures are collected in the lists."""

    brand: DocumentBrand
    looks: Looks
    ink: Ink
    section: str
    width: float
    height: float
    notes: list[FitNote]
    figures: list[ShownFigure]
    attached: Attached
    captions: Captions = field(default_factory=Captions)

    def style(self, role: Role) -> str:
        """The id of a role's style."""
        return self.brand.styles[role]

    def note(self, what: str, detail: str = "") -> None:
        """Remark on how something fitted."""
        self.notes.append(FitNote(self.section, what, detail))

    def show(self, shape: str, text: str, paths: tuple[Path, ...]) -> None:
        """Remember what was drawn from which paths."""
        if paths:
            self.figures.append(ShownFigure(self.section, shape, text, paths))
