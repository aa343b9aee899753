"""A roadmap: weeks, months and quarters across, a lane for each goal, what is late left of today's line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from kamgen.brand.palette import Token
from kamgen.content.grids import Roadmap, RoadmapBar, RoadmapItem
from kamgen.content.table import Align
from kamgen.content.text import Tone
from kamgen.render.slides.flow import Flow, filled
from kamgen.render.slides.geometry import HAIR, RULE, Box
from kamgen.render.slides.grids import tracks
from kamgen.render.slides.grids.lanes import (
    BAR,
    BAR_PITCH,
    LOWEST,
    NUMERAL,
    Part,
    bar_ends,
    bar_words,
    beside,
    label_of,
    title_size,
)
from kamgen.render.slides.grids.lanes import parts as parts_of
from kamgen.render.slides.grids.legend import Legend
from kamgen.render.slides.grids.signs import bar_entry, diamond, sign_entry
from kamgen.render.slides.grids.tracks import SIGN, Axis, Packed, Placed
from kamgen.render.slides.ladder import Step
from kamgen.render.slides.look import Look
from kamgen.render.slides.ruler import RESERVE
from kamgen.render.slides.shapes import Anchor, Figure, Form, Group, Line, Rule, Shape
from kamgen.render.slides.words import Paragraph, Piece, one

LEAST_WIDTH = 7.2
"""Narrower, the periods have no room for their words."""
_HEAD = 0.56
_LABEL_SHARE, _LABEL_LEAST, _LABEL_MOST = 0.167, 1.3, 0.21
_GUTTER_SHARE, _GUTTER_LEAST, _GUTTER_MOST = 0.078, 0.8, 1.25
"""Shares of the width and inches of the places left of today's line."""
_MARGINS = {"full": 0.10, "close": 0.06, "small": 0.04}
"""Above and below what stands in a lane, by the step of the ladder."""
_LOOSEST = 0.30
"""How much a lane may be stretched."""
_FLAG = 0.20
_LEGEND_LINES = 2
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
class _Plan:
    roadmap: Roadmap
    look: Look
    width: float
    margin: float
    axis: Axis
    """As if the roadmap's left edge were 0."""
    parts: tuple[Part, ...]
    legend: Legend
    tail: float
    cuts: tuple[str, ...]

    @classmethod
    def of(cls, roadmap: Roadmap, width: float, height: float, step: Step, look: Look) -> _Plan:
        cuts: list[str] = []
        label = _label_width(roadmap, width, look)
        gutter = _gutter(roadmap, width, look)
        periods = sum(len(zone.periods) for zone in roadmap.zones)
        axis = Axis(label + gutter, width - label - gutter, periods, gutter)
        entries = [sign_entry(sign, words, look) for sign, words in roadmap.legend]
        if roadmap.bar_legend:
            entries.append(bar_entry(roadmap.bar_legend))
        legend = Legend.of(entries, axis.width - _flag_width(roadmap, look) / 2 - 0.2, _LEGEND_LINES, look, cuts)
        tail = max(legend.height, _FLAG + 0.06 if roadmap.today else 0.0)
        room = max(LOWEST, height - _HEAD - tail)
        margin = _MARGINS[step.name]
        parts: list[Part] = []
        size = 11.0 if step.name != "small" else tracks.SMALL
        title = title_size(roadmap, label, look)
        lanes = zip(roadmap.lanes, _packed(roadmap, axis, size, look, cuts), strict=True)
        for number, (lane, found) in enumerate(lanes, start=1):
            room_beside = beside(lane, label)
            words = label_of(lane, title, room_beside, room - 2 * margin, look, cuts)
            tall = look.ruler.height(words, room_beside)
            whole = Part(lane, f"lane-{number}", words, lane.bars, found.tracks, found.late, tall)
            parts += parts_of(whole, room, margin)
            for bar in lane.bars:
                bar_words(bar, axis, look, cuts)
        return cls(roadmap, look, width, margin, axis, tuple(parts), legend, tail, tuple(cuts))

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
        room = axis.pitch - 0.10
        periods, size = self._periods(room)
        for number, (zone, start) in enumerate(zip(self.roadmap.zones, starts, strict=True), start=1):
            place = Box(axis.at(start) + 0.08, top + 0.04, len(zone.periods) * axis.pitch - 0.10, 0.24)
            title = Paragraph((*one(zone.title, 13, bold=True).pieces, *_aside(zone.detail, quiet)))
            yield Figure(f"zone-{number}", place, ruler.within((title,), place.width, 0.24, []))
            for index, name in enumerate(periods[number - 1]):
                words = ruler.within((one(name, size, quiet),), room, 0.2, []) if name else ()
                spot = Box(axis.at(start + index) + 0.08, top + 0.31, room, 0.20)
                yield Figure(f"zone-{number}/period-{index + 1}", spot, words)

    def _periods(self, room: float) -> tuple[list[tuple[str, ...]], float]:
        """What stands over the periods and its size: all in full, or all in fewer letters where there is no room."""
        whole = [zone.periods for zone in self.roadmap.zones]
        short = [zone.short or zone.periods for zone in self.roadmap.zones]
        for names, sizes in ((whole, (11.0, 10.0, 9.0)), (short, (10.0, 9.0))):
            widest = max((self.look.ruler.width(name, 1) for zone in names for name in zone), default=0.0)
            for size in sizes:
                if widest * size <= room * RESERVE:
                    return names, size
        return short, 9.0

    def _lane(self, part: Part, place: Box, axis: Axis) -> Iterator[Shape]:
        """The lane's words at the left, its bars, its items."""
        lane = part.lane
        spare = min(0.08, (place.height - part.height) / 2)
        top = place.y + self.margin + spare
        numeral = NUMERAL if lane.numeral else 0.0
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
            top += BAR_PITCH
        for column in (part.late, part.tracks):
            under = top
            for track in column:
                for placed in track:
                    yield self._item(placed, part.slot, under, place.x)
                under += tracks.height(track)

    def _bar(self, bar: RoadmapBar, top: float, slot: str, axis: Axis) -> Group:
        start, width = bar_ends(bar, axis)
        words, room = bar_words(bar, axis, self.look, [])
        place = Box(start, top, width, BAR)
        beside = room > width
        text = (
            Box(start + width + 0.06, top, room - width - 0.06, BAR)
            if beside
            else Box(start + 0.10, top, width - 0.22, BAR)
        )
        members = [Figure(f"{slot}/band", place, form=Form.PENTAGON, fill=Token.ACCENT_20)]
        if words and text.width > 0:
            members.append(Figure(f"{slot}/words", text, words, Anchor.MIDDLE, paths=bar.sources))
        right = max(place.right, text.right) if words else place.right
        return Group(slot, Box(start, top, right - start, BAR), bar.words, tuple(members))

    def _item(self, placed: Placed, slot: str, top: float, x: float) -> Group:
        """The sign with its date beside and the words under it, or a count alone."""
        name = f"{slot}/item"
        label = Box(placed.left + x, top + placed.drop, placed.width, max(placed.height, 0.05))
        members: list[Figure] = []
        box = Box(placed.middle + x - SIGN / 2, top, SIGN, SIGN)
        if placed.sign:
            members.append(diamond(placed.sign, box, f"{name}/sign", self.look))
        if placed.due:
            place = Box(placed.due_left + x, top, placed.due_width, SIGN)
            members.append(Figure(f"{name}/due", place, placed.due, Anchor.MIDDLE))
        if placed.words:
            members.append(Figure(f"{name}/words", label, placed.words, paths=placed.item.sources))
        said = dict(self.roadmap.legend).get(placed.sign, "") if placed.sign else ""
        description = ", ".join(filter(None, (placed.item.words, placed.item.due, said)))
        left, right = placed.edges
        frame = Box(left + x, top, right - left, max(label.bottom, box.bottom if placed.sign else top) - top)
        return Group(name, frame, description, tuple(members))

    def _today(self, x: float, top: float, bottom: float) -> Iterator[Shape]:
        """Today's line, with its flag under the lanes."""
        yield Rule("today/line", Box(x, top, 0.0, bottom - top), _TODAY)
        if self.roadmap.today:
            width = _flag_width(self.roadmap, self.look)
            colour = self.look.palette.on(Token.HIGHLIGHT)
            words = (one(self.roadmap.today, 11, colour, bold=True, align=Align.CENTRE),)
            kept = self.look.ruler.within(words, width, _FLAG, [])
            yield Figure("today", Box(x - width / 2, bottom, width, _FLAG), kept, Anchor.MIDDLE, fill=Token.HIGHLIGHT)


