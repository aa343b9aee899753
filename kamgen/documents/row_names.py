"""Names for rows that have no id of their own, so that what people change in a document finds its way back."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable


def row_names(rows: Iterable[tuple[str | None, ...]]) -> tuple[str, ...]:
    """A short name for each row, made of its words: it survives rows inserted above; equal rows are numbered."""
    digests = (
        hashlib.sha256("\x1f".join((word or "").casefold().strip() for word in words).encode()).hexdigest()[:6]
        for words in rows
    )
    return told_apart(digests)


def own_names(rows: Iterable[tuple[str | None, str | None]]) -> tuple[str, ...]:
    """A name for each row, of its id and its words: the id where it has one, else one made of the words."""
    told = tuple(rows)
    made = row_names((words,) for _, words in told)
    return told_apart(own or name for (own, _), name in zip(told, made, strict=True))


def told_apart(names: Iterable[str]) -> tuple[str, ...]:
    """The names, those that stand more than once with a number behind them."""
    taken: Counter[str] = Counter()
    found: list[str] = []
    for name in names:
        taken[name] += 1
        found.append(name if taken[name] == 1 else f"{name}~{taken[name]}")
    return tuple(found)
