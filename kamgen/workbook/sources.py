"""The cell of each value: worked out when asked for, so that reading pays nothing for it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from kamgen.places import Path, Place
from kamgen.schema.sheets import Shape
from kamgen.workbook.headers import Block
from kamgen.workbook.items import place_at
from kamgen.workbook.values import Conversion


@dataclass(frozen=True, slots=True)
class Lines:
    """A part with the lines of its items, in the order of the plan."""

    block: Block
    items: Sequence[int]


class Sources(Mapping[Path, Place]):
    """Every path of the plan that has a cell in the workbook, empty cells included; parts in the workbook's order."""

    def __init__(self, parts: Mapping[str, Lines], conversion: Conversion) -> None:
        self._parts = parts
        self._conversion = conversion

    def __getitem__(self, path: Path) -> Place:
        at = self._at(path)
        block = self._parts[str(path[0])].block
        return place_at(block, at, self._conversion) if at else Place(block.sheet.title)

    def _at(self, path: Path) -> tuple[int, int] | None:
        """Row and column of a path; None for a part as a whole. Raises KeyError for a path without a cell."""
        lines = self._parts[str(path[0])] if path else None
        if lines is None:
            raise KeyError(path)
        match path[1:], lines.block.part.shape:
            case (), _:
                return None
            case (str(name),), Shape.FORM:
                at = lines.block.cell(name, lines.items[0])
            case (int(index),), Shape.TABLE | Shape.FIXED | Shape.GRID if 0 <= index < len(lines.items):
                at = lines.block.place(next(iter(lines.block.lines)), lines.items[index])
            case (int(index), str(name)), Shape.TABLE | Shape.FIXED | Shape.GRID if 0 <= index < len(lines.items):
                at = lines.block.cell(name, lines.items[index])
            case _:
                at = None
        if at is None:
            raise KeyError(path)
        return at

    def __iter__(self) -> Iterator[Path]:
        for key, lines in self._parts.items():
            yield (key,)
            if lines.block.part.shape is Shape.FORM:
                yield from ((key, name) for name in lines.block.lines)
                continue
            for index in range(len(lines.items)):
                yield (key, index)
                yield from ((key, index, name) for name in lines.block.lines)

    def __len__(self) -> int:
        return sum(
            1 + len(lines.block.lines)
            if lines.block.part.shape is Shape.FORM
            else 1 + len(lines.items) * (1 + len(lines.block.lines))
            for lines in self._parts.values()
        )
