"""Diagrams as native shapes: one module for each, and what some of them share."""

from __future__ import annotations

from typing import assert_never

from kamgen.content.diagrams import Diagram, Field, FiveForces, Ladder, OrgChart, Quadrants, RiskMatrix
from kamgen.render.slides.diagrams import field, forces, orgchart, phases, quadrants, riskmatrix
from kamgen.render.slides.flow import Flow
from kamgen.render.slides.ladder import Step
from kamgen.render.slides.look import Look

LEAST_WIDTH = 7.2
"""Narrower, an organisation chart has too few columns."""


def flow_of(diagram: Diagram, width: float, height: float, step: Step, look: Look) -> Flow:
    """The diagram measured for a width on a page with that height, at a step of the ladder."""
    match diagram:
        case OrgChart():
            return orgchart.flow(diagram, width, height, step, look)
        case Ladder():
            return phases.flow(diagram, width, height, step, look)
        case Quadrants():
            return quadrants.flow(diagram, width, height, step, look)
        case Field():
            return field.flow(diagram, width, height, step, look)
        case RiskMatrix():
            return riskmatrix.flow(diagram, width, height, step, look)
        case FiveForces():
            return forces.flow(diagram, width, height, step, look)
    assert_never(diagram)
