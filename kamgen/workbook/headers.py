"""Where the parts of a sheet lie: found by their labels, in any language and order, wherever they were moved to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from kamgen.findings import Finding
from kamgen.places import Place
from kamgen.schema.rows import cells_of
from kamgen.schema.sheets import Depth, Part, Shape, Sheet
from kamgen.texts.language import Language
from kamgen.workbook import codes, vocabulary
from kamgen.workbook.folding import Guesses, fold
from kamgen.workbook.inputs import first_input, items_above, names_item
from kamgen.workbook.raw import RawSheet, texts_of
from kamgen.workbook.stored import Row, address
from kamgen.workbook.vocabulary import Word, bare, best, captions, computed_of, label_key, labels_of, meanings, vote

_LONGEST_LABEL = 90
_RESEMBLES = 0.8
_ENOUGH = 0.6
"""The share of a table's labels that makes its header row certain, so that the search can stop."""

_At = Callable[[int], tuple[int, int]]
_Label = tuple[int, str, tuple[Word, ...]]
"""The line that a label stands on, its text, and what it can mean."""


@dataclass(frozen=True, slots=True)
class Block:
    """A part where it lies on its sheet.

    `lines` are the columns of its fields (rows where the part runs `across`, as forms and grids do). Its items
    lie between `first` and `last`: rows, or columns where it runs across.
    """

    part: Part
    sheet: RawSheet
    lines: Mapping[str, int]
    first: int
    last: int
    across: bool
    header: int = 0

    def cell(self, name: str, item: int) -> tuple[int, int] | None:
        """Row and column of a field of an item; None for a field without a label on the sheet."""
        line = self.lines.get(name)
        if line is None:
            return None
        return (line, item) if self.across else (item, line)

    def place(self, name: str, item: int) -> tuple[int, int]:
        """Row and column of a field of an item, or of its nearest cell that there is."""
        return self.cell(name, item) or next(
            (found for each in self.lines if (found := self.cell(each, item))), (self.header or 1, 1)
        )


@dataclass(slots=True)
class Located:
    """The parts that were found on a sheet, what is wrong with their labels, and which languages these are in."""

    blocks: list[Block] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    votes: Counter[Language] = field(default_factory=Counter)

    @property
    def labels(self) -> int:
        """How many labels were found."""
        return sum(len({field_of(name) for name in block.lines}) for block in self.blocks)


def field_of(name: str) -> str:
    """The field that a line belongs to: a column of one member belongs to that of them all."""
    return name.partition(".")[0]


def locate(sheet: RawSheet, declared: Sheet, language: Language | None, guesses: Guesses) -> Located:
    """The parts of a declared sheet on a sheet of the workbook; `language` breaks ties between labels."""
    return _Locator(sheet, declared, language, guesses).located()


@dataclass(frozen=True, slots=True)
class _Header:
    """A row that may be the header of a table: whether it names all required fields, and its share of labels."""

    row: int
    labels: tuple[_Label, ...]
    whole: bool
    share: float

    @classmethod
    def of(cls, part: Part, row: int, labels: Iterable[tuple[int, str]]) -> _Header | None:
        words = labels_of(part)
        found = tuple((column, text, known) for column, text in labels if (known := meanings(text, words)))
        if len(found) < 2:  # noqa: PLR2004 - a single label may stand anywhere
            return None
        exact = {field_of(word.means) for _, _, known in found for word in known if not word.alias}
        named = exact | {field_of(word.means) for _, _, known in found for word in known}
        cells = cells_of(part.model)
        whole = all(cell.name in named for cell in cells if cell.required)
        if not whole and len(exact) < 2:  # noqa: PLR2004 - one hit may be chance
            return None
        # Labels that languages or fields share make one column look like several fields.
        share = min(len(found), len(exact) + 0.9 * len(named - exact)) / len(cells)
        return cls(row, found, whole, share)


