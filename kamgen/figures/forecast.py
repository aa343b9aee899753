"""The forecast: will the target be reached, and on what does that rest (made of F9, F10 and F11 of the method)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import ROUND_HALF_UP, Decimal

from kamgen.figures.figure import quotient
from kamgen.figures.pipeline import PipelineFigures
from kamgen.figures.policy import ForecastPolicy
from kamgen.figures.scores import Check, Component, Score, counted, measured, percent
from kamgen.places import Path


def forecast(pipeline: PipelineFigures, policy: ForecastPolicy) -> Score:
    """Expected revenue against the target, coverage of what remains, and the evidence of the open opportunities."""
    weights = policy.weights
    parts = (
        ("expected", weights.expected, _expected(pipeline)),
        ("coverage", weights.coverage, _coverage(pipeline, policy.coverage)),
        ("evidence", weights.evidence, _evidence(pipeline)),
    )
    components = tuple(Component(key, weight, tuple(checks)) for key, weight, checks in parts)
    return Score("forecast", components, policy.bands, policy.least)


def _expected(pipeline: PipelineFigures) -> Iterator[Check]:
    share = quotient(pipeline.expected, pipeline.target)
    yield measured("expected", share.value, percent=percent(share.value), sources=share.sources, lacking=share.missing)


def _coverage(pipeline: PipelineFigures, enough: Decimal) -> Iterator[Check]:
    found = pipeline.coverage
    if pipeline.reached:
        yield measured("target_secured", Decimal(1), sources=pipeline.remaining.sources)
    else:
        met = None if found.value is None else found.value / enough
        yield measured("coverage", met, times=_shown(found.value), sources=found.sources, lacking=found.missing)


def _shown(times: Decimal | None) -> Decimal | None:
    return None if times is None else (times * 10).to_integral_value(ROUND_HALF_UP) / 10


def _evidence(pipeline: PipelineFigures) -> Iterator[Check]:
    every = pipeline.open_rows
    yield _rows("weighed", every, pipeline.unweighed_rows, "probability")
    yield _rows("dated", every, sorted({*pipeline.late_rows, *pipeline.undated_rows}), "close")
    yield _rows("qualified", every, pipeline.early_rows, "stage")


def _rows(key: str, every: Sequence[int], lacking: Sequence[int], column: str) -> Check:
    without = set(lacking)
    sources: list[Path] = [("opportunities", row, column) for row in every if row not in without]
    empty: list[Path] = [("opportunities", row, column) for row in lacking]
    return counted(key, len(every) - len(lacking), len(every), sources=sources, lacking=empty)
