"""What reading a cell depends on besides the cell."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from typing import Any

from kamgen.schema.cells import Choice
from kamgen.texts.catalogue import texts
from kamgen.texts.language import Language
from kamgen.workbook import dates
from kamgen.workbook.folding import Guesses
from kamgen.workbook.numbers import LARGEST
from kamgen.workbook.raw import Book
from kamgen.workbook.stored import Holds, Raw

_DOUBLE = 307
"""A stored number has no more digits before or behind its point: Excel ends a little below what a double holds."""


@dataclass(slots=True)
class Context:
    """The workbook's formats, its language and its currency; `known` keeps what equal cells were read as.

    `rates` says for other currencies what one unit of them is worth in that of the plan.
    """

    book: Book
    language: Language
    guesses: Guesses
    currency: str | None = None
    rates: Mapping[str, Decimal] = field(default_factory=dict)
    known: dict[Any, Any] = field(default_factory=dict)

    def shown(self, raw: Raw) -> str:
        """A cell as its writer sees it, in the workbook's language."""
        formats = texts(self.language).formats
        if raw.holds is Holds.NUMBER:
            number = decimal(raw.text)
            if number is None or abs(number) >= LARGEST:  # nobody groups the digits of a slip of the keyboard
                return raw.text
            if self.book.is_date(raw.style):
                day = dates.of_serial(float(number), date_1904=self.book.date_1904)
                return raw.text if day is None else formats.full_date(day)
            return formats.percent(number, 0) if self.book.is_percent(raw.style) else formats.number(number)
        if raw.holds is Holds.TRUTH:
            word = "true" if raw.text.lower() in {"1", "true"} else "false"
            return texts(self.language)(f"reading.{word}").partition("|")[0].upper()
        return raw.text

    def word(self, member: Choice) -> str:
        """The word of a closed list's member, in the workbook's language."""
        return texts(self.language)(member.text_key)


def decimal(text: str) -> Decimal | None:
    """The number that a program stored; None for what none would store."""
    try:
        number = Decimal(text)
    except InvalidOperation:
        return None
    return number if number.is_finite() and abs(number.adjusted()) <= _DOUBLE else None
