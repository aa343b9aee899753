"""How one of our goals is said in short: from where to where, by when, by which lever."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from kamgen.documents.wording import SEPARATOR, called, joined, one_line, row_name, shortened, until
from kamgen.figures.figures import Figures
from kamgen.plan.goals import Goal
from kamgen.texts.catalogue import Texts

UNKNOWN = "?"


@dataclass(frozen=True, slots=True)
class Jump:
    """From `before` to `after` in `unit`; empty for a goal without a target in numbers."""

    before: str = ""
    after: str = ""
    unit: str = ""

    @property
    def words(self) -> str:
        """The jump on one line."""
        if not self.after:
            return ""
        return " ".join(filter(None, (f"{self.before} →" if self.before else "→", self.after, self.unit)))


def jump_of(goal: Goal, texts: Texts) -> Jump:
    """The numbers of a goal; the plan's own money at a readable scale, a missing target as a question mark.

    Another currency stays the unit that it was typed as: what it is worth in the plan's own is not known.
    """
    if goal.baseline is None and goal.target is None:
        return Jump()
    unit = one_line(goal.unit or "")
    if unit.casefold() in texts.formats.currency_words:
        return _money_jump(goal.baseline, goal.target, texts)
    before = "" if goal.baseline is None else texts.formats.number(goal.baseline)
    after = UNKNOWN if goal.target is None else texts.formats.number(goal.target)
    return Jump(before, after, unit)


def _money_jump(baseline: Decimal | None, target: Decimal | None, texts: Texts) -> Jump:
    start = None if baseline is None else texts.formats.amount(baseline)
    if target is None:
        return Jump("" if start is None else start.number, UNKNOWN, "" if start is None else start.unit)
    end = texts.formats.amount(target)
    if start is None:
        return Jump("", end.number, end.unit)
    return Jump(start.number if start.unit == end.unit else f"{start.number} {start.unit}", end.number, end.unit)


def goal_name(goal: Goal, row: int) -> str:
    """A goal's id, or its number where it has none."""
    return row_name(goal.id, row)


def goal_called(goal: Goal, texts: Texts) -> str:
    """What to call a goal in a sentence."""
    return called(goal.id, goal.title, texts)


def measure_of(goal: Goal, texts: Texts, limit: int | None = None) -> str:
    """How it is recognised, and by when; a `limit` in characters shortens the first, never the date."""
    day = until(goal.due, texts)
    metric = goal.metric or ""
    return joined(one_line(metric) if limit is None else shortened(metric, limit - len(SEPARATOR) - len(day)), day)


def endangered_kind(figures: Figures) -> str:
    """Whether the endangered goals are at risk, critical, or some this and some that."""
    critical = len(figures.goals.critical)
    if not critical:
        return "at_risk"
    return "critical" if critical == len(figures.goals.endangered) else "endangered"


def endangered_word(figures: Figures, texts: Texts) -> str:
    """The same in a sentence: "gefährdet", "kritisch", "gefährdet oder kritisch"."""
    return texts(f"documents.states.{endangered_kind(figures)}")
