"""Our initiatives: whether they serve the customer, and whether somebody there decides on them."""

from __future__ import annotations

from collections.abc import Iterator

from kamgen.figures.figures import Figures
from kamgen.findings import Severity
from kamgen.plan.plan import Plan
from kamgen.rules.rule import Hit, rule, weak


@rule(
    "KAM321",
    Severity.WARNING,
    fails={"initiatives": [{"title": "Remote monitoring"}]},
    passes={
        "customer_goals": [{"id": "CG-1", "title": "Cut downtime by 15 %"}],
        "initiatives": [{"title": "Remote monitoring", "supports": ["CG-1"]}],
    },
)
def initiative_without_customer_goal(plan: Plan, figures: Figures) -> Iterator[Hit]:
    """An initiative that pays into no goal of the customer."""
    for index in figures.pet_initiatives:
        yield weak("initiatives", index, "supports", title=plan.initiatives[index].title)


@rule(
    "KAM322",
    Severity.WARNING,
    fails={"initiatives": [{"title": "Remote monitoring"}]},
    passes={"initiatives": [{"title": "Remote monitoring", "contact": "Ann Lee"}]},
)
def initiative_without_contact(plan: Plan, figures: Figures) -> Iterator[Hit]:  # noqa: ARG001 - the form of a rule
    """An initiative without a person at the customer who decides on it."""
    for index, initiative in enumerate(plan.initiatives):
        if initiative.contact is None:
            yield weak("initiatives", index, "contact", title=initiative.title)


RULES = (initiative_without_customer_goal, initiative_without_contact)
