"""SMART letter by letter, advisory: it never stops a document."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from kamgen.figures.actions import months_later
from kamgen.plan.goals import Goal, GoalKind
from kamgen.texts.catalogue import Texts

_WORDS = 5
# A change beyond 100 % of the baseline asks for an explanation, it is not refused.
_PLAUSIBLE_CHANGE = Decimal(1)
_GOAL_MONTHS = 12


@dataclass(frozen=True, slots=True)
class Letter:
    """One letter with its verdict; `aspect` is its key in the catalogue (hint, name and the letter itself)."""

    aspect: str
    met: bool


@dataclass(frozen=True, slots=True)
class Smart:
    """The five letters of a goal."""

    letters: tuple[Letter, ...]

    @property
    def score(self) -> int:
        """How many of the five are met."""
        return sum(letter.met for letter in self.letters)


def smart(
    goal: Goal, as_of: date, texts: Texts, *, resources_short: bool = False, period_to: date | None = None
) -> Smart:
    """The check of one goal in the plan's language (wording after domain.md 3.1).

    The A fails while the plan lacks resources that its goals need. The T asks for a date that is not past on the as-of
    date, at most twelve months ahead and within the plan's period.
    """
    last = months_later(as_of, _GOAL_MONTHS)
    if period_to is not None:
        last = min(last, period_to)
    return Smart(
        (
            Letter("specific", _specific(goal, texts)),
            Letter("measurable", _measurable(goal)),
            Letter("achievable", _achievable(goal) and not resources_short),
            Letter("relevant", bool(goal.customer_goals) and bool(goal.customer_benefit)),
            Letter("time_bound", goal.due is not None and as_of <= goal.due <= last),
        )
    )


def _specific(goal: Goal, texts: Texts) -> bool:
    words = re.findall(r"[^\W_]+", goal.title.casefold())
    vague = set(texts("smart.vague").split())
    said = [word for word in words if word not in vague]
    return len(words) >= _WORDS and (len(said) == len(words) or any(word.isdigit() for word in words))


def _measurable(goal: Goal) -> bool:
    if goal.kind is GoalKind.QUALITATIVE:
        return bool(goal.metric)
    return bool(goal.metric and goal.unit) and (
        goal.baseline is not None and goal.target is not None and goal.target != goal.baseline
    )


def _achievable(goal: Goal) -> bool:
    if not goal.owner:
        return False
    if not goal.baseline or goal.target is None:
        return True
    return abs(goal.target - goal.baseline) <= abs(goal.baseline) * _PLAUSIBLE_CHANGE
