"""A roadmap's lanes: their words, their bars, and how a lane that is higher than a page is cut."""

from __future__ import annotations

from dataclasses import dataclass

from kamgen.brand.palette import Token
from kamgen.content.grids import Roadmap, RoadmapBar, RoadmapLane
from kamgen.content.text import Tone
from kamgen.render.slides.grids.tracks import Axis, Track, height
from kamgen.render.slides.look import Look
from kamgen.render.slides.ruler import RESERVE
from kamgen.render.slides.words import Paragraph, one

BAR, BAR_PITCH = 0.27, 0.33
LOWEST = 0.62
"""The height of a lane, at least."""
NUMERAL = 0.36
"""The width of a lane's numeral."""
_SIZES = (12.0, 11.0, 10.0)
_MOST_LINES = {12.0: 3, 11.0: 4, 10.0: 4}
"""Lines of what a lane is, by its size."""
_BAR_INSET = 0.08
"""Between today's line and a bar that begins there."""
_SHORTEST_BAR = 0.4
"""Inches of a bar that can hold words."""


@dataclass(frozen=True, slots=True)
class Part:
    """A lane, or as much of it as a page holds: its words, its bars, its tracks of items and of late ones."""

    lane: RoadmapLane
    slot: str
    label: tuple[Paragraph, ...]
    bars: tuple[RoadmapBar, ...]
    tracks: tuple[Track, ...]
    late: tuple[Track, ...]
    height: float


def title_size(roadmap: Roadmap, width: float, look: Look) -> float:
    """One size for what all lanes are: the largest that breaks no word and, but for the smallest, needs few lines."""
    for size in _SIZES:
        titles = [(one(lane.title, size, bold=True), beside(lane, width)) for lane in roadmap.lanes]
        if all(
            look.ruler.longest_word(each) <= room * RESERVE and look.ruler.lines(each, room) <= _MOST_LINES[size]
            for each, room in titles
        ):
            return size
    return _SIZES[-1]


def beside(lane: RoadmapLane, width: float) -> float:
    """The width of a lane's words in the place for them, beside its numeral."""
    return width - NUMERAL * bool(lane.numeral) - 0.12


def label_of(
    lane: RoadmapLane, size: float, width: float, room: float, look: Look, cuts: list[str]
) -> tuple[Paragraph, ...]:
    """What the lane is, on few lines, and two of detail."""
    found: tuple[Paragraph, ...] = ()
    whole = f"{lane.title} {lane.detail}".strip()
    title = one(lane.title, size, bold=True)
    detail = one(lane.detail, min(size, 11.0), look.text(Tone.MUTED))
    for words, most in ((title, _MOST_LINES[size]), (detail, 2)):
        if words.pieces:
            lines = min(most, look.ruler.lines(words, width))
            found += look.ruler.within((words,), width, lines * words.line_height, cuts, whole)
    return look.ruler.within(found, width, room, cuts, whole) if found else ()


def parts(whole: Part, room: float, margin: float) -> list[Part]:
    """The lane whole, or cut where it is higher than a page; its words stand on each part, its bars on the first.

    The height of `whole` is that of its words.
    """
    parts: list[Part] = []
    bars, kept, late = list(whole.bars), list(whole.tracks), list(whole.late)
    while True:
        used = 2 * margin
        taken_bars: list[RoadmapBar] = []
        while bars and (used + BAR_PITCH <= room or not taken_bars):
            taken_bars.append(bars.pop(0))
            used += BAR_PITCH
        begun = bool(taken_bars)
        taken, lowest = ((), used) if bars else _taken(kept, used, room, begun=begun)
        taken_late, lowest_late = ((), used) if bars else _taken(late, used, room, begun=begun)
        slot = whole.slot if not parts else f"{whole.slot}+{len(parts) + 1}"
        tall = max(lowest, lowest_late, whole.height + 2 * margin, LOWEST)
        parts.append(Part(whole.lane, slot, whole.label, tuple(taken_bars), taken, taken_late, tall))
        if not bars and not kept and not late:
            return parts


def _taken(left: list[Track], used: float, room: float, *, begun: bool) -> tuple[tuple[Track, ...], float]:
    """The first of the tracks, as many as a page has room for, and how low they reach; one at least."""
    taken: list[Track] = []
    while left and (used + height(left[0]) <= room or not (taken or begun)):
        used += height(left[0])
        taken.append(left.pop(0))
    return tuple(taken), used


def bar_ends(bar: RoadmapBar, axis: Axis) -> tuple[float, float]:
    """Where a bar begins and how long it is."""
    start, end = max(axis.at(bar.start), axis.left + _BAR_INSET), axis.at(bar.end)
    width = max(end - start, 0.15)
    return min(start, axis.left + axis.width - width), width


def bar_words(bar: RoadmapBar, axis: Axis, look: Look, cuts: list[str]) -> tuple[tuple[Paragraph, ...], float]:
    """A bar's words and the room from its start: in it, beside it where they do not fit, else shortened in it."""
    if not bar.words:
        return (), 0.0
    start, width = bar_ends(bar, axis)
    inside = one(bar.words, 12, look.palette.on(Token.ACCENT_20))
    if look.ruler.lines(inside, width - 0.22) == 1 and width > _SHORTEST_BAR:
        return (inside,), width
    beside = one(bar.words, 12, look.text(Tone.INK))
    left = axis.left + axis.width - start - width - 0.06
    if left > max(width, 0.5):
        return look.ruler.within((beside,), left, BAR, cuts), width + 0.06 + left
    return look.ruler.within((inside,), width - 0.22, BAR, cuts), width
