"""Any plan, written and read back, is the same plan in its normal form; and that is its own."""

from __future__ import annotations

from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kamgen.brand.loading import find
from kamgen.plan.plan import SHEETS, Plan, sheets_of
from kamgen.schema.cells import Kind
from kamgen.schema.rows import Row, cells_of
from kamgen.schema.sheets import Depth, Part, Shape
from kamgen.texts.language import Language
from kamgen.workbook.blank import write_workbook
from kamgen.workbook.cleaning import clean
from kamgen.workbook.folding import fold
from kamgen.workbook.read import Reading, read_workbook
from kamgen.workbook.vocabulary import prepared_words
from tests.plans import plans

PARTS = tuple(part for sheet in SHEETS for part in sheet.parts)
FEW = settings(max_examples=6, suppress_health_check=list(HealthCheck))
Values = dict[str, Any]


def read_back(plan: Plan, language: Language, depth: Depth) -> Reading:
    return read_workbook(write_workbook(language, depth, find("plain"), plan), "plan.xlsx")


def parts_of(depth: Depth) -> list[Part]:
    return [part for sheet in sheets_of(depth) for part in sheet.parts]


def normal(plan: Plan, ids: dict[str, set[str]], depth: Depth) -> dict[str, list[Values]]:
    """What a workbook of a depth can hold of a plan: the rows of each part, as their values that are not empty.

    Texts are cleaned of what cannot be seen; a row without a value, or whose required text is then empty, is none. Of
    a closed list each member stands once, in its order, and only if anything was answered. References lead to rows
    that there are (`ids`). Numbers of rows are left out: rows without one are given one.
    """
    return {part.key: _rows(part, getattr(plan, part.key), ids) for part in parts_of(depth)}


def _rows(part: Part, content: Row | tuple[Row, ...], ids: dict[str, set[str]]) -> list[Values]:
    rows = [_values(row, ids) for row in ((content,) if isinstance(content, Row) else content)]
    if part.shape is Shape.FIXED:
        first = cells_of(part.model)[0].name
        last = {row[first]: row for row in rows}
        ordered = [last.get(member, {first: member}) for member in part.members]
        return ordered if any(len(row) > 1 for row in ordered) else []
    if part.prepared is not None:
        rows = [row for row in rows if not _is_prepared(part, row)]
    required = [cell.name for cell in cells_of(part.model) if cell.required]
    return [row for row in rows if row and all(name in row for name in required)]


def _is_prepared(part: Part, row: Values) -> bool:
    """Whether a row holds nothing but what a new workbook has prepared there."""
    return all(isinstance(value, str) and fold(value) in prepared_words(part) for value in row.values())


def _values(row: Row, ids: dict[str, set[str]]) -> Values:
    values: Values = {}
    for cell in cells_of(type(row)):
        value = getattr(row, cell.name)
        known = ids.get(cell.column.refers_to or "", set())
        if cell.kind is Kind.LINKS:
            value = tuple(dict.fromkeys(each for each in value if each in known))
        elif cell.kind is Kind.LINK:
            value = value if value in known else None
        elif isinstance(value, str) and cell.choice is None:
            value = clean(value)
            if cell.kind is Kind.PERSON or (cell.kind is Kind.TEXT and (cell.required or cell.longest)):
                value = " ".join(value.split())  # a name has one line
        if value not in (None, "", ()) and cell.kind is not Kind.ID:
            values[cell.name] = value
    return values


def ids_of(plan: Plan) -> dict[str, set[str]]:
    return {part.key: {row.id for row in getattr(plan, part.key)} for part in PARTS if part.has_ids}


@FEW
@given(plans(), st.sampled_from(Language), st.sampled_from(Depth))
def test_a_plan_reads_back_in_its_normal_form(plan: Plan, language: Language, depth: Depth) -> None:
    reading = read_back(plan, language, depth)

    assert reading.language is language
    if reading.plan is None:
        assert not clean(plan.cover.account)
        return
    ids = ids_of(reading.plan)
    assert normal(reading.plan, ids, depth) == normal(plan, ids, depth)


@FEW
@given(plans(), st.sampled_from(Language), st.sampled_from(Depth))
def test_what_was_read_is_written_and_read_as_it_is(plan: Plan, language: Language, depth: Depth) -> None:
    first = read_back(plan, language, depth).plan
    if first is not None:
        assert read_back(first, language, depth).plan == first


@FEW
@given(plans(), st.sampled_from(Language), st.sampled_from(Depth))
def test_every_value_has_its_cell(plan: Plan, language: Language, depth: Depth) -> None:
    reading = read_back(plan, language, depth)
    if reading.plan is None:
        return
    for part in PARTS:
        content = getattr(reading.plan, part.key)
        rows = {(): content} if isinstance(content, Row) else {(number,): row for number, row in enumerate(content)}
        for number, row in rows.items():
            for name in _values(row, ids_of(reading.plan)):
                assert reading.sources[(part.key, *number, name)].cell
