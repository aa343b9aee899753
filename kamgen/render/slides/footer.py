"""The footer in a placeholder: smaller, on two lines, at last without its middle, but never cut inside a part."""

from __future__ import annotations

from collections.abc import Iterator

from kamgen.brand.deck import Slot
from kamgen.render.slides import slots
from kamgen.render.slides.look import Look

_JOINT = " · "
_LEAST = 9.0
"""Points of small print; a template whose footer is smaller keeps its size."""


def fitted(text: str, slot: Slot, look: Look) -> slots.Fitted:
    """The footer, or as many of its parts as fit: whose plan it is and who may see it stand longest."""
    wish = slots.Wish(min(_LEAST, look.points(slot)))
    tried = [slots.fitted(words, slot, look, wish) for words in _shorter(text)]
    return next((each for each in tried if not each.cut), tried[-1])


def _shorter(text: str) -> Iterator[str]:
    first, *others = text.split(_JOINT)
    yield text
    for dropped in range(1, len(others)):
        yield _JOINT.join((first, *others[dropped:]))
