"""A workbook as its reading left it: what was read, and where it lies in the book."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kamgen.findings import Finding
from kamgen.plan.plan import Plan
from kamgen.texts.language import Language
from kamgen.workbook.context import Context
from kamgen.workbook.raw import Book
from kamgen.workbook.rows import PartRows


@dataclass(frozen=True, slots=True)
class Parsed:
    """`sheets` are the titles of the planning sheets in the order of the method, `parts` their parts as rows."""

    context: Context
    sheets: tuple[str, ...]
    parts: Mapping[str, PartRows]
    plan: Plan | None
    findings: tuple[Finding, ...]

    @property
    def book(self) -> Book:
        """The workbook itself."""
        return self.context.book

    @property
    def language(self) -> Language:
        """The language that it is in."""
        return self.context.language
