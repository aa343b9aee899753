"""One module for each block of content: how it is measured and drawn."""

from __future__ import annotations

from typing import assert_never

from kamgen.content.blocks import (
    Agenda,
    Band,
    Block,
    Bullets,
    Calendar,
    Callout,
    Cards,
    Facts,
    Findings,
    Ranking,
    Text,
    Tiles,
)
from kamgen.content.charts import Chart
from kamgen.content.diagrams import Field, FiveForces, Ladder, OrgChart, Quadrants, RiskMatrix
from kamgen.content.grids import HeatTable, Roadmap, TeamCards
from kamgen.content.table import Table
from kamgen.render.slides import diagrams
from kamgen.render.slides.blocks import (
    agenda,
    band,
    bullets,
    calendar,
    callout,
    cards,
    chart,
    facts,
    findings,
    ranking,
    table,
    tiles,
)
from kamgen.render.slides.flow import Flow
from kamgen.render.slides.grids import matrix, people, roadmap
from kamgen.render.slides.ladder import Step
from kamgen.render.slides.look import Look


def flow_of(block: Block, width: float, height: float, step: Step, look: Look) -> Flow:  # noqa: C901, PLR0911, PLR0912 - one case a block
    """The block measured for a width on a page with that height, at a step of the ladder."""
    match block:
        case Table():
            return table.flow(block, width, height, step, look)
        case Facts():
            return facts.flow(block, width, height, step, look)
        case Tiles():
            return tiles.flow(block, width, height, step, look)
        case Ranking():
            return ranking.flow(block, width, height, step, look)
        case Callout():
            return callout.flow(block, width, height, step, look)
        case Band():
            return band.flow(block, width, height, step, look)
        case Cards():
            return cards.flow(block, width, height, step, look)
        case Findings():
            return findings.flow(block, width, height, step, look)
        case Bullets() | Text():
            return bullets.flow(block, width, height, step, look)
        case Calendar():
            return calendar.flow(block, width, height, step, look)
        case Agenda():
            return agenda.flow(block, width, height, step, look)
        case OrgChart() | Ladder() | Quadrants() | Field() | RiskMatrix() | FiveForces():
            return diagrams.flow_of(block, width, height, step, look)
        case Chart():
            return chart.flow(block, width, height, step, look)
        case HeatTable():
            return matrix.flow(block, width, height, step, look)
        case Roadmap():
            return roadmap.flow(block, width, height, step, look)
        case TeamCards():
            return people.flow(block, width, height, step, look)
    assert_never(block)


def least_width(block: Block) -> float:
    """The width under which a block had better have the whole page for itself; 0 where it does not care."""
    if isinstance(block, Roadmap):
        return roadmap.LEAST_WIDTH
    if isinstance(block, OrgChart):
        return diagrams.LEAST_WIDTH
    return calendar.LEAST_WIDTH if isinstance(block, Calendar) else 0.0
