"""A list of accounts, as CRM systems export it, as a prefilled plan for each account."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from kamgen.errors import InputUnreadable
from kamgen.findings import Finding
from kamgen.places import Path, Place
from kamgen.plan.plan import Plan, part_of, sheets_of
from kamgen.schema.sheets import Depth
from kamgen.texts.language import Language
from kamgen.workbook import codes
from kamgen.workbook.blank.values import CellValue
from kamgen.workbook.columns import FIRST_NAME, LAST_NAME, Columns, Heading, matched
from kamgen.workbook.context import Context
from kamgen.workbook.csvs import csv_book
from kamgen.workbook.folding import Guesses, fold
from kamgen.workbook.headers import Block
from kamgen.workbook.leftovers import Leftover, Why
from kamgen.workbook.originals import original, originals
from kamgen.workbook.raw import Book, RawSheet, open_book
from kamgen.workbook.references import give_ids, resolve
from kamgen.workbook.rows import PartRows, PlainRow, rows_of
from kamgen.workbook.stored import Holds, Raw, Row, address
from kamgen.workbook.vocabulary import bare, label_key

FORMS = ("cover", "profile")
PEOPLE = "stakeholders"
"""The parts that an export of accounts is read into: what there is once for each, and its people, one a row."""


@dataclass(frozen=True, slots=True)
class Account:
    """What the list says of one account, at the rows of the list; what has no field is `unplaced`."""

    name: str
    rows: tuple[int, ...]
    plan: Plan
    overrides: Mapping[Path, CellValue]
    unplaced: tuple[Leftover, ...]


@dataclass(frozen=True, slots=True)
class Accounts:
    """A list of accounts read: its columns with the fields that they were matched with, and what is wrong in it.

    `unmatched` are the other columns with the number of their values; their values stand in each account's `unplaced`.
    """

    language: Language
    depth: Depth
    sheet: str
    matched: tuple[Heading, ...]
    unmatched: tuple[tuple[Heading, int], ...]
    accounts: tuple[Account, ...]
    findings: tuple[Finding, ...]


def read_accounts(data: bytes, name: str, language: Language | None = None, depth: Depth | None = None) -> Accounts:
    """The accounts of a .csv or .xlsx; rows with the same customer number, or the same name, are one account.

    Raises `InputUnreadable` where no column names the account, and for a workbook of ours.
    """
    book = csv_book(data, name) if name.lower().endswith((".csv", ".txt", ".tsv")) else open_book(data, name)
    if "kg_schema" in book.defined_names:
        raise InputUnreadable(
            f"{name}: this is a planning workbook, not a list of accounts; name the list that your CRM system exported"
        )
    found = [(title, columns) for title in book.titles if (columns := matched(book.sheet(title)))]
    if not found:
        raise InputUnreadable(_no_account(book, name))
    title, columns = max(found, key=lambda each: len(each[1].lines))
    chosen = depth or _smallest(columns)
    held = frozenset(part.key for sheet in sheets_of(chosen) for part in sheet.parts)
    # Numbers and dates are read in the language of the list, whatever language the workbooks are to be in.
    context = Context(book, columns.language, Guesses())
    return _List(book.sheet(title), columns, context, held, language or columns.language).read(chosen)


def _smallest(columns: Columns) -> Depth:
    needed = {part_key for part_key, _ in columns.lines}
    return next(d for d in Depth if needed <= {part.key for sheet in sheets_of(d) for part in sheet.parts})


def _no_account(book: Book, name: str) -> str:
    first = next((cells for title in book.titles for cells in book.sheet(title).rows.values()), {})
    seen = ", ".join(bare(raw.text) for raw in list(first.values())[:12]) or "nothing"
    return f"{name}: no column names the account; call its heading Account (seen: {seen})"


@dataclass(slots=True)
class _Gathered:
    """One account as its rows are read."""

    rows: list[int] = field(default_factory=list)
    values: dict[str, dict[str, object]] = field(default_factory=dict)
    overrides: dict[Path, CellValue] = field(default_factory=dict)
    unplaced: list[Leftover] = field(default_factory=list)
    first: dict[tuple[str, str], int] = field(default_factory=dict)


class _List:
    def __init__(
        self, sheet: RawSheet, columns: Columns, context: Context, held: frozenset[str], language: Language
    ) -> None:
        self._columns = columns
        self._context = context
        self._held = held
        self._sheet = RawSheet(sheet.title, dict(self._with_names(sheet)))
        self._findings: list[Finding] = []
        self._language = language

    def read(self, depth: Depth) -> Accounts:
        groups = self._groups()
        accounts = tuple(self._account(rows) for rows in groups)
        taken = {self._columns.lines[each] for each in self._columns.lines}
        counts = Counter(column for rows in groups for row in rows for column in self._sheet.rows[row])
        headings = self._columns.headings
        return Accounts(
            language=self._language,
            depth=depth,
            sheet=self._sheet.title,
            matched=tuple(each for each in headings if each.column in taken),
            unmatched=tuple((each, counts[each.column]) for each in headings if each.column not in taken),
            accounts=accounts,
            findings=tuple(self._findings),
        )

    def _with_names(self, sheet: RawSheet) -> Iterator[tuple[int, Row]]:
        """The rows below the heading; a first and a last name in two columns are one name in the first of them."""
        parts = [self._columns.lines.get((PEOPLE, each)) for each in (FIRST_NAME, LAST_NAME)]
        columns = [column for column in parts if column is not None]
        for number, cells in sheet.rows.items():
            if number <= self._columns.row:
                continue
            names = [cells[column].text.strip() for column in columns if column in cells]
            if names:
                kept = {column: raw for column, raw in cells.items() if column not in columns}
                yield number, dict(sorted((kept | {min(columns): Raw(Holds.TEXT, " ".join(names))}).items()))
            else:
                yield number, cells

    # ---------------------------------------------------------------------------------------------------- accounts

    def _groups(self) -> list[list[int]]:
        """The rows of each account, in the order in which they first appear."""
        groups: dict[str, list[int]] = {}
        by_name: dict[str, str] = {}
        for number, cells in self._sheet.rows.items():
            name = self._text(cells, "account")
            customer = self._text(cells, "customer_number")
            key = f"#{_same(customer)}" if customer else by_name.get(_same(name), "") if name else ""
            if not key and name:
                key = f"@{_same(name)}"
            if not name and key not in groups:
                self._findings.append(self._missing(number))
                continue
            if (name and not customer) or (name and f"@{_same(name)}" not in groups):
                by_name.setdefault(_same(name), key)
            groups.setdefault(key, []).append(number)
        return list(groups.values())

    def _text(self, cells: Row, name: str) -> str:
        column = self._columns.lines.get(("cover", name))
        raw = cells.get(column) if column is not None else None
        return self._context.shown(raw).strip() if raw is not None else ""

    def _missing(self, number: int) -> Finding:
        at = address(number, self._columns.lines["cover", "account"])
        key = label_key(part_of("cover")[1], "account")
        return codes.MISSING.at(("cover",), self._place(at), field_key=key)

    def _account(self, rows: Sequence[int]) -> Account:
        gathered = _Gathered(rows=list(rows))
        for part_key in FORMS:
            if part_key in self._held:
                self._form(gathered, part_key)
                currency = gathered.values.get("cover", {}).get("currency")
                self._context.currency = str(currency) if currency else None
        content: dict[str, object] = dict(gathered.values)
        if PEOPLE in self._held:
            content[PEOPLE] = self._people(gathered)
        gathered.unplaced += self._unplaced(rows)
        plan = Plan.model_validate(content)
        order = sorted(gathered.unplaced, key=lambda each: rows.index(_row_of(each)))
        return Account(plan.cover.account, tuple(rows), plan, gathered.overrides, tuple(order))

    def _block(self, part_key: str, rows: Iterable[int]) -> Block:
        lines = {name: column for (key, name), column in self._columns.lines.items() if key == part_key}
        if first := [lines.pop(each) for each in (FIRST_NAME, LAST_NAME) if each in lines]:
            lines.setdefault("name", min(first))
        chosen = {row: self._sheet.rows[row] for row in rows}
        sheet = RawSheet(self._sheet.title, chosen)
        return Block(
            part_of(part_key)[1], sheet, lines, min(chosen), max(chosen), across=False, header=self._columns.row
        )

    def _form(self, gathered: _Gathered, part_key: str) -> None:
        """What is there once for each account: the first row that says it counts, another one is told."""
        values = gathered.values.setdefault(part_key, {})
        for row in gathered.rows:
            block = self._block(part_key, (row,))
            if not block.lines:
                return
            read = rows_of(block, self._context)
            self._findings += [each for each in read.findings if each.code != codes.MISSING.code]
            for path, _, raw in originals(read):
                gathered.overrides.setdefault(path, original(raw, self._context))
            for name, value in read.rows[0].values.items():
                if name not in values:
                    values[name] = value
                    gathered.first[part_key, name] = row
                elif values[name] != value and fold(str(values[name])) != fold(str(value)):
                    self._contradiction(gathered, read, row, name)

    def _contradiction(self, gathered: _Gathered, read: PartRows, row: int, name: str) -> None:
        place = read.place(row, name)
        if place is None:
            return
        first = gathered.first[read.part.key, name]
        key = label_key(read.part, name)
        told = codes.CONTRADICTION.at((read.part.key, name), place, field_key=key, first=first)
        self._findings.append(told)
        heading = self._columns.heading(read.block.lines[name])
        gathered.unplaced.append(Leftover(place.sheet, place.cell, heading, place.value, Why.CONTRADICTION))

    def _people(self, gathered: _Gathered) -> list[dict[str, object]]:
        """The people of an account; a row that says of somebody exactly what another said is not told again."""
        block = self._block(PEOPLE, gathered.rows)
        if not block.lines:
            return []
        read = rows_of(block, self._context)
        kept: list[PlainRow] = []
        for row in read.rows:
            if row.unread or all(row.values != each.values for each in kept):
                kept.append(row)
        read.rows[:] = kept
        targets, told = give_ids({PEOPLE: read}, self._language)
        self._findings += [*read.findings, *told, *resolve({PEOPLE: read}, targets, self._context.guesses)]
        for path, _, raw in originals(read):
            gathered.overrides[path] = original(raw, self._context)
        return [row.values for row in read.rows]

    def _unplaced(self, rows: Sequence[int]) -> Iterator[Leftover]:
        """The values of the columns that were not matched, or with what the workbook has not at its depth."""
        lines = {column: key for (key, _), column in self._columns.lines.items()}
        for row in rows:
            for column, raw in self._sheet.rows[row].items():
                key = lines.get(column)
                if raw.text.strip() and (key is None or key not in self._held):
                    why = Why.COLUMN if key is None else Why.DEPTH
                    shown = self._context.shown(raw)
                    heading = self._columns.heading(column)
                    yield Leftover(self._sheet.title, address(row, column), heading, shown, why)

    def _place(self, cell: str) -> Place:
        return Place(self._sheet.title, cell)


def _row_of(leftover: Leftover) -> int:
    return int(leftover.cell.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ"))


def _same(text: str) -> str:
    """What tells accounts apart: every sign counts, as A/B and A:B are two companies; case and spaces do not."""
    return " ".join(text.split()).casefold()
