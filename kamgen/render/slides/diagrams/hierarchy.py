"""People under their superiors as places on sheets of columns and levels: whole subtrees move where all do not fit.

Levels are rows of boxes. Subordinates stand side by side; where that is too wide, those without people of their own
stand below each other, and then the widest subtrees go on on a further sheet, under their repeated head.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache


@dataclass(frozen=True, slots=True)
class Place:
    """A person's place; `column` is that of the box's left edge, in columns.

    `under` is the superior if a line goes there; `hung` if it comes from the left. `elsewhere` counts those below the
    person who stand on other sheets; `again` is a superior repeated, `more` no person but the place of those elsewhere.
    """

    person: int
    column: float
    level: int
    under: int | None = None
    hung: bool = False
    elsewhere: int = 0
    again: bool = False
    more: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    """Places that do not overlap, within columns and levels."""

    places: tuple[Place, ...]
    columns: float
    levels: int


@dataclass(frozen=True, slots=True)
class _Rest:
    """Subordinates who go on elsewhere under their repeated head; without a head, people with no superior."""

    head: int | None
    members: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class _Part:
    """A subtree in its place, its left edge at column 0; `head` is its first place."""

    places: tuple[Place, ...]
    width: int
    levels: int
    rests: tuple[_Rest, ...] = ()
    leaves_only: bool = False
    """Whether it is one box."""


def sheets(superiors: Sequence[int | None], columns: int, levels: int) -> tuple[Sheet, ...]:
    """The sheets for people given by their superiors, each person once on all of them beside repeated heads.

    `columns` and `levels` are what a sheet holds; from two levels on everybody finds a place. Where people report in a
    circle, it is cut at one of them.
    """
    return _sheets(tuple(superiors), max(1, columns), max(2, levels))


@lru_cache(maxsize=32)  # a chart tries what explains it in many places, most of which leave the same room for people
def _sheets(superiors: tuple[int | None, ...], columns: int, levels: int) -> tuple[Sheet, ...]:
    planner = _Planner(superiors, columns, levels)
    best = min((planner.sheets(tight=tight) for tight in (False, True)), key=len)
    if len(best) > 1:  # long chains of command would leave most of each sheet empty
        mixed = planner.sheets(tight=True, apart=False)
        best = mixed if len(mixed) * 2 <= len(best) else best
    return best


class _Planner:
    """Arranges subtrees and packs them onto sheets."""

    def __init__(self, superiors: Sequence[int | None], columns: int, levels: int) -> None:
        self._columns = columns
        self._levels = levels
        self._reports: list[list[int]] = [[] for _ in superiors]
        roots = _cut(superiors, self._reports)
        self._below = _counts(roots, self._reports)
        self._trees = [root for root in roots if self._reports[root]]
        self._singles = tuple(root for root in roots if not self._reports[root])

    def sheets(self, *, tight: bool, apart: bool = True) -> tuple[Sheet, ...]:
        """Trees in their order, what goes on from each right behind it, people without any relation last.

        With `tight`, what goes on takes its narrowest form at once, so that more of it stands on a sheet; with `apart`
        it does not go on where its head stands.
        """
        packer = _Packer(self._columns, self._levels, apart=apart)
        waiting: list[_Rest] = [_Rest(None, (tree,)) for tree in self._trees]
        while waiting:
            rest = waiting.pop(0)
            forms = self._forms(rest)
            if tight and rest.head is not None:
                forms.reverse()
            waiting[:0] = packer.add(forms).rests
        singles = self._singles
        while singles:
            count = min(len(singles), self._columns * self._levels)
            packer.add(self._grids(singles[:count]))
            singles = singles[count:]
        return packer.finished()

    def _forms(self, rest: _Rest) -> list[_Part]:
        """A tree or what goes on of one, from loose to tight."""
        if rest.head is None:
            forms = [self._tree(rest.members[0], self._levels, tight=tight) for tight in (False, True)]
        else:
            forms = [self._under(rest.head, rest.members, self._levels, tight=tight) for tight in (False, True)]
            forms = [_repeated(form) for form in forms]
        # A form that leaves out more is no better for being narrow.
        kept = len(forms[0].places)
        return [form for form in forms if len(form.places) >= kept]

    def _tree(self, person: int, levels: int, *, tight: bool) -> _Part:
        members = tuple(self._reports[person])
        if not members:
            return _Part((Place(person, 0.0, 0),), 1, 1, leaves_only=True)
        if levels == 1:
            return self._collapsed(person)
        return self._under(person, members, levels, tight=tight)

    def _collapsed(self, person: int) -> _Part:
        """Somebody whose people stand elsewhere."""
        members = tuple(self._reports[person])
        if not members:
            return self._tree(person, 1, tight=False)
        place = Place(person, 0.0, 0, elsewhere=self._below[person])
        return _Part((place,), 1, 1, (_Rest(person, members),), leaves_only=True)

    def _under(self, head: int, members: tuple[int, ...], levels: int, *, tight: bool) -> _Part:
        """Members under their head: side by side, tightened as far as needed, or below each other."""
        parts = [self._tree(member, levels - 1, tight=tight) for member in members]
        leaves = all(part.leaves_only for part in parts)
        if leaves and len(parts) > 1 and levels > 2 and (tight or len(parts) > self._columns):  # noqa: PLR2004 - more than a head and its people
            return self._hung(head, parts, members, levels)
        if not tight:
            self._tighten(parts, [self._tree(member, levels - 1, tight=True) for member in members])
        self._tighten(parts, [self._collapsed(member) for member in members])
        if len(parts) > self._columns:
            return self._hung(head, [self._collapsed(member) for member in members], members, levels)
        return _row(head, parts)

    def _tighten(self, parts: list[_Part], narrower: Sequence[_Part]) -> None:
        """Replace the widest parts until all of them fit."""
        while sum(part.width for part in parts) > self._columns:
            gains = [
                (part.width - other.width, index)
                for index, (part, other) in enumerate(zip(parts, narrower, strict=True))
            ]
            gain, index = max(gains, key=lambda each: (each[0], parts[each[1]].width, each[1]))
            if gain <= 0:
                return
            parts[index] = narrower[index]

    def _hung(self, head: int, parts: Sequence[_Part], members: tuple[int, ...], levels: int) -> _Part:
        """Members below each other in as few columns as hold them; those that find no place go on elsewhere."""
        rows = levels - 1
        capacity = rows * self._columns
        overflows = len(parts) > capacity
        count = max(1, capacity - 1) if overflows else len(parts)
        columns = self._columns if overflows else -(-count // rows)
        rows = rows if overflows else -(-count // columns)
        places = [
            replace(part.places[0], column=float(index // rows), level=1 + index % rows, under=head, hung=True)
            for index, part in enumerate(parts[:count])
        ]
        left = members[count:]
        hidden = len(left) + sum(self._below[member] for member in left)
        top = Place(head, (columns - 1) / 2, 0)
        rests = [rest for part in parts[:count] for rest in part.rests]
        if left:
            rests.append(_Rest(head, left))
        if left and count < capacity:
            at = float(count // rows), 1 + count % rows
            places.append(Place(head, *at, under=head, hung=True, elsewhere=hidden, more=True))
        return _Part((top, *places), columns, 1 + rows, tuple(rests))

    def _grids(self, people: tuple[int, ...]) -> list[_Part]:
        """People without lines: in few rows, or in few columns."""
        rows = -(-len(people) // self._columns)
        forms = []
        for columns in dict.fromkeys((-(-len(people) // rows), -(-len(people) // self._levels))):
            places = [Place(person, float(i % columns), i // columns) for i, person in enumerate(people)]
            forms.append(_Part(tuple(places), columns, -(-len(people) // columns)))
        return forms


def _cut(superiors: Sequence[int | None], reports: list[list[int]]) -> list[int]:
    """Fill in who reports to whom; yields those with nobody above them."""
    roots = [person for person, superior in enumerate(superiors) if superior is None or superior == person]
    for person, superior in enumerate(superiors):
        if superior is not None and superior != person:
            reports[superior].append(person)
    reached: set[int] = set()
    waiting = list(reversed(roots))
    for start in range(-1, len(superiors)):
        if start >= 0 and start not in reached:
            first = _in_circle(start, superiors)
            reports[superiors[first] or 0].remove(first)
            roots.append(first)
            waiting.append(first)
        while waiting:
            person = waiting.pop()
            if person not in reached:
                reached.add(person)
                waiting += reports[person]
    return sorted(roots)


def _in_circle(start: int, superiors: Sequence[int | None]) -> int:
    """One of the circle that somebody's superiors end in."""
    seen: set[int] = set()
    person = start
    while person not in seen:
        seen.add(person)
        person = superiors[person] or 0
    return person


