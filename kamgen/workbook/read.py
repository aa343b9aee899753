"""A filled workbook becomes a plan: everything that is wrong is told at once, each with its cell."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from kamgen.findings import Finding
from kamgen.places import Place, SourceMap
from kamgen.plan.cover import Currency
from kamgen.plan.plan import SHEETS, Plan
from kamgen.schema.rows import Row, cells_of
from kamgen.schema.sheets import Part, Shape
from kamgen.texts.catalogue import texts
from kamgen.texts.language import Language
from kamgen.workbook import codes
from kamgen.workbook.folding import Guesses
from kamgen.workbook.headers import Block, Located, locate
from kamgen.workbook.items import Record, place_at, records
from kamgen.workbook.links import Directory, give_ids
from kamgen.workbook.people import mentions, twice
from kamgen.workbook.raw import Book, open_book
from kamgen.workbook.sheets import find_sheets
from kamgen.workbook.sources import Lines, Sources
from kamgen.workbook.values import Conversion
from kamgen.workbook.vocabulary import majority

LANGUAGE_NAME = "kg_language"
"""The workbook name that holds the language of a workbook that kamgen made."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What a workbook holds; `plan` is missing only where not even the account's name can be read.

    Otherwise cells that could not be read are empty in the plan, and rows without their required cell are left
    out; each of these is an error among the findings. `sheets` are the titles of all sheets in their order.
    """

    plan: Plan | None
    sources: SourceMap
    findings: tuple[Finding, ...]
    language: Language
    sheets: tuple[str, ...] = ()


def read_workbook(data: bytes, name: str) -> Reading:
    """Reads the bytes of a workbook; `name` is what to call it in messages.

    Raises `InputUnreadable` where they are no workbook at all; everything else is a finding.
    """
    book = open_book(data, name)
    guesses = Guesses()
    sheets = find_sheets(book, guesses)
    own = _own_language(book)
    votes = sheets.votes
    hint = own or (majority(votes) if votes else None)
    located = [locate(book.sheet(title), sheet, hint, guesses) for title, sheet in sheets.titles.items()]
    for each in located:
        votes += each.votes
    language = own or majority(votes)
    reader = _Reader(Conversion(book, texts(language), guesses), located)
    reader.findings.extend(sheets.findings)
    plan = reader.plan()
    if not sheets.titles:
        reader.findings.append(codes.NOT_A_PLAN.at((), None))
    sources = reader.sources(sheets.titles)
    book.forget_parts()
    return Reading(plan, sources, tuple(reader.findings), language, book.titles)


def _own_language(book: Book) -> Language | None:
    text = book.defined_names.get(LANGUAGE_NAME, "").strip("=\"' ").lower()
    return next((language for language in Language if language.value == text), None)


class _Reader:
    """Collects the records of all parts, then ties them together."""

    def __init__(self, conversion: Conversion, located: Iterable[Located]) -> None:
        self._conversion = conversion
        self.findings: list[Finding] = []
        self._blocks: dict[str, Block] = {}
        for each in located:
            self.findings.extend(each.findings)
            self._blocks.update({block.part.key: block for block in each.blocks})
        self._records: dict[str, list[Record]] = {}

    def plan(self) -> Plan | None:
        """The plan, as far as it can be read."""
        for sheet in SHEETS:
            for part in sheet.parts:
                self._read(part)
        self._tie()
        self._tell_problems()
        return self._built()

    def sources(self, titles: Iterable[str]) -> Sources:
        """The cells of everything in the plan, by the order of the sheets."""
        order = list(titles)
        blocks = sorted(self._blocks.values(), key=lambda block: order.index(block.sheet.title))
        parts: dict[str, Lines] = {}
        for block in blocks:
            items = [record.item for record in self._records.get(block.part.key, ())]
            if block.part.shape is not Shape.FORM or items:
                parts[block.part.key] = Lines(block, items)
        return Sources(parts, self._conversion)

    # -------------------------------------------------------------------------------------------------- reading

    def _read(self, part: Part) -> None:
        block = self._blocks.get(part.key)
        if block is None:
            return
        found, findings = records(block, self._conversion)
        self.findings.extend(findings)
        kept: list[Record] = []
        for record in found:
            if record.complete or part.shape is Shape.FORM:
                kept.append(record)
            if not record.complete:
                self._tell_missing(record)
        self._records[part.key] = kept
        if part.key == "cover" and kept and isinstance(currency := kept[0].values.get("currency"), Currency):
            self._conversion.currency = currency.value

    def _tell_missing(self, record: Record) -> None:
        """The required cells that are empty; of those that cannot be read their own problem is told."""
        part = record.part
        faulty = {name for name, _ in record.problems}
        for cell in cells_of(part.model):
            if cell.required and cell.name in record.block.lines and not {cell.name} & (record.values.keys() | faulty):
                self.findings.append(
                    codes.MISSING.at(
                        (part.key,),
                        self._place(record, cell.name),
                        field_key=f"fields.{part.key}.{cell.name}.label",
                        part_key=f"parts.{part.key}.title",
                    )
                )
        if part.shape is not Shape.FORM:
            self._tell(record, (part.key,))

    def _tell_problems(self) -> None:
        for kept in self._records.values():
            for index, record in enumerate(kept):
                if record.problems:
                    self._tell(record, record.path(index))

    def _tell(self, record: Record, path: tuple[str | int, ...]) -> None:
        for name, problem in record.problems:
            values = {"field_key": f"fields.{record.part.key}.{name}.label", **problem.values}
            # A row that is left out has no place in the plan, only one on the sheet.
            whole = record.complete or record.part.shape is Shape.FORM
            self.findings.append(problem.code.at((*path, name) if whole else path, self._place(record, name), **values))

    def _place(self, record: Record, name: str) -> Place:
        return place_at(record.block, record.cell(name), self._conversion)

    # ---------------------------------------------------------------------------------------------------- tying

    def _tie(self) -> None:
        everything = [record for kept in self._records.values() for record in kept]
        directories = {key: self._directory(kept) for key, kept in self._records.items() if kept}
        for record in everything:
            if record.links:
                self._resolve(record, directories)
        self._tell_people(everything)
        self._tell_period()

    def _directory(self, kept: list[Record]) -> Directory:
        part = kept[0].part
        if not part.has_ids:
            return Directory()
        for record, first in give_ids(part, kept, self._conversion.texts):
            self.findings.append(
                codes.DUPLICATE_ID.at((part.key, kept.index(record), "id"), self._place(record, "id"), first=first)
            )
        return Directory.of(kept)

    def _resolve(self, record: Record, directories: Mapping[str, Directory]) -> None:
        for cell in cells_of(record.part.model):
            text = record.links.get(cell.name)
            if text is None:
                continue
            directory = directories.get(cell.column.refers_to or "", Directory())
            found, problem = directory.resolve(text, cell.kind, self._conversion.guesses)
            if problem is not None:
                target = {"target_key": f"parts.{cell.column.refers_to}.title"}
                record.problems.append((cell.name, codes.Problem(problem.code, {**problem.values, **target})))
            if found:
                record.values[cell.name] = found if isinstance(cell.default, tuple) else found[0]

    def _tell_people(self, everything: Iterable[Record]) -> None:
        for mention, other in twice(mentions(everything)):
            place = self._place(other.record, other.field)
            mention.record.problems.append(
                (mention.field, codes.Problem.of(codes.PERSON_TWICE, other=other.name, where=str(place)))
            )

    def _tell_period(self) -> None:
        for record in self._records.get("cover", ()):
            first, last = record.values.get("period_from"), record.values.get("period_to")
            if first is not None and last is not None and first > last:  # type: ignore[operator] # both are dates
                start = "fields.cover.period_from.label"
                record.problems.append(
                    ("period_to", codes.Problem.of(codes.END_BEFORE_START, start_key=start, start=first))  # type: ignore[arg-type]
                )

    # ------------------------------------------------------------------------------------------------- building

    def _built(self) -> Plan | None:
        if "cover" not in self._blocks:
            self.findings.append(codes.NO_COVER.at((), None))
        cover = self._records.get("cover", ())
        if not cover or not cover[0].complete:
            return None
        fields: dict[str, Any] = {}
        for sheet in SHEETS:
            for part in sheet.parts:
                kept = self._records.get(part.key)
                if kept is None:
                    continue
                rows = tuple(_row(part.model, record) for record in kept)
                fields[part.key] = rows[0] if part.shape is Shape.FORM else rows
        return Plan(**fields)


def _row(model: type[Row], record: Record) -> Row:
    return model.model_validate(record.values)
