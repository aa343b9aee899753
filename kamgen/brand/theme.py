"""What a theme part says: colours and fonts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from lxml import etree

from kamgen.brand.colours import ThemeSlot
from kamgen.brand.template import A, NotATemplate

_STRAIGHT: Final = {"tx1": "dk1", "bg1": "lt1", "tx2": "dk2", "bg2": "lt2"}


@dataclass(frozen=True, slots=True)
class Fonts:
    """The theme's typefaces; documents refer to them as ``+mj-lt`` and ``+mn-lt``, only measuring needs the names."""

    heading: str
    body: str

    def named(self, typeface: str) -> str:
        """The typeface that a reference to the theme means; any other name is itself."""
        return {"+mj-lt": self.heading, "+mn-lt": self.body}.get(typeface, typeface)


def fonts(theme: etree._Element) -> Fonts:
    """The typefaces for headings and text."""

    def face(tag: str) -> str:
        latin = theme.find(f".//{A}{tag}/{A}latin")
        return "" if latin is None else latin.get("typeface", "")

    return Fonts(face("majorFont"), face("minorFont"))


def colours(theme: etree._Element, mapped: Mapping[str, str] | None = None) -> dict[ThemeSlot, str]:
    """The RGB value of each slot through a colour map (``tx1`` to ``dk1`` and so on). Raises `NotATemplate`."""
    scheme = theme.find(f".//{A}clrScheme")
    raw = {} if scheme is None else {etree.QName(each).localname: _rgb(each) for each in scheme}
    names = {slot: (mapped or _STRAIGHT).get(slot, _STRAIGHT.get(slot, slot.value)) for slot in ThemeSlot}
    missing = sorted({name for name in names.values() if not raw.get(name)})
    if missing:
        raise NotATemplate(f"the theme has no colour {', '.join(missing)}; choose a colour set under Design in Office")
    return {slot: raw[name] for slot, name in names.items()}


def _rgb(slot: etree._Element) -> str:
    for each in slot:
        value = each.get("val", "") if each.tag == f"{A}srgbClr" else each.get("lastClr", "")
        if len(value) == 6 and all(digit in "0123456789abcdefABCDEF" for digit in value):  # noqa: PLR2004 - RRGGBB
            return value.upper()
    return ""
