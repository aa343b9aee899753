"""Whether what was agreed is done: actions and touchpoints up to the as-of date (F29, F30, F34 of the method)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from kamgen.figures.actions import Action
from kamgen.figures.figure import Figure, ratio
from kamgen.figures.people import Contact, Person, held
from kamgen.figures.policy import STANDARD, TimePolicy
from kamgen.places import Path
from kamgen.plan.shared_lists import ActionStatus

_FULL, _THIRD = 100, 33


@dataclass(frozen=True, slots=True)
class Discipline:
    """F29 and F30 over all actions that were not cancelled.

    `due` counts those due up to the as-of date, `done_of_due` the done ones among them; `done_share` is their share. A
    plan does not say on which day something was done, so this tells what is done, not what was done in time.
    `overdue_share` is of the open ones. `mean_days` and `worst_days` are over the overdue ones. `task_score` is None
    where nothing has a date.
    """

    due: int
    done_of_due: int
    done_share: Figure
    overdue: int
    overdue_share: Figure
    mean_days: Decimal | None
    worst_days: int
    task_score: int | None


@dataclass(frozen=True, slots=True)
class TouchpointFigures:
    """F34: `planned` counts the touchpoints up to the as-of date (cancelled ones too), `held` those that took place.

    `key_people` counts the persons on whom the plan rests, `with_date` those of them with a contact ahead.
    """

    planned: int
    held: int
    held_share: Figure
    key_people: int
    with_date: int
    with_date_share: Figure


def task_score(worst_days: int, policy: TimePolicy = STANDARD.time) -> int:
    """F30, 0 to 100: 100 with nothing overdue, 33 up to a week late, 0 beyond it (Revegy)."""
    if worst_days <= 0:
        return _FULL
    return _THIRD if worst_days <= policy.late_days else 0


def discipline(actions: Iterable[Action], as_of: date, policy: TimePolicy = STANDARD.time) -> Discipline:
    """F29 and F30."""
    counted = [action for action in actions if action.status is not ActionStatus.CANCELLED]
    due = [action for action in counted if action.due is not None and action.due <= as_of]
    done = [action for action in due if action.status is ActionStatus.DONE]
    late = [action.days_overdue for action in counted if action.days_overdue]
    worst = max(late, default=0)
    left = [action for action in counted if action.open]
    return Discipline(
        due=len(due),
        done_of_due=len(done),
        done_share=_share(len(done), len(due), [path for action in due for path in _cells(action, "due", "status")]),
        overdue=len(late),
        overdue_share=_share(len(late), len(left), [path for action in left for path in _cells(action, "due")]),
        mean_days=ratio(sum(late), len(late)),
        worst_days=worst,
        task_score=task_score(worst, policy) if any(action.due for action in counted) else None,
    )


def touchpoint_figures(contacts: Sequence[Contact], people: Sequence[Person], as_of: date) -> TouchpointFigures:
    """F34."""
    past = [contact for contact in contacts if contact.day is not None and contact.day <= as_of]
    took_place = sum(held(contact.touchpoint) for contact in past)
    key = [person for person in people if person.key_person]
    dated = sum(person.next_contact is not None for person in key)
    return TouchpointFigures(
        planned=len(past),
        held=took_place,
        held_share=_share(took_place, len(past), [(*contact.row, "status") for contact in past]),
        key_people=len(key),
        with_date=dated,
        with_date_share=_share(dated, len(key), [person.paths[0] for person in key]),
    )


def _cells(action: Action, *columns: str) -> tuple[Path, ...]:
    return tuple((*action.row, column) for column in columns if column in action.columns)


def _share(count: int, of: int, cells: Iterable[Path]) -> Figure:
    return Figure(ratio(count, of), tuple(cells))
