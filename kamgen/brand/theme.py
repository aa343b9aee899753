"""What a theme part says: colours and fonts."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fonts:
    """The theme's typefaces; documents refer to them as ``+mj-lt`` and ``+mn-lt``, only measuring needs the names."""

    heading: str
    body: str
