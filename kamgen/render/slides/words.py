"""Words with their look."""

from __future__ import annotations

from dataclasses import dataclass

from kamgen.brand.palette import Token
from kamgen.content.table import Align
from kamgen.office.fonts import LINE_HEIGHT


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of one look; `size` in points."""

    text: str
    size: float
    colour: Token = Token.INK
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Pieces in one paragraph; `before` in points, `hanging` in inches (a bullet stands in it)."""

    pieces: tuple[Piece, ...]
    align: Align = Align.LEFT
    before: float = 0.0
    hanging: float = 0.0
    bullet: Token | None = None

    @property
    def line_height(self) -> float:
        """The height of a line in inches; every line of the paragraph is as high as its largest piece asks."""
        return self.points * LINE_HEIGHT / 72

    @property
    def points(self) -> float:
        """The largest type size in it."""
        return max((piece.size for piece in self.pieces), default=12.0)

    @property
    def text(self) -> str:
        """The words alone."""
        return "".join(piece.text for piece in self.pieces)


def one(
    text: str,
    size: float,
    colour: Token = Token.INK,
    *,
    bold: bool = False,
    align: Align = Align.LEFT,
    before: float = 0.0,
) -> Paragraph:
    """A paragraph of one look."""
    return Paragraph((Piece(text, size, colour, bold),) if text else (), align, before)
