"""Where a value comes from: its path in the plan and its cell in the workbook that was read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

Path = tuple[str | int, ...]
"""The way to a value in the plan as pydantic writes it: ``("customer_goals", 2, "due")``."""


@dataclass(frozen=True, slots=True)
class Place:
    """A cell of the user's workbook; `cell` is empty where a whole sheet is meant, `value` is what the user wrote."""

    sheet: str
    cell: str = ""
    value: str = ""

    def __str__(self) -> str:
        return f"{self.sheet}!{self.cell}" if self.cell else self.sheet


SourceMap = Mapping[Path, Place]
"""Every path that was read, with its cell. A row's path is its first cell, a sheet's path its title."""


def place_of(path: Path, sources: SourceMap) -> Place | None:
    """The cell of a path, or of the nearest thing around it that has one."""
    while path:
        place = sources.get(path)
        if place is not None:
            return place
        path = path[:-1]
    return None
