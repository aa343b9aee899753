"""A second brand: 4:3, red, another font, without notes master, and with no more than the roles that are needed."""

from __future__ import annotations

import io
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from pptx import Presentation

from kamgen.brand.loading import Brand, load
from kamgen.office.package import pack, unpack
from tests.brand.folders import copy_of_plain

_DECK = """[deck]
file = "deck.pptx"

[deck.cover]
layout = "Title Slide"
title = "Title 1"

[deck.section]
layout = "Section Header"
title = "Title 1"

[deck.content]
layout = "Title and Content"
title = "Title 1"
free = "Content Placeholder 2"

"""


_TITLE = '<a:off x="457200" y="274638"/><a:ext cx="8229600" cy="1143000"/>'
_BODY = '<a:off x="457200" y="1600200"/><a:ext cx="8229600" cy="4525963"/>'

_LINE = (
    '<p:cxnSp><p:nvCxnSpPr><p:cNvPr id="90" name="Line"/><p:cNvCxnSpPr/><p:nvPr/></p:nvCxnSpPr><p:spPr><a:xfrm>'
    '<a:off x="{x}" y="{y}"/><a:ext cx="{width}" cy="0"/></a:xfrm><a:prstGeom prst="line"><a:avLst/></a:prstGeom>'
    "</p:spPr></p:cxnSp>"
)

DARK = {"accent": "3FA7D6", "ground": "101820", "dk1": "FFFFFF", "dk2": "A0AABA", "lt2": "1C2733"}
"""Light words on a dark ground."""


Place = tuple[float, float, float, float]
"""x, y, width and height in inches."""


@dataclass(frozen=True, slots=True)
class Page:
    """The size of the slides and where title and free area stand on them, in inches; a title beside the page's edge."""

    width: float = 10.0
    height: float = 7.5
    title: Place | None = None
    body: Place | None = None
    turned: bool = False
    line: tuple[float, float, float] | None = None
    """A line across that the master draws: its left end, its height on the page, its width."""


def bare(folder: Path, *, accent: str = "B00020", ground: str = "FFFFFF", font: str = "Arial", **colours: str) -> Brand:
    """The brand, made in a folder from the template that python-pptx brings along; `colours` by slot of the theme."""
    return _made(folder, {"accent1": accent, "lt1": ground, **colours}, font, Page(), "")


def laid_out(folder: Path, page: Page, more: str = "") -> Brand:
    """The brand on pages of another make; `more` are further lines of ``[deck.content]``."""
    return _made(folder, {}, "Arial", page, more)


def _made(folder: Path, colours: Mapping[str, str], font: str, page: Page, more: str) -> Brand:
    copy_of_plain(folder)
    declaration = folder / "brand.toml"
    text = declaration.read_text(encoding="utf-8")
    start, end = text.index("[deck]"), text.index("[document]")
    declaration.write_text(text[:start] + _DECK.rstrip() + f"\n{more}\n\n" + text[end:], encoding="utf-8")
    empty = io.BytesIO()
    Presentation().save(empty)
    parts = unpack(empty.getvalue(), name="deck.pptx")
    theme = parts["ppt/theme/theme1.xml"].decode()
    for slot, colour in colours.items():
        theme = re.sub(rf"(<a:{slot}>).*?(</a:{slot}>)", rf'\1<a:srgbClr val="{colour}"/>\2', theme)
    theme = re.sub(r'(<a:latin typeface=")[^"]*', rf"\g<1>{font}", theme)
    parts["ppt/theme/theme1.xml"] = theme.encode()
    _lay_out(parts, page)
    (folder / "deck.pptx").write_bytes(pack(parts))
    return load(folder)


def _lay_out(parts: dict[str, bytes], page: Page) -> None:
    """Give the slides their size, and the master's title and body their places."""
    presentation = parts["ppt/presentation.xml"].decode()
    size = f'<p:sldSz cx="{_emu(page.width)}" cy="{_emu(page.height)}"/>'
    parts["ppt/presentation.xml"] = re.sub(r"<p:sldSz [^>]*/>", size, presentation).encode()
    master = parts["ppt/slideMasters/slideMaster1.xml"].decode()
    for old, place in ((_TITLE, page.title), (_BODY, page.body)):
        assert master.count(old) == 1
        if place is not None:
            x, y, width, height = map(_emu, place)
            master = master.replace(old, f'<a:off x="{x}" y="{y}"/><a:ext cx="{width}" cy="{height}"/>')
    if page.turned:
        master = master.replace('<a:bodyPr vert="horz"', '<a:bodyPr vert="vert"', 1)
    if page.line is not None:
        x, y, width = map(_emu, page.line)
        drawn = _LINE.format(x=x, y=y, width=width)
        master = master.replace("</p:spTree>", f"{drawn}</p:spTree>", 1)
    parts["ppt/slideMasters/slideMaster1.xml"] = master.encode()


def _emu(inches: float) -> int:
    return round(inches * 914_400)
