"""Plans for tests: realistic ones in three languages, small ones by hand, and any that the declaration allows."""

from __future__ import annotations

import re
import tomllib
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from kamgen.plan.plan import SHEETS, Plan
from kamgen.schema.cells import Kind
from kamgen.schema.rows import Cell, Row, cells_of
from kamgen.schema.sheets import Part, Shape
from kamgen.texts.language import Language

TYPICAL = Path(__file__).parent / "typical"
AS_OF = date(2026, 3, 31)
"""The day of small plans that do not say one."""

_IDS = ("KZ-1", "KZ-2", "Z-1", "Z-2", "Z-3")
_NAMES = ("Dr. Anke Brandt", "Jörn Petersen", "C. Renner", "Müller-Lüdenscheidt", "李小龙")
_NO_WORDS = re.compile(r"None|nan|inf|\{", re.IGNORECASE)
"""What a test looks for in a document that should not be there, so nobody may have typed it."""
_WORDS = st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=30).filter(
    lambda text: not _NO_WORDS.search(text)
)
_LONG = st.sampled_from(("Instandhaltungsplanungsverantwortung " * 12, "Zeile eins\nZeile zwei", "= 1+1", "%s ${{"))
_DAYS = st.dates(date(2000, 1, 1), date(2100, 12, 31)) | st.dates(date(2026, 1, 1), date(2027, 12, 31))

_OF_KIND = {
    Kind.DATE: _DAYS,
    Kind.LINKS: st.lists(st.sampled_from(_IDS), max_size=3).map(tuple),
    Kind.LINK: st.sampled_from(_IDS),
    Kind.ID: st.sampled_from(_IDS),
}


@cache
def typical_plan(language: Language) -> Plan:
    """A plan as it looks in everyday use; each language has another account in another state."""
    return Plan.model_validate(tomllib.loads((TYPICAL / f"{language.value}.toml").read_text(encoding="utf-8")))


def plan(**parts: Any) -> Plan:  # noqa: ANN401 - rows as plain dictionaries, checked by the plan itself
    """A small plan of one account; each part is a list of rows as dictionaries."""
    cover = {"account": "Nordwind", "currency": "EUR", "as_of": AS_OF} | parts.pop("cover", {})
    return Plan.model_validate({"cover": cover, **parts})


def plans() -> st.SearchStrategy[Plan]:
    """Any plan that the declaration allows, with names and ids that meet each other now and then.

    A plan holds a dozen parts at most, or making one would take longer than testing it.
    """
    parts = {part.key: _part(part) for sheet in SHEETS for part in sheet.parts}
    cover = {"cover": parts.pop("cover")}
    chosen = st.lists(st.sampled_from(sorted(parts)), unique=True, max_size=12)
    return chosen.flatmap(
        lambda keys: st.fixed_dictionaries(cover | {key: parts[key] for key in keys}).map(Plan.model_validate)
    )


def _part(part: Part) -> st.SearchStrategy[Any]:
    row = _row(part.model)
    if part.shape is Shape.FORM:
        return row
    rows = st.lists(row, max_size=4 if part.shape is Shape.TABLE else 5)
    if part.shape is not Shape.TABLE:
        return rows.map(tuple)
    # Long tables repeat their rows: as many pages, but quickly made.
    return st.builds(lambda some, times: tuple(some) * times, rows, st.sampled_from((1, 1, 1, 5)))


def _row(model: type[Row]) -> st.SearchStrategy[Row]:
    return st.builds(model, **{cell.name: _value(cell) for cell in cells_of(model)})


def _value(cell: Cell) -> st.SearchStrategy[Any]:
    found = _filled(cell)
    if cell.required:
        return found
    return found if cell.default == () else st.none() | found


def _filled(cell: Cell) -> st.SearchStrategy[Any]:  # noqa: PLR0911 - one a kind of cell
    if cell.kind is Kind.MARKS and cell.choice is not None:
        members = tuple(cell.choice)
        return st.sets(st.sampled_from(members)).map(lambda marked: tuple(each for each in members if each in marked))
    if cell.choice is not None:
        return st.sampled_from(tuple(cell.choice))
    if cell.column.people or cell.kind is Kind.PERSON:
        return st.sampled_from(_NAMES)
    found = _OF_KIND.get(cell.kind)
    if found is not None:
        return found
    if cell.kind is Kind.INTEGER:
        return st.integers(int(cell.minimum or 0), int(cell.maximum or 9_999))
    if cell.kind in {Kind.MONEY, Kind.NUMBER, Kind.PERCENT}:
        return _amount(cell)
    return _text(20 if cell.name in {"version", "customer_number"} else 120)


def _text(limit: int) -> st.SearchStrategy[str]:
    return (_WORDS | _LONG).map(lambda text: text.strip()[:limit].strip() or "x")


def _amount(cell: Cell) -> st.SearchStrategy[Decimal]:
    low = Decimal(-10_000) if cell.minimum is None else cell.minimum
    high = Decimal(10_000_000_000) if cell.maximum is None else cell.maximum
    return st.decimals(low, high, places=2, allow_nan=False, allow_infinity=False)
