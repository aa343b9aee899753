"""What is wrong or worth a look: data with a place, never text; words come last, in the language asked for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from kamgen.places import Path, Place, SourceMap, place_of

Value = str | int | Decimal | date
"""What a message may carry: raw, so that each language can write it in its own way."""


def brief(text: str, most: int = 60) -> str:
    """A cell's text as a message quotes it: on one line, and of a long one its beginning, which shows which it is."""
    line = " ".join(text.split())
    return line if len(line) <= most else f"{line[: most - 1].rstrip()}…"


class Severity(StrEnum):
    """How much a finding weighs: an error stops the documents, a warning wants an answer, an info is advice."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault or remark: its code names message and hint in the catalogues, its values fill them.

    Value names that end in ``_key`` hold catalogue keys (a field's label, a sheet's title), to be put into
    words with the rest of the message.
    """

    code: str
    severity: Severity
    path: Path = ()
    values: tuple[tuple[str, Value], ...] = ()
    place: Place | None = None

    @classmethod
    def of(
        cls, code: str, severity: Severity, path: Path = (), place: Place | None = None, /, **values: Value
    ) -> Finding:
        """A finding with its values given by name."""
        return cls(code, severity, path, tuple(sorted(values.items())), place)

    def located(self, sources: SourceMap) -> Finding:
        """The same finding with the cell that its path was read from, if it has none yet."""
        if self.place is not None:
            return self
        return Finding(self.code, self.severity, self.path, self.values, place_of(self.path, sources))
