"""Who decides, how they stand to us, who reports to whom and who of ours is linked with whom."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamgen.figures.contact_matrix import contact_matrix_figures
from kamgen.figures.org import org_tree
from kamgen.figures.people import people_named
from kamgen.figures.policy import STANDARD, PeoplePolicy
from kamgen.figures.stakeholders import MapLight, StakeholderFigures, stakeholder_figures
from kamgen.figures.standing import Lateness, PowerField, engaged, power_field
from kamgen.plan.contact_matrix import Level
from kamgen.plan.plan import Plan
from kamgen.plan.stakeholders import Attitude, BuyingRole, Coverage
from tests.plans import AS_OF, plan

D = Decimal


def ago(days: int) -> date:
    return AS_OF - timedelta(days=days)


def figures(told: Plan, policy: PeoplePolicy = STANDARD.people) -> StakeholderFigures:
    return stakeholder_figures(told, people_named(told, AS_OF, policy), AS_OF, policy)


PEOPLE: list[dict[str, Any]] = [
    {"id": "P-01", "name": "Dr. Eva Hall", "roles": ["decision_maker"], "attitude": "supporter", "influence": 5,
     "interest": 4, "strength": 3, "target_strength": 5, "coverage": "multiple", "last_contact": ago(20),
     "frequency": 30, "owner": "Jo"},
    {"id": "P-02", "name": "Bo Dahl", "reports_to": "P-01", "attitude": "sceptic", "influence": 4, "interest": 2,
     "strength": 2, "target_strength": 3, "coverage": "in_depth", "last_contact": ago(60), "frequency": 21},
    {"id": "P-03", "name": "Cy Roth", "reports_to": "P-02", "roles": ["champion"], "attitude": "promoter",
     "influence": 3, "strength": 3, "coverage": "brief", "last_contact": ago(31), "frequency": 30},
    {"id": "P-04", "name": "Di Falk", "reports_to": "P-99", "influence": 2, "coverage": "multiple"},
]  # fmt: skip


def test_coverage_is_counted_and_weighted_by_influence() -> None:
    found = figures(plan(stakeholders=PEOPLE))
    assert found.engaged == (0, 1)
    assert (found.coverage.value, found.weighted_coverage.value) == (D("0.5"), D(9) / 14)
    assert found.coverage.missing == (("stakeholders", 3, "last_contact"),)
    assert ("stakeholders", 2, "last_contact") not in found.coverage.sources


def test_nobody_described_is_no_coverage_of_zero() -> None:
    found = figures(plan(stakeholders=[{"name": "Ann"}, {"name": "Bob", "coverage": "unknown"}]))
    assert (found.coverage.value, found.weighted_coverage.value, found.threads) == (None, None, None)
    assert not found.single_threaded


@pytest.mark.parametrize(
    "coverage, days, counts",
    [
        (Coverage.MULTIPLE, 90, True),
        (Coverage.IN_DEPTH, 0, True),
        (Coverage.MULTIPLE, 91, False),
        (Coverage.BRIEF, 1, False),
        (None, 1, False),
        (Coverage.MULTIPLE, None, False),
    ],
)
def test_engaged_asks_for_contacts_and_a_recent_one(
    coverage: Coverage | None, days: int | None, *, counts: bool
) -> None:
    last = None if days is None else ago(days)
    assert engaged(coverage, last, AS_OF, STANDARD.people) is counts


def test_a_contact_that_was_held_counts_as_the_last_one() -> None:
    told = plan(
        stakeholders=[{**PEOPLE[1], "last_contact": ago(300)}],
        touchpoints=[{"person": "bo dahl", "day": ago(5), "status": "held"}, {"person": "Bo Dahl", "day": ago(-9)}],
    )
    standing = figures(told).standings[0]
    assert (standing.last_contact, standing.next_contact, standing.engaged) == (ago(5), ago(-9), True)
    assert standing.days_overdue == 5 - 21
    assert ("touchpoints", 0, "day") in figures(told).coverage.sources


def test_a_last_contact_in_the_future_is_none() -> None:
    assert figures(plan(stakeholders=[{"name": "Ann", "last_contact": ago(-3)}])).standings[0].last_contact is None


def test_key_players_have_influence_or_decide() -> None:
    found = figures(plan(stakeholders=PEOPLE))
    assert (found.key_players, found.supporting_key_players, found.opposed_key_players) == ((0, 1), (0,), (1,))
    assert figures(plan(stakeholders=[{"name": "A", "influence": 5}, PEOPLE[0]])).unclear_key_players == (0,)
    assert (found.unowned_key_players, found.undescribed_key_players) == ((1,), ())
    assert figures(plan(stakeholders=PEOPLE), PeoplePolicy(key_influence=3)).key_players == (0, 1, 2)


@pytest.mark.parametrize(
    "strengths, threads, single", [((3, 3), (0, 1), False), ((3, 2), (0,), True), ((1, None), (), True)]
)
def test_an_account_hangs_by_a_single_thread(
    strengths: tuple[int | None, ...], threads: tuple[int, ...], *, single: bool
) -> None:
    people = [{"name": f"N{at}", "strength": strength} for at, strength in enumerate(strengths)]
    found = figures(plan(stakeholders=people))
    assert (found.threads, found.single_threaded) == (threads, single)


@pytest.mark.parametrize(
    "people, status, light",
    [
        ([], 0, MapLight.RED),
        ([{"influence": 2, "attitude": "promoter"}], 1, MapLight.RED),
        ([{"influence": 5, "attitude": "neutral"}], 2, MapLight.RED),
        ([{"influence": 5, "attitude": "supporter"}], 3, MapLight.AMBER),
        ([{"influence": 5, "attitude": "supporter", "roles": ["economic_buyer"]}], 3, MapLight.GREEN),
        ([{"influence": 5, "attitude": "supporter"}, {"roles": ["decision_maker"]}], 3, MapLight.AMBER),
    ],
)
def test_the_relationship_map_has_a_status_and_a_light(
    people: list[dict[str, Any]], status: int, light: MapLight
) -> None:
    named = [{"name": f"N{at}", **each} for at, each in enumerate(people)]
    found = figures(plan(stakeholders=named))
    assert (found.map_status, found.map_light) == (status, light)


def test_the_largest_gaps_weigh_influence_and_overdue_contacts_come_worst_first() -> None:
    found = figures(plan(stakeholders=PEOPLE))
    assert [(each.gap, each.weighted_gap) for each in found.standings] == [(2, 10), (1, 4), (None, None), (None, None)]
    assert found.largest_gaps == (0, 1)
    assert found.overdue == (1, 2)
    assert [each.lateness for each in found.standings] == [
        Lateness.IN_TIME,
        Lateness.LONG_OVERDUE,
        Lateness.OVERDUE,
        None,
    ]
    assert found.silent_champions == (2,)


@pytest.mark.parametrize(
    "influence, interest, field",
    [
        (4, 4, PowerField.MANAGE_CLOSELY),
        (5, 3, PowerField.KEEP_SATISFIED),
        (3, 5, PowerField.KEEP_INFORMED),
        (1, 1, PowerField.MONITOR),
        (None, 3, None),
    ],
)
def test_power_and_interest(influence: int | None, interest: int | None, field: PowerField | None) -> None:
    assert power_field(influence, interest, STANDARD.people) is field


def test_roles_and_attitudes_are_counted_and_what_is_missing_is_said() -> None:
    found = figures(plan(stakeholders=PEOPLE))
    assert found.by_role == ((BuyingRole.DECISION_MAKER, (0,)), (BuyingRole.CHAMPION, (2,)))
    assert dict(found.by_attitude)[Attitude.SCEPTIC] == (1,)
    assert found.missing_roles == (BuyingRole.SPONSOR,)
    assert not found.all_positive
    assert figures(plan(stakeholders=[PEOPLE[0], PEOPLE[2]])).all_positive


def test_a_stakeholder_is_the_same_person_as_on_other_sheets() -> None:
    told = plan(
        stakeholders=PEOPLE,
        customer_goals=[{"id": "KZ-1", "title": "T", "sponsor": "eva hall", "sponsor_function": "COO"}],
        contact_pairs=[
            {"their_person": "Eva Hall", "our_person": "Max", "status": "active"},
            {"their_person": "Head of logistics", "status": "missing"},
        ],
        opportunities=[{"title": "O", "contact": "Eva Hall"}, {"title": "P", "contact": "New One"}],
        decision_process=[{"step": "Award", "person": "Prof. Eva Hall"}],
    )
    people = people_named(told, AS_OF)
    assert [person.name for person in people] == ["Dr. Eva Hall", "Bo Dahl", "Cy Roth", "Di Falk", "New One"]
    eva = people[0]
    assert (eva.function, eva.sponsors, eva.ours, eva.stakeholder) == ("COO", ("KZ-1",), ("Jo", "Max"), 0)
    assert [path[0] for path in eva.paths] == [
        "stakeholders",
        "customer_goals",
        "contact_pairs",
        "opportunities",
        "decision_process",
    ]
    assert [person.key_person for person in people] == [True, True, False, False, False]
    assert people[4].stakeholder is None


def reporting(*bosses: str | None) -> Plan:
    names = "ABCDEFGH"
    return plan(
        stakeholders=[{"id": f"P-{at}", "name": names[at], "reports_to": boss} for at, boss in enumerate(bosses)]
    )


def test_a_tree_has_bosses_before_those_who_report_to_them() -> None:
    tree = org_tree(reporting("P-1", None, "P-0", "B", "P-9"))
    assert [(post.row, post.boss, post.depth) for post in tree.posts] == [
        (1, None, 0),
        (0, 1, 1),
        (2, 0, 2),
        (3, 1, 1),
        (4, None, 0),
    ]
    assert (tree.roots, tree.cut, tree.unknown, tree.depth) == ((1, 4), (), (4,), 3)
    assert tree.post(1).reports == (0, 3)


@pytest.mark.parametrize(
    "bosses, cut",
    [
        (("P-0",), (0,)),
        (("P-1", "P-0"), (0,)),
        (("P-1", "P-2", "P-0", "P-0"), (0,)),
        (("P-1", "P-1", "P-3", "P-2"), (1, 2)),
        (("P-2", "P-2", "P-3", "P-2"), (2,)),
    ],
)
def test_a_circle_is_cut_at_its_first_row(bosses: tuple[str, ...], cut: tuple[int, ...]) -> None:
    assert org_tree(reporting(*bosses)).cut == cut


@given(st.lists(st.none() | st.integers(0, 7).map(lambda at: f"P-{at}"), max_size=8))
def test_everybody_stands_in_the_tree_once_and_below_the_boss(bosses: list[str | None]) -> None:
    tree = org_tree(reporting(*bosses))
    assert sorted(post.row for post in tree.posts) == list(range(len(bosses)))
    seen: dict[int, int] = {}
    for post in tree.posts:
        assert post.depth == (0 if post.boss is None else seen[post.boss] + 1)
        seen[post.row] = post.depth


def test_a_chain_of_many_levels_is_no_problem() -> None:
    people = [{"id": f"P-{at}", "name": f"N{at}", "reports_to": f"P-{at + 1}"} for at in range(3000)]
    assert org_tree(plan(stakeholders=people)).depth == 3000


PAIRS: list[dict[str, Any]] = [
    {"their_person": "Eva", "function": "COO", "our_person": "Max", "level": "strategic", "status": "planned"},
    {"function": "CFO", "level": "strategic", "status": "missing"},
    {"their_person": "Bo", "function": "Head of purchasing", "our_person": "Jo", "level": "tactical",
     "status": "active", "strength": 2},
    {"their_person": "Di", "function": "Head of Purchasing", "level": "tactical", "status": "missing"},
    {"their_person": "Cy", "our_person": "Jo", "level": "tactical"},
    {"our_person": "Jo", "status": "active"},
]  # fmt: skip


def test_the_matrix_is_covered_level_by_level() -> None:
    found = contact_matrix_figures(plan(contact_pairs=PAIRS))
    assert [(each.level, each.required, each.filled, each.coverage.value) for each in found.levels] == [
        (Level.STRATEGIC, 2, 0, D(0)),
        (Level.TACTICAL, 2, 1, D("0.5")),
        (Level.OPERATIONAL, 0, 0, None),
    ]
    assert found.strategic_open
    assert (found.level(Level.STRATEGIC).gaps, found.level(Level.TACTICAL).gaps) == ((0, 1), (4,))
    assert (found.active, found.planned, found.missing, found.weak) == ((2, 5), (0,), (1, 3), (2,))
    assert found.unleveled == (5,)
    assert found.level(Level.TACTICAL).coverage.missing == (("contact_pairs", 4, "status"),)


def test_the_matrix_is_drawn_by_level_and_person() -> None:
    found = contact_matrix_figures(plan(contact_pairs=PAIRS))
    assert found.ours == ("Max", "Jo", "")
    assert [(each.level, each.name) for each in found.theirs] == [
        (Level.STRATEGIC, "Eva"),
        (Level.STRATEGIC, "CFO"),
        (Level.TACTICAL, "Bo"),
        (Level.TACTICAL, "Di"),
        (Level.TACTICAL, "Cy"),
    ]
    assert {pair for pair in found.pairs if pair[0]} == {("Max", 0, 0), ("Jo", 2, 2), ("Jo", 4, 4)}
    assert {row for ours, _, row in found.pairs if not ours} <= {
        row for row, each in enumerate(PAIRS) if "our_person" not in each
    }


def test_the_matrix_says_who_stands_where_who_is_reached_and_by_whom() -> None:
    found = contact_matrix_figures(plan(contact_pairs=[*PAIRS, {**PAIRS[2], "status": "missing"}]))
    assert {(ours, place): row for (ours, place), row in found.cells.items() if ours} == {
        ("Max", 0): 0,
        ("Jo", 2): 2,
        ("Jo", 4): 4,
    }
    assert [found.theirs[place].name for place in sorted(found.reached)] == ["Bo"]
    assert (found.held_by("Jo"), found.held_by("Max")) == (1, 0)


def test_an_empty_matrix_raises_no_flag() -> None:
    assert not contact_matrix_figures(plan()).strategic_open
