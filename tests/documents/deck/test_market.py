"""Who the customer is (D03), what presses on it (D05), who else sells to it (D07)."""

from __future__ import annotations

from typing import Any

import pytest

from kamgen.content.blocks import Facts, Findings
from kamgen.content.charts import Chart, Columns, Doughnut
from kamgen.content.deck import Dashboard, Single, Split
from kamgen.content.diagrams import FiveForces
from kamgen.content.table import Table
from kamgen.content.text import Tone, plain
from kamgen.documents.deck.slides import competition, five_forces, profile
from kamgen.plan.plan import Plan
from kamgen.texts.language import Language
from tests.plans import plan
from tests.telling import DUTCH, ENGLISH, GERMAN, figures, meaning, texts_for, title


def test_what_is_empty_is_not_told() -> None:
    for content in (profile.content, five_forces.content, competition.content):
        assert content(plan(), figures(plan()), texts_for(plan())) is None


RATED = {"relationship_strength": 3, "satisfaction": 4}


@pytest.mark.parametrize(
    "form, units, language, said",
    [
        (
            {"revenue": 515_000_000, "employees": 2140, "purchasing": "central", "satisfaction": 4},
            3,
            GERMAN,
            "Nordwind: 515 Mio € Umsatz, 2.140 Mitarbeitende, drei Geschäftsbereiche, Einkauf zentral",
        ),
        ({"employees": 12, **RATED}, 1, ENGLISH, "Nordwind: 12 people, one business unit"),
        ({"description": "Maakt pompen", "strategy": "Groei", **RATED}, 0, DUTCH, "Nordwind in één oogopslag"),
    ],
)
def test_the_profile_says_what_is_known(form: dict[str, Any], units: int, language: Language, said: str) -> None:
    each = plan(profile=form, business_units=[{"name": f"Unit {n}"} for n in range(units)])
    assert title(profile.content, each, language) == said


def test_revenue_streams_are_drawn_and_without_them_the_units_stand_in_a_table() -> None:
    streams = [{"name": "Pumps", "amount": 60, "share": "0.6"}, {"name": "Service", "amount": 40, "share": "0.4"}]
    units = [{"name": f"Unit {n}"} for n in range(9)]
    form = RATED | {"description": "Makes pumps", "business_model": "Sells service."}
    drawn = plan(profile=form, revenue_streams=streams, business_units=units)
    listed = plan(profile=form, business_units=units)
    (chart,) = dashboard(drawn).right
    (table,) = dashboard(listed).right
    assert isinstance(chart, Chart)
    assert isinstance(chart.plot, Doughnut)
    assert isinstance(table, Table)
    assert len(table.rows) == 9
    (readings,) = dashboard(drawn).left
    assert isinstance(readings, Findings)
    assert {finding.lead: finding.text for finding in readings.findings} == {
        "Geschäft": "Makes pumps. Sells service.",
        "Bereiche": "Unit 0, Unit 1, Unit 2, Unit 3, Unit 4, Unit 5, Unit 6, Unit 7 und ein weiterer",
    }


def dashboard(each: Plan) -> Dashboard:
    slide = profile.content(each, figures(each), texts_for(each))
    assert slide is not None
    assert isinstance(slide.body, Dashboard)
    return slide.body


def forces(*ratings: int | None, **more: Any) -> Plan:  # noqa: ANN401 - more fields of the first force
    names = ("rivalry", "suppliers", "entrants", "substitutes", "buyers")
    rows = [{"force": name, "rating": rating} for name, rating in zip(names, ratings, strict=False)]
    return plan(five_forces=[{**rows[0], **more}, *rows[1:]])


@pytest.mark.parametrize(
    "each, language, said",
    [
        (forces(5, 1), GERMAN, "Stärkster Marktdruck auf Nordwind: Wettbewerb (5 von 5)"),
        (forces(4, 4), ENGLISH, "Strongest pressures on Nordwind: Rivalry and Suppliers (4 of 5 each)"),
    ],
)
def test_the_strongest_force_is_the_message(each: Plan, language: Language, said: str) -> None:
    assert title(five_forces.content, each, language) == said


def test_all_five_forces_are_drawn_and_what_nobody_rated_says_so() -> None:
    each = forces(5, help="Mehr Verfügbarkeit")
    slide = five_forces.content(each, figures(each), texts_for(each))
    assert slide is not None
    assert isinstance(slide.body, Single)
    block = slide.body.block
    assert isinstance(block, FiveForces)
    assert block.rivalry.help == "Mehr Verfügbarkeit"
    assert {force.rating_words for force in (block.entrants, block.suppliers, block.buyers)} == {"nicht bewertet"}


