"""What a workbook template gives: theme, default font and the print set-up; its cells are not taken."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from kamgen.brand.forms import PREFIX, TAGS, Field
from kamgen.brand.palette import Palette

PLACES: Final = re.compile(rf"{PREFIX}([a-z_]+)")
_MOST: Final = 255


@dataclass(frozen=True, slots=True)
class Margins:
    """Print margins in inches."""

    left: float
    right: float
    top: float
    bottom: float
    header: float
    footer: float


@dataclass(frozen=True, slots=True)
class PrintLine:
    """A print header or footer in Excel's own code, with ``kamgen:`` and a field's name where words go."""

    code: str

    def filled(self, values: Mapping[Field, str]) -> str:
        """The code with its words in place; long words end in an ellipsis, since Excel takes 255 characters at most."""
        fields = [Field(name) for name in PLACES.findall(self.code) if name in TAGS]
        words = {field: values.get(field, "") for field in fields}
        room = _MOST - len(PLACES.sub("", self.code))
        while sum(len(_escaped(words[field])) for field in fields) > room:
            longest = max(fields, key=lambda field: len(words[field]))
            words[longest] = words[longest].removesuffix("…")[:-1] + "…"
        return PLACES.sub(lambda place: _escaped(words.get(Field(place[1]), "")), self.code)


def _escaped(words: str) -> str:
    return " ".join(words.split()).replace("&", "&&")


@dataclass(frozen=True, slots=True)
class WorkbookBrand:
    """A workbook template's looks."""

    theme: str
    """The theme part as XML, for XlsxWriter's ``use_custom_theme(StringIO(...))``."""
    font: str
    points: float
    header: PrintLine
    footer: PrintLine
    margins: Margins
    palette: Palette
