"""How cells look: formats from the brand's palette, each made once; which colour a word of a closed list has."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Final

from xlsxwriter.color import Color
from xlsxwriter.format import Format

from kamgen.brand.cell_colours import CellColours
from kamgen.brand.palette import Palette, Token
from kamgen.content.text import Tone
from kamgen.office.fonts import FontMetrics
from kamgen.office.sheets import Workbook
from kamgen.schema.cells import Kind
from kamgen.schema.sheets import Phase

PHASES: Final = {
    Phase.UNDERSTAND: Token.MUTED,
    Phase.ANALYSE: Token.ACCENT_DARK,
    Phase.PLAN: Token.ACCENT,
    Phase.ACT: Token.HIGHLIGHT,
    Phase.REVIEW: Token.GOOD,
}
REQUIRED: Final = "\u00a0●"
"""Behind the label of a field that wants an answer, joined to it by a blank that no line breaks at."""
RIGHT: Final = frozenset({Kind.MONEY, Kind.PERCENT, Kind.NUMBER})

_TONES: Final = {
    "good": ("consequence.opportunity", "checkpoint_kind.opportunity", "goal_status.on_track", "goal_status.reached",
             "touchpoint_status.held", "action_status.done", "decision_status.approved"),
    "caution": ("consequence.both", "checkpoint_kind.both", "goal_status.at_risk", "priority.high"),
    "bad": ("consequence.risk", "checkpoint_kind.risk", "goal_status.critical", "action_status.blocked",
            "decision_status.rejected"),
    "accent": ("action_status.in_progress",),
    "muted": ("consequence.none", "checkpoint_kind.not_relevant", "goal_status.not_started", "confidence.assumed",
              "touchpoint_status.cancelled", "action_status.cancelled"),
}  # fmt: skip
TONE_OF: Final = {member: Tone(tone) for tone, members in _TONES.items() for member in members}
"""The tone of a member, by its list and name; members without one look like any other word."""


@dataclass(slots=True)
class Looks:
    """The formats of one workbook."""

    workbook: Workbook
    palette: Palette
    metrics: FontMetrics
    made: dict[tuple[tuple[str, Any], ...], Format] = field(default_factory=dict)
    colours: CellColours = field(init=False)

    def __post_init__(self) -> None:
        self.colours = CellColours(self.palette)

    def of(self, **properties: Any) -> Format:  # noqa: ANN401 - XlsxWriter's own names and values
        """A format with these properties, the same object for the same ones; tokens become colours."""
        key = tuple(sorted(properties.items()))
        if key not in self.made:
            coloured = {name: self._plain(value) for name, value in properties.items()}
            self.made[key] = self.workbook.add_format({"valign": "vcenter", **coloured})
        return self.made[key]

    def rule(self, **properties: Any) -> Format:  # noqa: ANN401 - the same
        """A format for a conditional rule, which says only what it changes."""
        key = (("rule", True), *sorted(properties.items()))
        if key not in self.made:
            self.made[key] = self.workbook.add_format({name: self._plain(value) for name, value in properties.items()})
        return self.made[key]

    def colour(self, token: Token) -> Color:
        """The colour of a cell or its words."""
        return self.colours[token]

    def framed(self, **properties: Any) -> Format:  # noqa: ANN401 - the same
        """A cell with a hairline on all four sides; without grid lines a cell needs edges."""
        return self.of(border=1, border_color=Token.HAIRLINE, **properties)

    def text(self, tone: Tone, ground: Token = Token.GROUND) -> Token:
        """The colour of words of a tone on a ground."""
        return self.palette.text(tone, ground)

    def lines(self, text: str, width: float, points: float = 11, *, bold: bool = False) -> int:
        """How many lines a text takes in so many points of width."""
        return self.metrics.lines(text, width, points, bold=bold)

    def _plain(self, value: object) -> object:
        return self.colour(value) if isinstance(value, Token) else value
