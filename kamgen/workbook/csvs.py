"""Tables as CSV, as Excel and CRM systems export them, as sheets of text cells."""

from __future__ import annotations

import csv
import io
from collections import Counter

from kamgen.errors import InputUnreadable
from kamgen.workbook.cleaning import clean
from kamgen.workbook.raw import Book, RawSheet
from kamgen.workbook.stored import LAST_COLUMN, LAST_ROW, MOST_CELLS, Holds, Raw

_HEAD = 100_000
"""Characters in which the first record ends, if it is one."""
_SEPARATORS = ";,\t|"
_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))


def csv_book(data: bytes, name: str) -> Book:
    """A book with one sheet; rows are counted as records, so quoted line breaks do not shift them.

    Raises `InputUnreadable` for what is no text.
    """
    text = _decoded(data, name)
    separator, text = _separator(text)
    rows: dict[int, dict[int, Raw]] = {}
    left = MOST_CELLS
    lines = io.StringIO(text, newline="")
    try:
        for number, record in enumerate(csv.reader(lines, delimiter=separator, strict=True), start=1):
            left -= len(record)
            if number > LAST_ROW or left < 0:
                raise InputUnreadable(f"{name}: more than {MOST_CELLS:,} cells; split the file")
            cells = {
                column: Raw(Holds.TEXT, cleaned)
                for column, value in enumerate(record[:LAST_COLUMN], start=1)
                if (cleaned := clean(value))
            }
            if cells:
                rows[number] = cells
    except csv.Error as error:
        raise InputUnreadable(
            f"{name}: this cannot be read as CSV ({error}): a quotation mark is not closed, or in a wrong place; "
            "mend it or export the list again"
        ) from None
    return Book.of_sheet(name, RawSheet(name, rows))


def _decoded(data: bytes, name: str) -> str:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strictly(data, encoding, name)
    if b"\0" in data:
        raise InputUnreadable(f"{name}: this is no text file; export the accounts as CSV UTF-8 or .xlsx")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        # What Excel on Windows calls CSV; five bytes have no meaning there and stay what they are, as in browsers.
        return "".join(_WINDOWS[byte] for byte in data)


_WINDOWS = [bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in range(256)]


def _strictly(data: bytes, encoding: str, name: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        raise InputUnreadable(f"{name}: the text is damaged inside; export it again as CSV UTF-8") from None


def _separator(text: str) -> tuple[str, str]:
    """What parts the columns, and the text without the line in which Excel may say so."""
    first, _, rest = text.partition("\n")
    said = first.strip()
    if said.lower().startswith("sep=") and len(said) == len("sep=;"):
        return said[-1], rest
    counts = Counter(_outside_quotes(text))
    return max(_SEPARATORS, key=lambda sign: (counts[sign], -_SEPARATORS.index(sign))), text


def _outside_quotes(text: str) -> str:
    """The first record that holds anything, without what is quoted."""
    found: list[str] = []
    quoted = False
    for sign in text[:_HEAD]:
        if sign == '"':
            quoted = not quoted
        elif not quoted:
            if sign in "\r\n" and any(each.strip() for each in found):
                break
            found.append(sign)
    return "".join(found)
