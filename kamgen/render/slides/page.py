"""A content slide around its blocks: kicker, title, scope, source, strip, footer, always at the same place."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from kamgen.brand.deck import Slot
from kamgen.brand.palette import Token
from kamgen.content.deck import Slide
from kamgen.content.table import Align
from kamgen.content.text import Tone
from kamgen.render.slides import slots, strip
from kamgen.render.slides.drawing import Pen
from kamgen.render.slides.geometry import Box
from kamgen.render.slides.look import Look
from kamgen.render.slides.shapes import Anchor, Figure, Line, Shape
from kamgen.render.slides.words import Paragraph, Piece, one

_TOP_LINE, _TOP_GAP = 0.24, 0.06
_SMALL_LINE = 0.18
_STRIP_GAP, _SOURCE_GAP, _FOOTER_GAP = 0.11, 0.09, 0.08
_NUMBER_WIDTH = 0.7
_OVERLAP = 0.05


@dataclass(frozen=True, slots=True)
class Page:
    """One page of a slide: its blocks as shapes, its number, and what its title ends in where the slide has several."""

    shapes: tuple[Shape, ...]
    number: int
    footer: str
    suffix: str = ""
    draft: str = ""


@dataclass(frozen=True, slots=True)
class Frame:
    """The places of a content slide; what the layout has no placeholder for gets a line at an edge of the free area."""

    look: Look
    free: Box
    strip: Box | None
    top_line: Box | None
    source_line: Box | None
    footer_line: Box | None
    title_points: float
    """One size for all titles: that of the longest."""

    @classmethod
    def of(cls, look: Look, slides: tuple[Slide, ...], footer: str) -> Frame:
        """The frame of a deck: the same on each slide, whichever of them needs which line."""
        layout = look.brand.content
        free = look.box(layout.free)
        top_line = source_line = footer_line = None
        kicker = layout.kicker is None and any(slide.kicker for slide in slides)
        scope = layout.scope is None and any(slide.scope for slide in slides)
        if kicker or scope:
            top_line = replace(free, height=_TOP_LINE)
            free = free.below(_TOP_LINE + _TOP_GAP)
        if layout.footer is None or layout.page is None:
            texts = [footer] if layout.footer is None else []
            height = _small_height(look, texts, free.width - _NUMBER_WIDTH - 0.1)
            free, footer_line = _cut(free, height, _FOOTER_GAP)
        place = look.box(layout.strip) if layout.strip else None
        if place is not None and place.height < strip.LOWEST:
            place = None
        if place is None and any(slide.so_what or slide.next_step for slide in slides):
            free, place = _cut(free, strip.needed(slides, free.width, look), _STRIP_GAP)
        if layout.source is None and any(slide.source for slide in slides):
            height = _small_height(look, (each.source for each in slides), free.width)
            free, source_line = _cut(free, height, _SOURCE_GAP)
        return cls(look, free, place, top_line, source_line, footer_line, _title_points(look, slides))

    def draw(self, slide: Slide, page: Page, pen: Pen) -> tuple[str, tuple[str, ...]]:
        """The slide's shapes in reading order, and what was shortened in the frame."""
        cuts: list[str] = []
        written = [
            *self._headings(slide, page, pen, cuts),
            pen.draw(self._top_line(slide, cuts)),
            pen.draw(page.shapes),
            pen.draw(strip.shapes(slide, self.strip, self.look, cuts)) if self.strip else "",
            *self._small_print(slide, page, pen, cuts),
        ]
        if page.draft:
            written.append(pen.draw((self._draft_tag(page.draft),)))
        return "".join(written), tuple(cuts)

    def _headings(self, slide: Slide, page: Page, pen: Pen, cuts: list[str]) -> list[str]:
        """Title, kicker, and the scope line where the title leaves it room."""
        layout = self.look.brand.content
        wish = slots.Wish(self.look.brand.limits.title, self.title_points, page.suffix, break_well=True)
        title = slots.fitted(slide.title, layout.title, self.look, wish)
        if title.cut:
            cuts.append(slide.title)
        written = [slots.write(pen, "title", layout.title, title)]
        written.append(self._slot("kicker", layout.kicker, slide.kicker, pen, cuts))
        if layout.scope is not None and slide.scope:
            if self._is_free(layout.scope, title):
                written.append(self._slot("scope", layout.scope, slide.scope, pen, cuts))
            else:
                cuts.append(slide.scope)
        return written

    def _small_print(self, slide: Slide, page: Page, pen: Pen, cuts: list[str]) -> list[str]:
        """Source, footer and page number: in their placeholders, else in the lines found for them."""
        layout = self.look.brand.content
        written = [
            self._slot("source", layout.source, slide.source, pen, cuts),
            self._slot("footer", layout.footer, page.footer, pen, cuts),
        ]
        if self.source_line and slide.source:
            written.append(pen.draw((self._small("source", self.source_line, slide.source, cuts),)))
        if self.footer_line and layout.footer is None and page.footer:
            line = replace(self.footer_line, width=self.footer_line.width - _NUMBER_WIDTH - 0.1)
            written.append(pen.draw((self._small("footer", line, page.footer, cuts),)))
        if layout.page is not None:
            written.append(slots.page_number(pen, layout.page, page.number))
        elif self.footer_line:
            line = self.footer_line
            place = replace(line, x=line.right - _NUMBER_WIDTH, width=_NUMBER_WIDTH)
            words = one(str(page.number), 9, self.look.text(Tone.MUTED), align=Align.RIGHT)
            written.append(pen.draw((Figure("page", place, (words,)),)))
        return written

    def _slot(self, name: str, slot: Slot | None, text: str, pen: Pen, cuts: list[str]) -> str:
        """A placeholder with its words; nothing where there is no placeholder or nothing to say."""
        if slot is None or not text:
            return ""
        words = slots.fitted(text, slot, self.look)
        if words.cut:
            cuts.append(text)
        return slots.write(pen, name, slot, words)

    def _is_free(self, scope: Slot, title: slots.Fitted) -> bool:
        """Whether the title leaves the scope line's place free."""
        slot = self.look.brand.content.title
        box = self.look.box(slot.text_rect)
        top = self.look.box(scope.rect).y
        if slot.anchor != Anchor.TOP or top >= box.bottom - _OVERLAP:
            return title.lines == 1 or top >= box.bottom - _OVERLAP
        points = title.points / self.look.brand.scale if title.points else self.look.points(slot)
        return box.y + title.lines * slots.line_height(slot, points, self.look) <= top + _OVERLAP

    def _top_line(self, slide: Slide, cuts: list[str]) -> tuple[Shape, ...]:
        """Kicker and scope in one line where the layout lacks a placeholder for them."""
        layout = self.look.brand.content
        quiet = self.look.text(Tone.MUTED)
        kicker = slide.kicker if layout.kicker is None else ""
        scope = slide.scope if layout.scope is None else ""
        if self.top_line is None or not (kicker or scope):
            return ()
        pieces = (
            Piece(kicker, 11, quiet, bold=True),
            Piece("  ·  " if kicker and scope else "", 11, quiet),
            Piece(scope, 11, quiet),
        )
        words = Paragraph(tuple(piece for piece in pieces if piece.text))
        kept = self.look.ruler.within((words,), self.top_line.width, self.top_line.height, cuts)
        return (Figure("kicker", self.top_line, kept),)

    def _small(self, slot: str, box: Box, text: str, cuts: list[str]) -> Figure:
        words = one(text, 9, self.look.text(Tone.MUTED))
        return Figure(slot, box, self.look.ruler.within((words,), box.width, box.height, cuts))

    def _draft_tag(self, word: str) -> Figure:
        """The word that marks a draft, at the top right."""
        layout = self.look.brand.content
        kicker = self.look.box(layout.kicker.rect) if layout.kicker else None
        right = kicker.right if kicker else self.free.right
        return draft_tag(word, right, kicker.y - 0.04 if kicker else 0.08, self.look)


