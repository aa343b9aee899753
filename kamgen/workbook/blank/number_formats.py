"""How numbers and dates look in cells, in Excel's own code, which every program translates for its user."""

from __future__ import annotations

from typing import Final

from kamgen.schema.cells import Kind
from kamgen.texts.catalogue import texts
from kamgen.texts.language import Language

_KINDS: Final = {
    Kind.MONEY: "#,##0_0;\u2212#,##0_0",
    Kind.PERCENT: "0%_0;\u22120%_0",
    # Large numbers in groups; Excel writes a decimal sign behind whole ones if a format allows for decimals.
    Kind.NUMBER: "[>=10000]#,##0;[<=-10000]\u2212#,##0;General",
    # As text, or Excel would make a date of version 2.1 and drop the zeros of a customer number.
    Kind.TEXT: "@",
}


def date_format(language: Language) -> str:
    """A whole date as the language writes it."""
    return texts(language).formats.cell_date


def number_format(kind: Kind, language: Language) -> str:
    """The format of an input cell of a kind; empty for Excel's General."""
    return date_format(language) if kind is Kind.DATE else _KINDS.get(kind, "")
