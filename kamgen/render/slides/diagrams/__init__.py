"""Diagrams as native shapes: one module for each, and what some of them share."""

from __future__ import annotations

from kamgen.content.diagrams import Diagram
from kamgen.render.slides.diagrams import orgchart
from kamgen.render.slides.flow import Flow
from kamgen.render.slides.ladder import Step
from kamgen.render.slides.look import Look


def flow_of(diagram: Diagram, width: float, height: float, step: Step, look: Look) -> Flow:
    """The diagram measured for a width on a page with that height, at a step of the ladder."""
    return orgchart.flow(diagram, width, height, step, look)
