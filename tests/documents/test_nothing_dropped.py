"""What a workbook holds is told: no filled cell of a full sample is left out of all three documents."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from functools import cache
from typing import Any

import pytest

from kamgen.content.accountmap import AccountMap
from kamgen.content.deck import Deck
from kamgen.content.document import ActionPlan
from kamgen.documents.deck.deck import Size
from kamgen.places import Path
from kamgen.plan.plan import SHEETS, Plan
from kamgen.schema.cells import Choice, Kind
from kamgen.schema.rows import Cell, Row, cells_of
from kamgen.texts.language import Language
from tests.documents.deck.golden.telling import sample
from tests.telling import account_map, action_plan, deck, paths, said

Told = tuple[Deck, ActionPlan, AccountMap]

LINKING_WORDS = {"name", "parent", "department", "business_unit", "offering", "location", "competitor", "currency"}
"""Fields whose words tie rows together: another word in one place would untie them."""


@cache
def full(language: Language) -> Plan:
    return sample(language)


def told(plan: Plan, language: Language) -> Told:
    return deck(plan, language, size=Size.FULL), action_plan(plan, language), account_map(plan, language)


def filled(plan: Plan) -> Iterator[tuple[Path, Cell, Row]]:
    """Every filled cell with its declaration; not the word of a list that only names the row it stands in."""
    for sheet in SHEETS:
        for part in sheet.parts:
            held = getattr(plan, part.key)
            many = isinstance(held, tuple)
            rows: tuple[Row, ...] = held if many else (held,)
            for index, row in enumerate(rows):
                cells = [cell for cell in cells_of(type(row)) if getattr(row, cell.name) not in {None, ()}]
                for cell in cells if not part.members or len(cells) > 1 else ():
                    yield ((part.key, index, cell.name) if many else (part.key, cell.name)), cell, row


def changed(plan: Plan, path: Path, value: object) -> Plan:
    """The plan with another value in one cell."""
    key, *rest = path
    held = getattr(plan, str(key))
    if len(rest) == 1:
        return plan.model_copy(update={str(key): held.model_copy(update={str(rest[0]): value})})
    index, field = rest
    rows = list(held)
    rows[int(index)] = rows[int(index)].model_copy(update={str(field): value})
    return plan.model_copy(update={str(key): tuple(rows)})


def other(value: Any, row: Row) -> object:  # noqa: ANN401 - of whichever kind the cell is
    """Another value of the same kind."""
    match value:
        case Choice():
            members = tuple(type(value))
            return members[(members.index(value) + 1) % len(members)]
        case str():
            return f"{value} anders"
        case date():
            return value + timedelta(days=400)
        case Decimal() | int():
            return value + 1
        case tuple():
            return ()
        case _:
            raise TypeError(type(row), value)


@pytest.mark.parametrize("language", Language)
def test_every_filled_cell_of_a_full_sample_is_told_or_changes_what_is_told(language: Language) -> None:
    plan = full(language)
    before = told(plan, language)
    sources = set(paths(before))
    cells = list(filled(plan))
    unsourced: dict[tuple[object, object], list[tuple[Path, Row]]] = {}
    for path, _, row in cells:
        if path not in sources:
            unsourced.setdefault((path[0], path[-1]), []).append((path, row))
    dropped = [
        field
        for field, places in unsourced.items()
        if all(
            told(changed(plan, path, other(getattr(row, str(path[-1])), row)), language) == before
            for path, row in places
        )
    ]
    assert dropped == []
    assert len(cells) > 1300


def marked(plan: Plan) -> tuple[Plan, dict[str, Path]]:
    """The plan with a word of its own in each cell of free text that ties nothing together."""
    marks: dict[str, Path] = {}
    for path, cell, _ in list(filled(plan)):
        if cell.kind in {Kind.TEXT, Kind.LONG_TEXT} and cell.name not in LINKING_WORDS:
            mark = f"Wort{len(marks)}x"
            marks[mark] = path
            plan = changed(plan, path, mark)
    return plan, marks


@pytest.mark.parametrize("language", Language)
def test_every_free_text_of_a_full_sample_can_be_read_in_a_document(language: Language) -> None:
    plan, marks = marked(full(language))
    words = " ".join(said(told(plan, language)))
    assert [path for mark, path in marks.items() if mark not in words] == []
    assert len(marks) > 250
