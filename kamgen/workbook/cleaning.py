"""Text as its writer meant it: without what cannot be seen."""

from __future__ import annotations

import re
import unicodedata

from kamgen.office.xml import whole

# Zero-width blanks, soft hyphens, direction marks. Joiners mean something in emoji and some scripts, not in Latin.
_INVISIBLE = re.compile(
    "[\u00ad\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]|(?<=[\u0000-\u05ff])[\u200c\u200d]"
)
_LINE_END = re.compile("\r\n?|[\v\f\x85\u2028\u2029]")
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ufffe\uffff]")
_BLANKS = re.compile(r"[^\S\n]+")
_AROUND_LINES = re.compile(r" ?\n ?")


def clean(text: str) -> str:
    """Composed characters, single blanks, nothing stray or invisible; line breaks stay."""
    if text.isascii() and text.isprintable() and "  " not in text:
        return text.strip()
    text = _LINE_END.sub("\n", unicodedata.normalize("NFC", whole(text)))
    text = _BLANKS.sub(" ", _CONTROL.sub("", _INVISIBLE.sub("", text)))
    return _AROUND_LINES.sub("\n", text).strip()
