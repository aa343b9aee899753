"""Where a page's content comes from, in words: the sheets, what its signs mean, and the as-of date."""

from __future__ import annotations

from datetime import date

from kamgen.plan.plan import part_of
from kamgen.texts.catalogue import Texts

_NAMED = 4
"""Sheets that a source line names; of more it has the numbers, so that as-of date and definitions stay on the line."""


def sheet_name(part: str, texts: Texts) -> str:
    """The tab of the workbook that a part of the plan stands on, in the document's language: "04 Kundenziele"."""
    sheet, _ = part_of(part)
    return f"{sheet.number:02d} {texts(f'sheets.{sheet.key}.title')}"


def source_line(parts: tuple[str, ...], as_of: date, texts: Texts, *definitions: str) -> str:
    """The line under a page: sheets in the order of the workbook, definitions, as-of date."""
    sheets = tuple(sorted(dict.fromkeys(sheet_name(part, texts) for part in parts)))
    if len(sheets) > _NAMED:
        numbers = sorted({part_of(part)[0].number for part in parts})
        line = texts("documents.sources.many", sheets=", ".join(f"{number:02d}" for number in numbers))
    else:
        line = texts("documents.sources", n=len(sheets), sheets=", ".join(sheets))
    return "; ".join((line, *filter(None, definitions), texts("documents.as_of_inline", day=as_of)))