def _packed(roadmap: Roadmap, axis: Axis, size: float, look: Look, cuts: list[str]) -> list[Packed]:
    """The items of every lane: words under their signs, or on all lanes beside them where that takes less height."""
    chosen: list[tuple[list[RoadmapItem], list[RoadmapItem]]] = []
    for lane in roadmap.lanes:
        kept, counts, left_out = tracks.shown(lane, roadmap, axis.periods)
        chosen.append((kept, counts))
        cuts += left_out
    ways = [
        [tracks.packed(kept, counts, axis, size, look, beside=beside) for kept, counts in chosen]
        for beside in (False, True)
    ]
    best = min(ways, key=lambda way: sum(lane.cost for lane in way))
    cuts += [words for lane in best for words in lane.shortened]
    return best


def _label_width(roadmap: Roadmap, width: float, look: Look) -> float:
    """The room for the lanes' words: as wide as their longest word, within reason."""
    words = [one(lane.title, 11, bold=True) for lane in roadmap.lanes]
    needed = max((look.ruler.longest_word(each) for each in words), default=0.0) / RESERVE + NUMERAL + 0.13
    return max(_LABEL_LEAST, _LABEL_SHARE * width, min(needed, _LABEL_MOST * width))


def _gutter(roadmap: Roadmap, width: float, look: Look) -> float:
    """The room for what is late, none where nothing is: as wide as its words, within reason."""
    late = [item for lane in roadmap.lanes for item in lane.items if item.at is None]
    if not late:
        return 0.0
    ruler = look.ruler
    needed = [ruler.line_width(one(roadmap.overdue, 11, bold=True)) / RESERVE + 0.06]
    needed += [ruler.longest_word(one(item.words, 11)) / RESERVE + 0.10 for item in late]
    needed += [SIGN + ruler.line_width(one(item.due, 10)) / RESERVE + 0.18 for item in late]
    return max(_GUTTER_LEAST, _GUTTER_SHARE * width, min(max(needed), _GUTTER_MOST))


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
