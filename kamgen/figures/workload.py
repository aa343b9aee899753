"""How the open actions lie in time and on people."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from kamgen.figures.actions import Action
from kamgen.figures.policy import STANDARD, TimePolicy


@dataclass(frozen=True, slots=True)
class Load:
    """Somebody's share of some actions."""

    owner: str
    count: int
    of: int


@dataclass(frozen=True, slots=True)
class Workload:
    """The open actions, each in one of four groups; `horizon` is the last day that counts as soon.

    `overdue_load` is the person with most of the overdue actions, `load` the one with most of all that are open;
    None where nobody stands out.
    """

    horizon: date
    overdue: tuple[Action, ...]
    soon: tuple[Action, ...]
    later: tuple[Action, ...]
    undated: tuple[Action, ...]
    unowned: tuple[Action, ...]
    overdue_load: Load | None
    load: Load | None


def workload(actions: Sequence[Action], as_of: date, policy: TimePolicy = STANDARD.time) -> Workload:
    """The open ones among all actions, in their order.

    Soon is what falls due in the days that the policy looks ahead; what is later stands in the Word plan only.
    """
    left = tuple(action for action in actions if action.open)
    horizon = as_of + timedelta(days=policy.ahead_days)
    ahead = tuple(action for action in left if action.due is not None and not action.days_overdue)
    overdue = tuple(action for action in left if action.days_overdue)
    return Workload(
        horizon=horizon,
        overdue=overdue,
        soon=tuple(action for action in ahead if action.due and action.due <= horizon),
        later=tuple(action for action in ahead if action.due and action.due > horizon),
        undated=tuple(action for action in left if action.due is None),
        unowned=tuple(action for action in left if not action.owner),
        overdue_load=load_of([action.owner for action in overdue]),
        load=load_of([action.owner for action in left]),
    )


def load_of(owners: Sequence[str | None]) -> Load | None:
    """Who holds most of something: at least two, at least half, and more than anybody else."""
    counts = Counter(owner for owner in owners if owner).most_common(2)
    if not counts:
        return None
    owner, count = counts[0]
    alone = len(counts) == 1 or counts[1][1] < count
    return Load(owner, count, len(owners)) if alone and count > 1 and 2 * count >= len(owners) else None
