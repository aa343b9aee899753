"""The next step of a row with who takes it and when, in one cell: three narrow columns would make tall rows."""

from __future__ import annotations

from datetime import date

from kamgen.content.table import Cell
from kamgen.content.text import Line, Run, Tone, line
from kamgen.documents.tables import paragraphs
from kamgen.documents.wording import full_date, joined, one_line
from kamgen.places import Path
from kamgen.texts.catalogue import Texts


def step_cell(step: str | None, owner: str | None, due: date | None, texts: Texts, row: Path) -> Cell:
    """The step over name and date; a name or date without a step says that the step is open."""
    lines: tuple[Line, ...] = paragraphs(step)
    details = joined(one_line(owner or ""), full_date(due, texts) if due else "")
    if details and not lines:
        lines = (line(texts("documents.open"), Tone.MUTED),)
    if details:
        lines += ((Run(details, Tone.MUTED, second=True),),)
    sources = tuple((*row, field) for field in ("next_action", "owner", "due"))
    return Cell(lines, sources=sources)
