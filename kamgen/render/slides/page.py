"""A content slide around its blocks: kicker, title, scope, source, strip, footer, always at the same place."""

from __future__ import annotations

from dataclasses import dataclass, replace

from kamgen.brand.deck import Slot
from kamgen.brand.palette import Token
from kamgen.content.deck import Slide
from kamgen.content.table import Align
from kamgen.content.text import Tone
from kamgen.render.slides import footer, slots, strip
from kamgen.render.slides.drawing import Pen
from kamgen.render.slides.geometry import Box
from kamgen.render.slides.look import Look
from kamgen.render.slides.room import NUMBER_WIDTH, Rooms
from kamgen.render.slides.shapes import Anchor, Figure, Line, Shape
from kamgen.render.slides.words import Paragraph, Piece, one

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
    """The frame of a deck's content slides: the same on each of them, whichever of them needs which line."""

    look: Look
    rooms: Rooms

    @classmethod
    def of(cls, look: Look, slides: tuple[Slide, ...], said: str) -> Frame:
        """The frame around these slides; `said` is their footer."""
        return cls(look, Rooms.of(look, slides, said))

    @property
    def free(self) -> Box:
        """Where blocks stand on every slide."""
        return self.rooms.free

    def free_for(self, slide: Slide) -> Box:
        """Where the blocks of a slide stand."""
        return self.rooms.free_for(slide, self.look)

    def draw(self, slide: Slide, page: Page, pen: Pen) -> tuple[str, tuple[str, ...]]:
        """The slide's shapes in reading order, and what was shortened in the frame."""
        cuts: list[str] = []
        written = [
            *self._headings(slide, page, pen, cuts),
            pen.draw(self._top_line(slide, cuts)),
            pen.draw(page.shapes),
            pen.draw(strip.shapes(slide, self.rooms.strip, self.look, cuts)),
            *self._small_print(slide, page, pen, cuts),
        ]
        if page.draft:
            written.append(pen.draw((self._draft_tag(page.draft),)))
        return "".join(written), tuple(cuts)

    def _headings(self, slide: Slide, page: Page, pen: Pen, cuts: list[str]) -> list[str]:
        """Title, kicker, and the scope line where the title leaves it room."""
        layout = self.look.brand.content
        headline = self.rooms.headline
        lines = slots.most_lines((slide.title,), headline.slot, headline.points, self.look) if page.suffix else 0
        wish = slots.Wish(self.look.brand.limits.title, headline.points, page.suffix, break_well=True, lines=lines)
        title = slots.fitted(slide.title, headline.slot, self.look, wish)
        if title.cut:
            cuts.append(slide.title)
        written = [slots.write(pen, "title", headline.slot, title, layout=layout.title)]
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
        source = self.rooms.source_of(slide)
        written = [
            self._slot("source", layout.source, source, pen, cuts),
            self._footer(page.footer, pen),
        ]
        if (line := self.rooms.source_for(slide, self.look)) and source:
            written.append(pen.draw((self._small("source", line, source, cuts),)))
        if self.rooms.footer_line and layout.footer is None and page.footer:
            line = replace(self.rooms.footer_line, width=self.rooms.footer_line.width - NUMBER_WIDTH - 0.1)
            written.append(pen.draw((self._small("footer", line, page.footer, cuts),)))
        if layout.page is not None:
            written.append(slots.page_number(pen, layout.page, page.number))
        elif self.rooms.footer_line:
            line = self.rooms.footer_line
            place = replace(line, x=line.right - NUMBER_WIDTH, width=NUMBER_WIDTH)
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

    def _footer(self, text: str, pen: Pen) -> str:
        slot = self.look.brand.content.footer
        return slots.write(pen, "footer", slot, footer.fitted(text, slot, self.look)) if slot and text else ""

    def _is_free(self, scope: Slot, title: slots.Fitted) -> bool:
        """Whether the title leaves the scope line's place free."""
        slot = self.rooms.headline.slot
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
        if self.rooms.top_line is None or not (kicker or scope):
            return ()
        pieces = (
            Piece(kicker, 11, quiet, bold=True),
            Piece("  ·  " if kicker and scope else "", 11, quiet),
            Piece(scope, 11, quiet),
        )
        words = Paragraph(tuple(piece for piece in pieces if piece.text))
        kept = self.look.ruler.within((words,), self.rooms.top_line.width, self.rooms.top_line.height, cuts)
        return (Figure("kicker", self.rooms.top_line, kept),)

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
