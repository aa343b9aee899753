"""The brand plain in the dark: light words on a dark ground, in deck and document."""

from __future__ import annotations

import re
from pathlib import Path

from kamgen.brand.loading import Brand, load
from kamgen.office.package import pack, unpack
from tests.brand.folders import copy_of_plain

_COLOURS = {"dk1": "FFFFFF", "lt1": "101820", "dk2": "A0AABA", "lt2": "1C2733", "accent1": "4FC3C7"}


def dark(folder: Path) -> Brand:
    """The brand, made in a folder."""
    copy_of_plain(folder)
    for name in ("deck.pptx", "action-plan.docx"):
        parts = unpack((folder / name).read_bytes(), name=name)
        for part in [each for each in parts if re.search(r"theme/theme\d+\.xml$", each)]:
            theme = parts[part].decode()
            for slot, rgb in _COLOURS.items():
                theme = re.sub(
                    rf"(<a:{slot}>).*?(</a:{slot}>)", rf'\1<a:srgbClr val="{rgb}"/>\2', theme, flags=re.DOTALL
                )
            parts[part] = theme.encode()
        (folder / name).write_bytes(pack(parts))
    return load(folder)
