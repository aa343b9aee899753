"""An older, newer or edited workbook carried over into today's form, with a list of what has no place there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kamgen.brand.loading import Brand
from kamgen.errors import InputUnreadable
from kamgen.places import Path
from kamgen.plan.cover import Cover
from kamgen.plan.plan import Plan, sheets_of
from kamgen.schema.cells import Kind
from kamgen.schema.rows import cells_of
from kamgen.schema.sheets import Depth, Part, Shape
from kamgen.texts.language import Language
from kamgen.workbook.blank import write_workbook
from kamgen.workbook.blank.values import CellValue
from kamgen.workbook.context import Context, decimal
from kamgen.workbook.leftovers import Leftover, leftovers_of
from kamgen.workbook.parsed import Parsed
from kamgen.workbook.read import parse_workbook
from kamgen.workbook.rows import PartRows
from kamgen.workbook.stored import Holds, Raw, address


@dataclass(frozen=True, slots=True)
class Kept:
    """A cell that could not be read and stands in the new workbook as it was typed."""

    sheet: str
    cell: str
    value: str


@dataclass(frozen=True, slots=True)
class Upgraded:
    """Today's form of a workbook; `unplaced` stands on its last sheet, `kept` in cells that want mending."""

    data: bytes
    language: Language
    depth: Depth
    unplaced: tuple[Leftover, ...]
    kept: tuple[Kept, ...]


def upgrade(data: bytes, name: str, brand: Brand, depth: Depth | None = None) -> Upgraded:
    """Carries a workbook over, at the smallest depth that holds it and is not below what it says of itself.

    What lies beyond a `depth` that was asked for is unplaced. Raises `InputUnreadable` for what carries no plan at all.
    """
    parsed = parse_workbook(data, name)
    if not parsed.parts:
        sheets = ", ".join(parsed.book.titles[:12])
        raise InputUnreadable(
            f"{name}: there is no planning sheet in this workbook (sheets: {sheets}); nothing to upgrade"
        )
    chosen = depth or _smallest(parsed)
    held = {part.key for sheet in sheets_of(chosen) for part in sheet.parts}
    overrides: dict[Path, CellValue] = {}
    kept: list[Kept] = []
    for key, rows in parsed.parts.items():
        if key in held:
            for path, at, raw in _originals(rows):
                overrides[path] = original(raw, parsed.context)
                kept.append(Kept(rows.block.sheet.title, address(*at), parsed.context.shown(raw)))
    unplaced = tuple(leftovers_of(parsed, frozenset(held)))
    plan = parsed.plan or _without_account(parsed, overrides)
    written = write_workbook(parsed.language, chosen, brand, plan, overrides=overrides, unplaced=unplaced)
    return Upgraded(written, parsed.language, chosen, unplaced, tuple(kept))


def original(raw: Raw, context: Context) -> CellValue:
    """What to type into a cell so that it says what another says."""
    number = decimal(raw.text) if raw.holds is Holds.NUMBER else None
    if number is not None and not context.book.is_date(raw.style) and not context.book.is_percent(raw.style):
        return number
    return context.shown(raw)


def _without_account(parsed: Parsed, overrides: dict[Path, CellValue]) -> Plan:
    """A plan whose account is not known yet: its name is left empty in the workbook."""
    cover = parsed.parts["cover"].rows[0].values if "cover" in parsed.parts else {}
    content: dict[str, object] = {
        key: rows.rows[0].values if rows.part.shape is Shape.FORM else [row.values for row in rows.rows]
        for key, rows in parsed.parts.items()
        if rows.rows or rows.part.shape is not Shape.FORM
    }
    overrides.setdefault(("cover", "account"), None)
    return Plan.model_validate(content | {"cover": Cover.model_validate(cover | {"account": "–"})})


def _smallest(parsed: Parsed) -> Depth:
    """The smallest depth with a place for all that was filled in."""
    needed = {key for key, rows in parsed.parts.items() if _is_filled(rows)}
    said = parsed.book.defined_names.get("kg_depth", "").strip('="')
    for depth in Depth:
        held = {part.key for sheet in sheets_of(depth) for part in sheet.parts}
        if needed <= held and (said not in set(Depth) or tuple(Depth).index(depth) >= tuple(Depth).index(Depth(said))):
            return depth
    return Depth.FULL


def _is_filled(rows: PartRows) -> bool:
    if rows.part.shape is Shape.FORM:
        return any(row.values or row.unread for row in rows.rows)
    return bool(rows.rows or rows.left_out)


def _originals(rows: PartRows) -> Iterator[tuple[Path, tuple[int, int], Raw]]:
    """The cells that the plan does not say: their paths in the new workbook, where they stand, and what they hold."""
    # A column that lists several members has no successor; the form has a column for each.
    lists = {cell.name for cell in cells_of(rows.part.model) if cell.kind is Kind.MARKS}
    for number, row in enumerate(rows.rows):
        for line in row.unread:
            if line not in lists:
                yield from _original(rows, (*_path(rows.part, number, row.values), line), row.item)
    if rows.part.shape is not Shape.FIXED:
        for number, row in enumerate(rows.left_out, start=len(rows.rows)):
            for line in rows.block.lines:
                if line not in lists:
                    yield from _original(rows, (rows.part.key, number, line), row.item)


def _original(rows: PartRows, path: Path, item: int) -> Iterator[tuple[Path, tuple[int, int], Raw]]:
    at = rows.block.cell(str(path[-1]), item)
    raw = rows.block.sheet.at(*at) if at else None
    if at is not None and raw is not None and (raw.text.strip() or raw.holds is Holds.UNSAVED):
        yield path, at, raw


def _path(part: Part, number: int, values: Mapping[str, object]) -> Path:
    """Where a row stands in a new workbook: the rows of a closed list in the order of that list."""
    if part.shape is Shape.FORM:
        return (part.key,)
    if part.shape is Shape.FIXED:
        members: list[object] = list(part.members)
        return (part.key, members.index(values[cells_of(part.model)[0].name]))
    return (part.key, number)
