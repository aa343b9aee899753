"""The strip under a page: what the evidence means, and the next step that follows from it."""

from __future__ import annotations

from collections.abc import Collection

from kamgen.content.deck import NextStep, SoWhat
from kamgen.documents.wording import joined, one_line, said, who_and_when
from kamgen.figures.actions import Action
from kamgen.figures.figures import Figures
from kamgen.figures.people import Contact
from kamgen.places import Path
from kamgen.texts.catalogue import Texts


def so_what(texts: Texts, text: str, *sources: Path) -> SoWhat:
    """A meaning in one sentence."""
    return SoWhat(texts("documents.so_what"), text, sources)


def next_step(figures: Figures, texts: Texts, *parts: str, about: SoWhat | None = None) -> NextStep | None:
    """The earliest open action that arises in one of these parts of the plan (in any, where none is named).

    One in a row that the meaning is `about` comes before all others; where the meaning is that a next step is missing,
    there is none.
    """
    sources = about.sources if about else ()
    if any(path[-1] == "next_action" for path in sources):
        return None
    found = [action for action in figures.open_actions if not parts or action.part in parts]
    rows = {path[:2] for path in sources}
    first = next((action for action in found if action.row in rows), found[0] if found else None)
    return None if first is None else step_of(first, texts)


def step_in(figures: Figures, texts: Texts, rows: Collection[Path]) -> NextStep | None:
    """The earliest open action that arises in one of some rows of the plan."""
    first = next((action for action in figures.open_actions if action.row in rows), None)
    return None if first is None else step_of(first, texts)


def step_towards(figures: Figures, texts: Texts, goals: Collection[str], *parts: str) -> NextStep | None:
    """The earliest open action for one of some goals that arises in one of these parts (in any, if none is named)."""
    found = (action for action in figures.open_actions if action.goal in goals and (not parts or action.part in parts))
    first = next(found, None)
    return None if first is None else step_of(first, texts)


def next_contact(figures: Figures, texts: Texts, names: Collection[str]) -> NextStep | None:
    """The first coming contact with one of some people, what should have taken place before all others."""
    wanted = {name.casefold() for name in names}
    coming = (*figures.contact_plan.overdue, *figures.contact_plan.ahead)
    first = next((each for each in coming if each.touchpoint.person.casefold() in wanted), None)
    return None if first is None else contact_step(first, texts)


def contact_step(contact: Contact, texts: Texts) -> NextStep:
    """A contact as a next step."""
    touchpoint = contact.touchpoint
    topic = touchpoint.topic or touchpoint.objective or said(touchpoint.format, texts)
    return NextStep(
        texts("documents.next_step"),
        joined(one_line(touchpoint.person), one_line(topic)),
        who_and_when(touchpoint.our_person, contact.day, texts, overdue=bool(contact.overdue_days)),
        tuple((*contact.row, field) for field in ("person", "topic", "our_person", "day")),
    )


def step_of(action: Action, texts: Texts) -> NextStep:
    """An action as a next step."""
    return NextStep(
        texts("documents.next_step"),
        one_line(action.title),
        who_and_when(action.owner, action.due, texts, overdue=bool(action.days_overdue)),
        action.sources,
    )
