"""An older, newer or edited workbook carried over into today's form, with a list of what has no place there."""

from __future__ import annotations

from dataclasses import dataclass

from kamgen.brand.loading import Brand
from kamgen.errors import InputUnreadable
from kamgen.places import Path
from kamgen.plan.cover import Cover
from kamgen.plan.plan import Plan, sheets_of
from kamgen.schema.sheets import Depth, Shape
from kamgen.texts.language import Language
from kamgen.workbook.blank import write_workbook
from kamgen.workbook.blank.values import CellValue
from kamgen.workbook.carried import carried_pictures
from kamgen.workbook.leftovers import Leftover, leftovers_of
from kamgen.workbook.originals import original, originals
from kamgen.workbook.parsed import Parsed
from kamgen.workbook.pictures import Picture
from kamgen.workbook.read import parse_workbook
from kamgen.workbook.rows import PartRows
from kamgen.workbook.stored import address


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
            for path, at, raw in originals(rows):
                overrides[path] = original(raw, parsed.context)
                kept.append(Kept(rows.block.sheet.title, address(*at), parsed.context.shown(raw)))
    pictures = tuple(carried_pictures(parsed, held))
    unplaced = tuple(leftovers_of(parsed, frozenset(held), {(each.sheet, each.item) for each in pictures}))
    plan = parsed.plan or _without_account(parsed, overrides)
    lying: dict[tuple[str, int], list[Picture]] = {}
    for each in pictures:
        lying.setdefault((each.part, each.row), []).append(each.picture)
    written = write_workbook(
        parsed.language, chosen, brand, plan, overrides=overrides, unplaced=unplaced, pictures=lying
    )
    return Upgraded(written, parsed.language, chosen, unplaced, tuple(kept))


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
