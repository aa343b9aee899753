"""A roadmap: weeks, months and quarters across, a lane for each goal, what is late left of today's line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from kamgen.brand.palette import Token
from kamgen.content.grids import Roadmap, RoadmapBar, RoadmapLane
from kamgen.content.table import Align
from kamgen.content.text import Mark, Tone
from kamgen.render.slides.flow import Flow, filled
from kamgen.render.slides.geometry import HAIR, RULE, Box
from kamgen.render.slides.grids import tracks as lanes
from kamgen.render.slides.grids.legend import Entry, Legend
from kamgen.render.slides.grids.tracks import SIGN, Axis, Placed, Track
from kamgen.render.slides.ladder import Step
from kamgen.render.slides.look import Look
from kamgen.render.slides.marks import mark
from kamgen.render.slides.ruler import RESERVE
from kamgen.render.slides.shapes import Anchor, Figure, Form, Group, Line, Rule, Shape
from kamgen.render.slides.words import Paragraph, Piece, one

LEAST_WIDTH = 7.2
"""Narrower, the periods have no room for their words."""
_HEAD = 0.56
_LABEL_SHARE, _LABEL_LEAST = 0.167, 1.3
_GUTTER_SHARE, _GUTTER_LEAST = 0.078, 0.8
_NUMERAL = 0.36
_BAR, _BAR_PITCH = 0.27, 0.33
_SHORTEST_BAR = 0.4
"""Inches of a bar that can hold words."""
_MARGIN = 0.10
_LOOSEST = 0.30
"""How much a lane may be stretched."""
_LOWEST = 0.62
_FLAG = 0.20
_TODAY = Line(Token.HIGHLIGHT, 2.0)


def flow(roadmap: Roadmap, width: float, height: float, step: Step, look: Look) -> Flow:
    """The roadmap measured at a width: a row is a lane, or a part of one that is higher than a page."""
    plan = _Plan.of(roadmap, width, height, step, look)
    rows = tuple(part.height for part in plan.parts)
    return Flow(
        rows=rows,
        most=tuple(each + _LOOSEST for each in rows),
        draw=plan.draw,
        head=_HEAD,
        tail=plan.tail,
        cuts=plan.cuts,
        bound=True,
    )


@dataclass(frozen=True, slots=True)
class _Part:
    """A lane, or as much of it as a page holds: its words, its bars, its tracks of items."""

    lane: RoadmapLane
    slot: str
    label: tuple[Paragraph, ...]
    bars: tuple[RoadmapBar, ...]
    tracks: tuple[Track, ...]
    height: float


@dataclass(frozen=True, slots=True)
class _Plan:
    roadmap: Roadmap
    look: Look
    width: float
    axis: Axis
    """As if the roadmap's left edge were 0."""
    parts: tuple[_Part, ...]
    legend: Legend
    tail: float
    cuts: tuple[str, ...]

    @classmethod
    def of(cls, roadmap: Roadmap, width: float, height: float, step: Step, look: Look) -> _Plan:
        cuts: list[str] = []
        label = max(_LABEL_LEAST, _LABEL_SHARE * width)
        late = any(item.at is None for lane in roadmap.lanes for item in lane.items)
        gutter = max(_GUTTER_LEAST, _GUTTER_SHARE * width) if late else 0.0
        periods = sum(len(zone.periods) for zone in roadmap.zones)
        axis = Axis(label + gutter, width - label - gutter, periods, gutter)
        entries = [_sign_entry(sign, words, look) for sign, words in roadmap.legend]
        if roadmap.bar_legend:
            entries.append(_bar_entry(roadmap.bar_legend))
        legend = Legend.of(entries, axis.width - _flag_width(roadmap, look) / 2 - 0.2, look, cuts)
        tail = max(legend.height, _FLAG + 0.06 if roadmap.today else 0.0)
        room = max(_LOWEST, height - _HEAD - tail)
        parts: list[_Part] = []
        for number, lane in enumerate(roadmap.lanes, start=1):
            size = 11.0 if step.name != "small" else 10.0
            kept, counts, left_out = lanes.shown(lane, roadmap.most, roadmap.more, periods)
            cuts += left_out
            found = lanes.tracks(kept, counts, axis, size, look, cuts)
            words = _label(lane, label - _NUMERAL * bool(lane.numeral) - 0.12, room, look, cuts)
            parts += _parts(
                lane,
                f"lane-{number}",
                words,
                found,
                room,
                look.ruler.height(words, label - _NUMERAL * bool(lane.numeral) - 0.12),
            )
            for bar in lane.bars:
                _bar_words(bar, axis, look, cuts)
        return cls(roadmap, look, width, axis, tuple(parts), legend, tail, tuple(cuts))

    # -------------------------------------------------------------------------------------------------- for drawing

    def draw(self, first: int, last: int, box: Box) -> tuple[Shape, ...]:
        """The lanes under the heads, then today's line and the legend."""
        shown = self.parts[first:last]
        natural = [part.height for part in shown]
        heights = filled(natural, [each + _LOOSEST for each in natural], box.height - _HEAD - self.tail)
        bottom = box.y + _HEAD + sum(heights)
        axis = replace(self.axis, left=box.x + self.axis.left)
        shapes: list[Shape] = [*self._zones(box.y, bottom, axis)]
        shapes.append(Rule("head-rule", Box(box.x, box.y + _HEAD, self.width, 0.0), Line(Token.INK, RULE)))
        top = box.y + _HEAD
        for part, height in zip(shown, heights, strict=True):
            shapes += self._lane(part, Box(box.x, top, self.width, height), axis)
            top += height
            shapes.append(Rule(f"{part.slot}/rule", Box(box.x, top, self.width, 0.0), Line(Token.HAIRLINE, HAIR)))
        shapes += self._today(axis.left, box.y, bottom)
        flag = _flag_width(self.roadmap, self.look) / 2
        shapes += self.legend.shapes(axis.left + flag + 0.2, bottom - 0.04)
        return tuple(shapes)

    def _zones(self, top: float, bottom: float, axis: Axis) -> Iterator[Shape]:
        """Every second zone on a panel, then the words over zones and periods."""
        ruler = self.look.ruler
        quiet = self.look.text(Tone.MUTED)
        starts: list[int] = []
        begin = 0
        for zone in self.roadmap.zones:
            starts.append(begin)
            begin += len(zone.periods)
        for number, (zone, start) in enumerate(zip(self.roadmap.zones, starts, strict=True), start=1):
            if number % 2 == 0:
                place = Box(axis.at(start), top, len(zone.periods) * axis.pitch, bottom - top)
                yield Figure(f"zone-{number}/panel", place, fill=Token.PANEL)
        if axis.gutter and self.roadmap.overdue:
            words = _largest(self.roadmap.overdue, (13, 12, 11, 10), axis.gutter - 0.04, self.look, Tone.BAD)
            yield Figure("overdue", Box(axis.left - axis.gutter, top + 0.04, axis.gutter - 0.04, 0.24), words)
        names = [name for zone in self.roadmap.zones for name in zone.periods]
        room = axis.pitch - 0.10
        widest = max((ruler.width(name, 1) for name in names), default=0.0)
        size = next((each for each in (11.0, 10.0) if widest * each <= room * RESERVE), 9.0)
        for number, (zone, start) in enumerate(zip(self.roadmap.zones, starts, strict=True), start=1):
            place = Box(axis.at(start) + 0.08, top + 0.04, len(zone.periods) * axis.pitch - 0.10, 0.24)
            title = Paragraph((*one(zone.title, 13, bold=True).pieces, *_aside(zone.detail, quiet)))
            yield Figure(f"zone-{number}", place, ruler.within((title,), place.width, 0.24, []))
            for index, name in enumerate(zone.periods):
                words = ruler.within((one(name, size, quiet),), room, 0.2, []) if name else ()
                spot = Box(axis.at(start + index) + 0.08, top + 0.31, room, 0.20)
                yield Figure(f"zone-{number}/period-{index + 1}", spot, words)

    def _lane(self, part: _Part, place: Box, axis: Axis) -> Iterator[Shape]:
        """The lane's words at the left, its bars, its items."""
        lane = part.lane
        spare = min(0.08, (place.height - part.height) / 2)
        top = place.y + _MARGIN + spare
        numeral = _NUMERAL if lane.numeral else 0.0
        if numeral:
            words = self.look.ruler.within(
                (one(lane.numeral, 24, self.look.text(Tone.ACCENT), bold=True),), numeral, 0.42, []
            )
            yield Figure(f"{part.slot}/numeral", Box(place.x, top - 0.06, numeral, 0.42), words)
        label = self.axis.left - self.axis.gutter - numeral - 0.12
        spot = Box(place.x + numeral, top, label, place.bottom - top)
        yield Figure(part.slot, spot, part.label, paths=lane.sources)
        for number, bar in enumerate(part.bars, start=1):
            yield self._bar(bar, top, f"{part.slot}/bar-{number}", axis)
            top += _BAR_PITCH
        for track in part.tracks:
            for placed in track:
                yield self._item(placed, part.slot, top, place.x)
            top += lanes.height(track)

    def _bar(self, bar: RoadmapBar, top: float, slot: str, axis: Axis) -> Group:
        start, end = axis.at(bar.start), axis.at(bar.end)
        width = max(end - start, 0.15)
        start = min(start, axis.left + axis.width - width)
        words, room = _bar_words(bar, axis, self.look, [])
        place = Box(start, top, width, _BAR)
        beside = room > width
        text = (
            Box(start + width + 0.06, top, room - width - 0.06, _BAR)
            if beside
            else Box(start + 0.10, top, width - 0.22, _BAR)
        )
        members = [Figure(f"{slot}/band", place, form=Form.PENTAGON, fill=Token.ACCENT_20)]
        if words and text.width > 0:
            members.append(Figure(f"{slot}/words", text, words, Anchor.MIDDLE, paths=bar.sources))
        right = max(place.right, text.right) if words else place.right
        return Group(slot, Box(start, top, right - start, _BAR), bar.words, tuple(members))

    def _item(self, placed: Placed, slot: str, top: float, x: float) -> Group:
        """The sign with the words under it, or a count alone."""
        name = f"{slot}/item"
        left = placed.left + x
        words_top = top + (SIGN + 0.03 if placed.sign else 0.06)
        label = Figure(
            f"{name}/words",
            Box(left, words_top, placed.width, max(placed.height, 0.05)),
            placed.words,
            paths=placed.item.sources,
        )
        if placed.sign is None:
            return Group(name, label.box, placed.item.words, (label,))
        box = Box(placed.middle + x - SIGN / 2, top, SIGN, SIGN)
        sign = _diamond(placed.sign, box, f"{name}/sign", self.look)
        said = dict(self.roadmap.legend).get(placed.sign, "")
        description = ", ".join(filter(None, (placed.item.words, placed.item.due, said)))
        right = max(label.box.right, box.right)
        frame = Box(min(left, box.x), top, right - min(left, box.x), label.box.bottom - top)
        return Group(name, frame, description, (sign, label) if placed.words else (sign,))

    def _today(self, x: float, top: float, bottom: float) -> Iterator[Shape]:
        """Today's line, with its flag under the lanes."""
        yield Rule("today/line", Box(x, top, 0.0, bottom - top), _TODAY)
        if self.roadmap.today:
            width = _flag_width(self.roadmap, self.look)
            colour = self.look.palette.on(Token.HIGHLIGHT)
            words = (one(self.roadmap.today, 11, colour, bold=True, align=Align.CENTRE),)
            kept = self.look.ruler.within(words, width, _FLAG, [])
            yield Figure("today", Box(x - width / 2, bottom, width, _FLAG), kept, Anchor.MIDDLE, fill=Token.HIGHLIGHT)


