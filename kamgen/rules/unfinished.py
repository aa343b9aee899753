"""Cells that were left unfinished and would stand in front of a board."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kamgen.figures.figures import Figures
from kamgen.findings import Severity, Value
from kamgen.places import Path
from kamgen.plan.plan import Plan
from kamgen.rules.rule import Hit, rule, weak
from kamgen.schema.rows import Row

_UNFINISHED = re.compile(
    r"^\s*(?:t\.?b\.?[dca]\.?|n\.?n\.?|todo|\?+|\.\.\.|…|noch offen|folgt(?: noch)?|wird nachgereicht"
    r"|nog invullen|nog in te vullen|volgt(?: nog)?|to follow|to be completed)\s*$"
    r"|\b(?:tbd|tbc|xxx+|lorem ipsum)\b|\?\?\?",
    re.IGNORECASE,
)


@rule(
    "KAM381",
    Severity.WARNING,
    fails={"actions": [{"id": "M-01", "title": "Send the draft by xxx"}]},
    passes={"actions": [{"id": "M-01", "title": "Send the draft contract"}]},
)
def unfinished_text(plan: Plan, figures: Figures) -> Iterator[Hit]:  # noqa: ARG001 - the form of a rule
    """A cell that is no more than "todo" or "to follow", or has "tbd", "xxx" or "???" anywhere."""
    for path, text in _texts(plan):
        if _UNFINISHED.search(text):
            yield weak(*path, words=_short(text))


def _short(text: str) -> Value:
    return text.strip()[:40]


def _texts(plan: Plan) -> Iterator[tuple[Path, str]]:
    for part in type(plan).model_fields:
        value = getattr(plan, part)
        if isinstance(value, Row):
            yield from _fields(value, (part,))
        else:
            for index, row in enumerate(value):
                yield from _fields(row, (part, index))


def _fields(row: Row, path: Path) -> Iterator[tuple[Path, str]]:
    for name, value in row:
        if isinstance(value, str):
            yield (*path, name), value


RULES = (unfinished_text,)
