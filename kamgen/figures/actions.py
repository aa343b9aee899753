"""The one list of actions, gathered from every sheet where they arise, with origin and stable ids."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from kamgen.figures.origins import origins
from kamgen.places import Path
from kamgen.plan.actions import Party, Priority
from kamgen.plan.plan import Plan, part_of
from kamgen.plan.shared_lists import ActionStatus

_WEEKS = 3
_MONTHS = 3
_MADE = re.compile(r"(S\d\d)-[0-9A-F]{4}(?:-\d+)?")
"""An id made for a row that has none; see `_named`."""


class Span(StrEnum):
    """The unit of a horizon: outcomes are planned over three weeks, three months, four quarters."""

    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    LATER = "later"


Row = tuple[str, int]
"""A row's path: the part and the row's number in it."""


@dataclass(frozen=True, slots=True)
class Horizon:
    """A box of the 3-3-4 horizon: week 1 to 3, month 1 to 3, quarter 1 to 4, counted from the as-of date."""

    span: Span
    number: int


@dataclass(frozen=True, slots=True)
class Action:
    """An action wherever it was typed.

    `id` is the origin's id (CP03, KZ-1, M-07); a row that has none is named by its sheet and a short hash of its
    words (S13-4C1B), so both survive inserted rows. `path` is the cell of the action's words, `row` the row that it
    stands in. `days_overdue` is 0 while it is not late.
    """

    id: str
    title: str
    part: str
    row: Path
    path: Path
    owner: str | None
    due: date | None
    status: ActionStatus
    party: Party
    goal: str | None
    description: str | None = None
    external_participants: str | None = None
    priority: Priority | None = None
    result: str | None = None
    resources: str | None = None
    notes: str | None = None
    start: date | None = None
    days_overdue: int = 0

    @property
    def open(self) -> bool:
        """Whether something is left to do."""
        return not self.status.closed

    @property
    def origin(self) -> str:
        """Where it arises, for a reader: its row's own id, or the sheet where the row has none."""
        made = _MADE.fullmatch(self.id)
        return made.group(1) if made else self.id

    @property
    def columns(self) -> frozenset[str]:
        """The columns that its sheet has, so the fields that have a cell."""
        return frozenset(part_of(self.part)[1].model.model_fields)

    @property
    def sources(self) -> tuple[Path, ...]:
        """The cells of its words, its owner and its date."""
        return (self.path, (*self.row, "owner"), (*self.row, "due"))


def consolidated(plan: Plan, as_of: date) -> tuple[Action, ...]:
    """All actions: overdue first, then by due date, those without a date last; closed ones behind the open ones.

    What is due on the same day stands in the order of the sheets.
    """
    return tuple(sorted(_gathered(plan, as_of), key=_urgency))


def _urgency(action: Action) -> tuple[bool, bool, date]:
    return (not action.open, action.due is None, action.due or date.max)


def _gathered(plan: Plan, as_of: date) -> Iterator[Action]:
    taken: Counter[str] = Counter()
    for origin in origins(plan):
        row: Row = (origin.part, origin.row)
        status = origin.status or ActionStatus.OPEN
        yield Action(
            id=origin.id or _named(row, origin.title, taken),
            title=origin.title,
            part=origin.part,
            row=row,
            path=(*row, origin.column),
            owner=origin.owner,
            due=origin.due,
            status=status,
            party=origin.party or Party.INTERNAL,
            goal=origin.goal,
            description=origin.description,
            external_participants=origin.external_participants,
            priority=origin.priority,
            result=origin.result,
            resources=origin.resources,
            notes=origin.notes,
            start=origin.start,
            days_overdue=days_overdue(origin.due, as_of, closed=status.closed),
        )


def _named(row: Row, words: str, taken: Counter[str]) -> str:
    """An id for a row that has none: equal words of one sheet are told apart by a number."""
    digest = hashlib.sha256(_normal(words).encode()).hexdigest()[:4].upper()
    made = f"{part_of(row[0])[0].code}-{digest}"
    taken[made] += 1
    return made if taken[made] == 1 else f"{made}-{taken[made]}"


def _normal(words: str) -> str:
    return re.sub(r"\W+", " ", words).strip().casefold()


def days_overdue(due: date | None, as_of: date, *, closed: bool) -> int:
    """Days since the due date, 0 while it is not late or nothing is left to do."""
    if due is None or closed:
        return 0
    return max(0, (as_of - due).days)


def horizon(day: date, as_of: date) -> Horizon:
    """The box of the 3-3-4 horizon that a date falls into; what is late belongs to the first week.

    Up to 21 days are weeks, up to three months months, then quarters of three months up to fifteen months.
    """
    days = (day - as_of).days
    if days <= 7 * _WEEKS:
        return Horizon(Span.WEEK, max(1, -(-days // 7)) if days > 0 else 1)
    for number in range(1, _MONTHS + 1):
        if day <= months_later(as_of, number):
            return Horizon(Span.MONTH, number)
    for number in range(1, 5):
        if day <= months_later(as_of, _MONTHS + 3 * number):
            return Horizon(Span.QUARTER, number)
    return Horizon(Span.LATER, 1)


def months_later(day: date, months: int) -> date:
    """The same day some months later, or the last day of that month where it has fewer days."""
    years, month = divmod(day.month - 1 + months, 12)
    first = date(day.year + years, month + 1, 1)
    following = date(first.year + first.month // 12, first.month % 12 + 1, 1)
    return min(first + timedelta(days=day.day - 1), following - timedelta(days=1))


def doubles(actions: tuple[Action, ...]) -> tuple[tuple[Action, Action], ...]:
    """Pairs of open actions with the same words and no other owner: the same thing typed twice."""
    groups: dict[str, list[Action]] = {}
    for action in actions:
        if action.open:
            groups.setdefault(_normal(action.title), []).append(action)
    return tuple(
        (group[0], other)
        for words, group in groups.items()
        for other in group[1:]
        if words and _one_owner(group[0].owner, other.owner)
    )


def _one_owner(first: str | None, second: str | None) -> bool:
    return first is None or second is None or first.casefold() == second.casefold()
