"""Chapters measured, and which way their pages are turned: as told, or along with their neighbours to save a page."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import count, groupby, product
from typing import Final

from kamgen.brand.document import DocumentBrand, PageSection, Role
from kamgen.content.charts import Chart
from kamgen.content.document import ActionPlan, DocumentBlock, Section, Subheading
from kamgen.content.table import Table
from kamgen.content.text import Tone, line
from kamgen.render.document.attached import Attached
from kamgen.render.document.blocks import block, heading, paragraph, spaced
from kamgen.render.document.columns import BROKEN
from kamgen.render.document.contents import Entry
from kamgen.render.document.flow import Item, Paragraph, SectionEnd
from kamgen.render.document.looks import looks_of
from kamgen.render.document.pages import paginate
from kamgen.render.document.pen import Captions, Pen
from kamgen.render.document.words import Ink
from kamgen.render.drawn import FitNote, ShownFigure

_FIRST_BOOKMARK: Final = 1001
"""Lower numbers are left to bookmarks that stand in the template."""
_MOST_RUNS: Final = 4
"""So many runs of upright chapters are tried in both directions; where there are more, pages turn as told."""
_FEW_TURNS: Final = 2
"""From upright to the side and back."""

Further = Callable[[str], str]
"""From the properties of a first section to those of one that follows."""


@dataclass(frozen=True, slots=True)
class Sheets:
    """Hands out pens; all of them write into the same lists."""

    document: DocumentBrand
    table_word: str
    figure_word: str
    notes: list[FitNote]
    figures: list[ShownFigure]
    attached: Attached

    def pen(self, section: str, page: PageSection, first: tuple[int, int] = (1, 1)) -> Pen:
        """A pen for a section on such pages; `first` are the numbers of its first table and figure."""
        looks, ink = looks_of(self.document), Ink(self.document.palette)
        width, height = page.text_width / 20, page.text_height / 20
        return Pen(
            self.document,
            looks,
            ink,
            section,
            width,
            height,
            self.notes,
            self.figures,
            self.attached,
            Captions(self.table_word, self.figure_word, count(first[0]), count(first[1])),
        )

    def page(self, *, landscape: bool) -> PageSection:
        """The page of a direction."""
        return self.document.landscape if landscape else self.document.portrait


@dataclass(frozen=True, slots=True)
class _Measured:
    """A chapter's items in one direction, with the remarks that drawing it left."""

    items: tuple[Item, ...]
    notes: tuple[FitNote, ...]
    figures: tuple[ShownFigure, ...]


@dataclass(frozen=True, slots=True)
class Arranged:
    """The items of all chapters, and whether the last of them lies on its side."""

    items: tuple[Item, ...]
    landscape: bool
    turns: bool
    """Whether there is more than one section."""


def arranged(
    plan: ActionPlan, entries: Sequence[Entry], listed: Sequence[Item], sheets: Sheets, further: Further
) -> Arranged:
    """The chapters behind the contents list, in the directions that take the fewest pages, then the fewest turns.

    Wide chapters lie on their side, and so does one that would break words otherwise. An upright one between them
    leaves two pages half empty, so it is laid on its side too where that costs no page.
    """
    chapters = _Chapters(plan, entries, sheets)
    told = tuple(section.landscape or chapters.needs_width(index) for index, section in enumerate(plan.sections))
    tried = tuple(_directions(told))
    chosen = told
    if len(tried) > 1:
        ranks = [(*chapters.extent(each, listed), number) for number, each in enumerate(tried)]
        chosen = tried[min((pages, max(turns, _FEW_TURNS), number) for pages, turns, number in ranks)[-1]]
    return Arranged(chapters.drawn(chosen, further), bool(chosen) and chosen[-1], turns=len({*chosen, False}) > 1)


def _directions(told: Sequence[bool]) -> Iterable[tuple[bool, ...]]:
    """What can be tried, that which was told first; only what stands between wide chapters can lie down with them."""
    runs = [(landscape, len(tuple(members))) for landscape, members in groupby(told)]
    upright = sum(not landscape for landscape, _ in runs)
    if upright == len(runs) or upright > _MOST_RUNS:
        return (tuple(told),)
    ends = (0, len(runs) - 1)
    choices = [(landscape,) if landscape or at in ends else (False, True) for at, (landscape, _) in enumerate(runs)]
    tried = [
        tuple(landscape for landscape, (_, length) in zip(each, runs, strict=True) for _ in range(length))
        for each in product(*choices)
    ]
    return sorted(tried, key=lambda each: sum(a is not b for a, b in zip(each, told, strict=True)))


def _brings_parts(block: DocumentBlock) -> bool:
    """Whether drawing it stores something in the package."""
    return isinstance(block, Chart) or (isinstance(block, Table) and block.pictured)


