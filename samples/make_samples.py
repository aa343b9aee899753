"""Writes the sample workbooks of this folder: three filled plans, one with a fault of each kind, and twelve accounts.

``python samples/make_samples.py`` after a change of data, words or the workbook's form; a test compares the bytes.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from kamgen.brand.loading import Brand, find
from kamgen.office.package import pack, unpack
from kamgen.places import Path as PlanPath
from kamgen.plan.plan import Plan
from kamgen.schema.sheets import Depth
from kamgen.texts.language import Language
from kamgen.workbook.blank import Typed, write_workbook

FOLDER = Path(__file__).resolve().parent

Fault = tuple[PlanPath, str | int | float | date | Typed, str]

FAULTS: tuple[Fault, ...] = (
    (("cover", "period_to"), date(2025, 12, 31), "KAM218"),
    (("cover", "version"), "2.3 – Fassung für die Geschäftsführung", "KAM114"),
    (("customer_goals", 0, "horizon"), "Q4 2027", "KAM115"),
    (("customer_goals", 0, "consequence"), "Gelegenheit", "KAM110"),
    (("customer_goals", 1, "consequence"), "Chanse", "KAM111"),
    (("customer_goals", 0, "due"), "sobald wie möglich", "KAM107"),
    (("customer_goals", 1, "due"), "03/04/2026", "KAM108"),
    (("customer_goals", 2, "value"), "1,234", "KAM105"),
    (("customer_goals", 3, "value"), "150.000 CHF", "KAM119"),
    (("initiatives", 0, "supports"), "KZ-1, Lieferzeiten", "KAM212"),
    (("initiatives", 2, "year"), 2026.5, "KAM117"),
    (("initiatives", 1, "supports"), "Zahl der C-Teile-Lieferanten von 310 auf 150 halbiren", "KAM211"),
    (("checkpoints", 0, "goal"), "Z-7 · Rahmenvertrag", "KAM212"),
    (("checkpoints", 1, "probability"), "60", "KAM106"),
    (("checkpoints", 2, "opportunity"), Typed("=210000/0", "#DIV/0!"), "KAM102"),
    (("checkpoints", 3, "opportunity"), Typed("=120*2000"), "KAM101"),
    (("checkpoints", 4, "probability"), 1.45, "KAM113"),
    (("goals", 0, "target"), "rund drei Millionen", "KAM104"),
    (("actions", 1, "id"), "M-01", "KAM210"),
    (("actions", 2, "title"), "", "KAM103"),
    (("management_asks", 1, "value"), -68000, "KAM112"),
)
"""What is wrong in the broken workbook: the path, what stands in the cell, and the code that it must be told with."""

RENAMED = ("Gesprächsziel", "Gesprächszil")
"""A header with a slip of the keyboard: KAM203."""


def plan(language: Language, *, full: bool = True) -> Plan:
    """The data of a sample: the five compact steps, and where it is `full` all the others too."""
    names = [f"sample-{language.value}.toml", *([f"sample-{language.value}-full.toml"] if full else [])]
    parts: dict[str, object] = {}
    for name in names:
        parts |= tomllib.loads((FOLDER / name).read_text(encoding="utf-8"))
    return Plan.model_validate(parts)


def workbooks() -> Iterator[tuple[Path, bytes]]:
    """Every sample workbook with its bytes."""
    brand = find("plain")
    for language in Language:
        told = plan(language)
        data = write_workbook(language, Depth.FULL, brand, told, created=told.cover.as_of)
        yield FOLDER / f"sample-{language.value}.xlsx", data
    told = plan(Language.GERMAN, full=False)
    overrides = {path: value for path, value, _ in FAULTS}
    data = write_workbook(Language.GERMAN, Depth.COMPACT, brand, told, created=told.cover.as_of, overrides=overrides)
    yield FOLDER / "broken.xlsx", _with_renamed_header(data)
    for path in sorted((FOLDER / "accounts").glob("*.toml")):
        yield path.with_suffix(".xlsx"), _account(path, brand)


def _account(path: Path, brand: Brand) -> bytes:
    """One of the smaller accounts of one supplier: a plan with its language, its depth and what is wrong in it."""
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    sample, told = data["sample"], Plan.model_validate(data["plan"])
    faults = {tuple(fault["path"]): fault["value"] for fault in sample.get("faults", ())}
    language, depth = Language(sample["language"]), Depth(sample["depth"])
    return write_workbook(language, depth, brand, told, created=told.cover.as_of, overrides=faults)


def _with_renamed_header(data: bytes) -> bytes:
    parts = unpack(data, name="broken.xlsx")
    before, after = (f">{word}<".encode() for word in RENAMED)
    named, renamed = (f'name="{word}"'.encode() for word in RENAMED)
    for name, content in parts.items():
        if name == "xl/sharedStrings.xml":
            parts[name] = content.replace(before, after)
        elif name.startswith("xl/tables/"):
            parts[name] = content.replace(named, renamed)
    return pack(parts)


def main() -> None:
    """Write all of them."""
    for path, data in workbooks():
        path.write_bytes(data)


if __name__ == "__main__":
    main()
