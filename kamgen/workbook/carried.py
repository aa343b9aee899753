"""The pictures that go along when a workbook is carried over: where each lay, and on which row it comes to lie."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from kamgen.schema.sheets import Shape
from kamgen.workbook.originals import new_row
from kamgen.workbook.parsed import Parsed
from kamgen.workbook.pictures import Picture, pictures_of
from kamgen.workbook.rows import PartRows


@dataclass(frozen=True, slots=True)
class Carried:
    """A picture on row `item` of an old sheet, for row `row` of a part in the new one."""

    sheet: str
    item: int
    part: str
    row: int
    picture: Picture


def carried_pictures(parsed: Parsed, parts: Collection[str]) -> Iterator[Carried]:
    """The pictures on the rows of these parts that a workbook can hold, in the order of the old sheets."""
    rows: dict[str, dict[int, tuple[str, int]]] = {}
    for key, part in parsed.parts.items():
        if key in parts and part.part.shape in {Shape.TABLE, Shape.FIXED} and not part.block.across:
            rows.setdefault(part.block.sheet.title, {}).update(dict(_rows(part)))
    for title, known in rows.items():
        for item, picture in pictures_of(parsed.book, title):
            if item in known and picture.size is not None:
                yield Carried(title, item, *known[item], picture)


def _rows(part: PartRows) -> Iterator[tuple[int, tuple[str, int]]]:
    """The rows of a part by their place on the old sheet; those without a name stand behind the others."""
    key = part.part.key
    for number, row in enumerate(part.rows):
        yield row.item, (key, new_row(part.part, number, row.values))
    if part.part.shape is not Shape.FIXED:
        for number, row in enumerate(part.left_out, start=len(part.rows)):
            yield row.item, (key, number)
