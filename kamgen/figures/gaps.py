"""What a plan cannot say: which figure is not available, why, and in which cells that can be mended."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from itertools import groupby

from kamgen.figures.account_value import AccountValueFigures
from kamgen.figures.checkpoints import CheckpointFigures
from kamgen.figures.competition import CompetitionFigures
from kamgen.figures.contact_matrix import ContactMatrixFigures
from kamgen.figures.figure import NOTHING, Figure, given
from kamgen.figures.filled import depth_of, filled_parts
from kamgen.figures.kpis import KpiFigures
from kamgen.figures.money import MoneyFigures
from kamgen.figures.pipeline import PipelineFigures
from kamgen.figures.raid import RaidFigures
from kamgen.figures.resources import ResourceFigures
from kamgen.figures.stakeholders import StakeholderFigures
from kamgen.figures.white_space import WhiteSpaceFigures
from kamgen.places import Path
from kamgen.plan.plan import SHEETS, Plan, part_of
from kamgen.schema.sheets import Depth, Sheet


class Reason(StrEnum):
    """Why a figure is not available, or not whole."""

    EMPTY_SHEET = "empty_sheet"
    EMPTY_CELLS = "empty_cells"
    PARTLY = "partly"
    NO_RESULT = "no_result"


@dataclass(frozen=True, slots=True)
class DataGap:
    """Figures that one sheet leaves open; each topic's name stands under ``gaps.topics.<topic>``.

    `EMPTY_SHEET` gathers all topics of a sheet that is empty; every other gap has one topic. `PARTLY` means that there
    is a figure and the cells in `paths` are not in it; `NO_RESULT` that its cells are filled and give none (a
    division by zero, a contradiction): `paths` are then these cells.
    """

    sheet: str
    topics: tuple[str, ...]
    reason: Reason
    paths: tuple[Path, ...]


@dataclass(frozen=True, slots=True)
class GapGround:
    """What gaps are looked for in."""

    plan: Plan
    checkpoints: CheckpointFigures
    stakeholders: StakeholderFigures
    contact_matrix: ContactMatrixFigures
    money: MoneyFigures
    white_space: WhiteSpaceFigures
    pipeline: PipelineFigures
    account_value: AccountValueFigures
    competition: CompetitionFigures
    raid: RaidFigures
    kpis: KpiFigures
    resources: ResourceFigures


@dataclass(frozen=True, slots=True)
class _Asked:
    topic: str
    part: str
    figure: Figure


def data_gaps(ground: GapGround) -> tuple[DataGap, ...]:
    """All gaps in the order of the sheets.

    What is empty is no gap where the plan was made without it: a sheet or part of a greater depth than any filled one,
    and a part that a plan may do without.
    """
    filled = filled_parts(ground.plan)
    deepest = depth_of(ground.plan)
    order = {sheet.key: place for place, sheet in enumerate(SHEETS)}
    expected = [each for each in _asked(ground) if each.part in filled or _due(each.part, deepest)]
    listed = sorted(((part_of(each.part)[0], each) for each in expected), key=lambda pair: order[pair[0].key])
    return tuple(
        gap
        for sheet, group in groupby(listed, key=lambda pair: pair[0])
        for gap in _of_sheet(
            sheet, [each for _, each in group], empty=not any(part.key in filled for part in sheet.parts)
        )
    )


def _due(key: str, deepest: Depth) -> bool:
    """Whether a plan of some depth should have filled a part."""
    sheet, part = part_of(key)
    depths = tuple(Depth)
    return bool(part.least) and max(map(depths.index, (sheet.depth, part.depth))) <= depths.index(deepest)


def _of_sheet(sheet: Sheet, asked: Iterable[_Asked], *, empty: bool) -> Iterator[DataGap]:
    if empty:
        topics = tuple(dict.fromkeys(each.topic for each in asked))
        yield DataGap(sheet.key, topics, Reason.EMPTY_SHEET, ((sheet.parts[-1].key,),))
        return
    for each in asked:
        figure = each.figure
        if figure.complete:
            continue
        if figure.value is not None:
            yield DataGap(sheet.key, (each.topic,), Reason.PARTLY, figure.missing)
        elif figure.missing:
            yield DataGap(sheet.key, (each.topic,), Reason.EMPTY_CELLS, figure.missing)
        elif figure.sources:
            yield DataGap(sheet.key, (each.topic,), Reason.NO_RESULT, figure.sources)
        else:
            yield DataGap(sheet.key, (each.topic,), Reason.EMPTY_CELLS, ((each.part,),))


def _asked(ground: GapGround) -> Iterator[_Asked]:
    """The figures that a reader expects of each sheet."""
    form = ground.plan.relationship
    yield _Asked("satisfaction", "profile", given(ground.plan.profile.satisfaction, ("profile", "satisfaction")))
    yield from _of_money(ground.money)
    yield _Asked("opportunities", "checkpoints", ground.checkpoints.opportunities)
    yield _Asked("risks", "checkpoints", ground.checkpoints.risks)
    yield _Asked("coverage", "stakeholders", ground.stakeholders.coverage)
    yield _Asked("weighted_coverage", "stakeholders", ground.stakeholders.weighted_coverage)
    yield from _of_people(ground)
    for level in ground.contact_matrix.levels:
        yield _Asked(f"contact_{level.level.value}", "contact_pairs", level.coverage)
    yield _Asked("white_space", "white_space", ground.white_space.value)
    yield _Asked("white_space_left", "white_space", ground.white_space.left)
    yield _Asked("pressure", "five_forces", ground.competition.pressure)
    yield _Asked("account_value", "account_value", ground.account_value.this.value)
    yield _Asked("account_value_change", "account_value", ground.account_value.change)
    for column, phase in (("cycle_phase", form.cycle_phase), ("partnership_phase", form.partnership_phase)):
        yield _Asked(column, "relationship", given(phase.number if phase else None, ("relationship", column)))
    yield _Asked("weighted_pipeline", "opportunities", ground.pipeline.weighted)
    yield _Asked("expected_revenue", "revenue_target", ground.pipeline.expected)
    yield _Asked("gap_to_target", "revenue_target", ground.pipeline.gap)
    if not ground.pipeline.reached:
        yield _Asked("pipeline_coverage", "revenue_target", ground.pipeline.coverage)
    yield _Asked("exposure", "raid", NOTHING if ground.raid.from_checkpoints else ground.raid.exposure)
    yield _of_rows("resource_balance", "resources", ground.resources.balances)
    yield _of_rows("kpi_attainment", "kpis", [each.attainment for each in ground.kpis.standings])


def _of_money(money: MoneyFigures) -> Iterator[_Asked]:
    latest = money.latest
    yield _Asked("share_of_wallet", "years", latest.share_of_wallet if latest else NOTHING)
    yield _Asked("growth", "years", latest.growth if latest else NOTHING)
    yield _Asked("target_attainment", "years", latest.attainment if latest else NOTHING)
    yield _Asked("competitor_shares", "competitor_shares", latest.competitor_share if latest else NOTHING)


def _of_people(ground: GapGround) -> Iterator[_Asked]:
    """The numbers of stakeholders that are counted person by person."""
    people = ground.plan.stakeholders
    for topic, columns in (
        ("relationship_gap", ("influence", "strength", "target_strength")),
        ("contact_cadence", ("frequency",)),
        ("power_and_interest", ("influence", "interest")),
    ):
        cells: list[tuple[Path, bool]] = [
            (("stakeholders", row, column), getattr(each, column) is not None)
            for row, each in enumerate(people)
            for column in columns
        ]
        some = any(all(getattr(each, column) is not None for column in columns) for each in people)
        missing = tuple(path for path, filled in cells if not filled)
        sources = tuple(path for path, filled in cells if filled)
        # Only whether there is a number matters here, not which.
        yield _Asked(topic, "stakeholders", Figure(Decimal(0) if some else None, sources, missing))


def _of_rows(topic: str, part: str, figures: Iterable[Figure]) -> _Asked:
    """One topic for the same figure of every row."""
    every = tuple(figures)
    known = [figure.value for figure in every if figure.value is not None]
    missing = tuple(path for figure in every for path in figure.missing)
    sources = tuple(path for figure in every for path in figure.sources)
    return _Asked(topic, part, Figure(known[0] if known else None, sources, missing))
