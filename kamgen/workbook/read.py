"""READING: a workbook as people leave it becomes a plan, with the cell of each value and everything that is wrong."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from kamgen.figures.filled import filled_sheets
from kamgen.figures.people import identity
from kamgen.findings import Finding
from kamgen.places import Place, SourceMap
from kamgen.plan.plan import SHEETS, Plan
from kamgen.schema.cells import Kind
from kamgen.schema.rows import cells_of
from kamgen.schema.sheets import Depth, Shape, Sheet
from kamgen.texts.language import Language
from kamgen.workbook import codes
from kamgen.workbook.context import Context
from kamgen.workbook.folding import Guesses, fold
from kamgen.workbook.headers import Located, locate
from kamgen.workbook.own_columns import own_columns
from kamgen.workbook.parsed import Parsed
from kamgen.workbook.pictures import Picture, pictures_of
from kamgen.workbook.raw import Book, open_book, texts_of
from kamgen.workbook.references import give_ids, resolve
from kamgen.workbook.rows import PartRows, rows_of
from kamgen.workbook.sources import Sources
from kamgen.workbook.vocabulary import fields_of, forms_of, majority, titles

_HEAD_ROWS = 60
# A sheet under a foreign title is taken for a planning sheet only when most of that sheet's labels are on it.
_UNMISTAKABLE = 0.7
_NEAR_TITLE = 0.8


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read; `plan` is missing where not even the account's name could be read.

    Faulty cells are empty in the plan, and rows without their required cell are not in it: both are findings.
    `sheets` are the titles of the planning sheets in the order of the method. `pictures` are those that lie on a row of
    a table with photos, by part and row.
    """

    plan: Plan | None
    sources: SourceMap
    findings: tuple[Finding, ...]
    language: Language
    sheets: tuple[str, ...] = ()
    pictures: Mapping[tuple[str, int], Picture] = field(default_factory=dict)


def read_workbook(data: bytes, name: str) -> Reading:
    """Reads a workbook. Raises `InputUnreadable` for what is none; everything else that is wrong is a finding."""
    parsed = parse_workbook(data, name)
    return Reading(
        parsed.plan, Sources(parsed.parts), parsed.findings, parsed.language, parsed.sheets, _pictures(parsed)
    )


def parse_workbook(data: bytes, name: str) -> Parsed:
    """A workbook as its reading left it; raises as `read_workbook` does."""
    return _Reader(open_book(data, name)).parsed()


@dataclass(frozen=True, slots=True)
class _Found:
    """A sheet of the workbook that carries a planning step."""

    title: str
    sheet: Sheet


