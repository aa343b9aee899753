"""What a workbook reckons while it is being filled is what the documents say: samples in three languages, accounts."""

from __future__ import annotations

import io
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

import openpyxl
import pytest

from kamgen import shipped
from kamgen.brand.loading import find
from kamgen.figures.figure import Figure
from kamgen.figures.figures import Figures, figures_of
from kamgen.plan.plan import Plan, sheets_of
from kamgen.schema.sheets import Depth
from kamgen.texts.catalogue import texts
from kamgen.texts.language import Language
from kamgen.workbook.blank import write_workbook
from kamgen.workbook.blank.layout import Box, laid_out
from kamgen.workbook.blank.specials import special_of
from tests.plans import AS_OF, plan
from tests.workbook.writing.cells import full_plan

ACCOUNTS = ("aurich-milchwerke", "harrowgate-pharma", "linge-glastuinbouw")

Number = Decimal | int | None


@dataclass(frozen=True, slots=True)
class Filled:
    """A plan beside the workbook that it stands in."""

    language: Language
    plan: Plan
    figures: Figures
    book: openpyxl.Workbook
    boxes: dict[str, Box]

    def shown(self, part: str, key: str, item: int = 0) -> float | None:
        """The number that a computed cell shows, None where it is empty."""
        box = self.boxes[part]
        row, column = box.at(key, item)
        value = self.book[box.tab].cell(row + 1, column + 1).value
        if value is None or value == "":
            return None
        assert isinstance(value, int | float), (part, key, item, value)
        return float(value)

    def words(self, part: str, key: str, item: int) -> str:
        """The text that a computed cell shows."""
        box = self.boxes[part]
        row, column = box.at(key, item)
        return str(self.book[box.tab].cell(row + 1, column + 1).value or "")

    def head(self, part: str) -> list[str]:
        """What stands above the table of a part."""
        box = self.boxes[part]
        return [
            str(cell.value) for row in self.book[box.tab].iter_rows(max_row=box.header) for cell in row if cell.value
        ]


def _filled(language: Language, depth: Depth, content: Plan) -> Filled:
    assert content.cover.as_of is not None
    words = texts(language)
    counts = {part.key: _count(content, part.key) for sheet in sheets_of(depth) for part in sheet.parts}
    boxes = {
        box.part.key: box
        for sheet in sheets_of(depth)
        for box in laid_out(sheet, words, {key: count for key, count in counts.items() if count}).boxes
    }
    data = write_workbook(language, depth, find("plain"), content)
    book = openpyxl.load_workbook(io.BytesIO(data), data_only=True)
    return Filled(language, content, figures_of(content, content.cover.as_of, words), book, boxes)


def _count(content: Plan, part: str) -> int:
    rows = getattr(content, part)
    return len(rows) if isinstance(rows, tuple) else 0


def _account(name: str) -> tuple[Language, Depth, Plan]:
    data = tomllib.loads((shipped.samples() / "accounts" / f"{name}.toml").read_text(encoding="utf-8"))
    sample = data["sample"]
    return Language(sample["language"]), Depth(sample["depth"]), Plan.model_validate(data["plan"])


@pytest.fixture(scope="module", params=(*Language, *ACCOUNTS), ids=str)
def filled(request: pytest.FixtureRequest) -> Filled:
    told = request.param
    if isinstance(told, Language):
        return _filled(told, Depth.FULL, full_plan(told))
    return _filled(*_account(told))


Expected = Iterator[tuple[str, str, int, Number]]
"""Part, computed cell and item, and the number that the documents have."""


