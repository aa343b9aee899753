"""Stakeholders: whether the relationship carries, and whether we look at it honestly."""

from __future__ import annotations

from collections.abc import Iterator

from kamgen.figures.figures import Figures
from kamgen.figures.standing import OPPOSED
from kamgen.findings import Severity
from kamgen.plan.plan import Plan
from kamgen.plan.stakeholders import Attitude, BuyingRole
from kamgen.rules.rule import Hit, rule, weak


@rule(
    "KAM364",
    Severity.ERROR,
    fails={
        "stakeholders": [
            {"id": "P-01", "name": "Ann Lee", "reports_to": "P-02"},
            {"id": "P-02", "name": "Bo Hart", "reports_to": "P-01"},
        ]
    },
    passes={
        "stakeholders": [
            {"id": "P-01", "name": "Ann Lee", "reports_to": "P-02"},
            {"id": "P-02", "name": "Bo Hart"},
        ]
    },
)
def reports_in_a_circle(plan: Plan, figures: Figures) -> Iterator[Hit]:
    """Somebody who reports to himself over others."""
    for row in figures.org.cut:
        yield weak("stakeholders", row, "reports_to", person=plan.stakeholders[row].name)


@rule(
    "KAM365",
    Severity.WARNING,
    fails={"stakeholders": [{"name": "Ann Lee", "influence": 5}]},
    passes={"stakeholders": [{"name": "Ann Lee", "influence": 5, "owner": "Jo Hall"}]},
)
def key_player_without_owner(plan: Plan, figures: Figures) -> Iterator[Hit]:
    """An influential person whom nobody of us looks after."""
    for row in figures.stakeholders.unowned_key_players:
        yield weak("stakeholders", row, "owner", person=plan.stakeholders[row].name)


@rule(
    "KAM366",
    Severity.WARNING,
    fails={"stakeholders": [{"name": "Ann Lee", "influence": 5, "owner": "Jo Hall"}]},
    passes={
        "stakeholders": [{"name": "Ann Lee", "influence": 5, "owner": "Jo Hall", "attitude": "neutral", "strength": 3}]
    },
)
def key_player_not_described(plan: Plan, figures: Figures) -> Iterator[Hit]:
    """An influential person of whom attitude or strength of the relationship is not said."""
    for row in figures.stakeholders.undescribed_key_players:
        column = "strength" if plan.stakeholders[row].strength is None else "attitude"
        yield weak("stakeholders", row, column, person=plan.stakeholders[row].name)


@rule(
    "KAM367",
    Severity.WARNING,
    fails={"stakeholders": [{"name": "Ann Lee", "strength": 5}, {"name": "Bo Hart", "strength": 1}]},
    passes={"stakeholders": [{"name": "Ann Lee", "strength": 5}, {"name": "Bo Hart", "strength": 4}]},
)
def single_threaded(plan: Plan, figures: Figures) -> Iterator[Hit]:  # noqa: ARG001 - the form of a rule
    """A relationship that hangs by one person."""
    if figures.stakeholders.single_threaded:
        yield weak("stakeholders", n=len(figures.stakeholders.threads or ()))


@rule(
    "KAM368",
    Severity.WARNING,
    fails={"stakeholders": [{"name": "Ann Lee", "influence": 5, "attitude": "neutral"}]},
    passes={"stakeholders": [{"name": "Ann Lee", "influence": 5, "attitude": "supporter"}]},
)
def no_strong_supporter(plan: Plan, figures: Figures) -> Iterator[Hit]:  # noqa: ARG001 - the form of a rule
    """A map on which nobody with influence is for us."""
    people = figures.stakeholders
    if people.key_players and not people.supporting_key_players:
        yield weak("stakeholders", n=len(people.key_players))


@rule(
    "KAM369",
    Severity.WARNING,
    fails={"stakeholders": [{"name": "Ann Lee", "roles": ["champion"], "last_contact": "2026-01-15"}]},
    passes={"stakeholders": [{"name": "Ann Lee", "roles": ["champion"], "last_contact": "2026-03-20"}]},
)
def champion_silent(plan: Plan, figures: Figures) -> Iterator[Hit]:
    """A champion with whom nobody has spoken for a month."""
    for row in figures.stakeholders.silent_champions:
        yield weak(
            "stakeholders",
            row,
            "last_contact",
            person=plan.stakeholders[row].name,
            days=figures.policy.people.champion_days,
        )


@rule(
    "KAM357",
    Severity.INFO,
    fails={"stakeholders": [{"name": "Ann Lee", "roles": ["champion"], "attitude": "blocker"}]},
    passes={"stakeholders": [{"name": "Ann Lee", "roles": ["champion"], "attitude": "promoter"}]},
)
def champion_against_us(plan: Plan, figures: Figures) -> Iterator[Hit]:  # noqa: ARG001 - the form of a rule
    """Somebody who is said to be champion and to be against us."""
    for row, stakeholder in enumerate(plan.stakeholders):
        if stakeholder.attitude in OPPOSED and BuyingRole.CHAMPION in stakeholder.roles:
            yield weak("stakeholders", row, "attitude", person=stakeholder.name)


@rule(
    "KAM358",
    Severity.WARNING,
    fails={"stakeholders": [{"name": "Ann Lee", "roles": ["champion"]}]},
    passes={
        "stakeholders": [
            {"name": "Ann Lee", "roles": ["champion", "decision_maker", "sponsor"]},
            {"name": "Bo Hart", "roles": ["economic_buyer"]},
        ]
    },
)
def buying_role_missing(plan: Plan, figures: Figures) -> Iterator[Hit]:
    """A buying role that a decision needs and nobody holds."""
    if any(stakeholder.roles for stakeholder in plan.stakeholders):
        for role in figures.stakeholders.missing_roles:
            yield weak("stakeholders", role_key=role.text_key)


@rule(
    "KAM359",
    Severity.INFO,
    fails={
        "stakeholders": [
            {"name": "Ann Lee", "attitude": "promoter"},
            {"name": "Bo Hart", "attitude": "supporter"},
            {"name": "Cy Dahl", "attitude": "supporter"},
        ]
    },
    passes={
        "stakeholders": [
            {"name": "Ann Lee", "attitude": "promoter"},
            {"name": "Bo Hart", "attitude": "sceptic"},
            {"name": "Cy Dahl", "attitude": "supporter"},
        ]
    },
)
def everybody_for_us(plan: Plan, figures: Figures) -> Iterator[Hit]:
    """A map on which everybody is for us."""
    if figures.stakeholders.all_positive:
        yield weak(
            "stakeholders",
            n=sum(each.attitude not in {None, Attitude.UNKNOWN} for each in plan.stakeholders),
        )


RULES = (
    reports_in_a_circle,
    key_player_without_owner,
    key_player_not_described,
    single_threaded,
    no_strong_supporter,
    champion_silent,
    champion_against_us,
    buying_role_missing,
    everybody_for_us,
)
