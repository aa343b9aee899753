"""From an action plan to a whole .docx: the one place that joins measuring, paging and the template."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from kamgen.brand.document import DocumentBrand
from kamgen.brand.forms import Field
from kamgen.brand.loading import Brand
from kamgen.content.document import ActionPlan, Subheading
from kamgen.office.invariants import seal
from kamgen.office.package import Deflated
from kamgen.places import SourceMap
from kamgen.render.document.attached import Attached
from kamgen.render.document.chapters import Arranged, Sheets, arranged
from kamgen.render.document.contents import Entry, contents, numerals
from kamgen.render.document.flow import Grid, Item, Paragraph, SectionEnd
from kamgen.render.document.looks import looks_of
from kamgen.render.document.margins import clear_of_margins
from kamgen.render.document.pages import Pages, paginate
from kamgen.render.document.panels import fact_cells
from kamgen.render.drawn import Drawn, FitNote, ShownFigure
from kamgen.render.properties import CORE_PART, core
from kamgen.render.trace import with_trace

_COVER_COLUMNS: Final = 2
_FIRST_BOOKMARK: Final = 1001
"""Lower numbers are left to bookmarks that stand in the template."""
_LANGUAGES: Final = {"de": "de-DE", "en": "en-GB", "nl": "nl-NL"}


def draw_action_plan(plan: ActionPlan, brand: Brand, sources: SourceMap) -> Drawn:
    """The plan in the brand's Word template, whose headers, footers, styles and cover stay as they are."""
    document = clear_of_margins(brand.document)
    notes: list[FitNote] = []
    figures: list[ShownFigure] = []
    entries = _entries(plan, looks_of(document).numerals)
    language = _LANGUAGES.get(plan.properties.language, plan.properties.language)
    attached = Attached(document, language)
    sheets = Sheets(document, plan.table_word, plan.figure_word, notes, figures, attached)
    upright = sheets.pen("contents", document.portrait)
    measured = contents(plan.contents_title, entries, {}, upright)
    chapters = arranged(plan, entries, measured, sheets, _further)
    items = (*measured, *chapters.items)
    found = paginate(items, document.portrait.text_height / 20)
    there, counted = _pages_before(document)
    placed = {
        item.bookmark: page + counted
        for item, page in zip(items, found.page_of, strict=True)
        if isinstance(item, Paragraph) and item.bookmark
    }
    listed = contents(plan.contents_title, entries, placed, upright)
    body = _body((*listed, *items[len(listed) :]), len(listed), found)
    cover = fact_cells(
        plan.cover_facts.facts, sheets.pen("cover", document.portrait), document.cover_facts_width / 20, _COVER_COLUMNS
    )
    parts = _filled(plan, document, (body, cover), chapters)
    parts, added = attached.into(parts)
    parts, traced = with_trace(parts, document.main.part, figures, sources)
    changed = [*added, *traced, *(form.part for form in (document.main, *document.forms))]
    data = seal(parts, changed=(*changed, CORE_PART), ready=_standing(document)[1])
    return Drawn(data, found.count + there, tuple(notes), tuple(figures))


def _entries(plan: ActionPlan, patterns: Sequence[str]) -> tuple[Entry, ...]:
    told = []
    for section in plan.sections:
        told.append((1, section.title, section.key))
        subheadings = [each for each in section.blocks if isinstance(each, Subheading)]
        # No level may be left out: the first under a chapter is of level 2, whatever was asked for.
        last = 1
        for number, each in enumerate(subheadings, start=1):
            last = min(max(each.level, 2), last + 1, 3)
            told.append((last, each.text, f"{section.key}_{number}"))
    given = numerals([level for level, _, _ in told], patterns)
    return tuple(
        Entry(level, numeral, title, f"_Toc_{re.sub('[^A-Za-z0-9_]', '_', key)}"[:40])
        for (level, title, key), numeral in zip(told, given, strict=True)
    )


