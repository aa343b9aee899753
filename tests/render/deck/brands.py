"""A second brand: 4:3, red, another font, without notes master, and with no more than the roles that are needed."""

from __future__ import annotations

import io
import re
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


DARK = {"accent": "3FA7D6", "ground": "101820", "dk1": "FFFFFF", "dk2": "A0AABA", "lt2": "1C2733"}
"""Light words on a dark ground."""


def bare(folder: Path, *, accent: str = "B00020", ground: str = "FFFFFF", font: str = "Arial", **colours: str) -> Brand:
    """The brand, made in a folder from the template that python-pptx brings along; `colours` by slot of the theme."""
    copy_of_plain(folder)
    declaration = folder / "brand.toml"
    text = declaration.read_text(encoding="utf-8")
    start, end = text.index("[deck]"), text.index("[document]")
    declaration.write_text(text[:start] + _DECK + text[end:], encoding="utf-8")
    empty = io.BytesIO()
    Presentation().save(empty)
    parts = unpack(empty.getvalue(), name="deck.pptx")
    theme = parts["ppt/theme/theme1.xml"].decode()
    for slot, colour in {"accent1": accent, "lt1": ground, **colours}.items():
        theme = re.sub(rf"(<a:{slot}>).*?(</a:{slot}>)", rf'\1<a:srgbClr val="{colour}"/>\2', theme)
    theme = re.sub(r'(<a:latin typeface=")[^"]*', rf"\g<1>{font}", theme)
    parts["ppt/theme/theme1.xml"] = theme.encode()
    (folder / "deck.pptx").write_bytes(pack(parts))
    return load(folder)
