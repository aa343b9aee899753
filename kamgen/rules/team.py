"""Team and requests: whether the management can decide on what it is asked."""

from __future__ import annotations

from collections.abc import Iterator

from kamgen.figures.figures import Figures
from kamgen.findings import Severity
from kamgen.plan.plan import Plan
from kamgen.plan.team import AskKind
from kamgen.rules.rule import Hit, rule, weak

_ASK = {"text": "Application engineer for the new plant", "kind": "people"}


@rule(
    "KAM371",
    Severity.WARNING,
    fails={"management_asks": [_ASK]},
    passes={"management_asks": [{**_ASK, "due": "2026-05-15"}]},
)
def ask_without_date(plan: Plan, figures: Figures) -> Iterator[Hit]:
    """A request to the management without the date by which it must be decided."""
    for index in figures.asks.open_rows:
        ask = plan.management_asks[index]
        if ask.due is None:
            yield weak("management_asks", index, "due", title=ask.text)


@rule(
    "KAM372",
    Severity.WARNING,
    fails={"management_asks": [_ASK]},
    passes={"management_asks": [{**_ASK, "fte": 1}]},
)
def ask_without_size(plan: Plan, figures: Figures) -> Iterator[Hit]:
    """A request for people or budget that does not say how much."""
    for index in figures.asks.open_rows:
        ask = plan.management_asks[index]
        if ask.kind in {AskKind.PEOPLE, AskKind.BUDGET} and ask.value is None and ask.fte is None:
            column = "fte" if ask.kind is AskKind.PEOPLE else "value"
            yield weak("management_asks", index, column, title=ask.text)


@rule("KAM373", Severity.INFO, fails={}, passes={"team": [{"name": "Jo Hall"}]})
def no_team(plan: Plan, figures: Figures) -> Iterator[Hit]:  # noqa: ARG001 - the form of a rule
    """A plan without a team."""
    if not plan.team:
        yield weak("team")


@rule(
    "KAM374",
    Severity.WARNING,
    fails={"resources": [{"name": "Fitters", "required": 4, "available": 1}]},
    passes={
        "resources": [{"name": "Fitters", "required": 4, "available": 1}],
        "management_asks": [{"text": "Three more fitters", "kind": "people", "due": "2026-05-29"}],
    },
)
def resource_short(plan: Plan, figures: Figures) -> Iterator[Hit]:
    """Too little of a resource and no request to the management: goals and means do not match."""
    if plan.management_asks:
        return
    for row in figures.resources.short:
        yield weak("resources", row, "available", name=plan.resources[row].name)


RULES = (ask_without_date, ask_without_size, no_team, resource_short)
