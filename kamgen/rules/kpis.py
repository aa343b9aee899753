"""KPIs: whether they can be read at all."""

from __future__ import annotations

from collections.abc import Iterator

from kamgen.figures.figures import Figures
from kamgen.findings import Severity
from kamgen.plan.plan import Plan
from kamgen.rules.rule import Hit, rule, weak


@rule(
    "KAM382",
    Severity.WARNING,
    fails={"kpis": [{"id": "KPI-1", "name": "Churn rate", "actual": 8, "target": 5}]},
    passes={"kpis": [{"id": "KPI-1", "name": "Churn rate", "actual": 8, "target": 5, "direction": "lower"}]},
)
def kpi_without_direction(plan: Plan, figures: Figures) -> Iterator[Hit]:  # noqa: ARG001 - the form of a rule
    """A KPI of which nobody says whether more is better."""
    for row, kpi in enumerate(plan.kpis):
        if kpi.direction is None and (kpi.actual is not None or kpi.target is not None):
            yield weak("kpis", row, "direction", name=kpi.name)


@rule(
    "KAM383",
    Severity.INFO,
    fails={"kpis": [{"id": "KPI-1", "name": "Churn rate", "actual": 8, "direction": "lower"}]},
    passes={"kpis": [{"id": "KPI-1", "name": "Churn rate", "actual": 8, "target": 5, "direction": "lower"}]},
)
def kpi_without_target(plan: Plan, figures: Figures) -> Iterator[Hit]:  # noqa: ARG001 - the form of a rule
    """A KPI that is measured against nothing."""
    for row, kpi in enumerate(plan.kpis):
        if kpi.actual is not None and kpi.target is None:
            yield weak("kpis", row, "target", name=kpi.name)


RULES = (
    kpi_without_direction,
    kpi_without_target,
)
