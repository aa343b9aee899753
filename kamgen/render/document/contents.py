"""The contents list: a real field whose entries, links and page numbers are written out already."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from kamgen.brand.document import Role
from kamgen.content.text import Run, line
from kamgen.render.document.flow import TWENTIETHS, Item, Paragraph, twips
from kamgen.render.document.measure import lines
from kamgen.render.document.pages import SLACK
from kamgen.render.document.pen import Pen
from kamgen.render.document.words import run

_LEVELS: Final = 2
_CLOSE: Final = 0.15
"""So much of the blank between entries stays at the least, where that saves a page."""
_TIGHT: Final = 0.85
"""And so much of the distance of lines."""
_PATTERN: Final = re.compile(r"%(\d)")


@dataclass(frozen=True, slots=True)
class Entry:
    """A heading as the contents list names it."""

    level: int
    numeral: str
    title: str
    bookmark: str


def numerals(levels: Sequence[int], patterns: Sequence[str]) -> tuple[str, ...]:
    """The numbers that the template's numbering gives to headings of these levels, in order."""
    counts = [0, 0, 0]
    given = []
    for level in levels:
        counts[level - 1] += 1
        counts[level:] = [0] * (len(counts) - level)
        pattern = patterns[level - 1] if level <= len(patterns) else ""
        given.append(_PATTERN.sub(lambda found: str(counts[int(found[1]) - 1]), pattern).rstrip("."))
    return tuple(given)


def contents(title: str, entries: Sequence[Entry], pages: Mapping[str, int], pen: Pen) -> tuple[Item, ...]:
    """The title and one paragraph an entry; `pages` by bookmark, missing as long as it is only measured."""
    look = pen.looks[Role.CONTENTS_TITLE]
    count = lines(look.font, line(title), pen.width, look.size, bold=look.bold)
    items: list[Item] = [Paragraph(look, run(title), count, look.before, look.after, keep_next=True)]
    listed = [entry for entry in entries if entry.level <= _LEVELS]
    for number, entry in enumerate(listed):
        look = pen.looks[Role.CONTENTS_1 if entry.level == 1 else Role.CONTENTS_2]
        page = pages.get(entry.bookmark, 0)
        label = f"{entry.numeral}\t" if entry.numeral else ""
        shown = field(rf"PAGEREF {entry.bookmark} \h", str(page))
        link = (
            f'<w:hyperlink w:anchor="{entry.bookmark}" w:history="1">{run(label + entry.title)}<w:r><w:tab/></w:r>'
            f"{shown}</w:hyperlink>"
        )
        begin = _BEGIN if number == 0 else ""
        room = pen.width - look.left - look.right - 40
        items.append(
            Paragraph(
                look,
                begin + link,
                lines(look.font, (Run(entry.title),), room, look.size, bold=look.bold),
                look.before,
                look.after,
                frame="" if look.right_tab else _tabs(pen.width, look.left + (22 if entry.level == 1 else 30)),
            )
        )
    if listed:  # the field ends in a paragraph of its own, as Word has it
        body = pen.looks[Role.BODY]
        items.append(Paragraph(body, _END, (1, 1), 0, 0, line=1))
    return _on_one_page(items, pen.height)


def _on_one_page(items: Sequence[Item], height: float) -> tuple[Item, ...]:
    """The entries closer to each other, if so they fit on one page that they would leave by a little."""
    title, *told = (item for item in items if isinstance(item, Paragraph))
    head = title.before + title.height(title.lines[1]) + title.after
    blank = sum(item.before + item.after for item in told)
    words = sum(item.height(item.lines[1]) for item in told)
    over = head + words + blank + SLACK - height
    most = blank * (1 - _CLOSE)
    if over <= 0 or over > most + words * (1 - _TIGHT):
        return tuple(items)
    share = 1 - min(over, most) / blank if blank else 1.0
    pitch = 1 - max(0.0, over - most) / words

    def closer(item: Paragraph) -> Paragraph:
        line = _whole(item.distance * pitch) if pitch < 1 else item.line
        return replace(item, before=_whole(item.before * share), after=_whole(item.after * share), line=line)

    return (title, *map(closer, told))


def _whole(points: float) -> float:
    """In whole twentieths of a point, as they are written, and never more: fifty roundings up would not fit."""
    return math.floor(points * TWENTIETHS) / TWENTIETHS


def _tabs(width: float, numeral: float) -> str:
    return (
        f'<w:tabs><w:tab w:val="left" w:pos="{twips(numeral)}"/>'
        f'<w:tab w:val="right" w:leader="dot" w:pos="{twips(width)}"/></w:tabs>'
    )


def field(instruction: str, shown: str, *, strong: bool = False) -> str:
    """A field with its result."""
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {instruction} </w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{run(shown, strong=strong)}'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


_BEGIN: Final = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> '
    f'TOC \\o "1-{_LEVELS}" \\h \\z \\u </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
)
_END: Final = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
