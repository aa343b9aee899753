"""How far down a free area may grow: to what stands under it on layout or master, or to 88 % of the slide.

Templates have bodies that end far above their footer, or are meant to grow with their text: of 44 that were measured
two are only 5 % of the slide high.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from lxml import etree

from kamgen.brand.geometry import EMU_PER_INCH, Rect
from kamgen.brand.placeholders import Inheritance, placeholders, rect_of
from kamgen.brand.template import P

_LOWEST: Final = 0.88
_WITH_FOOTER: Final = 0.94
"""Where a layout has a footer, that is the bound."""
_GAP: Final = round(0.08 * EMU_PER_INCH)
_SMALL_PRINT: Final = ("ftr", "sldNum", "dt")


def floor_under(free: Rect, layout: etree._Element, inherited: Inheritance, height: int) -> int:
    """Where the free area may end on a slide of that height; never above its own end."""
    there = [
        (each.kind in _SMALL_PRINT, rect) for each in placeholders(layout) if (rect := inherited.rect(each)) is not None
    ]
    there += [(False, rect) for rect in artwork(layout, inherited.master)]
    # What reaches into the free area already stands behind or over it, whatever happens.
    under = [
        (small, rect.y)
        for small, rect in there
        if rect.y >= free.bottom - _GAP and rect.x < free.right and rect.right > free.x
    ]
    lowest = _WITH_FOOTER if any(small for small, _ in under) else _LOWEST
    return max(free.bottom, min([round(height * lowest), *(top - _GAP for _, top in under)]))


def artwork(layout: etree._Element, master: etree._Element) -> tuple[Rect, ...]:
    """Lines, bands, logos and words that a layout draws itself, and those of its master unless it hides them."""
    roots = (layout,) if layout.get("showMasterSp") in ("0", "false") else (layout, master)
    return tuple(rect for root in roots for rect in _drawn(root))


def _drawn(root: etree._Element) -> Iterator[Rect]:
    for shape in root.iterfind(f"{P}cSld/{P}spTree/*"):
        if shape.find(f"*/{P}nvPr/{P}ph") is None and (rect := rect_of(shape)) is not None:
            yield rect
