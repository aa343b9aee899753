"""The cell of each value that was read, worked out when somebody asks: most of thousands are never asked for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from kamgen.places import Path, Place
from kamgen.schema.sheets import Shape
from kamgen.workbook.rows import PartRows


class Sources(Mapping[Path, Place]):
    """Every path of the plan with its cell: a row's path is its first cell, a part's path the title of its sheet."""

    def __init__(self, parts: Mapping[str, PartRows]) -> None:
        self._parts = parts
        self._names = {key: part.names() for key, part in parts.items()}
        self._asked: dict[Path, Place | None] = {}

    def __getitem__(self, path: Path) -> Place:
        if path not in self._asked:
            self._asked[path] = self._place(path)
        found = self._asked[path]
        if found is None:
            raise KeyError(path)
        return found

    def _place(self, path: Path) -> Place | None:
        key, *rest = path
        part = self._parts.get(str(key))
        if part is None:
            return None
        if not rest:
            return Place(part.block.sheet.title)
        number = 0 if part.part.shape is Shape.FORM else rest.pop(0)
        if not isinstance(number, int) or not 0 <= number < len(part.rows):
            return None
        names = self._names[str(key)]
        name = str(rest[0]) if rest else next(iter(names), "")
        return part.place(part.rows[number].item, name) if name in names else None

    def __iter__(self) -> Iterator[Path]:
        for key, part in self._parts.items():
            yield (key,)
            for number in range(len(part.rows)):
                row = part.path(number)
                if part.part.shape is not Shape.FORM and self._names[key]:
                    yield row
                yield from ((*row, name) for name in self._names[key])

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def __reduce__(self) -> tuple[type[dict[Path, Place]], tuple[dict[Path, Place]]]:
        """Another process gets the cells, not the workbook that they are read from."""
        return dict, (dict(self),)
