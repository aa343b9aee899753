"""A content slide around its blocks: kicker, title, scope, source, so-what strip, footer, always at the same place."""

from __future__ import annotations

from dataclasses import dataclass, replace

from kamgen.brand.palette import Token
from kamgen.content.deck import NextStep, Slide, SoWhat
from kamgen.content.table import Align
from kamgen.content.text import Tone
from kamgen.render.slides import slots
from kamgen.render.slides.drawing import Pen
from kamgen.render.slides.geometry import Box
from kamgen.render.slides.look import Look
from kamgen.render.slides.shapes import Anchor, Figure, Line, Rule, Shape
from kamgen.render.slides.words import Paragraph, Piece, one

_TOP_LINE = 0.30
_SMALL_LINE = 0.18
_STRIP = 0.56
_STRIP_GAP = 0.11
_STRIP_INSET = 0.15
_SO_WHAT_COLUMNS = 7
_OVERLAP = 0.05


@dataclass(frozen=True, slots=True)
class Frame:
    """The places of a content slide. What the layout has no placeholder for gets a line at the edge of the free area."""

    look: Look
    free: Box
    strip: Box | None
    top_line: Box | None
    source_line: Box | None
    footer_line: Box | None

    @classmethod
    def of(cls, look: Look, slides: tuple[Slide, ...]) -> Frame:
        """The frame of a deck: the same on each slide, whichever of them needs which line."""
        layout = look.brand.content
        free = look.box(layout.free)
        top_line = source_line = footer_line = None
        kicker = layout.kicker is None and any(slide.kicker for slide in slides)
        scope = layout.scope is None and any(slide.scope for slide in slides)
        if kicker or scope:
            top_line = Box(free.x, free.y, free.width, _TOP_LINE - 0.06)
            free = free.below(_TOP_LINE)
        if layout.footer is None or layout.page is None:
            free, footer_line = _cut(free, _SMALL_LINE, 0.08)
        strip = look.box(layout.strip) if layout.strip else None
        if strip is None and any(slide.so_what or slide.next_step for slide in slides):
            free, strip = _cut(free, _STRIP, _STRIP_GAP)
        if layout.source is None and any(slide.source for slide in slides):
            free, source_line = _cut(free, _SMALL_LINE, 0.09)
        return cls(look, free, strip, top_line, source_line, footer_line)

    # ------------------------------------------------------------------------------------------------ for one slide

    def draw(self, slide: Slide, page: Page, pen: Pen) -> tuple[str, tuple[str, ...]]:
        """The slide's shapes in reading order, and what was shortened in the frame."""
        layout = self.look.brand.content
        cuts: list[str] = []
        title = slots.fitted(
            slide.title,
            layout.title,
            self.look,
            least=self.look.brand.limits.title,
            suffix=page.suffix,
            break_well=True,
        )
        if title.cut:
            cuts.append(slide.title)
        written = [slots.write(pen, "title", layout.title, title)]
        if layout.kicker and slide.kicker:
            kicker = slots.fitted(slide.kicker, layout.kicker, self.look)
            cuts += [slide.kicker] if kicker.cut else []
            written.append(slots.write(pen, "kicker", layout.kicker, kicker))
        if layout.scope and slide.scope:
            if self._scope_is_free(title):
                scope = slots.fitted(slide.scope, layout.scope, self.look)
                cuts += [slide.scope] if scope.cut else []
                written.append(slots.write(pen, "scope", layout.scope, scope))
            else:
                cuts.append(slide.scope)
        written.append(pen.draw((*self._top_line(slide, cuts), *page.shapes, *self._strip(slide, cuts))))
        if slide.source:
            if layout.source:
                source = slots.fitted(slide.source, layout.source, self.look)
                cuts += [slide.source] if source.cut else []
                written.append(slots.write(pen, "source", layout.source, source))
            elif self.source_line:
                written.append(pen.draw((self._small("source", self.source_line, slide.source, cuts),)))
        if layout.footer and page.footer:
            footer = slots.fitted(page.footer, layout.footer, self.look)
            written.append(slots.write(pen, "footer", layout.footer, footer))
        elif self.footer_line and page.footer:
            line = replace(self.footer_line, width=self.footer_line.width - 0.8)
            written.append(pen.draw((self._small("footer", line, page.footer, []),)))
        if layout.page:
            written.append(slots.page_number(pen, layout.page, page.number))
        elif self.footer_line:
            place = Box(self.footer_line.right - 0.7, self.footer_line.y, 0.7, _SMALL_LINE)
            quiet = self.look.palette.text(Tone.MUTED)
            words = one(str(page.number), 9, quiet, align=Align.RIGHT)
            written.append(pen.draw((Figure("page", place, (words,)),)))
        if page.draft:
            written.append(pen.draw((self.draft_tag(page.draft),)))
        return "".join(written), tuple(cuts)

    def _scope_is_free(self, title: slots.Fitted) -> bool:
        """Whether the title leaves the scope line's place free."""
        layout = self.look.brand.content
        if layout.scope is None:
            return False
        box = self.look.box(layout.title.text_rect)
        scope = self.look.box(layout.scope.rect)
        if layout.title.anchor != "t" or scope.y >= box.bottom - _OVERLAP:
            return scope.y >= box.bottom - _OVERLAP or title.lines == 1
        points = title.points / self.look.brand.scale if title.points else self.look.points(layout.title)
        spacing = layout.title.line_spacing if layout.title.line_spacing > 0 else 1.0
        return box.y + title.lines * points * 1.2 * spacing / 72 <= scope.y + _OVERLAP

    def _top_line(self, slide: Slide, cuts: list[str]) -> tuple[Shape, ...]:
        """Kicker and scope in one line where the layout lacks a placeholder for them."""
        layout = self.look.brand.content
        if self.top_line is None:
            return ()
        quiet = self.look.palette.text(Tone.MUTED)
        kicker = slide.kicker if layout.kicker is None else ""
        scope = slide.scope if layout.scope is None else ""
        if not kicker and not scope:
            return ()
        pieces = (Piece(kicker, 11, quiet, bold=True), Piece("  ·  " if kicker and scope else "", 11, quiet), Piece(scope, 12, quiet))
        words: tuple[Paragraph, ...] = (Paragraph(tuple(piece for piece in pieces if piece.text)),)
        short = self.look.ruler.shorten(words, self.top_line.width, self.top_line.height)
        if short is not None:
            cuts.append(" · ".join(filter(None, (kicker, scope))))
        return (Figure("kicker", self.top_line, short or words),)

    def _small(self, slot: str, box: Box, text: str, cuts: list[str]) -> Figure:
        words: tuple[Paragraph, ...] = (one(text, 9, self.look.palette.text(Tone.MUTED)),)
        short = self.look.ruler.shorten(words, box.width, box.height)
        if short is not None:
            cuts.append(text)
        return Figure(slot, box, short or words, Anchor.TOP)

    def draft_tag(self, word: str) -> Figure:
        """The word that marks a draft, outlined, at the top right."""
        layout = self.look.brand.content
        kicker = self.look.box(layout.kicker.rect) if layout.kicker else None
        colour = self.look.palette.text(Tone.CAUTION)
        words: tuple[Paragraph, ...] = (one(word, 10, colour, bold=True, align=Align.CENTRE),)
        width = min(2.0, self.look.ruler.line_width(words[0]) + 0.24)
        right = kicker.right if kicker else self.free.right
        top = kicker.y - 0.04 if kicker else 0.08
        words = self.look.ruler.shorten(words, width - 0.1, 0.2) or words
        place = Box(right - width, max(0.04, top), width, 0.24)
        return Figure("draft", place, words, Anchor.MIDDLE, outline=Line(Token.CAUTION, 1.0))

    # ------------------------------------------------------------------------------------------------------- strip

    def _strip(self, slide: Slide, cuts: list[str]) -> tuple[Shape, ...]:
        """The panel under an accent rule: so what on seven columns, the next step on five."""
        if self.strip is None or (slide.so_what is None and slide.next_step is None):
            return ()
        strip = self.strip
        shapes: list[Shape] = [
            Figure("strip", strip, fill=Token.PANEL),
            Rule("strip-rule", Box(strip.x, strip.y, strip.width, 0.0), Line(Token.ACCENT, 2.0)),
        ]
        left, right = strip.columns(0, _SO_WHAT_COLUMNS), strip.columns(_SO_WHAT_COLUMNS, 12 - _SO_WHAT_COLUMNS)
        if slide.so_what:
            width = (left.width if slide.next_step else strip.width) - _STRIP_INSET - 0.10
            box = Box(strip.x + _STRIP_INSET, strip.y, width, strip.height)
            shapes.append(self._so_what(slide.so_what, box, cuts))
        if slide.next_step:
            inset = 0.0 if slide.so_what else _STRIP_INSET
            start = right.x if slide.so_what else strip.x
            box = Box(start + inset, strip.y, strip.right - start - inset - 0.10, strip.height)
            shapes.append(self._next_step(slide.next_step, box, cuts))
        return tuple(shapes)

    def _so_what(self, so_what: SoWhat, box: Box, cuts: list[str]) -> Figure:
        accent = self.look.palette.text(Tone.ACCENT, Token.PANEL)
        words = Paragraph(())
        for size in (13.0, max(12.0, min(13.0, self.look.brand.limits.reading))):
            label = (Piece(f"{so_what.label}  ", size, accent, bold=True),) if so_what.label else ()
            words = Paragraph((*label, Piece(so_what.text, size)))
            if self.look.ruler.height((words,), box.width) <= box.height:
                break
        short = self.look.ruler.shorten((words,), box.width, box.height)
        if short is not None:
            cuts.append(f"{so_what.label} {so_what.text}")
        width = self.look.ruler.good_width(words, box.width) if short is None else box.width
        return Figure(
            "so-what", box, short or (words,), Anchor.MIDDLE, margin_right=box.width - width, paths=so_what.sources
        )

    def _next_step(self, step: NextStep, box: Box, cuts: list[str]) -> Figure:
        quiet = self.look.palette.text(Tone.MUTED, Token.PANEL)
        label = (Piece(f"{step.label}  " if step.who_when else step.label, 12, Token.INK, bold=True),)
        head = Paragraph((*label, Piece(step.who_when, 12, quiet)) if step.who_when else label)
        action = one(step.action, 12)
        lines = 0.2
        short_head = self.look.ruler.shorten((head,), box.width, lines)
        short_action = self.look.ruler.shorten((action,), box.width, max(lines, box.height - lines - 0.08))
        if short_head is not None or short_action is not None:
            cuts.append(f"{step.label}: {step.action} ({step.who_when})")
        words = (*(short_head or (head,)), *(short_action or (action,)))
        return Figure("next-step", box, words, Anchor.MIDDLE, paths=step.sources)


@dataclass(frozen=True, slots=True)
class Page:
    """One page of a slide: its blocks as shapes, its number, and what its title ends in where the slide has several."""

    shapes: tuple[Shape, ...]
    number: int
    footer: str
    suffix: str = ""
    draft: str = ""


def _cut(free: Box, height: float, gap: float) -> tuple[Box, Box]:
    """The free area without a line at its lower edge, and the line."""
    line = Box(free.x, free.bottom - height, free.width, height)
    return replace(free, height=free.height - height - gap), line
