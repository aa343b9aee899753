"""What stands around the blocks of a deck's content slides, and what gives way where a template leaves little room.

First the free area grows down to what stands under it, then the scope joins the source line, then the strip goes.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from kamgen.content.deck import Slide
from kamgen.render.slides import strip
from kamgen.render.slides.geometry import Box
from kamgen.render.slides.headline import Headline
from kamgen.render.slides.look import Look
from kamgen.render.slides.words import one

NUMBER_WIDTH = 0.7
_TOP_LINE, _TOP_GAP = 0.24, 0.06
_SMALL_LINE = 0.18
_STRIP_GAP, _SOURCE_GAP, _FOOTER_GAP = 0.11, 0.09, 0.08
_TITLE_GAP = 0.08
_HIGH_ENOUGH = 3.6
"""Blocks that have so much height want no more of the page than the template gives them."""
_ROOMY = 3.8
"""Pages that are lower give the room of an empty strip to the blocks."""
_LOW, _TOO_LOW = 3.0, 2.4
"""Blocks that have less do without the scope line; without the strip too."""
_JOINT = "  ·  "


@dataclass(frozen=True, slots=True)
class Rooms:
    """The places of a content slide; what the layout has no placeholder for gets a line at an edge of the free area."""

    headline: Headline
    free: Box
    strip: Box | None
    top_line: Box | None
    source_line: Box | None
    footer_line: Box | None
    joined: bool = False
    """Whether the scope stands in the source line."""
    tightened: tuple[str, ...] = ()
    """What gave way, for the fit report."""

    @classmethod
    def of(cls, look: Look, slides: tuple[Slide, ...], footer: str) -> Rooms:
        """The places for these slides, the same on each of them."""
        layout = look.brand.content
        headline = Headline.of(look, [slide.title for slide in slides])
        told: list[str] = []
        if headline.slot != layout.title:
            told.append("title_place")
        free = look.box(layout.free)
        under = headline.bottom + _TITLE_GAP - free.y
        if under > 0 and headline.covers(free.x, free.right, look) and look.box(headline.slot.rect).y < free.y:
            free = free.below(under)
            told.append("under_title")
        asked = _Asked(look, slides, footer)
        rooms = asked.placed(headline, free)
        more = min(_HIGH_ENOUGH - rooms.free.height, look.length(layout.floor) - free.bottom)
        if more > 0:
            free = replace(free, height=free.height + more)
            rooms = asked.placed(headline, free)
            told.append("grown")
        if rooms.free.height < _LOW and rooms.top_line is not None:
            rooms = asked.placed(headline, free, joined=True)
            told.append("scope_in_source")
        if rooms.free.height < _TOO_LOW and rooms.strip is not None and layout.strip is None:
            rooms = asked.placed(headline, free, joined=rooms.joined, stripped=True)
            told.append("no_strip")
        return replace(rooms, tightened=tuple(told))

    def free_for(self, slide: Slide, look: Look) -> Box:
        """Where the blocks of a slide stand: on a low page one without so what and next step has their room too."""
        if not self._has_strip_free(slide, look):
            return self.free
        assert self.strip is not None  # noqa: S101 - it is free
        return replace(self.free, height=self.free.height + self.strip.height + _STRIP_GAP)

    def source_for(self, slide: Slide, look: Look) -> Box | None:
        """Where its source line stands."""
        line = self.source_line
        if line is None or not self._has_strip_free(slide, look):
            return line
        assert self.strip is not None  # noqa: S101 - it is free
        return replace(line, y=line.y + self.strip.height + _STRIP_GAP)

    def source_of(self, slide: Slide) -> str:
        """What its source line says."""
        return _source(slide, joined=self.joined)

    def _has_strip_free(self, slide: Slide, look: Look) -> bool:
        empty = slide.so_what is None and slide.next_step is None
        own = look.brand.content.strip is None and self.strip is not None
        return empty and own and self.free.height < _ROOMY


@dataclass(frozen=True, slots=True)
class _Asked:
    """What a deck wants to say around its blocks."""

    look: Look
    slides: tuple[Slide, ...]
    footer: str

    def placed(self, headline: Headline, free: Box, *, joined: bool = False, stripped: bool = False) -> Rooms:
        """The lines taken off the edges of the free area."""
        look, slides, layout = self.look, self.slides, self.look.brand.content
        top_line = source_line = footer_line = None
        kicker = layout.kicker is None and any(slide.kicker for slide in slides)
        scope = layout.scope is None and any(slide.scope for slide in slides)
        if (kicker or scope) and not joined:
            top_line = replace(free, height=_TOP_LINE)
            free = free.below(_TOP_LINE + _TOP_GAP)
        if layout.footer is None or layout.page is None:
            texts = [self.footer] if layout.footer is None else []
            height = _small_height(look, texts, free.width - NUMBER_WIDTH - 0.1)
            free, footer_line = _cut(free, height, _FOOTER_GAP)
        place = look.box(layout.strip) if layout.strip else None
        if place is not None and place.height < strip.LOWEST:
            place = None
        if place is None and not stripped and any(slide.so_what or slide.next_step for slide in slides):
            free, place = _cut(free, strip.needed(slides, free.width, look), _STRIP_GAP)
        sources = [words for slide in slides if (words := _source(slide, joined=joined))]
        if layout.source is None and sources:
            free, source_line = _cut(free, _small_height(look, sources, free.width), _SOURCE_GAP)
        return Rooms(headline, free, place, top_line, source_line, footer_line, joined)


def _source(slide: Slide, *, joined: bool) -> str:
    """The source line; the scope stands before it where it has no line of its own."""
    return _JOINT.join(filter(None, (slide.scope if joined else "", slide.source)))


def _small_height(look: Look, texts: Iterable[str], width: float) -> float:
    """The height of a line of small print: one line, or two where a text needs them."""
    lines = max((look.ruler.lines(one(text, 9), width) for text in texts), default=1)
    return _SMALL_LINE * min(lines, 2)


def _cut(free: Box, height: float, gap: float) -> tuple[Box, Box]:
    """The free area without a line at its lower edge, and the line."""
    line = Box(free.x, free.bottom - height, free.width, height)
    return replace(free, height=free.height - height - gap), line