def _money(plan: Plan, figures: Figures) -> Expected:
    years = {year.year: year for year in figures.money.years}
    for index, row in enumerate(plan.years):
        year = years[row.year]
        yield "years", "share", index, year.share_of_wallet.value
        yield "years", "growth", index, year.growth.value
    for index, month in enumerate(plan.months):
        both = month.actual is not None and month.target is not None
        yield "months", "variance", index, month.actual - month.target if both else None  # type: ignore[operator]  # both are there
    for index, share in enumerate(plan.competitor_shares):
        told = years.get(share.year)
        whole = None
        if told is not None and told.competitor_share.value is not None and told.share_of_wallet.value is not None:
            whole = told.competitor_share.value + told.share_of_wallet.value
        if whole is not None and (share.share is not None or share.amount is not None):
            yield "competitor_shares", "with_us", index, whole


def _account_value(plan: Plan, figures: Figures) -> Expected:  # noqa: ARG001 - the form of all of these
    value = figures.account_value
    for beginning, year in (("", value.this), ("previous_", value.last)):
        if year.relationship_cost.value is not None:
            yield "account_value", f"{beginning}relationship_costs", 0, year.relationship_cost.value
        yield "account_value", f"{beginning}value", 0, year.value.value
        yield "account_value", f"{beginning}value_share", 0, year.value_share.value


def _business(plan: Plan, figures: Figures) -> Expected:
    for space in figures.white_space.spaces:
        yield "white_space", "white", space.row, space.gap.value if space.eligible else None
    for deal in figures.pipeline.deals:
        yield "opportunities", "weighted", deal.row, deal.weighted.value
    if plan.revenue_target.target is not None:
        sums = figures.pipeline
        for key, figure in (("weighted", sums.ahead_weighted), ("expected", sums.expected), ("gap", sums.gap)):
            yield "revenue_target", key, 0, _or_nothing(figure)
        yield "revenue_target", "open", 0, _or_nothing(sums.open_value)
    for risk in figures.raid.risks:
        yield "raid", "score", risk.row, risk.score
        yield "raid", "expected", risk.row, risk.exposure.value


def _people(plan: Plan, figures: Figures) -> Expected:  # noqa: ARG001 - the form of all of these
    for index, standing in enumerate(figures.stakeholders.standings):
        yield "stakeholders", "gap", index, standing.gap
    yield "relationship", "distance", 0, figures.relationship.steps_to_target
    for index, balance in enumerate(figures.resources.balances):
        yield "resources", "gap", index, None if balance.value is None else -balance.value


def _measures(plan: Plan, figures: Figures) -> Expected:  # noqa: ARG001 - the form of all of these
    for standing in figures.kpis.standings:
        yield "kpis", "attainment", standing.row, standing.attainment.value
        yield "kpis", "progress", standing.row, standing.progress.value


def _or_nothing(figure: Figure) -> Decimal:
    """A sum in a cell is 0 where there is nothing to add up."""
    return figure.value if figure.value is not None else Decimal(0)


def test_numbers(filled: Filled) -> None:
    parts = (_money, _account_value, _business, _people, _measures)
    expected = [each for part in parts for each in part(filled.plan, filled.figures) if each[0] in filled.boxes]
    assert len(expected) > 15
    for part, key, item, value in expected:
        wanted = None if value is None else pytest.approx(float(value), abs=1e-9)
        assert filled.shown(part, key, item) == wanted, (part, key, item)


def test_checkpoints(filled: Filled) -> None:
    box = filled.boxes["checkpoints"]
    shown = [filled.shown("checkpoints", "expected", index) for index in range(len(box.part.members))]
    known = [each for each in shown if each is not None]
    assert (sum(known) if known else 0.0) == pytest.approx(float(_or_nothing(filled.figures.checkpoints.expected)))


def test_leads_over_the_best_competitor(filled: Filled) -> None:
    members = filled.boxes["competitive_position"].part.members
    places = [members.index(row.factor) for row in filled.plan.competitive_position]
    shown = [filled.shown("competitive_position", "lead", place) for place in places]
    assert shown == list(filled.figures.competition.leads)


def test_how_many_kpis_are_reached(filled: Filled) -> None:
    """The words above the table count the targets that are met, also those of zero, which have no attainment."""
    reached = sum(each.reached for each in filled.figures.kpis.standings)
    words = texts(filled.language)("workbook.figures.kpis.reached", n=reached)
    assert ("kpis" in filled.boxes and words in filled.head("kpis")) is bool(reached)


