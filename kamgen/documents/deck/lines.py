"""What fits the fixed lines of a slide; the renderer measures, this only saves it what is known in advance."""

from __future__ import annotations

_ONE_LINE = 81
"""Characters of a title that usually stand on one line."""


def scope_under(title: str, words: str) -> str:
    """A scope line that only explains the page: left out under a title of two lines, which leave it no room."""
    return words if len(title) <= _ONE_LINE else ""
