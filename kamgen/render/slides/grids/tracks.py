"""The items of a roadmap's lane: where they stand, and on how many tracks below each other their words have room."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

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
_WIDTHS = {False: (1.35, 1.15, 1.0, 0.85), True: (2.6, 2.1, 1.7, 1.4, 1.15, 0.95)}
"""How wide the words of an item may be, under its sign or beside it: what needs the lowest tracks is taken."""
_BESIDE = 0.05
_NARROWEST, _ENOUGH = 0.45, 1.15
"""The least width of words, and what they need at the right of a sign, or they go to its left."""
_STEP = 0.04
_GAP = 0.08
_LINES, _FEWER_LINES, _LATE_LINES = 3, 2, 4
"""What is late has only the width of its place, but a lane's height."""
_SHORTENED = 1.0
"""Inches of height that words in full are worth."""
_URGENCY = (Mark.BAD, Mark.CAUTION, Mark.UNKNOWN, Mark.OPEN, Mark.DOT, Mark.GOOD, Mark.CANCELLED)


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
    drop: float
    """From the top of the item to its words."""

    @property
    def bottom(self) -> float:
        """How high the item is with its words."""
        return max(self.drop + self.height, SIGN if self.sign else 0.0)

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


@dataclass(frozen=True, slots=True)
class Packed:
    """A lane's items on tracks, those that are late on tracks of their own; and what had to be shortened for it."""

    tracks: tuple[Track, ...]
    late: tuple[Track, ...]
    shortened: tuple[str, ...]

    @property
    def cost(self) -> float:
        """The height of the tracks; words that have to be shortened count as much as some height."""
        return round(sum(map(height, self.tracks)) + _SHORTENED * len(self.shortened), 3)


def packed(
    items: Sequence[RoadmapItem],
    counts: Sequence[RoadmapItem],
    axis: Axis,
    size: float,
    look: Look,
    *,
    beside: bool,
) -> Packed:
    """The items on as low tracks as their words allow, each on the first that has room for it; counts after them.

    The words stand under the signs, or `beside` them where the axis has room across but not down.
    """
    options = []
    for widest in _WIDTHS[beside]:
        shortened: list[str] = []
        ahead = _packed(_ahead(items), axis, (widest, size), look, shortened, _beside if beside else _under)
        late = _packed(_late(items), axis, (widest, size), look, shortened, _under)
        # Counts stand on a track of their own, so that they read as a sum under what is shown.
        ahead += _packed(_ahead(counts), axis, (widest, size), look, shortened, _count_alone)
        late += _packed(_late(counts), axis, (widest, size), look, shortened, _count_alone)
        options.append(Packed(ahead, late, tuple(shortened)))
    return min(options, key=lambda option: option.cost)


def _ahead(items: Sequence[RoadmapItem]) -> list[RoadmapItem]:
    return [item for item in items if item.at is not None]


def _late(items: Sequence[RoadmapItem]) -> list[RoadmapItem]:
    return [item for item in items if item.at is None]


_Place = Callable[[RoadmapItem, Axis, tuple[float, float], Look, list[str]], Placed]


def _packed(
    items: Sequence[RoadmapItem],
    axis: Axis,
    sizes: tuple[float, float],
    look: Look,
    cuts: list[str],
    place: _Place,
) -> tuple[Track, ...]:
    found: list[list[Placed]] = []
    for item in items:
        placed = place(item, axis, sizes, look, cuts)
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
    return max(each.bottom for each in track) + 0.04


def _under(item: RoadmapItem, axis: Axis, sizes: tuple[float, float], look: Look, cuts: list[str]) -> Placed:
    """An item with its words under its sign and, beside that, its date."""
    title = one(item.words, sizes[1], look.text(Tone.INK), align=Align.CENTRE)
    return _stacked(item, title, axis, sizes, look, cuts)


