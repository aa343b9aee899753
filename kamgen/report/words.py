"""A finding in words: where, what, why and what to do, in the language asked for."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from kamgen.findings import Finding, Severity, Value, brief
from kamgen.texts.catalogue import Texts

_LISTS = {"allowed", "columns", "known", "sheets"}
"""Values that list what there is; they are cut where they are made."""
_RANK = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.INFO: 2}


@dataclass(frozen=True, slots=True)
class Worded:
    """A finding as a reader sees it; `sheet` and `cell` are empty where it concerns the file as a whole."""

    code: str
    severity: Severity
    sheet: str
    cell: str
    value: str
    message: str
    hint: str

    @property
    def says_value(self) -> bool:
        """Whether the message says already what stands in the cell, so that it need not be said beside it."""
        said, value = (" ".join(text.split()).casefold() for text in (self.message, brief(self.value)))
        return re.search(rf"(?<!\w){re.escape(value)}(?!\w)", said) is not None


def worded(finding: Finding, texts: Texts) -> Worded:
    """One finding in words."""
    values = _filled(finding, texts)
    place = finding.place
    return Worded(
        code=finding.code,
        severity=finding.severity,
        sheet=place.sheet if place else "",
        cell=place.cell if place else "",
        value=place.value if place else "",
        message=texts(f"{catalogue_of(finding.code)}.message", **values),
        hint=texts(f"{catalogue_of(finding.code)}.hint", **values),
    )


def catalogue_of(code: str) -> str:
    """The catalogue key under which a code's message, hint and reason stand."""
    return f"rules.{code}" if code.startswith("KAM3") else f"findings.{code}"


def in_order(findings: Iterable[Finding], sheets: tuple[str, ...] = ()) -> tuple[Finding, ...]:
    """By sheet in the workbook's order, then by row and column; what concerns the whole file first."""

    def key(finding: Finding) -> tuple[int, str, tuple[int, int], int, str]:
        place = finding.place
        if place is None:
            return (-1, "", (0, 0), _RANK[finding.severity], finding.code)
        sheet = sheets.index(place.sheet) if place.sheet in sheets else len(sheets)
        return (sheet, place.sheet, _position(place.cell), _RANK[finding.severity], finding.code)

    return tuple(sorted(findings, key=key))


def _position(cell: str) -> tuple[int, int]:
    letters = cell.rstrip("0123456789")
    column = 0
    for letter in letters:
        column = column * 26 + ord(letter.upper()) - ord("A") + 1
    digits = cell[len(letters) :]
    return (int(digits) if digits else 0, column)


def _filled(finding: Finding, texts: Texts) -> dict[str, Value]:
    values: dict[str, Value] = {"value": brief(finding.place.value) if finding.place else ""}
    for name, value in finding.values:
        if name.endswith("_key"):
            values[name.removesuffix("_key")] = texts(str(value))
        else:
            values[name] = brief(value) if isinstance(value, str) and name not in _LISTS else value
    return values
