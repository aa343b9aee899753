"""How wide text is and where its lines break, the same on every machine."""

from __future__ import annotations

from functools import lru_cache

LINE_HEIGHT = 1.2


class FontMetrics:
    """The advance widths of a font family, regular and bold."""

    family: str

    def width(self, text: str, points: float, *, bold: bool = False) -> float:
        """The width of one line of text in points."""
        raise NotImplementedError

    def wrap(self, text: str, width: float, points: float, *, bold: bool = False) -> tuple[str, ...]:
        """The lines that a box of that width (in points) breaks the text into."""
        raise NotImplementedError

    def lines(self, text: str, width: float, points: float, *, bold: bool = False) -> int:
        """How many lines `wrap` yields; at least one."""
        raise NotImplementedError


@lru_cache(maxsize=32)
def metrics(family: str) -> FontMetrics:
    """The metrics of a family, or of the nearest one whose widths ship with kamgen."""
    raise NotImplementedError