def _count_alone(item: RoadmapItem, axis: Axis, sizes: tuple[float, float], look: Look, cuts: list[str]) -> Placed:
    """How many more there are, without a sign."""
    title = one(item.words, sizes[1], look.text(Tone.MUTED), bold=True, align=Align.CENTRE)
    return replace(_stacked(item, title, axis, sizes, look, cuts), sign=None, drop=COUNT_TOP)


def _beside(item: RoadmapItem, axis: Axis, sizes: tuple[float, float], look: Look, cuts: list[str]) -> Placed:
    """An item with its date and its words at the right of its sign; at its left where the axis ends."""
    widest, size = sizes
    edge = axis.left + axis.width
    middle = min(max(axis.at(item.at or 0.0), axis.left + SIGN / 2 + 0.04), edge - SIGN / 2)
    quiet = look.text(Tone.MUTED)
    date = one(f"{item.due}  ", SMALL, quiet).pieces if item.due else ()
    words = Paragraph((*date, *one(item.words, size, look.text(Tone.INK)).pieces))
    whole = f"{item.words} ({item.due})" if item.due else item.words
    longest = look.ruler.longest_word(words) / RESERVE + 0.01
    natural = look.ruler.line_width(words) / RESERVE + 0.01
    room = edge - middle - SIGN / 2 - _BESIDE
    crowded = room < max(longest, _ENOUGH) or look.ruler.lines(words, min(widest, room)) > _LINES
    leftwards = crowded and room < min(widest, natural) and middle - axis.left > axis.width / 2
    if leftwards:
        room = middle - SIGN / 2 - _BESIDE - axis.left
        words = replace(words, align=Align.RIGHT)
    width = _snug(words, max(min(natural, widest, room), min(max(_NARROWEST, longest), room)), look)
    lines = min(_LINES, look.ruler.lines(words, width))
    kept = look.ruler.within((words,), width, lines * words.line_height, cuts, whole) if words.pieces else ()
    left = middle - SIGN / 2 - _BESIDE - width if leftwards else middle + SIGN / 2 + _BESIDE
    tall = look.ruler.height(kept, width)
    # The first line stands level with the sign.
    drop = max(0.0, (SIGN - words.line_height) / 2)
    return Placed(item, item.mark, middle, left, width, kept, tall, (), 0.0, 0.0, drop)


def _stacked(
    item: RoadmapItem, title: Paragraph, axis: Axis, sizes: tuple[float, float], look: Look, cuts: list[str]
) -> Placed:
    widest, size = sizes
    late = item.at is None
    most_lines = _LATE_LINES if late else _FEWER_LINES if size <= SMALL else _LINES
    quiet = look.text(Tone.MUTED)
    most = axis.gutter - _GAP if late else min(widest, axis.width)
    natural = look.ruler.line_width(title) / RESERVE + 0.01
    longest = look.ruler.longest_word(title) / RESERVE + 0.01
    width = max(min(natural, most), min(max(_NARROWEST, longest), axis.gutter - _GAP if late else axis.width))
    whole = f"{item.words} ({item.due})" if item.due else item.words
    width = _snug(title, width, look)
    lines = min(most_lines, look.ruler.lines(title, width))
    words = look.ruler.within((title,), width, lines * title.line_height, cuts, whole) if item.words else ()
    edge = axis.left + axis.width
    said = one(item.due, SMALL, quiet)
    room = axis.gutter - SIGN - _BESIDE - 0.10 if late else min(_WIDTHS[False][0], axis.width / 3)
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
    tall = look.ruler.height(words, width)
    return Placed(item, item.mark, middle, left, width, words, tall, due, due_left, needed, SIGN + UNDER_SIGN)


def _snug(words: Paragraph, width: float, look: Look) -> float:
    """The least width that takes no further line and breaks no word: lines of equal length, and room beside them."""
    lines = look.ruler.lines(words, width)
    least = max(look.ruler.longest_word(words) / RESERVE + 0.01, _NARROWEST)
    while lines > 1 and width - _STEP >= least and look.ruler.lines(words, width - _STEP) == lines:
        width -= _STEP
    return width
