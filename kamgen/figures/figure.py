"""A number with the cells that it came from; what is missing makes it "not available", never 0."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from kamgen.places import Path


@dataclass(frozen=True, slots=True)
class Figure:
    """`value` is None where the plan does not carry it; `missing` then names the empty cells.

    A sum may have a value and missing cells at once: it then counts only what is filled.
    """

    value: Decimal | None
    sources: tuple[Path, ...] = ()
    missing: tuple[Path, ...] = ()

    @property
    def complete(self) -> bool:
        """Whether there is a value and no cell of it is empty."""
        return self.value is not None and not self.missing


NOTHING = Figure(None)
"""A figure that no cell of the plan could carry."""


def given(value: Decimal | int | None, path: Path) -> Figure:
    """A number as it was typed."""
    return Figure(None, (), (path,)) if value is None else Figure(Decimal(value), (path,))


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


def sum_of(figures: Iterable[Figure]) -> Figure:
    """The sum of the available ones among some figures; not available where none is."""
    every = tuple(figures)
    values = [figure.value for figure in every if figure.value is not None]
    return _made(sum(values, Decimal(0)) if values else None, *every)


def difference(whole: Figure, *parts: Figure) -> Figure:
    """A figure less others; not available unless all of them are."""
    values = [figure.value for figure in (whole, *parts)]
    filled = [value for value in values if value is not None]
    complete = len(filled) == len(values)
    return _made(filled[0] - sum(filled[1:], Decimal(0)) if complete else None, whole, *parts)


def quotient(part: Figure, whole: Figure) -> Figure:
    """A figure as a fraction of another; not available where either is, or where the whole is zero."""
    return _made(ratio(part.value, whole.value), part, whole)


def product(first: Figure, second: Figure) -> Figure:
    """A figure times another; not available unless both are."""
    known = first.value is not None and second.value is not None
    return _made((first.value or Decimal(0)) * (second.value or Decimal(0)) if known else None, first, second)


def ratio(part: Decimal | int | None, whole: Decimal | int | None) -> Decimal | None:
    """A fraction; not available where either side is missing or the whole is zero."""
    if part is None or not whole:
        return None
    return Decimal(part) / Decimal(whole)


def _made(value: Decimal | None, *figures: Figure) -> Figure:
    """A value with all cells that its figures came from, once each."""
    missing = tuple(dict.fromkeys(path for figure in figures for path in figure.missing))
    sources = tuple(dict.fromkeys(path for figure in figures for path in figure.sources))
    return Figure(value, sources, missing)
