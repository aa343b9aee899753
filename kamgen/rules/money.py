"""Figures: whether what we and others sell to the customer can be true, and what it rests on."""

from __future__ import annotations

from collections.abc import Iterator

from kamgen.figures.figures import Figures
from kamgen.figures.scores import percent
from kamgen.figures.spelling import KnownNames
from kamgen.findings import Severity
from kamgen.plan.plan import Plan
from kamgen.rules.rule import Hit, rule, weak


@rule(
    "KAM391",
    Severity.ERROR,
    fails={"years": [{"year": 2025, "revenue": 120, "spend": 100}]},
    passes={"years": [{"year": 2025, "revenue": 80, "spend": 100}]},
)
def revenue_above_spend(plan: Plan, figures: Figures) -> Iterator[Hit]:  # noqa: ARG001 - the form of a rule
    """A year in which we sell more than the customer spends."""
    for year in figures.money.years:
        share = year.share_of_wallet.value
        if share is not None and share > 1:
            yield weak("years", year.row, "spend", year=str(year.year), share=percent(share) or 0)


@rule(
    "KAM392",
    Severity.ERROR,
    fails={
        "years": [{"year": 2025, "revenue": 60, "spend": 100}],
        "competitor_shares": [{"year": 2025, "competitor": "Nordseal", "amount": 60}],
    },
    passes={
        "years": [{"year": 2025, "revenue": 60, "spend": 100}],
        "competitor_shares": [{"year": 2025, "competitor": "Nordseal", "amount": 30}],
    },
)
def shares_above_whole(plan: Plan, figures: Figures) -> Iterator[Hit]:
    """A year in which our share and those of the competitors add up to more than the whole."""
    for year in figures.money.years:
        if year.overfull and (year.share_of_wallet.value is None or year.share_of_wallet.value <= 1):
            row = next(index for index, each in enumerate(plan.competitor_shares) if each.year == year.year)
            yield weak("competitor_shares", row, year=str(year.year))


@rule(
    "KAM393",
    Severity.WARNING,
    fails={"years": [{"year": 2025, "spend": 100}]},
    passes={"years": [{"year": 2025, "spend": 100, "spend_source": "Supplier day"}]},
)
def spend_without_source(plan: Plan, figures: Figures) -> Iterator[Hit]:  # noqa: ARG001 - the form of a rule
    """The customer's spend without where it comes from."""
    for year in figures.money.years:
        if year.spend.value is not None and not year.spend_sourced:
            yield weak("years", year.row, "spend_source", year=str(year.year))


@rule(
    "KAM394",
    Severity.INFO,
    fails={"years": [{"year": 2025, "revenue": 40, "spend": 100}]},
    passes={
        "years": [{"year": 2025, "revenue": 40, "spend": 100}],
        "competitors": [{"name": "Nordseal"}],
    },
)
def no_competitor_named(plan: Plan, figures: Figures) -> Iterator[Hit]:
    """A spend that is partly elsewhere, and nobody who gets it."""
    latest = figures.money.latest
    named = plan.competitors or plan.competitor_shares
    if latest is not None and not named and latest.wallet_gap.value is not None and latest.wallet_gap.value > 0:
        yield weak("competitor_shares", year=str(latest.year))


@rule(
    "KAM395",
    Severity.WARNING,
    fails={"years": [{"year": 2025, "revenue": 40}, {"year": 2025, "revenue": 50}]},
    passes={"years": [{"year": 2025, "revenue": 40}, {"year": 2026, "revenue": 50}]},
)
def year_twice(plan: Plan, figures: Figures) -> Iterator[Hit]:  # noqa: ARG001 - the form of a rule
    """A year in two rows; the documents tell the first of them."""
    seen: set[int] = set()
    for row, each in enumerate(plan.years):
        if each.year in seen:
            yield weak("years", row, "year", year=str(each.year))
        seen.add(each.year)


@rule(
    "KAM396",
    Severity.INFO,
    fails={
        "competitors": [{"name": "Nordseal"}],
        "competitor_shares": [{"year": 2025, "competitor": "Nordseel", "amount": 60}],
    },
    passes={
        "competitors": [{"name": "Nordseal"}],
        "competitor_shares": [
            {"year": 2025, "competitor": "NORDSEAL", "amount": 60},
            {"year": 2025, "competitor": "Halberg", "amount": 20},
        ],
    },
)
def competitor_misspelt(plan: Plan, figures: Figures) -> Iterator[Hit]:  # noqa: ARG001 - the form of a rule
    """A competitor whose name is nearly that of another one, so probably the same."""
    known = KnownNames(each.name for each in plan.competitors)
    for row, share in enumerate(plan.competitor_shares):
        name = share.competitor
        if name is None:
            continue
        meant = known.meant(name)
        if meant is not None:
            yield weak("competitor_shares", row, "competitor", name=name, suggestion=meant)
        known.add(name)


RULES = (
    revenue_above_spend,
    shares_above_whole,
    spend_without_source,
    no_competitor_named,
    year_twice,
    competitor_misspelt,
)
