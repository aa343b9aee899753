"""Escaping for XML strings that are prepared by hand: any text in, well-formed XML 1.0 out."""

from __future__ import annotations

import re

_SPECIAL = re.compile('[&<>"\t\n\r\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]')
_SURROGATE = re.compile("[\ud800-\udfff]")
_NEWLINE = re.compile("\r\n?")

# XML 1.0 has no way at all to write these characters, not even as a reference. Vertical tab and form feed part words.
_ILLEGAL: dict[int, str | None] = {
    **dict.fromkeys([*range(0x09), *range(0x0E, 0x20), 0xFFFE, 0xFFFF]),
    0x0B: " ",
    0x0C: " ",
}
_TEXT = _ILLEGAL | {ord("&"): "&amp;", ord("<"): "&lt;", ord(">"): "&gt;"}
# A parser turns a raw tab or line feed in an attribute into a blank.
_ATTRIBUTE = _TEXT | {ord('"'): "&quot;", ord("\t"): "&#9;", ord("\n"): "&#10;"}


def text(value: str) -> str:
    """The value as the text of an element; line ends become line feeds, half a surrogate pair becomes U+FFFD."""
    return _mended(value).translate(_TEXT) if _SPECIAL.search(value) else value


def attribute(value: str) -> str:
    """The value as it stands between the double quotes of an attribute; tabs and line feeds survive."""
    return _mended(value).translate(_ATTRIBUTE) if _SPECIAL.search(value) else value


def whole(value: str) -> str:
    """The value with U+FFFD for each half of a surrogate pair that stands alone, so that UTF-8 can write it."""
    if _SURROGATE.search(value):
        return value.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return value


def _mended(value: str) -> str:
    value = whole(value)
    return _NEWLINE.sub("\n", value) if "\r" in value else value