class _Locator:
    def __init__(self, sheet: RawSheet, declared: Sheet, language: Language | None, guesses: Guesses) -> None:
        self._sheet = sheet
        self._declared = declared
        self._language = language
        self._guesses = guesses
        self._result = Located()

    def located(self) -> Located:
        headers = self._headers([part for part in self._declared.parts if part.shape in {Shape.TABLE, Shape.FIXED}])
        upright = [part for part in self._declared.parts if part.shape in {Shape.FORM, Shape.GRID}]
        if upright:
            below = min((header.row for header in headers.values()), default=max(self._sheet.rows, default=0) + 1)
            self._forms(upright, below)
        for part, header in headers.items():
            self._table(part, header, [each.row for each in headers.values() if each.row > header.row])
        order = [part.key for part in self._declared.parts]
        self._result.blocks.sort(key=lambda block: order.index(block.part.key))
        found = {block.part.key for block in self._result.blocks}
        if not found:
            self._result.findings.append(codes.SHEET_EMPTY.at((), Place(self._sheet.title)))
        else:
            self._result.findings.extend(
                codes.PART_MISSING.at((part.key,), Place(self._sheet.title), part_key=f"parts.{part.key}.title")
                for part in self._declared.parts
                if part.key not in found and self._is_expected(part)
            )
        return self._result

    def _is_expected(self, part: Part) -> bool:
        """A part that its sheet only has at a greater depth may be missing, unless its title stands there."""
        titles, deep = vocabulary.titles_of(part.key), tuple(Depth)
        texts = (text for cells in self._sheet.rows.values() for _, text in texts_of(cells))
        return deep.index(part.depth) <= deep.index(self._declared.depth) or any(fold(each) in titles for each in texts)

    # ------------------------------------------------------------------------------------------- header rows

    def _headers(self, parts: Iterable[Part]) -> dict[Part, _Header]:
        """The most fitting row for each table; a row is the header of one table only."""
        wanted = tuple(parts)
        candidates: list[tuple[_Header, Part]] = []
        certain: set[str] = set()
        for number, cells in self._sheet.rows.items():
            labels = [(column, text) for column, text in texts_of(cells) if len(text) <= _LONGEST_LABEL]
            if len(labels) < 2:  # noqa: PLR2004 - one label is no header row
                continue
            for part in wanted:
                header = _Header.of(part, number, labels)
                if header is not None:
                    candidates.append((header, part))
                    if header.whole and header.share >= _ENOUGH:
                        certain.add(part.key)
            if len(certain) == len(wanted):
                break
        candidates.sort(key=lambda each: (not each[0].whole, -each[0].share, each[0].row))
        chosen: dict[Part, _Header] = {}
        for header, part in candidates:
            if part not in chosen and header.row not in {each.row for each in chosen.values()}:
                chosen[part] = header
        return chosen

    def _table(self, part: Part, header: _Header, later: Iterable[int]) -> None:
        cells = self._sheet.rows[header.row]
        lines = self._lines(part, header.labels, lambda column: (header.row, column))
        known = {column for column, _, _ in header.labels}
        free = [(c, t) for c, t in texts_of(cells) if c not in known and len(t) <= _LONGEST_LABEL]
        self._guess(part, lines, free, lambda column: (header.row, column))
        for _, _, words in header.labels:
            vote(self._result.votes, words)
        last = max(self._sheet.rows)
        if following := min(later, default=0):
            last = self._above_captions(header.row, following)
        block = Block(part, self._sheet, lines, header.row + 1, last, across=False, header=header.row)
        own = computed_of(part)
        self._missing(
            block, [text for column, text in free if column not in lines.values() and fold(bare(text)) not in own]
        )
        self._result.blocks.append(block)

    def _above_captions(self, header: int, following: int) -> int:
        """The last row of a table above the header of the next: what stands over that header belongs to it."""
        last = following - 1
        while last > header:
            cells = self._sheet.rows.get(last)
            if cells is not None:
                texts = [text for _, text in texts_of(cells)]
                title = len(cells) == 1 and last - 1 not in self._sheet.rows
                if not title and not (texts and all(fold(text) in captions() for text in texts)):
                    return last
                if title:
                    return last - 1
            last -= 1
        return last

    # ------------------------------------------------------------------------------------------ forms and grids

    def _forms(self, parts: Sequence[Part], below: int) -> None:
        rows = [(number, cells) for number, cells in self._sheet.rows.items() if number < below]
        column = self._label_column(parts, rows)
        if column is None:
            return
        found: dict[str, list[_Label]] = {part.key: [] for part in parts}
        unknown: list[tuple[int, str]] = []
        current: Part | None = None
        for number, cells in rows:
            label = cells.get(column)
            if label is None or not 0 < len(label.text) <= _LONGEST_LABEL:
                continue
            fitting = {part: words for part in parts if (words := meanings(label.text, labels_of(part)))}
            if not fitting:
                unknown.append((number, label.text))
                continue
            current = current if current in fitting else next(iter(fitting))
            found[current.key].append((number, label.text, fitting[current]))
            vote(self._result.votes, fitting[current])
        for part in parts:
            lines = self._lines(part, self._without_captions(found[part.key], column), lambda row: (row, column))
            self._guess(part, lines, unknown, lambda row: (row, column))
            if lines:
                self._form(part, lines, column)

    def _without_captions(self, labels: Sequence[_Label], column: int) -> list[_Label]:
        """The labels without those that only stand over a group: nothing beside them, and the same word below."""
        last = {fold(bare(text)): row for row, text, _ in labels}
        return [
            (row, text, words)
            for row, text, words in labels
            if row == last[fold(bare(text))] or self._sheet.at(row, column + 1) is not None
        ]

    def _form(self, part: Part, lines: dict[str, int], column: int) -> None:
        first = first_input(self._sheet, lines.values(), column)
        last = first - 1 + part.items
        if part.shape is Shape.GRID:
            head = lines.get("id") or items_above(self._sheet, min(lines.values()), first)
            if part.has_ids and head:
                lines["id"] = head
                while names_item(self._sheet.at(head, last + 1)):
                    last += 1
        block = Block(part, self._sheet, lines, first, last, across=True, header=min(lines.values()))
        if first > column + 1:
            place, part_key = Place(self._sheet.title, address(block.header, first)), f"parts.{part.key}.title"
            self._result.findings.append(codes.ENTRIES_MOVED.at((part.key,), place, part_key=part_key))
        self._missing(block, [])
        self._result.blocks.append(block)

    def _label_column(self, parts: Iterable[Part], rows: Iterable[tuple[int, Row]]) -> int | None:
        counts: Counter[int] = Counter()
        words = [labels_of(part) for part in parts]
        for _, cells in rows:
            for column, text in texts_of(cells):
                if len(text) <= _LONGEST_LABEL and any(meanings(text, each) for each in words):
                    counts[column] += 1
        return min(counts, key=lambda column: (-counts[column], column), default=None)

    # ------------------------------------------------------------------------------------------------ labels

    def _lines(self, part: Part, labels: Iterable[_Label], at: _At) -> dict[str, int]:
        """The line of each field; a label goes before an alias, and two alike are a fault of their own."""
        lines: dict[str, tuple[int, Word]] = {}
        for line, label, words in labels:
            word = best(words, self._language)
            before = lines.get(word.means)
            if before is None or (before[1].alias and not word.alias):
                lines[word.means] = (line, word)
            elif before[1].alias == word.alias:
                self._tell(codes.HEADER_TWICE, part, word.means, at(line), label, first=address(*at(before[0])))
        return {name: line for name, (line, _) in lines.items()}

    def _guess(self, part: Part, lines: dict[str, int], free: Iterable[tuple[int, str]], at: _At) -> None:
        """Reads labels that are clearly meant to be one of those that are missing."""
        missing = {name for words in labels_of(part).values() for name in (word.means for word in words)} - lines.keys()
        known = {
            folded: word.means
            for folded, words in labels_of(part).items()
            if len(folded) > 3 and (word := best(words, self._language)).means in missing  # noqa: PLR2004 - one hit may be chance
        }
        for line, label in free:
            near = self._guesses.nearest(fold(bare(label)), known, least=_RESEMBLES) if known else None
            if near is not None and known[near] not in lines:
                lines[known[near]] = line
                self._tell(codes.HEADER_GUESSED, part, known[near], at(line), label, header=label)

    def _missing(self, block: Block, unknown: Sequence[str]) -> None:
        for cell in cells_of(block.part.model):
            if cell.name not in map(field_of, block.lines) and cell.marked and cell.name != "id":
                code = codes.COLUMN_MISSING if cell.required else codes.WANTED_COLUMN_MISSING
                place = Place(
                    self._sheet.title, address(block.header, 1 if block.across else min(block.lines.values()))
                )
                self._result.findings.append(
                    code.at(
                        (block.part.key,),
                        place,
                        field_key=f"fields.{block.part.key}.{cell.name}.label",
                        part_key=f"parts.{block.part.key}.title",
                        known=", ".join(bare(text) for text in unknown) or "\u2013",
                    )
                )

    def _tell(self, code: codes.Code, part: Part, name: str, at: tuple[int, int], label: str, **values: str) -> None:
        place = Place(self._sheet.title, address(*at), label)
        self._result.findings.append(code.at((part.key,), place, field_key=label_key(part, name), **values))
