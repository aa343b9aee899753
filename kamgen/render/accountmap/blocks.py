"""The band of a sheet and its fixed blocks: live figures, pairs, running text, links."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, time
from decimal import Decimal
from typing import Any, Final

from kamgen.brand.palette import Token
from kamgen.content.accountmap import AsOf, Legend, MapSheet, Overview, Pairs
from kamgen.content.blocks import Facts, Tiles
from kamgen.content.document import WritingSpace
from kamgen.content.table import Align
from kamgen.content.text import Tone, Words, plain
from kamgen.render.accountmap.canvas import FIRST_COLUMN, Canvas
from kamgen.render.accountmap.cells import base
from kamgen.render.accountmap.formats import PADDING
from kamgen.render.accountmap.live import AS_OF, Formula
from kamgen.render.marks import GLYPHS

BAND: Final = (29.0, 17.0, 21.0)
"""The heights of the rows for title, question, and whose map it is."""
_LABEL, _VALUE, _REST = 38.0, 12.0, 100.0
_SIGN: Final = 8.0
_ARROW: Final = 4
"""In characters, with the room around it."""
_FIGURE_HEIGHT: Final = 20.0
_WRITING_LINE: Final = 18.0


def band(canvas: Canvas, account: str, heading: str, draft: str, back: str, *, last: int | None = None) -> None:
    """Title, question, and whose map it is; `back` is the sheet to return to, where this is another.

    Where the columns up to the `last` are repeated in print, the title keeps to them; all else is beside them, once.
    """
    sheet, formats = canvas.sheet, canvas.formats
    for row, points in enumerate(BAND):
        sheet.set_row(row, points)
        sheet.write_blank(row, 0, None, formats.of(bg_color=formats.colour(Token.ACCENT)))
    place = {"valign": "vcenter", "align": "left", "indent": 1}
    ink, muted = formats.colour(Token.INK), formats.text(Tone.MUTED)
    title = {"bold": True, "font_size": 18, "font_color": ink} | place
    question = FIRST_COLUMN
    if last is None:
        sheet.write_string(0, FIRST_COLUMN, canvas.content.title, formats.of(**title))
    else:
        question = last + 1
        canvas.row = 0
        canvas.tall(max(BAND[0], canvas.put((FIRST_COLUMN, last), canvas.content.title, title | {"text_wrap": True})))
    sheet.write_string(1, question, canvas.content.question, formats.of(font_color=muted, **place))
    column = FIRST_COLUMN
    if back:
        canvas.link(2, column, back, f"← {back}", place)
        column = max(question, canvas.spans(len(back) + _ARROW, _REST)[1][0])
    parts: list[tuple[str, dict[str, Any]]] = [(account or "–", {"bold": True, "font_color": ink})]
    if heading:
        parts.append((f"  {heading}", {"font_color": muted}))
    if draft:
        parts.append((f"  {draft}", {"bold": True, "font_color": formats.text(Tone.CAUTION)}))
    if len(parts) == 1:
        sheet.write_string(2, column, parts[0][0], formats.of(**parts[0][1], **place))
    else:
        runs = [each for text, looks in parts for each in (formats.of(**looks), text)]
        sheet.write_rich_string(2, column, *runs, formats.of(**place))
    canvas.row = len(BAND) + 1


def as_of(canvas: Canvas, block: AsOf) -> None:
    """The day that live columns count up to, in a cell with a name."""
    spans = canvas.spans(_LABEL, _VALUE, _REST)
    formats = canvas.formats
    looks = base(Align.LEFT, formats)
    tall = canvas.put(spans[0], block.label, looks)
    tall = max(tall, canvas.put(spans[2], block.note, looks | {"font_color": formats.text(Tone.MUTED)}))
    day = base(Align.RIGHT, formats) | {"bold": True, "num_format": formats.number(block.day, "")}
    made = canvas.merge(spans[1], day)
    column = spans[1][0]
    canvas.sheet.write_datetime(canvas.row, column, datetime.combine(block.day, time()), made)
    canvas.define(AS_OF, column)
    canvas.tall(max(tall, _FIGURE_HEIGHT))
    canvas.row += 2


def legend(canvas: Canvas, block: Legend) -> None:
    """Signs, each in its colours, and what they stand for."""
    spans = canvas.spans(_SIGN, _REST)
    canvas.head(block.head, spans)
    formats = canvas.formats
    looks = base(Align.LEFT, formats)
    for mark, meaning in block.entries:
        ground = formats.tint(mark.tone)
        sign = {"bg_color": formats.colour(ground), "font_color": formats.text(mark.tone, ground), "bold": True}
        tall = max(canvas.put(spans[0], GLYPHS[mark], looks | sign), canvas.put(spans[1], meaning, looks))
        canvas.tall(tall)
        canvas.row += 1
    canvas.row += 1


def overview(canvas: Canvas, block: Overview, live: Mapping[str, Formula]) -> None:
    """Labels with their figures, live where their table is in the workbook."""
    spans = canvas.spans(_LABEL, _VALUE, _REST)
    canvas.head(block.head, spans)
    formats = canvas.formats
    words = base(Align.LEFT, formats)
    muted = words | {"font_color": formats.text(Tone.MUTED)}
    for figure in block.figures:
        tall = max(canvas.put(spans[0], figure.label, words), canvas.put(spans[2], figure.note, muted))
        number = formats.percent() if "share" in figure.count else f"#,##0{PADDING}"
        made = canvas.merge(
            spans[1], base(Align.RIGHT, formats) | {"bold": True, "font_size": 14, "num_format": number}
        )
        found = live.get(figure.label)
        if found is None:
            canvas.sheet.write_number(canvas.row, spans[1][0], _plain(figure.value), made)
            canvas.note("a figure is not live", figure.label)
        else:
            canvas.sheet.write_formula(canvas.row, spans[1][0], found.text, made, _plain(found.value))
        canvas.tall(max(tall, _FIGURE_HEIGHT))
        canvas.row += 1
    canvas.row += 1


def pairs(canvas: Canvas, block: Pairs) -> None:
    """Terms and what they mean."""
    spans = canvas.spans(_LABEL, _REST)
    canvas.head(block.head, spans)
    looks = base(Align.LEFT, canvas.formats)
    for term, meaning in block.pairs:
        tall = max(canvas.put(spans[0], term, looks | {"bold": True}), canvas.put(spans[1], meaning, looks))
        canvas.tall(tall)
        canvas.row += 1
    canvas.row += 1


def facts(canvas: Canvas, block: Facts) -> None:
    """Labels with their values."""
    spans = canvas.spans(_LABEL, _REST)
    canvas.head(block.head.lead if block.head else "", spans)
    looks = base(Align.LEFT, canvas.formats)
    muted = looks | {"font_color": canvas.formats.text(Tone.MUTED)}
    for fact in block.facts:
        said = plain((fact.value,)).strip()
        strong = bool(fact.value) and all(run.strong for run in fact.value)
        tall = canvas.put(spans[0], fact.label, muted)
        tall = max(tall, canvas.put(spans[1], said, looks | ({"bold": True} if strong else {})))
        canvas.show(canvas.row, spans[1][0], said, fact.sources)
        canvas.tall(tall)
        canvas.row += 1
    canvas.row += 1


def tiles(canvas: Canvas, block: Tiles) -> None:
    """Key figures below each other: label, number, what it compares with."""
    spans = canvas.spans(_LABEL, _VALUE, _REST)
    words = base(Align.LEFT, canvas.formats)
    muted = words | {"font_color": canvas.formats.text(Tone.MUTED)}
    number = base(Align.RIGHT, canvas.formats) | {"bold": True, "font_size": 14}
    for tile in block.tiles:
        said = f"{tile.number}\u00a0{tile.unit}".strip("\u00a0")
        tall = max(
            canvas.put(spans[0], tile.label, words),
            canvas.put(spans[1], said, number),
            canvas.put(spans[2], plain((tile.comparison,)), muted),
        )
        canvas.show(canvas.row, spans[1][0], said, tile.sources)
        canvas.tall(max(tall, _FIGURE_HEIGHT))
        canvas.row += 1
    canvas.row += 1


def writing_space(canvas: Canvas, block: WritingSpace) -> None:
    """A prompt with room beside it, as high as so many lines by hand."""
    spans = canvas.spans(_LABEL, _REST)
    looks = base(Align.LEFT, canvas.formats) | {"valign": "top"}
    tall = canvas.put(spans[0], block.prompt, looks | {"bold": True})
    canvas.put(spans[1], "", looks)
    canvas.tall(max(tall, block.lines * _WRITING_LINE))
    canvas.row += 1


def words(canvas: Canvas, block: Words) -> None:
    """Running text over the whole width."""
    (span,) = canvas.spans(_REST)
    for line in block.lines:
        text = "".join(run.text for run in line)
        tone = line[0].tone if line else Tone.INK
        looks = base(Align.LEFT, canvas.formats) | {"font_color": canvas.formats.text(tone), "bottom": 0}
        if line and all(run.strong for run in line):
            looks["bold"] = True
        canvas.tall(canvas.put(span, text, looks))
        canvas.show(canvas.row, FIRST_COLUMN, text, block.sources)
        canvas.row += 1
    canvas.row += 1


def links(canvas: Canvas, others: Sequence[tuple[str, MapSheet]]) -> None:
    """The other sheets by their names in the workbook, each with its whole title and the question that it answers."""
    spans = canvas.spans(_LABEL, _REST)
    looks = base(Align.LEFT, canvas.formats)
    for name, sheet in others:
        tall = canvas.put(spans[0], sheet.title, looks)
        question = canvas.put(spans[1], sheet.question, looks | {"font_color": canvas.formats.text(Tone.MUTED)})
        canvas.link(canvas.row, spans[0][0], name, sheet.title, looks)
        canvas.tall(max(tall, question))
        canvas.row += 1
    canvas.row += 1


def _plain(value: Decimal) -> int | float:
    return int(value) if value == value.to_integral_value() else float(value)
