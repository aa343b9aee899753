"""All figures of a plan on one date."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from kamgen.figures.actions import Action, consolidated
from kamgen.figures.checkpoints import CheckpointFigures, checkpoint_figures
from kamgen.figures.people import Contact, Person, contacts, people_named
from kamgen.figures.resources import AskFigures, ask_figures
from kamgen.figures.smart import Smart, smart
from kamgen.plan.plan import Plan
from kamgen.texts.catalogue import Texts


@dataclass(frozen=True, slots=True)
class Figures:
    """Every derived number of one plan; overdue and horizons are counted from `as_of`, never from a clock.

    `unsupported_goals` are row numbers of customer goals that no initiative of ours pays into, `pet_initiatives`
    those of initiatives that pay into none.
    """

    as_of: date
    checkpoints: CheckpointFigures
    actions: tuple[Action, ...]
    people: tuple[Person, ...]
    contacts: tuple[Contact, ...]
    asks: AskFigures
    smart: tuple[Smart, ...]
    unsupported_goals: tuple[int, ...]
    pet_initiatives: tuple[int, ...]

    @property
    def open_actions(self) -> tuple[Action, ...]:
        """What is left to do."""
        return tuple(action for action in self.actions if action.open)

    @property
    def overdue_actions(self) -> tuple[Action, ...]:
        """What should have been done by now."""
        return tuple(action for action in self.actions if action.days_overdue)

    @property
    def key_people(self) -> tuple[Person, ...]:
        """The people on whom the plan rests."""
        return tuple(person for person in self.people if person.key_person)

    @property
    def key_people_without_date(self) -> tuple[Person, ...]:
        """Key persons with no contact ahead."""
        return tuple(person for person in self.key_people if person.next_contact is None)


def figures_of(plan: Plan, as_of: date, texts: Texts) -> Figures:
    """Works everything out; `texts` are those of the plan's own language (SMART reads words)."""
    supported = {goal for initiative in plan.initiatives for goal in initiative.supports}
    return Figures(
        as_of=as_of,
        checkpoints=checkpoint_figures(plan),
        actions=consolidated(plan, as_of),
        people=people_named(plan, as_of),
        contacts=contacts(plan, as_of),
        asks=ask_figures(plan),
        smart=tuple(smart(goal, as_of, texts) for goal in plan.goals),
        unsupported_goals=tuple(index for index, goal in enumerate(plan.customer_goals) if goal.id not in supported),
        pet_initiatives=tuple(index for index, initiative in enumerate(plan.initiatives) if not initiative.supports),
    )