def _aside(detail: str, colour: Token) -> tuple[Piece, ...]:
    return one(f"  {detail}", 11, colour).pieces if detail else ()


def _largest(text: str, sizes: Sequence[float], width: float, look: Look, tone: Tone) -> tuple[Paragraph, ...]:
    """The words on one line, at the largest size that fits."""
    return look.ruler.largest(
        lambda size: one(text, size, look.text(tone), bold=True, align=Align.CENTRE), sizes, width, 0.23, []
    )


def _flag_width(roadmap: Roadmap, look: Look) -> float:
    needed = look.ruler.width(roadmap.today, 11, bold=True) / RESERVE + 0.2
    return min(needed, 1.6) if roadmap.today else 0.0


def _label(lane: RoadmapLane, width: float, room: float, look: Look, cuts: list[str]) -> tuple[Paragraph, ...]:
    """What the lane is: at most three lines, and two of detail."""
    found: tuple[Paragraph, ...] = ()
    whole = f"{lane.title} {lane.detail}".strip()
    for words, most in ((one(lane.title, 12, bold=True), 3), (one(lane.detail, 11, look.text(Tone.MUTED)), 2)):
        if words.pieces:
            lines = min(most, look.ruler.lines(words, width))
            found += look.ruler.within((words,), width, lines * words.line_height, cuts, whole)
    return look.ruler.within(found, width, room - 2 * _MARGIN, cuts, whole) if found else ()