def _counts(roots: Sequence[int], reports: Sequence[Sequence[int]]) -> list[int]:
    """How many people stand below each."""
    order = list(roots)
    for person in order:
        order += reports[person]
    below = [0] * len(reports)
    for person in reversed(order):
        below[person] = sum(1 + below[member] for member in reports[person])
    return below


def _row(head: int, parts: Sequence[_Part]) -> _Part:
    """Subtrees side by side, their head over the middle of theirs."""
    places: list[Place] = []
    heads: list[float] = []
    left = 0
    for part in parts:
        first = part.places[0]
        heads.append(first.column + left)
        places.append(replace(first, column=first.column + left, level=1, under=head))
        places += [replace(p, column=p.column + left, level=p.level + 1) for p in part.places[1:]]
        left += part.width
    top = Place(head, (heads[0] + heads[-1]) / 2, 0)
    rests = tuple(rest for part in parts for rest in part.rests)
    return _Part((top, *places), left, 1 + max(part.levels for part in parts), rests)


def _repeated(part: _Part) -> _Part:
    return replace(part, places=(replace(part.places[0], again=True), *part.places[1:]))


class _Packer:
    """Puts parts onto sheets in their order: beside each other, else below each other, else on the next sheet."""

    def __init__(self, columns: int, levels: int, *, apart: bool) -> None:
        self._columns = columns
        self._levels = levels
        self._apart = apart
        self._sheets: list[list[list[_Part]]] = []
        """Sheets of shelves of parts."""

    def add(self, forms: Sequence[_Part]) -> _Part:
        """Put a part somewhere, in the first of its forms that fits; yields that form."""
        for form in () if self._apart and self._shows_head(forms[0]) else forms:
            shelf = self._shelf_for(form)
            if shelf is not None:
                shelf.append(form)
                return form
        self._sheets.append([[forms[0]]])
        return forms[0]

    def _shows_head(self, part: _Part) -> bool:
        """Whether the last sheet says of a repeated head that its people are elsewhere."""
        head = part.places[0]
        parts = [each for shelf in self._sheets[-1] for each in shelf] if head.again and self._sheets else []
        return any(place.person == head.person for each in parts for place in each.places)

    def _shelf_for(self, part: _Part) -> list[_Part] | None:
        """A shelf of the last sheet that has room for it, or a new one under the others."""
        if not self._sheets:
            return None
        shelves = self._sheets[-1]
        heights = [max(each.levels for each in shelf) for shelf in shelves]
        for shelf, height in zip(shelves, heights, strict=True):
            grown = sum(heights) - height + max(height, part.levels)
            if sum(each.width for each in shelf) + part.width <= self._columns and grown <= self._levels:
                return shelf
        if sum(heights) + part.levels > self._levels:
            return None
        shelves.append([])
        return shelves[-1]

    def finished(self) -> tuple[Sheet, ...]:
        """The sheets; narrow shelves stand in the middle of the widest."""
        found: list[Sheet] = []
        for shelves in self._sheets:
            widths = [sum(part.width for part in shelf) for shelf in shelves]
            places: list[Place] = []
            level = 0
            for shelf, width in zip(shelves, widths, strict=True):
                left = (max(widths) - width) / 2
                levels = max(part.levels for part in shelf)
                for part in shelf:
                    # Beside a tree, people without any relation stand low: the upper corners explain the chart.
                    down = level if any(p.under is not None for p in part.places) else level + levels - part.levels
                    places += [replace(p, column=p.column + left, level=p.level + down) for p in part.places]
                    left += part.width
                level += levels
            found.append(Sheet(tuple(places), float(max(widths)), level))
        return tuple(found)