class _Reader:
    def __init__(self, book: Book) -> None:
        self._book = book
        self._guesses = Guesses()
        self._findings: list[Finding] = []

    def parsed(self) -> Parsed:
        found = self._sheets()
        said = self._book.defined_names.get("kg_language", "").strip('="')
        language = Language(said) if said in set(Language) else None
        located = self._located(found, language)
        if language is None:
            votes = sum((each.votes for each in located.values()), Counter[Language]())
            language = majority(votes)
            located = self._located(found, language)
        context = Context(self._book, language, self._guesses)
        parts = self._parts(found, located, context)
        targets, told = give_ids(parts, language)
        self._findings += told
        self._findings += resolve(parts, targets, self._guesses)
        self._findings += (*_people_twice(parts), *_namesakes(parts))
        self._findings += own_columns(rows.block for rows in parts.values())
        plan = self._plan(parts, found)
        if plan is not None and (unused := tuple(_unused(plan, parts, found))):
            self._findings.append(codes.SHEETS_UNUSED.at((), None, sheets=", ".join(unused)))
        return Parsed(context, tuple(each.title for each in found), parts, plan, tuple(self._findings))

    # ------------------------------------------------------------------------------------------------ sheets

    def _sheets(self) -> list[_Found]:
        """The planning sheets by their titles, else by their labels, in the order of the method."""
        by_key: dict[str, _Found] = {}
        left: list[str] = []
        declared = {sheet.key: sheet for sheet in SHEETS}
        # "01 Plan" goes before a sheet of somebody's own that is called "Plan".
        for title in sorted(self._book.titles, key=lambda each: not each[:1].isdigit()):
            words = titles().get(fold(title))
            if words is None:
                left.append(title)
            elif words[0].means in declared and not self._is_somebodys_own(title, declared[words[0].means]):
                self._take(by_key, title, declared[words[0].means])
        for title in left:
            self._by_likeness(by_key, title, declared)
        if not by_key:
            self._findings.append(codes.NOT_A_PLAN.at((), None, known=", ".join(self._book.titles[:12])))
        return [by_key[sheet.key] for sheet in SHEETS if sheet.key in by_key]

    def _is_somebodys_own(self, title: str, sheet: Sheet) -> bool:
        """Whether a sheet is merely called as a planning step is, say KPI: no number before it, none of its labels."""
        if any(character.isdigit() for character in title):
            return False
        return not locate(self._book.head(title, _HEAD_ROWS), sheet, None, Guesses(0)).blocks

    def _take(self, by_key: dict[str, _Found], title: str, sheet: Sheet) -> None:
        if sheet.key in by_key:
            first = by_key[sheet.key].title
            self._findings.append(codes.SHEET_TWICE.at((), Place(title), sheet_key=_title(sheet), first=first))
        else:
            by_key[sheet.key] = _Found(title, sheet)

    def _by_likeness(self, by_key: dict[str, _Found], title: str, declared: Mapping[str, Sheet]) -> None:
        missing = [sheet for sheet in SHEETS if sheet.key not in by_key]
        wanted = {
            word: words[0].means for word, words in titles().items() if words[0].means in {s.key for s in missing}
        }
        head = self._book.head(title, _HEAD_ROWS)
        near = self._guesses.nearest(fold(title), wanted, least=_NEAR_TITLE) if wanted and head.rows else None
        if near is not None and locate(head, declared[wanted[near]], None, Guesses(0)).blocks:
            sheet = declared[wanted[near]]
            self._findings.append(codes.SHEET_MISSPELT.at((), Place(title), sheet_key=_title(sheet)))
            self._take(by_key, title, sheet)
            return
        labels = {form for cells in head.rows.values() for _, text in texts_of(cells) for form in forms_of(text)}
        shares = {
            sheet.key: locate(head, sheet, None, Guesses(0)).labels / sum(len(cells_of(p.model)) for p in sheet.parts)
            for sheet in missing
            if _possible_share(sheet, labels) >= _UNMISTAKABLE
        }
        best = max(shares, key=lambda key: shares[key], default=None)
        if best is not None and shares[best] >= _UNMISTAKABLE:
            self._findings.append(codes.SHEET_RENAMED.at((), Place(title), sheet_key=_title(declared[best])))
            self._take(by_key, title, declared[best])

    def _located(self, found: list[_Found], language: Language | None) -> dict[str, Located]:
        return {
            each.sheet.key: locate(self._book.sheet(each.title), each.sheet, language, self._guesses) for each in found
        }

    # ------------------------------------------------------------------------------------------------- parts

    def _parts(self, found: list[_Found], located: Mapping[str, Located], context: Context) -> dict[str, PartRows]:
        parts: dict[str, PartRows] = {}
        blocks = (block for each in found for block in located[each.sheet.key].blocks)
        rates = next((rows_of(block, context) for block in blocks if block.part.key == "exchange_rates"), None)
        context.rates = _rates(rates)
        for each in found:
            self._findings += located[each.sheet.key].findings
            for block in located[each.sheet.key].blocks:
                rows = rates if rates is not None and rates.block is block else rows_of(block, context)
                parts[block.part.key] = rows
                self._findings += rows.findings
                if block.part.key == "cover" and rows.rows:
                    currency = rows.rows[0].values.get("currency")
                    context.currency = str(currency) if currency else None
        return parts

    def _plan(self, parts: Mapping[str, PartRows], found: list[_Found]) -> Plan | None:
        content: dict[str, object] = {}
        for key, part in parts.items():
            rows = [row.values for row in part.rows]
            content[key] = (rows[0] if rows else {}) if part.part.shape is Shape.FORM else rows
        cover = content.get("cover")
        if not isinstance(cover, dict) or not cover.get("account"):
            if "cover" not in parts and found:
                self._findings.append(codes.NO_COVER.at((), None))
            return None
        first, last = cover.get("period_from"), cover.get("period_to")
        if first is not None and last is not None and str(last) < str(first):
            place = parts["cover"].place(parts["cover"].rows[0].item, "period_to")
            self._findings.append(codes.END_BEFORE_START.at(("cover", "period_to"), place))
        return Plan.model_validate(content)


