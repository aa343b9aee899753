"""What explains an organisation chart: the tally, the marks of roles, the legend of attitudes and outlines."""

from __future__ import annotations

from dataclasses import dataclass, replace

from kamgen.brand.palette import Token
from kamgen.content.diagrams import OrgChart
from kamgen.content.text import Tone
from kamgen.render.slides.diagrams.legend import Entry
from kamgen.render.slides.diagrams.people import MOST_INFLUENCE, dots, edge, outline
from kamgen.render.slides.geometry import Box
from kamgen.render.slides.look import Look
from kamgen.render.slides.ruler import RESERVE
from kamgen.render.slides.shapes import Anchor, Figure, Line, Shape
from kamgen.render.slides.words import Paragraph, Piece, one

TALLY_POINTS = (24.0, 18.0, 14.0, 0.0)
_SMALLEST_TALLY = 14.0
_WIDEST_MARK = 0.6
_BELOW = 0.08
"""How far roles may reach into the gap under the uppermost boxes: not as far as its lines."""
_SIGN = Box(0.0, 0.0, 0.26, 0.18)
_GREY = Line(Token.OTHER_BAR, 1.0)


@dataclass(frozen=True, slots=True)
class Corners:
    """Tally and roles beside the uppermost boxes.

    `tally_points` is the size of the tally's numbers; with 0 they stand in the legend of attitudes instead. Where
    functions have one line only, for want of height, all is small and roles are explained on the first sheet only.
    """

    chart: OrgChart
    look: Look
    tally_points: float
    roles_beside: bool
    function_lines: int

    @property
    def small(self) -> bool:
        """Whether height is scarce."""
        return self.function_lines == 1

    def fit(self, left: float, right: float, height: float) -> bool:
        """Whether the room on the left and right, as high as the boxes, is enough for what is to stand there."""
        tally = not self.tally_points or not self.chart.tally or self._tally_fits(left, height)
        return tally and (not self.roles_beside or not self.chart.roles or self._roles_fit(right, height))

    def _tally(self) -> tuple[Paragraph, ...]:
        """The numbers of people, large under their head."""
        chart, look = self.chart, self.look
        quiet = look.text(Tone.MUTED)
        points = self.tally_points
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
        return (*((Paragraph(tuple(lead)),) if lead else ()), Paragraph(tuple(pieces)))

    def _tally_fits(self, room: float, height: float) -> bool:
        wide = self._tally_width()
        return wide <= room and self.look.ruler.height(self._tally(), wide) <= height + 1e-6

    def _tally_width(self) -> float:
        return max(self.look.ruler.line_width(each) for each in self._tally()) / RESERVE + 0.02

    def _role_columns(self, height: float) -> list[tuple[tuple[str, str], ...]]:
        rows = max(1, int((height + _BELOW) / 0.2))
        roles = self.chart.roles
        count = -(-len(roles) // rows)
        rows = -(-len(roles) // count) if count else 1
        return [roles[start : start + rows] for start in range(0, len(roles), rows)]

    @property
    def _role_points(self) -> float:
        return 10 if self.small else 11

    def _role_widths(self, height: float) -> tuple[float, list[float]]:
        """The width of the marks, and that of the words in each column."""
        ruler = self.look.ruler
        size = self._role_points
        mark = max(ruler.width(each, size, bold=True) for each, _ in self.chart.roles) + 0.12
        columns = [
            max(ruler.width(words, size) for _, words in each) / RESERVE + 0.2 for each in self._role_columns(height)
        ]
        return mark, columns

    def _roles_fit(self, room: float, height: float) -> bool:
        return self._roles_width(height) <= room and not any("\n" in text for role in self.chart.roles for text in role)

    def _roles_width(self, height: float) -> float:
        mark, columns = self._role_widths(height)
        return sum(columns) + len(columns) * mark - 0.18

    def shapes(self, area: Box, height: float) -> list[Shape]:
        """Tally and roles on the first sheet."""
        shapes: list[Shape] = []
        look = self.look
        if self.chart.tally and self.tally_points:
            place = Box(area.x, area.y, self._tally_width(), height)
            shapes.append(Figure("tally", place, self._tally()))
        if self.chart.roles and self.roles_beside:
            mark, columns = self._role_widths(height)
            x = area.right - self._roles_width(height)
            for number, (roles, wide) in enumerate(zip(self._role_columns(height), columns, strict=True), start=1):
                tall = len(roles) * 0.2
                marks = tuple(one(each, self._role_points, look.text(Tone.ACCENT), bold=True) for each, _ in roles)
                words = tuple(one(each, self._role_points, look.text(Tone.MUTED)) for _, each in roles)
                shapes.append(Figure(f"roles/{number}/marks", Box(x, area.y, mark, tall), marks))
                shapes.append(Figure(f"roles/{number}/words", Box(x + mark, area.y, wide - 0.18, tall), words))
                x += mark + wide
        return shapes


def entries(chart: OrgChart, look: Look, *, roles: bool, counted: bool) -> list[Entry]:
    """What the legend under the chart explains; `counted` says how many people there are of each attitude."""
    found: list[Entry] = []
    counts = {each.words: f"{each.number} {each.words}" for each in chart.tally} if counted else {}
    for attitude, meant in chart.attitudes:
        words = counts.get(meant, meant)
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
    for number, (mark, words) in enumerate(chart.roles if roles else (), start=1):
        if not mark:
            continue
        kept = look.ruler.within((one(mark, 11, look.text(Tone.ACCENT), bold=True),), _WIDEST_MARK, 0.19, [])
        wide = min(_WIDEST_MARK, look.ruler.line_width(kept[0]) / RESERVE + 0.01)
        found.append(Entry(Figure(f"legend/role-{number}", Box(0, 0, wide, 0.19), kept, Anchor.MIDDLE), words))
    return found
