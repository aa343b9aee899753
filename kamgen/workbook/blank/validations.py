"""What may be typed into a cell: dropdowns, limits, and the message that appears when it is selected."""

from __future__ import annotations

from datetime import date
from typing import Any, Final

from kamgen.schema.cells import Kind
from kamgen.schema.rows import Cell
from kamgen.schema.sheets import Shape
from kamgen.texts.catalogue import Texts
from kamgen.workbook.blank.book import label
from kamgen.workbook.blank.canvas import Canvas
from kamgen.workbook.blank.layout import MARK, Box
from kamgen.workbook.blank.specials import special_of

TITLE_MOST: Final = 32
PROMPT_MOST: Final = 255
ERROR_MOST: Final = 225
_FIRST_DAY, _LAST_DAY = date(2000, 1, 1), date(2100, 12, 31)
_LARGEST: Final = 10**15


def draw_validations(canvas: Canvas, box: Box) -> None:
    """One rule for each field over all the rows that it may come to fill, and a word on cells that reckon."""
    for cell in box.cells:
        if cell.name in box.given and cell.kind is not Kind.ID:
            continue
        begin = 0
        if cell is box.subject:
            for index, hint in _prepared(canvas, box).items():
                message = _message(label(canvas.book.texts, box, cell.name), hint)
                place = box.at(cell.name, index)
                canvas.sheet.data_validation(*place, *place, {**_limits(canvas, cell), **message})
                begin = index + 1
        for key in box.keys_of(cell):
            options = {**_limits(canvas, cell), **_prompt(canvas.book.texts, box, cell, key)}
            _apply(canvas, box, key, options, begin)
    for key in box.keys:
        if key in {extra.key for extra in special_of(box.part).extras} or key == "check":
            _apply(canvas, box, key, {"validate": "any", **_own_prompt(canvas.book.texts, box, key)})


def _prepared(canvas: Canvas, box: Box) -> dict[int, str]:
    """The hint of each row that still stands as it was prepared."""
    texts, part = canvas.book.texts, box.part
    if part.prepared is None:
        return {}
    hints: dict[int, str] = {}
    for index, member in enumerate(part.prepared):
        if canvas.book.values.get((part.key, index, box.subject.name)) != texts(member.text_key):
            break
        hints[index] = texts(f"{part.key}.{member.value}.hint")
    return hints


def _apply(canvas: Canvas, box: Box, key: str, options: dict[str, Any], first_item: int = 0) -> None:
    first, last = box.at(key, first_item), box.at(key, box.reach - 1)
    if box.part.shape is Shape.FORM:
        last = first
    canvas.sheet.data_validation(*first, *last, options)


def _limits(canvas: Canvas, cell: Cell) -> dict[str, Any]:
    texts = canvas.book.texts
    source = canvas.lists.source_of(cell)
    if source is not None:
        rule: dict[str, Any] = {"validate": "list", "source": source}
        # People and links may be typed: a name that is new, several goals in one cell.
        error = _error(texts, "choice", "stop") if cell.choice is not None else _error(texts, "new", "information")
        return rule | error
    match cell.kind:
        case Kind.DATE:
            span = {"criteria": "between", "minimum": _FIRST_DAY, "maximum": _LAST_DAY}
            return {"validate": "date", **span, **_error(texts, "date", "stop")}
        case Kind.MONEY | Kind.NUMBER | Kind.PERCENT | Kind.INTEGER:
            least = -_LARGEST if cell.minimum is None else float(cell.minimum)
            most = _LARGEST if cell.maximum is None else float(cell.maximum)
            span = {"criteria": "between", "minimum": least, "maximum": most}
            is_whole = cell.kind is Kind.INTEGER
            key = "percent" if cell.kind is Kind.PERCENT else "whole" if is_whole else "number"
            return {"validate": "integer" if is_whole else "decimal", **span, **_error(texts, key, "stop")}
        case _ if cell.longest is not None:
            rule = {"validate": "length", "criteria": "<=", "value": cell.longest}
            return rule | _error(texts, "length", "warning", n=cell.longest)
        case _:
            return {"validate": "any"}


def _error(texts: Texts, key: str, style: str, **values: int) -> dict[str, Any]:
    title, words = texts(f"workbook.error.{key}.title"), texts(f"workbook.error.{key}.message", **values)
    _must_fit(title, TITLE_MOST)
    _must_fit(words, ERROR_MOST)
    return {"error_type": style, "error_title": title, "error_message": words}


def _prompt(texts: Texts, box: Box, cell: Cell, label_key: str) -> dict[str, str]:
    if cell.kind is Kind.MARKS and cell.choice is not None:
        member = label_key.partition(MARK)[2]
        return _message(label(texts, box, label_key), texts(f"{cell.choice.list_key()}s.{member}.definition"))
    key = f"fields.{box.part.key}.{cell.name}"
    example = texts("workbook.example", example=texts(f"{key}.example"))
    lines = [texts(f"{key}.help")] if cell.kind is Kind.ID else [texts(f"{key}.help"), example]
    if cell.kind is Kind.LONG_TEXT and not box.part.hides(cell):
        lines.append(texts("workbook.shown_to_customer"))
    return _message(label(texts, box, cell.name), "\n".join(lines))


def _own_prompt(texts: Texts, box: Box, key: str) -> dict[str, str]:
    return _message(label(texts, box, key), texts("workbook.reckons"))


def _message(title: str, words: str) -> dict[str, str]:
    _must_fit(title, TITLE_MOST)
    _must_fit(words, PROMPT_MOST)
    return {"input_title": title, "input_message": words}


def _must_fit(words: str, most: int) -> None:
    """Excel refuses a file with longer messages; the limit is counted in UTF-16."""
    if len(words.encode("utf-16-le")) // 2 > most:
        raise ValueError(f"{words!r} has more than {most} characters")
