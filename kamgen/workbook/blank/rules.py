"""Colours that follow what is typed: rules that look at their own row only, so that an inserted row splits none."""

from __future__ import annotations

from typing import Any

from kamgen.brand.palette import Token
from kamgen.content.text import Tone
from kamgen.schema.cells import Kind
from kamgen.schema.rows import Cell
from kamgen.schema.sheets import Shape
from kamgen.workbook.blank.book import Item, address
from kamgen.workbook.blank.canvas import Canvas
from kamgen.workbook.blank.formulas import Node, and_, equal, left, less, not_
from kamgen.workbook.blank.layout import CHECK, Box
from kamgen.workbook.blank.looks import TONE_OF
from kamgen.workbook.blank.progress import form_inputs
from kamgen.workbook.blank.ranges import count_filled
from kamgen.workbook.blank.specials import special_of

_TINTS = {
    Tone.GOOD: Token.GOOD_10,
    Tone.CAUTION: Token.CAUTION_10,
    Tone.BAD: Token.BAD_10,
    Tone.ACCENT: Token.ACCENT_10,
}
_FILLED = "status"
"""Lists whose name ends so tell where something stands; their words get a ground of their tone."""


def draw_rules(canvas: Canvas, box: Box) -> None:
    """The rules of a part; what comes first wins."""
    if box.part.shape is Shape.FORM:
        _form_rules(canvas, box)
        return
    item = Item(canvas.book, box)
    _missing(canvas, item)
    for cell in box.cells:
        if cell.kind is Kind.CHOICE and cell.name not in box.given:
            _tones(canvas, item, cell)
    for extra in special_of(box.part).extras:
        if extra.alarm is not None:
            _apply(canvas, box, extra.key, extra.alarm(item), _alarm(canvas))
    _check_rules(canvas, item)
    _muted(canvas, item)


def _form_rules(canvas: Canvas, box: Box) -> None:
    for extra in special_of(box.part).extras:
        if extra.alarm is not None:
            _write(canvas, [box.at(extra.key)], extra.alarm(Item(canvas.book, box)), _alarm(canvas))
    marked = [cell.name for cell in box.marked]
    if not marked:
        return
    book = canvas.book
    cells = [box.at(name) for name in marked]
    begun = less(0, form_inputs(book, box))
    first = address(*cells[0], fixed="c")
    rule = and_(Node(f"LEN({first})=0", value=False), begun)
    _write(canvas, cells, rule, _missing_look(canvas))
    if box.alone:
        word = book.texts("workbook.check.missing")
        beside = [(row, column + 1) for row, column in cells]
        own = Node(address(*beside[0], fixed="c"), "")
        _write(canvas, beside, equal(own, word), canvas.looks.rule(font_color=Token.BAD_TEXT, bold=True))
        is_open = equal(own, book.texts("workbook.check.open"))
        _write(canvas, beside, is_open, canvas.looks.rule(font_color=Token.MUTED_TEXT))


def _missing(canvas: Canvas, item: Item) -> None:
    """Pale ground for a required cell that is empty in an item that was begun."""
    box, special = item.box, special_of(item.box.part)
    begun = less(0, count_filled(*item.inputs()))
    unanswered = [not_(special.answered(item))] if special.answered is not None else []
    for cell, needed in item.marked():
        conditions = [begun, item.lacks(cell), *([needed] if needed is not None else []), *unanswered]
        for key in box.keys_of(cell):
            _apply(canvas, box, key, and_(*conditions), _missing_look(canvas))


def _alarm(canvas: Canvas) -> Any:  # noqa: ANN401 - a format
    return canvas.looks.rule(font_color=Token.BAD_TEXT, bg_color=Token.BAD_10, bold=True)


def _missing_look(canvas: Canvas) -> Any:  # noqa: ANN401 - a format
    return canvas.looks.rule(bg_color=Token.HIGHLIGHT_20)


def _tones(canvas: Canvas, item: Item, cell: Cell) -> None:
    if cell.choice is None:
        return
    for member in cell.choice:
        key = member.text_key.removeprefix("choices.")
        tone = TONE_OF.get(key)
        if tone is None:
            continue
        look: dict[str, Any] = {"font_color": canvas.looks.text(tone)}
        if cell.choice.list_key().endswith(_FILLED) and tone in _TINTS:
            look["bg_color"] = _TINTS[tone]
        if tone in {Tone.GOOD, Tone.BAD, Tone.CAUTION}:
            look["bold"] = True
        if member.value == "cancelled":
            look["font_strikeout"] = True
        word = canvas.book.texts(member.text_key)
        _apply(canvas, item.box, cell.name, equal(item.cell(cell.name), word), canvas.looks.rule(**look))


def _check_rules(canvas: Canvas, item: Item) -> None:
    if CHECK not in item.box.keys:
        return
    check = item.cell(CHECK)
    word = canvas.book.texts("workbook.check.missing")
    bad = canvas.looks.rule(font_color=Token.BAD_TEXT, bold=True)
    _apply(canvas, item.box, CHECK, equal(left(check, len(word)), word), bad)
    if item.box.part.shape is not Shape.TABLE:
        is_open = equal(check, canvas.book.texts("workbook.check.open"))
        _apply(canvas, item.box, CHECK, is_open, canvas.looks.rule(font_color=Token.MUTED_TEXT))


def _muted(canvas: Canvas, item: Item) -> None:
    box, special = item.box, special_of(item.box.part)
    if special.muted is None:
        return
    first, last = (box.first, box.left), (box.first + box.reach - 1, box.last_column - 1)
    look = canvas.looks.rule(font_color=Token.MUTED_TEXT)
    options = {"type": "formula", "criteria": f"={special.muted(item).text}", "format": look}
    canvas.sheet.conditional_format(*first, *last, options)


def _apply(canvas: Canvas, box: Box, key: str, rule: Node, look: Any) -> None:  # noqa: ANN401 - a format
    options = {"type": "formula", "criteria": f"={rule.text}", "format": look}
    canvas.sheet.conditional_format(*box.at(key), *box.at(key, box.reach - 1), options)


def _write(canvas: Canvas, cells: list[tuple[int, int]], rule: Node, look: Any) -> None:  # noqa: ANN401 - a format
    """One rule for cells that do not touch; its addresses are those of the first."""
    options = {
        "type": "formula",
        "criteria": f"={rule.text}",
        "format": look,
        "multi_range": " ".join(address(*cell) for cell in cells),
    }
    canvas.sheet.conditional_format(*cells[0], *cells[0], options)
