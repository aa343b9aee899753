"""What fits the fixed lines of a slide; the renderer measures, this only saves it what is known in advance."""

from __future__ import annotations

import re

_ONE_LINE = 82
"""Characters of a title that stand on one line, wide ones counted as one and a half."""
_WIDE = re.compile(r"[A-ZÄÖÜmw&€%–]")


def scope_under(title: str, words: str) -> str:
    """A scope line that only explains the page: left out under a title of two lines, which leave it no room."""
    return words if len(title) + len(_WIDE.findall(title)) // 2 <= _ONE_LINE else ""