def _unused(plan: Plan, parts: Mapping[str, PartRows], found: Iterable[_Found]) -> Iterator[str]:
    """The titles of sheets that no compact plan has and on which nothing stands, not even what cannot be read."""
    filled = {sheet.key for sheet in filled_sheets(plan)}
    for each in found:
        rows = [parts[part.key] for part in each.sheet.parts if part.key in parts]
        typed = any(some.left_out or any(row.unread for row in some.rows) for some in rows)
        if each.sheet.depth is not Depth.COMPACT and each.sheet.key not in filled and not typed:
            yield each.title


def _rates(rows: PartRows | None) -> dict[str, Decimal]:
    """What one unit of each other currency is worth; where one has several rates the first counts."""
    found: dict[str, Decimal] = {}
    for row in rows.rows if rows else ():
        rate = row.values.get("rate")
        if isinstance(rate, Decimal):
            found.setdefault(str(row.values.get("currency")), rate)
    return found


def _possible_share(sheet: Sheet, labels: Collection[str]) -> float:
    """At most this share of a sheet's fields can be found among the labels; cheaper than to look where they lie."""
    known = fields_of(sheet)
    found = {field for label in labels if label in known for field in known[label]}
    return len(found) / sum(len(cells_of(part.model)) for part in sheet.parts)


def _pictures(parsed: Parsed) -> dict[tuple[str, int], Picture]:
    """The first picture on each row of the tables that have photos."""
    found: dict[tuple[str, int], Picture] = {}
    for key, part in parsed.parts.items():
        if "photo" in part.part.model.model_fields and part.rows:
            rows = {row.item: number for number, row in enumerate(part.rows)}
            for item, picture in pictures_of(parsed.book, part.block.sheet.title):
                if item in rows:
                    found.setdefault((key, rows[item]), picture)
    return found


def _title(sheet: Sheet) -> str:
    return f"sheets.{sheet.key}.title"


def _namesakes(parts: Mapping[str, PartRows]) -> Iterator[Finding]:
    """Two rows of a table of people about the same name; they are one person wherever that is named."""
    for part in parts.values():
        if not any(cell.name == "name" and cell.column.feeds for cell in cells_of(part.part.model)):
            continue
        seen: dict[str, int] = {}
        for number, row in enumerate(part.rows):
            written = row.values.get("name")
            if isinstance(written, str) and (first := seen.setdefault(identity(written), number)) != number:
                place = part.place(part.rows[first].item, "name")
                yield codes.PERSON_ROWS_TWICE.at(
                    (*part.path(number), "name"),
                    part.place(row.item, "name"),
                    name=written,
                    first=place.cell if place else "",
                )


def _people_twice(parts: Mapping[str, PartRows]) -> Iterator[Finding]:
    """Two spellings of what may be one person; they are one in the documents, under the first of them."""
    seen: dict[str, str] = {}
    told: set[str] = set()
    for part in parts.values():
        people = [cell.name for cell in cells_of(part.part.model) if cell.kind is Kind.PERSON or cell.column.feeds]
        for number, row in enumerate(part.rows):
            for name in people:
                written = row.values.get(name)
                if not isinstance(written, str):
                    continue
                first = seen.setdefault(identity(written), written)
                if first != written and written not in told:
                    told.add(written)
                    yield codes.PERSON_TWICE.at((*part.path(number), name), part.place(row.item, name), first=first)
