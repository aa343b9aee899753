"""People under their superiors: boxes of one size on levels, joined by connectors behind them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from kamgen.brand.palette import Token
from kamgen.content.diagrams import OrgChart, Person
from kamgen.content.table import Align
from kamgen.content.text import Tone
from kamgen.render.slides.diagrams.hierarchy import Place, Sheet, sheets
from kamgen.render.slides.diagrams.legend import Entry, Legend
from kamgen.render.slides.diagrams.people import MOST_INFLUENCE, Boxes, dots, edge, outline
from kamgen.render.slides.flow import Flow
from kamgen.render.slides.geometry import Box
from kamgen.render.slides.ladder import Step, steps
from kamgen.render.slides.look import Look
from kamgen.render.slides.ruler import RESERVE
from kamgen.render.slides.shapes import Anchor, Connector, Figure, Joint, Line, Shape, Site
from kamgen.render.slides.words import Paragraph, Piece, one

_NARROWEST = {"full": 1.55, "close": 1.42, "small": 1.36}
_WIDEST = 2.3
_BESIDE, _FAR_BESIDE = 0.13, 0.6
"""Between boxes of a level."""
_LANE = 0.065
"""How far left of hung boxes their line comes down."""
_LANE_WIDTH = 1 / 72
_ABOVE, _FAR_ABOVE = {"full": 0.20, "close": 0.16, "small": 0.14}, 0.42
"""Between levels."""
_ROOMY = "full"
_FUNCTION_LINES, _FEW_LEVELS = 2, 3
_TAG = 0.175
_TALLY_LINE = 0.30
_TALLY_POINTS, _SMALLEST_TALLY = (24.0, 18.0, 14.0, 0.0), 14.0
_BEFORE_LEGEND = 0.10
_SIGN = Box(0.0, 0.0, 0.26, 0.18)
_GREY = Line(Token.OTHER_BAR, 1.0)


def flow(chart: OrgChart, width: float, height: float, step: Step, look: Look) -> Flow:
    """The chart on as many sheets as it needs; each is a row."""
    cuts: list[str] = []
    plan = _Plan.best(chart, width, height, step, look)
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
    low: bool
    """Whether it lacks height: functions have one line, what explains is small, roles stand on the first sheet only."""
    boxes: Boxes
    pitch: float
    gap: float
    """Between levels, at least."""
    legend: Legend
    tally_points: float
    """The size of the numbers beside the uppermost boxes; 0 for a line of their own over them."""
    roles_in_corner: bool

    @classmethod
    def best(cls, chart: OrgChart, width: float, height: float, step: Step, look: Look) -> _Plan:
        """The plan that leaves most room for people: what explains them stands in free corners where it can."""
        found = cls._in_corners(chart, width, height, step, look, _FUNCTION_LINES)
        if len(found.sheets) > 1 and step.name != _ROOMY:  # narrower boxes are worth it only if all stand on one sheet
            return cls.best(chart, width, height, steps(look.brand.limits)[0], look)
        if len(found.sheets) > 1 and found.levels < _FEW_LEVELS:
            lower = cls._in_corners(chart, width, height, step, look, 1)
            return lower if len(lower.sheets) < len(found.sheets) else found
        return found

    @classmethod
    def _in_corners(cls, chart: OrgChart, width: float, height: float, step: Step, look: Look, lines: int) -> _Plan:
        tries = (
            cls._of(chart, width, height, step, look, lines, tally_points=points, roles_in_corner=roles)
            for roles in (True, False)
            for points in _TALLY_POINTS
        )
        return next(plan for plan in tries if plan.is_free)

    @classmethod
    def _of(  # noqa: PLR0913
        cls,
        chart: OrgChart,
        width: float,
        height: float,
        step: Step,
        look: Look,
        lines: int,
        *,
        tally_points: float,
        roles_in_corner: bool,
    ) -> _Plan:
        narrowest, gap = _NARROWEST[step.name], _ABOVE[step.name]
        columns = max(1, int((width - _LANE + _BESIDE) / (narrowest + _BESIDE) + 1e-6))
        boxes = Boxes.of(chart, narrowest, lines, look)
        legend = Legend.of(_entries(chart, look, roles=not roles_in_corner), width, look, [], close=lines == 1)
        tail = legend.height + _BEFORE_LEGEND if legend.height else 0.0
        room = height - tail - (_TALLY_LINE if chart.tally and not tally_points else 0.0)
        keys = {person.key: index for index, person in reversed(list(enumerate(chart.people)))}
        superiors = [keys.get(person.reports_to) if person.reports_to else None for person in chart.people]
        levels = int((room + gap) / (boxes.height + gap) + 1e-6)
        found = sheets(superiors, columns, levels)
        if any(place.elsewhere for sheet in found for place in sheet.places):
            gap = max(gap, _TAG)
            levels = int(room / (boxes.height + gap) + 1e-6)
            found = sheets(superiors, columns, levels)
        used = max((sheet.columns for sheet in found), default=1.0)
        pitch = min((width - _LANE + _BESIDE) / used, _WIDEST + _FAR_BESIDE)
        boxes = replace(boxes, width=min(pitch - _BESIDE, _WIDEST))
        return cls(
            chart, look, width, found, levels, lines == 1, boxes, pitch, gap, legend, tally_points, roles_in_corner
        )

    @property
    def is_free(self) -> bool:
        """Whether the corners have room for what is to stand there."""
        left, right = self._corners()
        tally = not self.tally_points or not self.chart.tally or self._tally_width() <= left
        roles = not self.roles_in_corner or not self.chart.roles
        return tally and (roles or ((len(self.sheets) == 1 or self.low) and self._roles_width() <= right))

    @property
    def tail(self) -> float:
        return self.legend.height + _BEFORE_LEGEND if self.legend.height else 0.0

    def _band(self, index: int) -> float:
        return _TALLY_LINE if index == 0 and self.chart.tally and not self.tally_points else 0.0

    def height(self, index: int, gap: float) -> float:
        """What a sheet takes with a gap between its levels."""
        sheet = self.sheets[index]
        last = any(place.elsewhere and place.level == sheet.levels - 1 for place in sheet.places)
        boxes = sheet.levels * self.boxes.height + (sheet.levels - 1) * gap
        return self._band(index) + boxes + (_TAG if last else 0.0)

    # ------------------------------------------------------------------------------------------------------- places

    def _left(self, sheet: Sheet) -> float:
        """Where the first column begins, seen from the left edge: the sheet stands in the middle."""
        taken = (sheet.columns - 1) * self.pitch + self.boxes.width
        return max(_LANE, (self.width - taken) / 2)

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
        band = self._band(index)
        tall = self.boxes.height
        spare = area.height - self.height(index, 0.0)
        gap = min(_FAR_ABOVE, spare / (sheet.levels - 1)) if sheet.levels > 1 else 0.0
        left = area.x + self._left(sheet)
        places = [
            Box(left + each.column * self.pitch, area.y + band + each.level * (tall + gap), self.boxes.width, tall)
            for each, _ in people
        ]
        shapes = self._explained(area) if index == 0 else []
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

    # ------------------------------------------------------------------------------------------- what explains them

    def _tally(self) -> tuple[Paragraph, ...]:
        """The numbers of people: large under their head, or all in one line."""
        chart, look = self.chart, self.look
        quiet = look.text(Tone.MUTED)
        points = self.tally_points or 14
        pieces: list[Piece] = []
        for number, each in enumerate(chart.tally):
            colour = look.text(each.tone)
            pieces += [Piece(f"{'   ' if number else ''}{each.number}", points, colour, bold=True)]
            pieces += [Piece(f"\u00a0 {each.words}", 12 if points > _SMALLEST_TALLY else 10, quiet)]
        head = chart.tally_head
        lead: list[Piece] = []
        if head:
            lead = [Piece(head.lead, 12, Token.INK, bold=True)]
            lead += [Piece(f"  {head.unit}", 12, quiet)] if head.unit else []
        if self.tally_points:
            return (*((Paragraph(tuple(lead)),) if lead else ()), Paragraph(tuple(pieces)))
        return (Paragraph((*lead, *([Piece("      ", 12)] if lead else []), *pieces)),)

    def _tally_width(self) -> float:
        return max(self.look.ruler.line_width(each) for each in self._tally()) / RESERVE + 0.02

    def _role_columns(self) -> list[tuple[tuple[str, str], ...]]:
        rows = max(1, int(self.boxes.height / 0.2))
        roles = self.chart.roles
        count = -(-len(roles) // rows)
        rows = -(-len(roles) // count) if count else 1
        return [roles[start : start + rows] for start in range(0, len(roles), rows)]

    @property
    def _role_points(self) -> float:
        return 10 if self.low else 11

    def _role_widths(self) -> tuple[float, list[float]]:
        """The width of the marks, and that of the words in each column."""
        ruler = self.look.ruler
        size = self._role_points
        mark = max(ruler.width(each, size, bold=True) for each, _ in self.chart.roles) + 0.12
        columns = [max(ruler.width(words, size) for _, words in each) / RESERVE + 0.2 for each in self._role_columns()]
        return mark, columns

    def _roles_width(self) -> float:
        mark, columns = self._role_widths()
        return sum(columns) + len(columns) * mark - 0.18

    def _explained(self, area: Box) -> list[Shape]:
        """Tally and roles on the first sheet."""
        shapes: list[Shape] = []
        look = self.look
        if self.chart.tally and self.tally_points:
            place = Box(area.x, area.y, self._tally_width(), max(self.boxes.height, 0.66))
            shapes.append(Figure("tally", place, self._tally()))
        elif self.chart.tally:
            place = Box(area.x, area.y, area.width, 0.24)
            shapes.append(Figure("tally", place, look.ruler.within(self._tally(), area.width, 0.24, [])))
        if self.chart.roles and self.roles_in_corner:
            mark, columns = self._role_widths()
            x = area.right - self._roles_width()
            for number, (roles, wide) in enumerate(zip(self._role_columns(), columns, strict=True), start=1):
                tall = len(roles) * 0.2
                marks = tuple(one(each, self._role_points, look.text(Tone.ACCENT), bold=True) for each, _ in roles)
                words = tuple(one(each, self._role_points, look.text(Tone.MUTED)) for _, each in roles)
                shapes.append(Figure(f"roles/{number}/marks", Box(x, area.y, mark, tall), marks))
                shapes.append(Figure(f"roles/{number}/words", Box(x + mark, area.y, wide - 0.18, tall), words))
                x += mark + wide
        return shapes


def _entries(chart: OrgChart, look: Look, *, roles: bool) -> list[Entry]:
    """What the legend under the chart explains."""
    found: list[Entry] = []
    for attitude, words in chart.attitudes:
        sign = edge(attitude, f"legend/{attitude}", _SIGN, 10, look)
        found.append(Entry(sign if sign.fill else replace(sign, outline=_GREY), words))
    if chart.influence:
        said = one(dots(MOST_INFLUENCE - 2), 9)
        wide = look.ruler.line_width(said) / RESERVE + 0.01
        found.append(Entry(Figure("legend/influence", Box(0, 0, wide, 0.18), (said,), Anchor.MIDDLE), chart.influence))
    for slot, words, key_person, reached in (
        ("no-access", chart.no_access, False, False),
        ("key-person", chart.key_person, True, True),
    ):
        if words:
            line = outline(key_person=key_person, reached=reached)
            found.append(Entry(Figure(f"legend/{slot}", _SIGN, outline=line), words))
    for mark, words in chart.roles if roles else ():
        said = one(mark, 11, look.text(Tone.ACCENT), bold=True)
        wide = look.ruler.line_width(said) / RESERVE + 0.01
        found.append(Entry(Figure(f"legend/role-{mark}", Box(0, 0, wide, 0.2), (said,), Anchor.MIDDLE), words))
    return found
