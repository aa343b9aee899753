"""White space: whether the potential is real, and whether somebody goes for it."""

from __future__ import annotations

from collections.abc import Iterator

from kamgen.figures.figures import Figures
from kamgen.figures.spelling import KnownNames
from kamgen.findings import Severity
from kamgen.plan.plan import Plan
from kamgen.plan.white_space import WhiteSpaceStatus
from kamgen.rules.rule import Hit, rule, weak


@rule(
    "KAM376",
    Severity.WARNING,
    fails={
        "white_space": [
            {"business_unit": "Pumps", "offering": "Seals", "status": "pipeline", "potential": 100, "current": 60}
        ],
        "opportunities": [
            {
                "id": "O-01",
                "title": "Seals",
                "business_unit": "Pumps",
                "offering": "Seals",
                "stage": "offer",
                "value": 90,
            }
        ],
    },
    passes={
        "white_space": [
            {"business_unit": "Pumps", "offering": "Seals", "status": "pipeline", "potential": 200, "current": 60}
        ],
        "opportunities": [
            {
                "id": "O-01",
                "title": "Seals",
                "business_unit": "Pumps",
                "offering": "Seals",
                "stage": "offer",
                "value": 90,
            }
        ],
    },
)
def pipeline_above_white_space(plan: Plan, figures: Figures) -> Iterator[Hit]:  # noqa: ARG001 - the form of a rule
    """More in the pipeline than the map has room for."""
    for space in figures.white_space.spaces:
        gap, covered = space.gap.value, space.covered.value
        if gap is not None and covered is not None and covered > gap:
            yield weak("white_space", space.row, "potential", unit=space.unit, offering=space.offering or "")


@rule(
    "KAM377",
    Severity.INFO,
    fails={"white_space": [{"business_unit": "Pumps", "offering": "Seals", "status": "white"}]},
    passes={"white_space": [{"business_unit": "Pumps", "offering": "Seals", "status": "white", "potential": 100}]},
)
def white_space_without_amount(plan: Plan, figures: Figures) -> Iterator[Hit]:  # noqa: ARG001 - the form of a rule
    """White space without what it could bring."""
    for row, cell in enumerate(plan.white_space):
        if cell.status in {WhiteSpaceStatus.WHITE, WhiteSpaceStatus.COMPETITOR} and cell.potential is None:
            yield weak("white_space", row, "potential", unit=cell.business_unit, offering=cell.offering or "")


@rule(
    "KAM378",
    Severity.WARNING,
    fails={
        "white_space": [
            {"business_unit": "Pumps", "offering": "Seals", "status": "white", "potential": 100},
            {"business_unit": "pumps", "offering": "Seals", "status": "white", "potential": 100},
        ]
    },
    passes={
        "white_space": [
            {"business_unit": "Pumps", "offering": "Seals", "status": "white", "potential": 100},
            {"business_unit": "Pumps", "offering": "Service", "status": "white", "potential": 100},
        ]
    },
)
def white_space_twice(plan: Plan, figures: Figures) -> Iterator[Hit]:
    """A unit and an offering in two rows, so that their white space counts twice."""
    for row in figures.white_space.doubled:
        cell = plan.white_space[row]
        yield weak("white_space", row, "business_unit", unit=cell.business_unit, offering=cell.offering or "")


@rule(
    "KAM379",
    Severity.INFO,
    fails={
        "white_space": [{"business_unit": "Pumps", "offering": "Seals", "status": "white", "potential": 100}],
        "opportunities": [
            {"id": "O-01", "title": "Line 2", "business_unit": "Pump", "offering": "Seals", "stage": "offer"}
        ],
    },
    passes={
        "white_space": [{"business_unit": "Pumps", "offering": "Seals", "status": "white", "potential": 100}],
        "opportunities": [
            {"id": "O-01", "title": "Line 2", "business_unit": "Valves", "offering": "seals", "stage": "offer"}
        ],
    },
)
def opportunity_beside_the_map(plan: Plan, figures: Figures) -> Iterator[Hit]:
    """An open opportunity whose unit or offering is nearly one of the map, so that it covers no white space."""
    axes = {
        "business_unit": KnownNames(cell.business_unit for cell in plan.white_space),
        "offering": KnownNames(cell.offering for cell in plan.white_space if cell.offering),
    }
    for row in figures.pipeline.open_rows:
        for column, names in axes.items():
            said = getattr(plan.opportunities[row], column)
            meant = names.meant(said) if said else None
            if meant is not None:
                yield weak("opportunities", row, column, name=said, suggestion=meant)


RULES = (
    pipeline_above_white_space,
    white_space_without_amount,
    white_space_twice,
    opportunity_beside_the_map,
)
