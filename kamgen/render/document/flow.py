"""What a Word body is made of, measured: paragraphs, grids of rows, ends of sections. Lengths in points."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from kamgen.render.document.looks import Look

TWENTIETHS: Final = 20
DESCENT: Final = 0.3
"""How far a font reaches below its line, as a share of its size; a little more than any does."""


_NO_BORDERS: Final = re.compile(r"(<w:tcPr><w:tcW [^>]*/>(?:<w:gridSpan [^>]*/>)?)(?!<w:tcBorders>)")
_OPEN_BELOW: Final = r'\1<w:tcBorders><w:bottom w:val="nil"/></w:tcBorders>'


def twips(points: float) -> int:
    """Twentieths of a point."""
    return round(points * TWENTIETHS)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; `lines` are how many it takes at the least and at the most."""

    look: Look
    runs: str
    lines: tuple[int, int]
    before: float
    after: float
    keep_next: bool = False
    keep_lines: bool = False
    new_page: bool = False
    line: float = 0
    """The exact distance of lines where it is not the style's."""
    drawing: float = 0
    """The height of a drawing that is all there is in its only line."""
    frame: str = ""
    """Borders, shading and tabs, in the order of the schema."""
    heading: int = 0
    """The level of a heading; 0 for anything else."""
    bookmark: str = ""

    @property
    def distance(self) -> float:
        """From line to line; a drawing stands on the line of words, under which their font still reaches."""
        return self.drawing + DESCENT * self.look.size if self.drawing else self.line or self.look.line

    def height(self, lines: int) -> float:
        """Of so many lines with the borders, without the blank around."""
        return lines * self.distance + self.look.edges

    def xml(self, *, starts_page: bool) -> str:
        """The paragraph; one that must start a page stands at its very top."""
        look = self.look
        before = 0.0 if starts_page else self.before
        parts = [f'<w:p><w:pPr><w:pStyle w:val="{look.style}"/>']
        if self.keep_next and not look.keep_next:
            parts.append("<w:keepNext/>")
        if self.keep_lines and not look.keep_lines:
            parts.append("<w:keepLines/>")
        if starts_page and not look.page_break:
            parts.append("<w:pageBreakBefore/>")
        parts.append(self.frame)
        if self.drawing:
            spacing = f'<w:spacing w:before="{twips(before)}" w:after="{twips(self.after)}"'
            parts.append(f'{spacing} w:line="240" w:lineRule="auto"/>')
        elif before != look.before or self.after != look.after or self.line:
            spacing = f'<w:spacing w:before="{twips(before)}" w:after="{twips(self.after)}"'
            parts.append(f'{spacing} w:line="{twips(self.line)}" w:lineRule="exact"/>' if self.line else f"{spacing}/>")
        parts += ("</w:pPr>", self.runs, "</w:p>")
        return "".join(parts)


@dataclass(frozen=True, slots=True)
class Row:
    """A table row; `height` at the least and at the most, `cells` its XML, `keep_next` for the title of a group.

    `whole` rows never split; the others have more lines than a page should lose by moving them.
    """

    cells: str
    height: tuple[float, float]
    keep_next: bool = False
    whole: bool = True
    split_line: float = 12
    """The distance of lines, by which a row that may split does so."""
    least: float = 0
    """The height that is written where the content does not give it."""

    def xml(self, padding: float = 0, *, header: bool = False) -> str:
        """The row, `padding` points higher than its content; no line shows that, as it would hang below the words."""
        cells = _NO_BORDERS.sub(_OPEN_BELOW, self.cells) if padding else self.cells
        height = max(self.least, self.height[1] + padding if padding else 0)
        properties = ("<w:cantSplit/>" if self.whole else "") + (
            f'<w:trHeight w:val="{twips(height)}" w:hRule="atLeast"/>' if height else ""
        )
        if header:
            properties += "<w:tblHeader/>"
        return f"<w:tr><w:trPr>{properties}</w:trPr>{cells}</w:tr>" if properties else f"<w:tr>{cells}</w:tr>"


@dataclass(frozen=True, slots=True)
class Grid:
    """A table; `start` is its XML up to the first row."""

    start: str
    header: Row | None
    rows: tuple[Row, ...]
    keep_next: bool = False
    """Whether all of it stays on one page with what follows."""

    def xml(self, padding: Mapping[int, float]) -> str:
        """The table with some rows made higher."""
        rows = "".join(row.xml(padding.get(index, 0)) for index, row in enumerate(self.rows))
        header = self.header.xml(header=True) if self.header else ""
        return f"{self.start}{header}{rows}</w:tbl>"


@dataclass(frozen=True, slots=True)
class SectionEnd:
    """The end of a section and the height of the pages that follow; `xml` is its ``w:sectPr``."""

    xml: str
    next_height: float


Item = Paragraph | Grid | SectionEnd
