"""People under their superiors: boxes of one size on levels, joined by connectors behind them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from kamgen.brand.palette import Token
from kamgen.content.diagrams import OrgChart, Person
from kamgen.content.table import Align
from kamgen.content.text import Tone
from kamgen.render.slides.diagrams.explained import TALLY_POINTS, Corners, entries
from kamgen.render.slides.diagrams.hierarchy import Place, Sheet, sheets
from kamgen.render.slides.diagrams.legend import Legend
from kamgen.render.slides.diagrams.people import Boxes
from kamgen.render.slides.flow import Flow
from kamgen.render.slides.geometry import Box
from kamgen.render.slides.ladder import Step, steps
from kamgen.render.slides.look import Look
from kamgen.render.slides.shapes import Anchor, Connector, Figure, Joint, Line, Shape, Site
from kamgen.render.slides.words import Paragraph, Piece

_NARROWEST = {"full": 1.55, "close": 1.42, "small": 1.36}
_WIDEST = 2.3
_BESIDE, _FAR_BESIDE = 0.13, 0.6
"""Between boxes of a level."""
_LANE = 0.065
"""How far left of hung boxes their line comes down."""
_LANE_WIDTH = 1 / 72
_ASIDE = _LANE + _LANE_WIDTH / 2
_ABOVE, _FAR_ABOVE = {"full": 0.20, "close": 0.16, "small": 0.14}, 0.42
"""Between levels."""
_ROOMY = "full"
_FUNCTION_LINES, _FEW_LEVELS = 2, 3
_FEW_CUT = 0.25
"""Of the people: functions may be cut to one line for these, if all then stand on one sheet."""
_LEAST_LEVELS = 2
"""Somebody and those below: less is no chart."""
_LOW = 2.8
"""Under that height functions of two lines would leave no room for a legend."""
_TAG = 0.175
_BEFORE_LEGEND = 0.10
_LEGEND_SHARE = 0.22
"""Of the height, at most."""
_GREY = Line(Token.OTHER_BAR, 1.0)


def flow(chart: OrgChart, width: float, height: float, step: Step, look: Look) -> Flow:
    """The chart on as many sheets as it needs; each is a row."""
    plan = _Plan.best(chart, width, height, step, look)
    cuts = list(plan.legend.cuts)
    natural = tuple(plan.height(index, plan.gap) for index in range(len(plan.sheets)))
    most = tuple(plan.height(index, _FAR_ABOVE) for index in range(len(plan.sheets)))
    drawn = [plan.people(sheet, cuts) for sheet in plan.sheets]

    def draw(first: int, last: int, box: Box) -> tuple[Shape, ...]:
        shapes: list[Shape] = []
        top = box.y
        spare = box.height - plan.tail - sum(natural[first:last])
        for index in range(first, last):
            share = max(0.0, spare) / (last - first)
            tall = min(most[index], natural[index] + share)
            shapes += plan.draw(index, drawn[index], Box(box.x, top, box.width, tall))
            top += tall
        shapes += plan.legend.shapes(Box(box.x, top + _BEFORE_LEGEND, box.width, plan.legend.height))
        return tuple(shapes)

    return Flow(natural, most, draw, tail=plan.tail, cuts=tuple(cuts), bound=True)


_Person = tuple[Place, Person]


@dataclass(frozen=True, slots=True)
class _Plan:
    """Sheets with the measures that they were made for."""

    chart: OrgChart
    look: Look
    width: float
    sheets: tuple[Sheet, ...]
    levels: int
    """What a sheet holds."""
    boxes: Boxes
    pitch: float
    gap: float
    """Between levels, at least."""
    legend: Legend
    explained: Corners

    @classmethod
    def best(cls, chart: OrgChart, width: float, height: float, step: Step, look: Look) -> _Plan:
        """The plan that leaves most room for people: what explains them stands in free corners where it can."""
        found = cls._in_corners(chart, width, height, step, look, _FUNCTION_LINES)
        if len(found.sheets) == 1:
            return found
        lower = cls._in_corners(chart, width, height, step, look, 1)
        if len(lower.sheets) == 1 and lower.boxes.shortened(chart) <= _FEW_CUT * len(chart.people):
            return lower
        if step.name != _ROOMY:  # narrower boxes are worth it only if all stand on one sheet
            return cls.best(chart, width, height, steps(look.brand.limits)[0], look)
        return lower if found.levels < _FEW_LEVELS and len(lower.sheets) < len(found.sheets) else found

    @classmethod
    def _in_corners(cls, chart: OrgChart, width: float, height: float, step: Step, look: Look, lines: int) -> _Plan:
        if height < _LOW:
            lines = 1
        tries = (
            cls._of(width, height, step, Corners(chart, look, points, roles, lines))
            for roles in (True, False)
            for points in TALLY_POINTS
        )
        return next(plan for plan in tries if plan.is_free)

    @classmethod
    def _of(cls, width: float, height: float, step: Step, explained: Corners) -> _Plan:
        chart, look, lines = explained.chart, explained.look, explained.function_lines
        narrowest, gap = _NARROWEST[step.name], _ABOVE[step.name]
        columns = max(1, int((width - _ASIDE + _BESIDE) / (narrowest + _BESIDE) + 1e-6))
        boxes = Boxes.of(chart, narrowest, lines, look)
        signs = entries(chart, look, roles=not explained.roles_beside, counted=not explained.tally_points)
        people = _LEAST_LEVELS * (boxes.height + _TAG)
        under = min(_LEGEND_SHARE * height, height - people - _BEFORE_LEGEND)
        legend = Legend.of(signs, width, under, look, close=explained.small)
        tail = legend.height + _BEFORE_LEGEND if legend.height else 0.0
        room = height - tail
        keys = {person.key: index for index, person in reversed(list(enumerate(chart.people)))}
        superiors = [keys.get(person.reports_to) if person.reports_to else None for person in chart.people]
        levels = int((room + gap) / (boxes.height + gap) + 1e-6)
        found = sheets(superiors, columns, levels)
        if any(place.elsewhere for sheet in found for place in sheet.places):
            gap = max(gap, _TAG)
            if room < _LEAST_LEVELS * (boxes.height + gap):
                gap = _TAG  # so close at least, or a sheet would be higher than the page
            levels = int(room / (boxes.height + gap) + 1e-6)
            found = sheets(superiors, columns, levels)
        used = max((sheet.columns for sheet in found), default=1.0)
        pitch = min((width - _ASIDE + _BESIDE) / used, _WIDEST + _FAR_BESIDE)
        boxes = replace(boxes, width=min(pitch - _BESIDE, _WIDEST))
        return cls(chart, look, width, found, levels, boxes, pitch, gap, legend, explained)

    @property
    def is_free(self) -> bool:
        """Whether the corners have room for what is to stand there."""
        left, right = self._corners()
        if len(self.sheets) > 1 and not self.explained.small:
            right = 0.0  # roles are to be explained on every sheet
        return self.explained.fit(left, right, self.boxes.height)

    @property
    def tail(self) -> float:
        return self.legend.height + _BEFORE_LEGEND if self.legend.height else 0.0

    def height(self, index: int, gap: float) -> float:
        """What a sheet takes with a gap between its levels."""
        sheet = self.sheets[index]
        last = any(place.elsewhere and place.level == sheet.levels - 1 for place in sheet.places)
        boxes = sheet.levels * self.boxes.height + (sheet.levels - 1) * gap
        return boxes + (_TAG if last else 0.0)

    # ------------------------------------------------------------------------------------------------------- places

    def _left(self, sheet: Sheet) -> float:
        """Where the first column begins, seen from the left edge: the sheet stands in the middle."""
        taken = (sheet.columns - 1) * self.pitch + self.boxes.width
        return max(_ASIDE, (self.width - taken) / 2)

    def _corners(self) -> tuple[float, float]:
        """The room left and right of the uppermost boxes of the first sheet."""
        if not self.sheets:
            return self.width, self.width
        sheet = self.sheets[0]
        columns = [place.column for place in sheet.places if place.level == 0]
        left = self._left(sheet) + min(columns) * self.pitch
        right = self._left(sheet) + max(columns) * self.pitch + self.boxes.width
        return left - 0.2, self.width - right - 0.3

    def people(self, sheet: Sheet, cuts: list[str]) -> tuple[_Person, ...]:
        """The places with their people; measures all words once, so that what is shortened is known."""
        found = tuple((place, self.chart.people[place.person]) for place in sheet.places)
        for place, person in found:
            if not place.again and not place.more:
                self.boxes.person(person, Box(0.0, 0.0, self.boxes.width, self.boxes.height), cuts)
        return found

    def draw(self, index: int, people: Sequence[_Person], area: Box) -> list[Shape]:
        """A sheet in its box: lines first, so that they stand behind the boxes."""
        sheet = self.sheets[index]
        tall = self.boxes.height
        spare = area.height - self.height(index, 0.0)
        gap = min(_FAR_ABOVE, spare / (sheet.levels - 1)) if sheet.levels > 1 else 0.0
        left = area.x + self._left(sheet)
        places = [
            Box(left + each.column * self.pitch, area.y + each.level * (tall + gap), self.boxes.width, tall)
            for each, _ in people
        ]
        shapes = self.explained.shapes(area, self.boxes.height) if index == 0 else []
        shapes += self._lines(people, places)
        for (place, person), box in zip(people, places, strict=True):
            if place.more:
                shapes.append(self._more(place, person, box))
            elif place.again:
                shapes.append(self.boxes.repeated(person, box))
            else:
                shapes.append(self.boxes.person(person, box, []))
                shapes += [self._tag(place, person, box)] if place.elsewhere else []
        return shapes

    def _lines(self, people: Sequence[_Person], places: Sequence[Box]) -> list[Shape]:
        """Connectors from superiors; people below each other hang on a lane on their left, a piece for each."""
        heads = {
            place.person: (f"{'again' if place.again else 'person'}/{person.key}/box", box)
            for (place, person), box in zip(people, places, strict=True)
            if not place.more
        }
        lines: list[Shape] = []
        lanes: dict[tuple[int, float], float] = {}
        """How far down each lane has come, by superior and column."""
        for (place, person), box in zip(people, places, strict=True):
            if place.under is None:
                continue
            key = f"{person.key}/elsewhere" if place.more else person.key
            begin = Joint(*heads[place.under], Site.BOTTOM)
            end = f"elsewhere/{person.key}" if place.more else f"person/{person.key}/box"
            if not place.hung:
                lines.append(Connector(f"line/{key}", begin, Joint(end, box, Site.TOP), _GREY))
                continue
            top = lanes.get((place.under, place.column), box.y)
            middle = box.y + box.height / 2
            piece = Box(box.x - _LANE - _LANE_WIDTH / 2, top, _LANE_WIDTH, middle - top)
            lane = f"lane/{key}"
            if (place.under, place.column) not in lanes:
                lines.append(Connector(f"branch/{key}", begin, Joint(lane, piece, Site.TOP), _GREY))
            lanes[place.under, place.column] = middle
            lines.append(Figure(lane, piece, fill=_GREY.colour))
            lines.append(Connector(f"line/{key}", Joint(lane, piece, Site.BOTTOM), Joint(end, box, Site.LEFT), _GREY))
        return lines

    def _tag(self, place: Place, person: Person, box: Box) -> Figure:
        """How many people stand on a further sheet: under their superior."""
        kept = self.look.ruler.within((self._elsewhere(place),), box.width, _TAG, [])
        return Figure(f"elsewhere/{person.key}", Box(box.x, box.bottom + 0.01, box.width, _TAG - 0.01), kept)

    def _more(self, place: Place, person: Person, box: Box) -> Figure:
        """How many people stand on a further sheet: in a box among those who stand here."""
        inner = box.width - 0.24
        words = replace(self._elsewhere(place), align=Align.CENTRE)
        kept = self.look.ruler.within((words,), inner, box.height - 0.1, [])
        line = replace(_GREY, dashed=True)
        slot = f"elsewhere/{person.key}"
        return Figure(slot, box, kept, Anchor.MIDDLE, outline=line, margin_left=0.12, margin_right=0.12)

    def _elsewhere(self, place: Place) -> Paragraph:
        quiet = self.look.text(Tone.MUTED)
        number = Piece(f"+{place.elsewhere}", 10, Token.INK, bold=True)
        return Paragraph((number, Piece(f" {self.chart.elsewhere}", 10, quiet)))