_ONLY_ONCE: Final = re.compile(r'<w:titlePg\b[^>]*/>|(?<=<w:pgNumType)([^>]*?) w:start="\d+"')
_START: Final = re.compile(r'<w:pgNumType\b[^>]*? w:start="(\d+)"')
_PAGE_ENDS: Final = re.compile(r'<w:sectPr\b|<w:br w:type="page"')


def _further(section: str) -> str:
    """A section as it follows another: pages are counted on, and its first page is none of a special kind."""
    return _ONLY_ONCE.sub(lambda found: found[1] or "", section)


def _pages_before(document: DocumentBrand) -> tuple[int, int]:
    """How many pages stand before the contents list, and how many are counted, where the template counts anew."""
    pieces = document.main.pieces
    before = "".join(piece for piece in pieces[: pieces.index(Field.BODY)] if not isinstance(piece, Field))
    there = len(_PAGE_ENDS.findall(before))
    start = _START.search(document.portrait.xml)
    return there, int(start[1]) - 1 if start else there


def _body(items: Sequence[Item], listed: int, found: Pages) -> str:
    written = []
    for index, item in enumerate(items):
        match item:
            case Paragraph():
                written.append(item.xml(starts_page=index in found.starts_page))
            case Grid():
                written.append(item.xml(found.padding.get(index, {})))
            case SectionEnd():
                written.append(
                    '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>'
                    f"{item.xml}</w:pPr></w:p>"
                )
    head, rest = "".join(written[:listed]), "".join(written[listed:])
    return (
        '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj>'
        "</w:sdtPr>"
        f"<w:sdtContent>{head}</w:sdtContent></w:sdt>{rest}"
    )


def _filled(
    plan: ActionPlan, document: DocumentBrand, written: tuple[str, str], chapters: Arranged
) -> dict[str, bytes]:
    """The template's parts with its forms filled: the body and the facts of the cover, as they are written."""
    body, cover = written
    last = document.landscape if chapters.landscape else document.portrait
    values = {
        Field.ACCOUNT: plan.account,
        Field.SUBTITLE: plan.subtitle,
        Field.SUPPLIER: plan.supplier,
        Field.DOCUMENT: plan.document,
        Field.PERIOD: plan.period,
        Field.CONFIDENTIALITY: plan.properties.confidentiality,
        Field.DRAFT: plan.draft,
        Field.HEADER: plan.header,
        Field.FOOTER: plan.footer,
        Field.PAGE_WORD: plan.page_word,
        Field.LANGUAGE: _LANGUAGES.get(plan.properties.language, plan.properties.language),
        Field.FACTS: cover,
        Field.BODY: body,
        Field.LAST_SECTION: _further(last.xml) if chapters.turns else last.xml,
    }
    filled = {form.part: form.filled(values) for form in (document.main, *document.forms)}
    return {**_standing(document)[0], **filled, CORE_PART: core(plan.properties)}


_NOT_WANTED: Final = re.compile(rb"<w:(?:autoHyphenation|updateFields)\b[^>]*/>")
_stands: dict[int, tuple[DocumentBrand, dict[str, bytes], Deflated]] = {}


def _standing(document: DocumentBrand) -> tuple[dict[str, bytes], Deflated]:
    """The parts that are the same in every document of the brand, and zipped; worked out once a process.

    Hyphenation is switched off: each program hyphenates in its own way, so no page number would be certain. So is the
    update of fields on opening, about which Word asks the reader.
    """
    if id(document) not in _stands:
        filled = {CORE_PART, document.main.part, *(form.part for form in document.forms)}
        same = {
            name: _NOT_WANTED.sub(b"", part) if name.endswith("settings.xml") else part
            for name, part in document.parts.items()
            if name not in filled
        }
        _stands[id(document)] = document, same, Deflated.of(same)
    return _stands[id(document)][1:]
