"""A number with the cells that it came from; what is missing makes it "not available", never 0."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from kamgen.places import Path


@dataclass(frozen=True, slots=True)
class Figure:
    """`value` is None where the plan does not carry it; `missing` then names the empty cells."""

    value: Decimal | None
    sources: tuple[Path, ...] = ()
    missing: tuple[Path, ...] = ()


def total(parts: Iterable[tuple[Decimal | None, Path]]) -> Figure:
    """The sum of what is filled; not available where nothing is."""
    filled: list[tuple[Decimal, Path]] = []
    empty: list[Path] = []
    for value, path in parts:
        if value is None:
            empty.append(path)
        else:
            filled.append((value, path))
    if not filled:
        return Figure(None, (), tuple(empty))
    return Figure(sum((value for value, _ in filled), Decimal(0)), tuple(path for _, path in filled), tuple(empty))


def ratio(part: Decimal | int | None, whole: Decimal | int | None) -> Decimal | None:
    """A fraction; not available where either side is missing or the whole is zero."""
    if part is None or not whole:
        return None
    return Decimal(part) / Decimal(whole)