def draft_tag(word: str, right: float, top: float, look: Look) -> Figure:
    """The word that marks a draft, outlined, its right upper corner at a point."""
    said = one(word, 10, look.text(Tone.CAUTION), bold=True, align=Align.CENTRE)
    width = min(2.0, look.ruler.line_width(said) + 0.24)
    words = look.ruler.within((said,), width - 0.1, 0.2, [])
    place = Box(right - width, max(0.04, top), width, 0.24)
    return Figure("draft", place, words, Anchor.MIDDLE, outline=Line(Token.CAUTION, 1.0))


def _title_points(look: Look, slides: tuple[Slide, ...]) -> float:
    """The largest size at which every title fits."""
    slot = look.brand.content.title
    wish = slots.Wish(look.brand.limits.title)
    sizes = (slots.fitted(slide.title, slot, look, wish).points for slide in slides)
    return min((size / look.brand.scale for size in sizes if size), default=look.points(slot))


def _small_height(look: Look, texts: Iterable[str], width: float) -> float:
    """The height of a line of small print: one line, or two where a text needs them."""
    lines = max((look.ruler.lines(one(text, 9), width) for text in texts), default=1)
    return _SMALL_LINE * min(lines, 2)


def _cut(free: Box, height: float, gap: float) -> tuple[Box, Box]:
    """The free area without a line at its lower edge, and the line."""
    line = Box(free.x, free.bottom - height, free.width, height)
    return replace(free, height=free.height - height - gap), line
