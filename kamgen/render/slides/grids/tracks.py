"""The items of a roadmap's lane: where they stand, and on how many tracks below each other their words have room."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kamgen.content.grids import Roadmap, RoadmapItem, RoadmapLane
from kamgen.content.table import Align
from kamgen.content.text import Mark, Tone
from kamgen.render.slides.look import Look
from kamgen.render.slides.ruler import RESERVE
from kamgen.render.slides.words import Paragraph, one

SMALL = 10.0
"""Points of the words of an item on the last step, where they have a line less."""
SIGN = 0.28
"""The diamond of an item, in inches."""
UNDER_SIGN = 0.02
COUNT_TOP = 0.02
"""Above a count, which has no sign."""
_WIDTHS = (1.35, 1.15, 1.0, 0.85)
"""How wide the words of an item may be: the width that needs the lowest tracks is taken."""
_BESIDE = 0.05
_NARROWEST = 0.45
_STEP = 0.04
_GAP = 0.08
_LINES, _FEWER_LINES = 3, 2
_SHORTENED = 0.1
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
    due: tuple[Paragraph, ...]
    due_left: float
    due_width: float

    @property
    def edges(self) -> tuple[float, float]:
        """From where to where it reaches."""
        lefts = [self.left, self.middle - SIGN / 2, *((self.due_left,) if self.due else ())]
        rights = [self.left + self.width, self.middle + SIGN / 2]
        rights += [self.due_left + self.due_width] if self.due else []
        return min(lefts), max(rights)


Track = tuple[Placed, ...]


def shown(lane: RoadmapLane, roadmap: Roadmap, periods: int) -> tuple[list[RoadmapItem], list[RoadmapItem], list[str]]:
    """The lane's items by time, the counts of those beyond what a period or the axis holds, and these in words."""
    most = roadmap.most
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
            counts.append(_count(rest, None if box < 0 else box + 0.5, roadmap.more))
            left_out += [f"{lane.title}: {item.words} ({item.due})" for item in rest]
    if lane.later:
        counts.append(_count(lane.later, max(0.0, periods - 0.5), roadmap.later))
        left_out += [f"{lane.title}: {item.words} ({item.due})" for item in lane.later]
    return kept, counts, left_out


def _count(items: Sequence[RoadmapItem], at: float | None, words: str) -> RoadmapItem:
    paths = tuple(path for item in items for path in item.sources)
    return RoadmapItem(at, words.replace("{count}", str(len(items))), "", Mark.DOT, paths)


def tracks(
    items: Sequence[RoadmapItem], counts: Sequence[RoadmapItem], axis: Axis, size: float, look: Look, cuts: list[str]
) -> tuple[Track, ...]:
    """The items on as low tracks as their words allow, each on the first that has room for it; counts after them."""
    best: tuple[tuple[Track, ...], list[str]] | None = None
    for widest in _WIDTHS:
        shortened: list[str] = []
        sizes = widest, size
        # Counts stand on a track of their own, so that they read as a sum under what is shown.
        found = _packed(items, axis, sizes, look, shortened) + _packed(
            counts, axis, sizes, look, shortened, are_counts=True
        )
        if best is None or _cost(found, shortened) < _cost(*best):
            best = found, shortened
    found, shortened = best or ((), [])
    cuts += shortened
    return found


def _cost(found: Sequence[Track], shortened: Sequence[str]) -> float:
    """The height of the tracks; words that have to be shortened count as much as some height."""
    return round(sum(map(height, found)) + _SHORTENED * len(shortened), 3)


def _packed(
    items: Sequence[RoadmapItem],
    axis: Axis,
    sizes: tuple[float, float],
    look: Look,
    cuts: list[str],
    *,
    are_counts: bool = False,
) -> tuple[Track, ...]:
    found: list[list[Placed]] = []
    for item in items:
        placed = _placed(item, axis, sizes, look, cuts, is_count=are_counts)
        left, right = placed.edges
        for track in found:
            if all(left >= each.edges[1] + _GAP or right + _GAP <= each.edges[0] for each in track):
                track.append(placed)
                break
        else:
            found.append([placed])
    return tuple(tuple(sorted(track, key=lambda each: each.middle)) for track in found)


def height(track: Track) -> float:
    """How high a track is."""
    return max((SIGN + UNDER_SIGN if each.sign else COUNT_TOP) + each.height for each in track) + 0.04


def _placed(
    item: RoadmapItem, axis: Axis, sizes: tuple[float, float], look: Look, cuts: list[str], *, is_count: bool
) -> Placed:
    """An item with its words under its sign and, beside that, its date."""
    widest, size = sizes
    most_lines = _FEWER_LINES if size <= SMALL else _LINES
    quiet = look.text(Tone.MUTED)
    title = one(item.words, size, quiet if is_count else look.text(Tone.INK), bold=is_count, align=Align.CENTRE)
    late = item.at is None
    most = axis.gutter - _GAP if late else min(widest, axis.width)
    natural = look.ruler.line_width(title) / RESERVE + 0.01
    longest = look.ruler.longest_word(title) / RESERVE + 0.01
    width = max(min(natural, most), min(max(_NARROWEST, longest), axis.gutter - _GAP if late else axis.width))
    whole = f"{item.words} ({item.due})" if item.due else item.words
    width = _snug(title, width, look)
    lines = min(most_lines, look.ruler.lines(title, width))
    words = look.ruler.within((title,), width, lines * title.line_height, cuts, whole) if item.words else ()
    edge = axis.left + axis.width
    said = one(item.due, 10, quiet)
    room = axis.gutter - SIGN - _BESIDE - 0.10 if late else min(_WIDTHS[0], axis.width / 3)
    needed = max(0.05, min(look.ruler.line_width(said) / RESERVE + 0.01, room)) if item.due else 0.0
    # Sign and date stand as a pair over the words, so that what is due in the next period has room beside them.
    pair = SIGN + (_BESIDE + needed if item.due else 0.0)
    if item.at is None:
        centre = axis.left - axis.gutter / 2 - 0.02
        first, left = centre - pair / 2, centre - width / 2
    else:
        first = min(max(axis.at(item.at) - pair / 2, axis.left + 0.04), edge - pair)
        left = min(max(axis.at(item.at) - width / 2, axis.left + 0.05), edge - width)
    middle = first + SIGN / 2
    due = look.ruler.within((said,), needed, said.line_height, cuts, whole) if item.due else ()
    due_left = middle + SIGN / 2 + _BESIDE
    sign = None if is_count else item.mark
    return Placed(item, sign, middle, left, width, words, look.ruler.height(words, width), due, due_left, needed)


def _snug(words: Paragraph, width: float, look: Look) -> float:
    """The least width that takes no further line and breaks no word: lines of equal length, and room beside them."""
    lines = look.ruler.lines(words, width)
    least = max(look.ruler.longest_word(words) / RESERVE + 0.01, _NARROWEST)
    while lines > 1 and width - _STEP >= least and look.ruler.lines(words, width - _STEP) == lines:
        width -= _STEP
    return width