class _Chapters:
    """The chapters of a plan, each measured once for a direction."""

    def __init__(self, plan: ActionPlan, entries: Sequence[Entry], sheets: Sheets) -> None:
        self._plan = plan
        self._sheets = sheets
        self._spacing = sheets.pen("contents", sheets.document.portrait)
        self._measured: dict[tuple[int, bool], _Measured] = {}
        self._pages: dict[tuple[int, int, bool], int] = {}
        self._entries: list[tuple[tuple[int, Entry], ...]] = []
        self._first: list[tuple[int, int]] = []
        numbered = iter(enumerate(entries, start=_FIRST_BOOKMARK))
        tables = figures = 1
        for section in plan.sections:
            heads = 1 + sum(isinstance(each, Subheading) for each in section.blocks)
            self._entries.append(tuple(next(numbered) for _ in range(heads)))
            self._first.append((tables, figures))
            tables += sum(isinstance(each, Table) and bool(each.columns) for each in section.blocks)
            figures += sum(isinstance(each, Chart) for each in section.blocks)

    def extent(self, directions: Sequence[bool], listed: Sequence[Item]) -> tuple[int, int]:
        """How many pages the contents list and the chapters take in these directions, and how often pages turn.

        Each turn begins a page, so sections are counted one by one, and each of them only once.
        """
        sections = [(landscape, len(tuple(members))) for landscape, members in groupby(directions)]
        pages = begin = 0
        if not sections or sections[0][0]:
            pages = paginate(listed, self._sheets.page(landscape=False).text_height / 20).count
        for landscape, length in sections:
            section = begin, begin + length, landscape
            if section not in self._pages:
                self._pages[section] = self._pages_of(*section, listed)
            pages += self._pages[section]
            begin += length
        return pages, len(sections) - (1 if sections and not sections[0][0] else 0)

    def needs_width(self, index: int) -> bool:
        """Whether an upright page breaks words of its tables that the width of a landscape one does not."""
        upright = self._broken(index, landscape=False)
        return bool(upright) and self._broken(index, landscape=True) < upright

    def _broken(self, index: int, *, landscape: bool) -> int:
        return sum(note.what == BROKEN for note in self._chapter(index, landscape).notes)

    def _pages_of(self, begin: int, end: int, landscape: bool, listed: Sequence[Item]) -> int:  # noqa: FBT001 - the way the page lies
        """The pages of a section from a chapter up to another; the contents list stands before an upright first one."""
        made = [item for index in range(begin, end) for item in self._chapter(index, landscape).items]
        page = self._sheets.page(landscape=landscape)
        turn = SectionEnd("", page.text_height / 20)
        is_first = begin == 0 and not landscape
        if is_first:
            made = list(_on_new_page(made))
        else:
            made.insert(0, turn)
        if end < len(self._plan.sections):
            made.append(turn)
        shown = [each for each in spaced(made, self._spacing) if each is not turn]
        return paginate((*listed, *shown) if is_first else shown, page.text_height / 20).count

    def drawn(self, directions: Sequence[bool], further: Further) -> tuple[Item, ...]:
        """The same for good: charts are stored, remarks are kept."""
        made: list[tuple[Item, ...]] = []
        for index, landscape in enumerate(directions):
            if any(map(_brings_parts, self._plan.sections[index].blocks)):
                made.append(self._draw(index, self._sheets, landscape=landscape))
                continue
            chapter = self._chapter(index, landscape)
            self._sheets.notes.extend(chapter.notes)
            self._sheets.figures.extend(chapter.figures)
            made.append(chapter.items)
        return self._joined(made, directions, further)

    def _chapter(self, index: int, landscape: bool) -> _Measured:  # noqa: FBT001 - the way the page lies
        if (index, landscape) not in self._measured:
            scratch = Attached(self._sheets.document, self._sheets.attached.language)
            sheets = replace(self._sheets, notes=[], figures=[], attached=scratch)
            items = self._draw(index, sheets, landscape=landscape)
            self._measured[index, landscape] = _Measured(items, tuple(sheets.notes), tuple(sheets.figures))
        return self._measured[index, landscape]

    def _draw(self, index: int, sheets: Sheets, *, landscape: bool) -> tuple[Item, ...]:
        section: Section = self._plan.sections[index]
        pen = sheets.pen(section.key, sheets.page(landscape=landscape), self._first[index])
        heads = iter(self._entries[index])
        made: list[Item] = []
        for content in (Subheading(section.title, 1), *section.blocks):
            if isinstance(content, Subheading):
                number, entry = next(heads)
                made.append(heading(entry.title, entry.level, (entry.bookmark, number), entry.numeral, pen))
                if section.question and len(made) == 1:
                    made.append(paragraph(line(section.question, Tone.MUTED), Role.BODY, pen, keep_next=True))
            else:
                made += block(content, pen)
        return tuple(made)

    def _joined(
        self, chapters: Sequence[Sequence[Item]], directions: Sequence[bool], further: Further
    ) -> tuple[Item, ...]:
        made: list[Item] = []
        before = False
        for items, landscape in zip(chapters, directions, strict=True):
            if landscape is not before:
                ended = self._sheets.page(landscape=before).xml
                is_first = not any(isinstance(item, SectionEnd) for item in made)
                height = self._sheets.page(landscape=landscape).text_height / 20
                made.append(SectionEnd(ended if is_first else further(ended), height))
                before = landscape
            made += items
        return spaced(_on_new_page(made), self._spacing)


def _on_new_page(items: Sequence[Item]) -> Sequence[Item]:
    """What follows the contents list, which has its page to itself; a turn begins a page anyway."""
    if items and isinstance(items[0], Paragraph):
        return (replace(items[0], new_page=True), *items[1:])
    return items