def _parts(
    lane: RoadmapLane, slot: str, label: tuple[Paragraph, ...], found: Sequence[Track], room: float, label_height: float
) -> list[_Part]:
    """The lane whole, or cut where it is higher than a page; its words stand on each part, its bars on the first."""
    parts: list[_Part] = []
    bars, kept = list(lane.bars), list(found)
    while True:
        used = 2 * _MARGIN
        taken_bars: list[RoadmapBar] = []
        while bars and used + _BAR_PITCH <= room:
            taken_bars.append(bars.pop(0))
            used += _BAR_PITCH
        taken: list[Track] = []
        while kept and not bars and (used + lanes.height(kept[0]) <= room or not (taken or taken_bars)):
            used += lanes.height(kept[0])
            taken.append(kept.pop(0))
        tall = max(used, label_height + 2 * _MARGIN, _LOWEST)
        name = slot if not parts else f"{slot}+{len(parts) + 1}"
        parts.append(_Part(lane, name, label, tuple(taken_bars), tuple(taken), tall))
        if not bars and not kept:
            return parts


def _bar_words(bar: RoadmapBar, axis: Axis, look: Look, cuts: list[str]) -> tuple[tuple[Paragraph, ...], float]:
    """A bar's words and the room from its start: in it, beside it where they do not fit, else shortened in it."""
    if not bar.words:
        return (), 0.0
    start, end = axis.at(bar.start), axis.at(bar.end)
    width = max(end - start, 0.15)
    inside = one(bar.words, 12, look.palette.on(Token.ACCENT_20))
    if look.ruler.lines(inside, width - 0.22) == 1 and width > _SHORTEST_BAR:
        return (inside,), width
    beside = one(bar.words, 12, look.text(Tone.INK))
    left = axis.left + axis.width - max(start, axis.left) - width - 0.06
    if left > max(width, 0.5):
        return look.ruler.within((beside,), left, _BAR, cuts), width + 0.06 + left
    return look.ruler.within((inside,), width - 0.22, _BAR, cuts), width


def _diamond(sign: Mark, box: Box, slot: str, look: Look) -> Figure:
    """A status sign on the axis: a diamond, empty where it is open."""
    drawn = mark(sign, box, slot, look)
    return replace(drawn, box=box, form=Form.DIAMOND) if sign is not Mark.DOT else replace(drawn, form=Form.DIAMOND)


def _sign_entry(sign: Mark, words: str, look: Look) -> Entry:
    def drawn(box: Box, slot: str) -> tuple[Shape, ...]:
        size = 0.22
        place = Box(box.x, box.y + (box.height - size) / 2, size, size)
        return (_diamond(sign, place, slot, look),)

    return Entry(0.22, drawn, words)


def _bar_entry(words: str) -> Entry:
    def drawn(box: Box, slot: str) -> tuple[Shape, ...]:
        return (Figure(slot, box.inset(0.0, 0.03), form=Form.PENTAGON, fill=Token.ACCENT_20),)

    return Entry(0.36, drawn, words)
