"""From the blocks of a section to measured items."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final, assert_never

from kamgen.brand.document import Role
from kamgen.content.blocks import Bullets, Callout, Facts, Tiles
from kamgen.content.charts import Chart
from kamgen.content.document import DocumentBlock, Paragraphs, SignOff, Subheading, WritingSpace
from kamgen.content.table import Head, Table
from kamgen.content.text import Line, Run, Tone
from kamgen.render.charts import headed
from kamgen.render.document.charts import chart
from kamgen.render.document.contents import field
from kamgen.render.document.flow import Grid, Item, Paragraph, SectionEnd
from kamgen.render.document.measure import lines
from kamgen.render.document.panels import callout, facts, sign_off, tiles, writing_space
from kamgen.render.document.pen import Pen
from kamgen.render.document.tables import table
from kamgen.render.document.words import bookmark, run, runs, text_of

_AFTER_GRID: Final = 10.0
"""The least blank below a table."""
_WHOLE_UP_TO: Final = 5
"""A paragraph of so many lines moves to the next page as a whole."""
_ABOVE_CAPTION: Final = 6.0
_WITHIN, _BEHIND = 1.0, 10.0
"""The blank between lines that are one thing, and behind them."""
_LEAD_IN: Final = 3
"""A paragraph of so many lines before a table stays with it."""
HEADINGS: Final = {1: Role.HEADING_1, 2: Role.HEADING_2, 3: Role.HEADING_3}


def paragraph(line: Line, role: Role, pen: Pen, *, keep_next: bool = False) -> Paragraph:
    """A paragraph in the style of a role."""
    look = pen.looks[role]
    count = lines(look.font, look.as_set(line), pen.width - look.left - look.right, look.size, bold=look.bold)
    return Paragraph(
        look,
        runs(line, pen.ink, look.size),
        count,
        look.before,
        look.after,
        keep_next=keep_next or look.keep_next,
        keep_lines=look.keep_lines or count[1] <= _WHOLE_UP_TO,
    )


def heading(text: str, level: int, mark: tuple[str, int], numeral: str, pen: Pen) -> Paragraph:
    """A heading of the template's numbering, with a bookmark that the contents list links to."""
    look = pen.looks[HEADINGS[level]]
    room = pen.width - look.right - max(look.left, look.font.width(f"{numeral}  ", look.size, bold=look.bold))
    return Paragraph(
        look,
        bookmark(*mark, run(text)),
        lines(look.font, look.as_set((Run(text),)), room, look.size, bold=look.bold),
        look.before,
        look.after,
        keep_next=True,
        keep_lines=True,
        heading=level,
        bookmark=mark[0],
    )


def block(content: DocumentBlock, pen: Pen) -> tuple[Item, ...]:  # noqa: C901, PLR0911 - one for each kind of block
    """The items of a block other than a subheading, its head included."""
    match content:
        case Paragraphs():
            pen.show("text", "\n".join(map(text_of, content.words.lines)), content.words.sources)
            told = tuple(paragraph(line, Role.BODY, pen) for line in content.words.lines if text_of(line).strip())
            return _close(told) if content.close else told
        case Table():
            return (*_caption(content, pen), table(content, pen)) if content.columns else ()
        case Bullets():
            pen.show(content.name, "\n".join(map(text_of, content.items)), content.sources)
            return (*_head(content.head, pen), *(paragraph(line, Role.BULLET, pen) for line in content.items))
        case Tiles():
            return (tiles(content, pen),) if content.tiles else ()
        case Facts():
            return (*_head(content.head, pen), facts(content, pen)) if content.facts else ()
        case Callout():
            return (callout(content, pen),)
        case Chart():
            drawn = chart(content, pen)
            return (*_caption(content, pen), *drawn) if drawn else ()
        case SignOff():
            return (sign_off(content, pen),)
        case WritingSpace():
            return writing_space(content, pen)
        case Subheading():
            raise TypeError("a subheading is numbered with all others, not drawn by itself")
        case _:
            assert_never(content)


