"""All figures of a plan on one date."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from kamgen.figures.actions import Action, consolidated
from kamgen.figures.checkpoints import CheckpointFigures, checkpoint_figures
from kamgen.figures.contact_plan import ContactPlan, contact_plan
from kamgen.figures.customer_goals import CustomerGoalFigures, customer_goal_figures
from kamgen.figures.goals import GoalFigures, goal_figures
from kamgen.figures.people import Contact, Coverage, Person, contacts, coverage, people_named
from kamgen.figures.resources import AskFigures, ask_figures
from kamgen.figures.smart import Smart, smart
from kamgen.figures.support import SupportFigures, support_figures
from kamgen.figures.workload import Workload, workload
from kamgen.plan.plan import Plan
from kamgen.texts.catalogue import Texts


@dataclass(frozen=True, slots=True)
class Figures:
    """Every derived number of one plan; overdue and horizons are counted from `as_of`, never from a clock."""

    as_of: date
    customer_goals: CustomerGoalFigures
    support: SupportFigures
    checkpoints: CheckpointFigures
    goals: GoalFigures
    actions: tuple[Action, ...]
    workload: Workload
    people: tuple[Person, ...]
    contacts: tuple[Contact, ...]
    contact_plan: ContactPlan
    asks: AskFigures
    smart: tuple[Smart, ...]

    @property
    def unsupported_goals(self) -> tuple[int, ...]:
        """Row numbers of customer goals that no initiative of ours pays into."""
        return self.support.unsupported_goals

    @property
    def pet_initiatives(self) -> tuple[int, ...]:
        """Row numbers of initiatives of ours that pay into no customer goal."""
        return self.support.pet_initiatives

    @property
    def open_actions(self) -> tuple[Action, ...]:
        """What is left to do."""
        return tuple(action for action in self.actions if action.open)

    @property
    def overdue_actions(self) -> tuple[Action, ...]:
        """What should have been done by now."""
        return tuple(action for action in self.actions if action.days_overdue)

    @property
    def coverage(self) -> Coverage:
        """How far we reach the people named at the account."""
        return coverage(self.people)

    @property
    def key_people(self) -> tuple[Person, ...]:
        """The people on whom the plan rests."""
        return tuple(person for person in self.people if person.key_person)

    @property
    def key_people_with_date(self) -> tuple[Person, ...]:
        """Key persons with a contact ahead."""
        return tuple(person for person in self.key_people if person.next_contact is not None)

    @property
    def key_people_without_date(self) -> tuple[Person, ...]:
        """Key persons with no contact ahead."""
        return tuple(person for person in self.key_people if person.next_contact is None)


def figures_of(plan: Plan, as_of: date, texts: Texts) -> Figures:
    """Works everything out; `texts` are those of the plan's own language (SMART reads words)."""
    actions = consolidated(plan, as_of)
    people, meetings = people_named(plan, as_of), contacts(plan, as_of)
    return Figures(
        as_of=as_of,
        customer_goals=customer_goal_figures(plan),
        support=support_figures(plan),
        checkpoints=checkpoint_figures(plan),
        goals=goal_figures(plan, as_of),
        actions=actions,
        workload=workload(actions, as_of),
        people=people,
        contacts=meetings,
        contact_plan=contact_plan(meetings, people, as_of),
        asks=ask_figures(plan, as_of),
        smart=tuple(smart(goal, as_of, texts) for goal in plan.goals),
    )
