"""Drawing a deck: content becomes pages of shapes, the shapes become slides on the brand's template."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from functools import lru_cache

from kamgen.brand.deck import DeckBrand, Layout
from kamgen.brand.loading import Brand
from kamgen.content.deck import Deck, Note, Section, Slide
from kamgen.office.invariants import seal
from kamgen.office.package import Deflated
from kamgen.places import Path, SourceMap
from kamgen.render.drawn import Drawn, FitNote, ShownFigure
from kamgen.render.properties import CORE_PART, core
from kamgen.render.slides import cover, notes, section
from kamgen.render.slides.book import Book
from kamgen.render.slides.compose import compose
from kamgen.render.slides.drawing import Pen
from kamgen.render.slides.look import Look
from kamgen.render.slides.page import Frame, Page
from kamgen.render.slides.shapes import Shape
from kamgen.render.trace import with_trace

_LOCALES = {"de": "de-DE", "en": "en-GB", "nl": "nl-NL"}
_CORE_TYPE = "application/vnd.openxmlformats-package.core-properties+xml"
_CORE_RELATION = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"


def draw_deck(deck: Deck, brand: Brand, sources: SourceMap) -> Drawn:
    """The deck in the brand's template, whose layouts, masters and pictures stay as they are."""
    press = _Press(deck, brand.deck, sources)
    press.cover()
    for slide in _distinct(deck.slides):
        press.slide(slide)
    return press.drawn()


class _Press:
    """Draws slides one after another into a book, and keeps what the report wants to know."""

    def __init__(self, deck: Deck, brand: DeckBrand, sources: SourceMap) -> None:
        self._deck = deck
        self._sources = sources
        self._language = _LOCALES.get(deck.properties.language, deck.properties.language)
        self._look = Look(brand)
        content = tuple(slide for slide in deck.slides if not isinstance(slide.body, Section))
        self._frame = Frame.of(self._look, content, deck.footer)
        self._book = Book(brand, self._language)
        self._pages = 0
        self._fit = [FitNote("deck", "tightened", each) for each in self._frame.rooms.tightened]
        self._figures: list[ShownFigure] = []

    def cover(self) -> None:
        """The first slide."""
        pen = self._pen("cover")
        shapes, cuts = cover.draw(self._deck.cover, self._look, pen)
        self._add(pen, self._look.brand.cover, ("cover", shapes), (), cuts)

    def slide(self, slide: Slide) -> None:
        """A slide on as many pages as its blocks need, each with the notes of what it shows."""
        if isinstance(slide.body, Section):
            pen = self._pen(slide.key)
            page = Page((), self._pages + 1, self._deck.footer, "", self._deck.draft)
            written, cuts = section.draw(slide, slide.body, page, self._look, pen)
            self._add(pen, self._look.brand.section, (slide.key, written), slide.notes, cuts)
            return
        layout = self._look.brand.content
        composed = compose(slide.body, self._frame.free_for(slide), self._look)
        count = len(composed.pages)
        self._fit += [FitNote(slide.key, "tightened", step) for step in composed.tightened]
        if count > 1:
            self._fit.append(FitNote(slide.key, "continued", str(count)))
        if slide.left_out:
            self._fit.append(FitNote(slide.key, "left_out", ", ".join(slide.left_out)))
        said = self._by_page(slide.notes, composed.pages)
        for index, shapes in enumerate(composed.pages, start=1):
            pen = self._pen(slide.key if index == 1 else f"{slide.key}+{index}")
            suffix = f" ({index}/{count})" if count > 1 else ""
            page = Page(shapes, self._pages + 1, self._deck.footer, suffix, self._deck.draft)
            written, cuts = self._frame.draw(slide, page, pen)
            if index == 1:
                self._add(pen, layout, (slide.key, written), said[0], (*cuts, *composed.cuts))
            else:
                self._add(pen, layout, (slide.key, written), said[index - 1], ())

    def _by_page(self, notes: tuple[Note, ...], pages: tuple[tuple[Shape, ...], ...]) -> list[tuple[Note, ...]]:
        """The notes of each page: one stands where its rows are first shown, on the first page where they are on none.

        Which rows a page shows is known once it is drawn, so pages of a slide that goes on are drawn once for that.
        """
        if len(pages) == 1:
            return [notes]
        rows: list[set[Path]] = []
        for shapes in pages:
            pen = Pen("", self._look.palette, self._look.brand.scale, self._language, lambda _: "")
            pen.draw(shapes)
            rows.append({path[:2] for figure in pen.figures for path in figure.paths})
        found: list[list[Note]] = [[] for _ in pages]
        for note in notes:
            own = {path[:2] for path in note.sources}
            found[next((page for page, shown in enumerate(rows) if own & shown), 0)].append(note)
        return [tuple(each) for each in found]

    def drawn(self) -> Drawn:
        """The finished file."""
        self._book.set_part(CORE_PART, core(self._deck.properties), _CORE_TYPE, _CORE_RELATION)
        parts, changed = self._book.finished()
        parts, traced = with_trace(parts, self._look.brand.presentation, self._figures, self._sources)
        data = seal(parts, changed=(*changed, *traced), ready=_ready(_Template(self._look.brand)))
        return Drawn(data, self._pages, tuple(self._fit), tuple(self._figures))

    def _pen(self, key: str) -> Pen:
        return Pen(key, self._look.palette, self._look.brand.scale, self._language, self._book.add_part)

    def _add(
        self, pen: Pen, layout: Layout, written: tuple[str, str], said: tuple[Note, ...], cuts: tuple[str, ...]
    ) -> None:
        """A slide on a layout; `written` are its key and its shapes."""
        key, shapes = written
        self._fit += [FitNote(key, "shortened", text) for text in dict.fromkeys(cuts)]
        shown = [path for figure in pen.figures for path in figure.paths]
        label = self._deck.notes_sources_label
        words = notes.paragraphs(said, tuple(dict.fromkeys(cuts)), shown, label, self._sources)
        self._book.add_slide(layout, shapes, words)
        self._figures += [replace(figure, place=key) for figure in pen.figures]
        self._pages += 1


def _distinct(slides: tuple[Slide, ...]) -> tuple[Slide, ...]:
    """The slides with a number behind titles that stand more than once: a screen reader tells slides by them."""
    seen: Counter[str] = Counter()
    found: list[Slide] = []
    for slide in slides:
        seen[slide.title] += 1
        number = seen[slide.title]
        found.append(slide if number == 1 else replace(slide, title=f"{slide.title} – {number}"))
    return tuple(found)


class _Template:
    """A template by its identity: its parts are too many to compare."""

    def __init__(self, brand: DeckBrand) -> None:
        self.brand = brand

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Template) and other.brand is self.brand

    def __hash__(self) -> int:
        return id(self.brand)


@lru_cache(maxsize=4)
def _ready(template: _Template) -> Deflated:
    """The template's parts in their zipped form, made once in a process."""
    return Deflated.of(template.brand.parts)
