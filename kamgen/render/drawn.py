"""What drawing yields: a whole file, how it fitted, and where each figure stands in it."""

from __future__ import annotations

from dataclasses import dataclass

from kamgen.places import Path


@dataclass(frozen=True, slots=True)
class FitNote:
    """Something that did not fit as it was told: `where` is the key of the slide, section or sheet, `what` a code.

    `detail` is for the reader of the report: the words concerned, a number of pages, a size in points.
    """

    where: str
    what: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class ShownFigure:
    """Words that were drawn, with the plan paths that they were made from.

    `place` is the key of the slide, section or sheet, `shape` the name of the shape, table or cell in it.
    """

    place: str
    shape: str
    text: str
    paths: tuple[Path, ...]


@dataclass(frozen=True, slots=True)
class Drawn:
    """A finished Office file; `pages` are slides, printed pages or sheets."""

    data: bytes
    pages: int
    fit: tuple[FitNote, ...]
    figures: tuple[ShownFigure, ...]