def test_smart_letter_by_letter(filled: Filled) -> None:
    """What a formula can see is judged as in the documents; vague words and short resources only they know."""
    for index, told in enumerate(filled.figures.smart):
        letters = dict(zip("SMART", (letter.met for letter in told.letters), strict=True))
        shown = {part[0]: "●" in part for part in filled.words("goals", "smart", index).split("    ")}
        assert {key: shown[key] for key in "MRT"} == {key: letters[key] for key in "MRT"}, index
        assert not [key for key in "SA" if letters[key] and not shown[key]], index


AT_THE_EDGES = plan(
    cover={"period_to": date(2026, 12, 31)},
    kpis=[
        {"name": "Reklamationen", "direction": "lower", "actual": 0, "target": 0},
        {"name": "Deckungsbeitrag", "direction": "higher", "actual": -3, "target": -5},
        {"name": "Ausfälle", "direction": "lower", "actual": 1, "target": 0},
        {"name": "Ohne Richtung", "actual": 5, "target": 5},
    ],
    goals=[
        {"title": "Drei Linien in Brünn sicher ausrüsten", "metric": "Linien", "unit": "Stück", "baseline": 3,
         "target": 3, "due": AS_OF, "owner": "A. Berg"},
        {"title": "Kurz", "metric": "Anteil", "baseline": 0, "target": 5, "due": date(2027, 1, 1)},
        {"title": "Als Partner gelten, der liefert", "kind": "qualitative", "metric": "Umfrage",
         "due": date(AS_OF.year - 1, 1, 1), "baseline": 10, "target": 21, "owner": "A. Berg"},
    ],
)  # fmt: skip


def test_kpis_and_goals_at_the_edges() -> None:
    edge = _filled(Language.GERMAN, Depth.FULL, AT_THE_EDGES)
    assert sum(each.reached for each in edge.figures.kpis.standings) == 2
    test_how_many_kpis_are_reached(edge)
    test_smart_letter_by_letter(edge)


def test_what_is_late(filled: Filled) -> None:
    """Days overdue, counted from the as-of date, are the same words everywhere."""
    today = filled.figures.as_of
    told = 0
    for part in ("actions", "questions"):
        rows = getattr(filled.plan, part)
        for index, row in enumerate(rows if part in filled.boxes else ()):
            shown = filled.words(part, "time_left", index)
            late = _days_late(row.due, today) if row.status is None or not row.status.closed else 0
            assert (str(late) in shown) if late else not _says_late(shown), (part, index, shown)
            told += 1
    for index, standing in enumerate(filled.figures.stakeholders.standings if "stakeholders" in filled.boxes else ()):
        shown = filled.words("stakeholders", "time_left", index)
        late = standing.days_overdue or 0
        assert (str(late) in shown) if late > 0 else not _says_late(shown), (index, shown)
        told += 1
    assert told


def _days_late(due: date | None, today: date) -> int:
    return max((today - due).days, 0) if due is not None else 0


def _says_late(shown: str) -> bool:
    words = [texts(language)("workbook.time_left.late_word") for language in Language]
    return any(word in shown for word in words)


def test_every_sheet_with_a_computed_cell_is_compared() -> None:
    """The parts that reckon money or a score are all in the tests above; texts and words are not numbers."""
    compared = {"years", "months", "competitor_shares", "account_value", "white_space", "opportunities"}
    compared |= {"revenue_target", "raid", "stakeholders", "relationship", "resources", "kpis", "checkpoints"}
    compared |= {"competitive_position", "actions", "questions"}
    other = {"touchpoints", "goals", "revenue_lines", "relationship_costs"}  # words, and plain shares of two inputs
    reckon = {part.key for sheet in sheets_of(Depth.FULL) for part in sheet.parts if special_of(part).extras}
    assert reckon == compared | other
