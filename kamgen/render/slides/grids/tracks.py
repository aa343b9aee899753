"""The items of a roadmap's lane: where they stand, and on how many tracks below each other their words have room."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kamgen.content.grids import RoadmapItem, RoadmapLane
from kamgen.content.table import Align
from kamgen.content.text import Mark, Tone
from kamgen.render.slides.look import Look
from kamgen.render.slides.ruler import RESERVE
from kamgen.render.slides.words import Paragraph, one

SIGN = 0.28
"""The diamond of an item, in inches."""
_UNDER_SIGN = 0.03
_WIDEST = 1.35
_NARROWEST = 0.45
_GAP = 0.08
_LINES = 3
_URGENCY = (Mark.BAD, Mark.CAUTION, Mark.UNKNOWN, Mark.OPEN, Mark.DOT, Mark.GOOD)


@dataclass(frozen=True, slots=True)
class Axis:
    """Where time runs: from today at the left to the end of the last period."""

    left: float
    width: float
    periods: int
    gutter: float
    """The place of what is late, left of the axis."""

    @property
    def pitch(self) -> float:
        """The width of a period."""
        return self.width / max(1, self.periods)

    def at(self, position: float) -> float:
        """Where a time stands, kept on the axis."""
        return self.left + min(max(position, 0.0), float(self.periods)) * self.pitch


@dataclass(frozen=True, slots=True)
class Placed:
    """An item with its place: the middle of its sign, its words' left edge and width; a count has no `sign`."""

    item: RoadmapItem
    sign: Mark | None
    middle: float
    left: float
    width: float
    words: tuple[Paragraph, ...]
    height: float


Track = tuple[Placed, ...]


def shown(
    lane: RoadmapLane, most: int, more: str, periods: int
) -> tuple[list[RoadmapItem], list[RoadmapItem], list[str]]:
    """The lane's items by time, the counts of those that a period has beyond `most`, and what these are in words."""
    boxes: dict[int, list[RoadmapItem]] = {}
    for item in lane.items:
        box = -1 if item.at is None else min(max(int(item.at), 0), max(0, periods - 1))
        boxes.setdefault(box, []).append(item)
    kept: list[RoadmapItem] = []
    counts: list[RoadmapItem] = []
    left_out: list[str] = []
    for box, items in sorted(boxes.items()):
        chosen = sorted(items, key=lambda item: _URGENCY.index(item.mark))[:most] if most else items
        kept += sorted(chosen, key=lambda item: item.at or 0.0)
        rest = [item for item in items if item not in chosen]
        if rest:
            said = more.replace("{count}", str(len(rest)))
            paths = tuple(path for item in rest for path in item.sources)
            counts.append(RoadmapItem(None if box < 0 else box + 0.5, said, "", Mark.DOT, paths))
            left_out += [f"{lane.title}: {item.words} ({item.due})" for item in rest]
    return kept, counts, left_out


def tracks(
    items: Sequence[RoadmapItem], counts: Sequence[RoadmapItem], axis: Axis, size: float, look: Look, cuts: list[str]
) -> tuple[Track, ...]:
    """The items on as few tracks as their words allow, each on the first that has room for it; counts after them."""
    found: list[list[Placed]] = []
    ends: list[float] = []
    for item in (*items, *counts):
        placed = _placed(item, axis, size, look, cuts, is_count=item in counts)
        left = min(placed.left, placed.middle - SIGN / 2)
        right = max(placed.left + placed.width, placed.middle + SIGN / 2)
        for number, track in enumerate(found):
            if all(left >= _right(each) + _GAP or right + _GAP <= _left(each) for each in track):
                track.append(placed)
                ends[number] = right
                break
        else:
            found.append([placed])
            ends.append(right)
    return tuple(tuple(track) for track in found)


def _left(placed: Placed) -> float:
    return min(placed.left, placed.middle - SIGN / 2)


def _right(placed: Placed) -> float:
    return max(placed.left + placed.width, placed.middle + SIGN / 2)


def height(track: Track) -> float:
    """How high a track is."""
    return max(SIGN + _UNDER_SIGN + each.height for each in track) + 0.05


def _placed(
    item: RoadmapItem, axis: Axis, size: float, look: Look, cuts: list[str], *, is_count: bool
) -> Placed:
    quiet = look.text(Tone.MUTED)
    title = one(item.words, size, quiet if is_count else look.text(Tone.INK), bold=is_count, align=Align.CENTRE)
    due = one(item.due, max(10.0, size - 1), quiet, align=Align.CENTRE)
    late = item.at is None
    most = axis.gutter - _GAP if late else min(_WIDEST, axis.width)
    natural = max(look.ruler.line_width(title), look.ruler.line_width(due)) / RESERVE + 0.01
    width = max(min(natural, most), min(_NARROWEST, most))
    whole = f"{item.words} ({item.due})" if item.due else item.words
    lines = min(_LINES, look.ruler.lines(title, width))
    words = look.ruler.within((title,), width, lines * title.line_height, cuts, whole) if item.words else ()
    if item.due:
        words += look.ruler.within((due,), width, due.line_height, cuts, whole)
    if item.at is None:
        middle = axis.left - axis.gutter / 2
        left = middle - width / 2
    else:
        edge = axis.left + axis.width
        middle = min(max(axis.at(item.at), axis.left + SIGN / 2 + 0.03), edge - SIGN / 2)
        left = min(max(middle - width / 2, axis.left + 0.04), edge - width)
    tall = look.ruler.height(words, width)
    return Placed(item, None if is_count else item.mark, middle, left, width, words, tall)
