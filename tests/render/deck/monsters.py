"""Decks that nobody should write, made from those that somebody did: swollen words, hundreds of rows."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from typing import Any, TypeVar

from kamgen.content.blocks import Agenda, Bullets, Calendar, Cards, Facts, Findings, Ranking, Tiles
from kamgen.content.table import Table

T = TypeVar("T")

_KEPT = ("key", "name", "sources", "number_format")
_LISTS = {
    Ranking: "items",
    Findings: "findings",
    Bullets: "items",
    Agenda: "items",
    Facts: "facts",
    Cards: "cards",
    Tiles: "tiles",
    Calendar: "rows",
}

LONG_WORD = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunter"


def swollen(value: T, change: Callable[[str], str]) -> T:
    """The value with every text in it changed; names and paths stay."""
    return _swollen(value, change)  # type: ignore[no-any-return]  # the same type goes in and out


def _swollen(value: Any, change: Callable[[str], str]) -> Any:  # noqa: ANN401 - any content
    if isinstance(value, str) and not isinstance(value, Enum):
        return change(value)
    if isinstance(value, tuple):
        return tuple(_swollen(each, change) for each in value)
    if is_dataclass(value) and not isinstance(value, type):
        parts = {f.name: getattr(value, f.name) for f in fields(value) if f.name not in _KEPT}
        return replace(value, **{name: _swollen(part, change) for name, part in parts.items()})
    return value


def numerous(value: T, count: int) -> T:
    """The value with `count` rows, items, cards in each block."""
    return _numerous(value, count)  # type: ignore[no-any-return]  # the same type goes in and out


def _numerous(value: Any, count: int) -> Any:  # noqa: ANN401 - any content
    if isinstance(value, Table):
        series = [replace(s, values=_repeated(s.values, count)) for s in value.bars.series] if value.bars else []
        return replace(
            value,
            rows=_repeated(value.rows, count),
            bars=replace(value.bars, series=tuple(series)) if value.bars else None,
            group_titles=tuple(title for title in value.group_titles if title[0] < count),
        )
    if type(value) in _LISTS:
        name = _LISTS[type(value)]
        return replace(value, **{name: _repeated(getattr(value, name), count)})
    if isinstance(value, tuple):
        return tuple(_numerous(each, count) for each in value)
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{f.name: _numerous(getattr(value, f.name), count) for f in fields(value)})
    return value


def _repeated(items: tuple[Any, ...], count: int) -> tuple[Any, ...]:
    return tuple(items[index % len(items)] for index in range(count))