MONEY: dict[str, Any] = {
    "years": [{"year": 2024}, {"year": 2025, "revenue": 300, "spend": 1000}],
    "competitor_shares": [
        {"year": year, "competitor": name, "offering": "Rings", "amount": amount}
        for year, name, amount in ((2025, "Nordseal", 450), *((2024, f"Rival {n}", 1 + n) for n in range(5)))
    ],
}
BEHIND = {"factor": "price", "ours": 2, "theirs": 4}
AHEAD = {"factor": "product", "ours": 5, "theirs": 4, "unique_selling_point": "Shows its wear", "accepted": "yes"}


@pytest.mark.parametrize(
    "parts, language, said",
    [
        (MONEY, GERMAN, "Nordseal hält 45 % der Ausgaben (2025), wir 30 %"),
        (
            {"competitive_position": [BEHIND, {"factor": "product", "ours": 3, "theirs": 3}]},
            ENGLISH,
            "In Price we are behind the best competitor",
        ),
        ({"competitors": [{"name": "A"}, {"name": "B"}]}, DUTCH, "Twee concurrenten bij de klant"),
    ],
)
def test_the_title_names_who_holds_most(parts: dict[str, Any], language: Language, said: str) -> None:
    assert title(competition.content, plan(**parts), language) == said


def test_shares_by_year_where_only_one_offering_is_known() -> None:
    each = plan(**MONEY)
    slide = competition.content(each, figures(each), texts_for(each))
    assert slide is not None
    chart = (
        slide.body.block
        if isinstance(slide.body, Single)
        else slide.body.left[0]
        if isinstance(slide.body, Split)
        else None
    )
    assert isinstance(chart, Chart)
    assert isinstance(chart.plot, Columns)
    assert chart.plot.categories == ("2024", "2025")
    assert {(series.name, series.tone): series.values for series in chart.plot.series} == {
        ("Wir", Tone.ACCENT): (None, 300),
        ("Nordseal", Tone.HIGHLIGHT): (None, 450),
        ("Rival 4", Tone.MUTED): (5, None),
        ("Rival 3", Tone.MUTED): (4, None),
        ("Rival 2", Tone.MUTED): (3, None),
        ("Übrige", Tone.MUTED): (3, None),
    }


def test_a_single_year_of_one_offering_is_told_with_our_revenue() -> None:
    each = plan(years=MONEY["years"], competitor_shares=MONEY["competitor_shares"][:1])
    assert competition.content(each, figures(each), texts_for(each)) is None


def test_the_meaning_is_what_the_customer_accepts() -> None:
    each = plan(competitive_position=[AHEAD, BEHIND])
    assert meaning(competition.content, each, ENGLISH) == (
        "We are behind in Price; what counts is what the customer accepts: Shows its wear"
    )


@pytest.mark.parametrize(
    "amounts,said",
    [
        ([300_000_000, 120_000_000], "420\nMio\N{NO-BREAK SPACE}€"),
        ([300_000, 150_000], "450\nT€"),
        ([300_000, None], ""),
        ([100_000] * 6, ""),
    ],
)
def test_the_ring_of_revenue_holds_its_sum_where_it_shows_all_of_it(amounts: list[int | None], said: str) -> None:
    streams = [{"name": f"Stream {n}", "amount": amount, "share": "0.1"} for n, amount in enumerate(amounts)]
    form = RATED | {"description": "Makes pumps."}
    (chart,) = dashboard(plan(profile=form, revenue_streams=streams)).right
    assert isinstance(chart, Chart)
    assert isinstance(chart.plot, Doughnut)
    assert chart.plot.middle == said


COVER = {"industry": "Wasser", "ambition": "preferred", "our_sponsor": "Ida Berg"}


def test_a_profile_without_streams_and_units_has_what_the_cover_knows() -> None:
    form = RATED | {"description": "Makes pumps", "employees": 2}
    (facts,) = dashboard(plan(cover=COVER, profile=form)).right
    assert isinstance(facts, Facts)
    assert [(fact.label, plain((fact.value,))) for fact in facts.facts] == [
        ("Branche", "Wasser"),
        ("Anspruch beim Kunden", "Vorzugslieferant"),
        ("Sponsor/in bei uns", "Ida Berg"),
    ]
    for bare in (plan(profile=form), plan(cover=COVER | {"account_stage": "develop"}, profile={"employees": 2})):
        assert profile.content(bare, figures(bare), texts_for(bare)) is None
