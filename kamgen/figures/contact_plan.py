"""The touchpoints as a plan: what is late, what lies ahead, on whom of ours it rests."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from kamgen.figures.people import Contact, Person, planned
from kamgen.figures.workload import Load, load_of


@dataclass(frozen=True, slots=True)
class ContactPlan:
    """The planned contacts by day; `load` is the person of ours who keeps most of those ahead."""

    overdue: tuple[Contact, ...]
    ahead: tuple[Contact, ...]
    undated: tuple[Contact, ...]
    load: Load | None
    silent_sponsors: tuple[Person, ...]
    """Key persons without a contact ahead who sponsor a goal of the customer."""


def contact_plan(contacts: Sequence[Contact], people: Sequence[Person], as_of: date) -> ContactPlan:
    """The planned ones among all contacts, in their order."""
    waiting = tuple(contact for contact in contacts if planned(contact.touchpoint))
    ahead = tuple(contact for contact in waiting if contact.day is not None and contact.day >= as_of)
    return ContactPlan(
        overdue=tuple(contact for contact in waiting if contact.overdue_days),
        ahead=ahead,
        undated=tuple(contact for contact in waiting if contact.day is None),
        load=load_of([contact.touchpoint.our_person for contact in ahead]),
        silent_sponsors=tuple(person for person in people if person.sponsors and person.next_contact is None),
    )
