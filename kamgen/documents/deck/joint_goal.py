"""What stands beside a single joint goal, so that none of it fills a slide of its own with one or two rows."""

from __future__ import annotations

from kamgen.content.table import Align, Cell, Head, Table, TableColumn, TableRow, cell
from kamgen.content.text import Run, Tone, line
from kamgen.documents.deck.cells import headed
from kamgen.documents.deck.kpi_table import kpis_measured
from kamgen.documents.deck.roadmap_grid import roadmap_steps
from kamgen.documents.kpi_standing import course_mark
from kamgen.documents.wording import joined, one_line, shortened
from kamgen.figures.actions import Action
from kamgen.figures.figures import Figures
from kamgen.figures.kpis import KpiStanding
from kamgen.plan.plan import Plan
from kamgen.texts.catalogue import Texts

_FEW, _KPIS = 4, 3
_STEP, _KPI = 70, 44


def steps_beside(plan: Plan, figures: Figures) -> tuple[Action, ...]:
    """The few steps to the one goal; none where a roadmap tells them."""
    steps = roadmap_steps(plan, figures)
    return steps if len(plan.goals) == 1 and len(steps) <= _FEW else ()


def kpis_beside(plan: Plan, figures: Figures) -> tuple[KpiStanding, ...]:
    """The few shared KPIs; none where a slide of their own tells them."""
    standings = kpis_measured(plan, figures)
    return standings if len(plan.goals) == 1 and len(standings) <= _KPIS else ()


def steps_table(steps: tuple[Action, ...], texts: Texts) -> Table:
    """When, what and who of us."""
    return Table(
        name="steps",
        columns=(
            TableColumn(texts("deck.customer.actions.due"), 17),
            TableColumn(texts("deck.customer.actions.step"), 55),
            TableColumn(texts("deck.customer.actions.ours"), 28),
        ),
        rows=tuple(
            TableRow(
                (
                    cell(texts.formats.full_date(step.due) if step.due else texts("documents.no_date"), Tone.INK),
                    cell(shortened(step.title, _STEP), Tone.INK, strong=True),
                    cell(one_line(step.owner) if step.owner else "–", Tone.INK if step.owner else Tone.MUTED),
                )
            )
            for step in steps
        ),
        description=texts("deck.roadmap.description", n=len(steps)),
        head=Head(texts("deck.customer.roadmap.kicker")),
    )


def kpis_small(plan: Plan, standings: tuple[KpiStanding, ...], texts: Texts) -> Table:
    """Each KPI with actual, target and how it stands."""
    return Table(
        name="kpis",
        columns=(
            TableColumn(texts("deck.kpis.kpi"), 46),
            TableColumn(texts("deck.kpis.actual"), 13, Align.RIGHT),
            TableColumn(texts("deck.kpis.target"), 13, Align.RIGHT),
            TableColumn(texts("deck.kpis.status"), 28),
        ),
        rows=tuple(_kpi(plan, each, texts) for each in standings),
        description=texts("deck.kpis.description", n=len(standings)),
        head=Head(texts("deck.customer.kpis.kicker")),
    )


def _kpi(plan: Plan, standing: KpiStanding, texts: Texts) -> TableRow:
    kpi = plan.kpis[standing.row]
    actual, target = ("–" if each is None else texts.formats.number(each) for each in (kpi.actual, kpi.target))
    return TableRow(
        (
            headed(shortened(kpi.name, _KPI), joined(one_line(kpi.unit or ""), one_line(kpi.period or ""))),
            Cell(((Run(actual, strong=True),),)),
            Cell((line(target),)),
            Cell(status=course_mark(standing, texts)),
        )
    )
