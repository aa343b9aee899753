"""What the phases of a ladder were recognised by: bold leads and sentences in columns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from kamgen.content.diagrams import Ladder
from kamgen.office.fonts import LINE_HEIGHT
from kamgen.render.slides.geometry import GUTTER, Box
from kamgen.render.slides.look import Look
from kamgen.render.slides.shapes import Figure, Shape
from kamgen.render.slides.words import one

_MOST_COLUMNS, _NARROWEST = 3, 1.9
_GAP = 0.08


@dataclass(frozen=True, slots=True)
class EvidenceRows:
    """Leads and sentences in columns."""

    cells: tuple[Figure, ...]
    """Each without its place."""
    columns: int
    rows: tuple[float, ...]

    @classmethod
    def of(cls, ladder: Ladder, width: float, height: float, size: float, look: Look, cuts: list[str]) -> EvidenceRows:
        """The evidence measured for a width, shortened to a height."""
        most = max(1, min(_MOST_COLUMNS, int((width + GUTTER) / (_NARROWEST + GUTTER))))
        columns = max(1, min(most, len(ladder.evidence)))
        least = 2 * size * LINE_HEIGHT / 72
        count = -(-len(ladder.evidence) // columns)
        most = max(0, min(count, int((height + _GAP) / (least + _GAP))))
        cuts.extend(f"{each.lead} {each.text}".strip() for each in ladder.evidence[most * columns :])
        room = (height - _GAP * (most - 1)) / max(1, most)
        wide = (width - (columns - 1) * GUTTER) / columns
        cells: list[Figure] = []
        nowhere = Box(0.0, 0.0, wide, 0.0)
        for number, each in enumerate(ladder.evidence[: most * columns], start=1):
            said = [one(each.lead, size, bold=True)] if each.lead else []
            said += [one(each.text, size)] if each.text else []
            kept = look.ruler.within(said, wide, room, cuts)
            cells.append(Figure(f"evidence-{number}", nowhere, kept, paths=each.sources))
        tall = [look.ruler.height(each.paragraphs, wide) for each in cells]
        rows = tuple(max(tall[start : start + columns]) for start in range(0, len(tall), columns))
        return cls(tuple(cells), columns, rows)

    @property
    def height(self) -> float:
        """Of all its rows."""
        return sum(self.rows) + _GAP * max(0, len(self.rows) - 1)

    def shapes(self, box: Box) -> Sequence[Shape]:
        """The evidence in its box."""
        shapes: list[Shape] = []
        top = box.y
        for number, tall in enumerate(self.rows):
            places = Box(box.x, top, box.width, tall).shares(self.columns)
            cells = self.cells[number * self.columns : (number + 1) * self.columns]
            shapes += [replace(each, box=place) for place, each in zip(places, cells, strict=False)]
            top += tall + _GAP
        return shapes