def _close(told: tuple[Paragraph, ...]) -> tuple[Paragraph, ...]:
    """The paragraphs as one thing on one page, with blank behind the last only."""
    first = (replace(each, before=0.0, after=_WITHIN, keep_next=True) for each in told[:-1])
    return (*first, *(replace(each, before=0.0, after=max(each.after, _BEHIND)) for each in told[-1:]))


def _caption(content: Table | Chart, pen: Pen) -> tuple[Item, ...]:
    """The head of a table or chart with its number, which Word counts on; without a head a table is described."""
    is_table = isinstance(content, Table)
    captions = pen.captions
    head = content.head if isinstance(content, Table) else headed(content)
    word = captions.table if is_table else captions.figure
    if not word:
        return _head(head, pen)
    number = str(next(captions.tables if is_table else captions.figures))
    lead = f"  {head.lead}" if head else ""
    rest = f"  {head.unit if head else content.description}".rstrip()
    said = (Run(f"{word}\u00a0{number}{lead}", strong=True), Run(rest, Tone.MUTED))
    made = paragraph(said, Role.CAPTION, pen, keep_next=True)
    written = (
        run(f"{word}\u00a0", strong=True)
        + field(rf"SEQ {word} \* ARABIC", number, strong=True)
        + (run(lead, strong=True) if lead else "")
        + runs((said[1],), pen.ink, made.look.size)
    )
    return (replace(made, runs=written, before=max(made.before, _ABOVE_CAPTION)),)


def _head(head: Head | None, pen: Pen) -> tuple[Item, ...]:
    if head is None:
        return ()
    unit = (Run(f"  {head.unit}", Tone.MUTED),) if head.unit else ()
    made = paragraph((Run(head.lead, strong=True), *unit), Role.CAPTION, pen, keep_next=True)
    return (replace(made, before=max(made.before, _ABOVE_CAPTION)),)


def _leads_in(words: Paragraph, item: Item, above: Item | None, caption: str) -> bool:
    """Whether a short paragraph stays with what it leads to: a table or its caption, or whatever opens a chapter."""
    is_headed = isinstance(item, Grid) or (isinstance(item, Paragraph) and item.look.style == caption)
    opens = (
        isinstance(above, Paragraph) and above.heading == 1 and not words.heading and not isinstance(item, SectionEnd)
    )
    return not words.drawing and words.lines[1] <= _LEAD_IN and (opens or is_headed)


def spaced(items: Sequence[Item], pen: Pen) -> tuple[Item, ...]:
    """The items with blank between them that every program reckons alike: never both below one and above the next."""
    body, caption = pen.looks[Role.BODY], pen.style(Role.CAPTION)
    result: list[Item] = []
    for item in items:
        last = result[-1] if result else None
        if isinstance(last, Paragraph) and _leads_in(last, item, result[-2] if len(result) > 1 else None, caption):
            last = result[-1] = replace(last, keep_next=True)
        if isinstance(last, Grid) and not isinstance(item, Paragraph):
            # Two tables in a row would become one, and a section ends with a paragraph.
            line = _AFTER_GRID if isinstance(item, Grid) else 1.0
            result.append(Paragraph(body, "", (1, 1), 0, 0, line=line))
        elif isinstance(last, Grid) and isinstance(item, Paragraph):
            item = replace(item, before=max(item.before, _AFTER_GRID))  # noqa: PLW2901 - the item as it will stand
        elif isinstance(last, Paragraph) and isinstance(item, Paragraph) and last.after and item.before:
            result[-1] = replace(last, after=0.0)
            item = replace(item, before=max(item.before, last.after))  # noqa: PLW2901 - the item as it will stand
        elif isinstance(last, Paragraph) and isinstance(item, SectionEnd):
            result[-1] = replace(last, after=0.0)
        elif isinstance(last, SectionEnd) and isinstance(item, Paragraph):
            item = replace(item, before=0.0)  # noqa: PLW2901 - the item as it will stand
        result.append(item)
    return tuple(result)
