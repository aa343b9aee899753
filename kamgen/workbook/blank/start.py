"""The Start sheet: whose plan it is, how far it is, what comes next, how to fill it in, and the way to each sheet."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from kamgen.brand.palette import Token
from kamgen.content.text import Tone
from kamgen.office.sheets import Worksheet
from kamgen.schema.sheets import Depth
from kamgen.texts.catalogue import message
from kamgen.workbook.blank.book import Book, Whole, address, quoted
from kamgen.workbook.blank.formulas import (
    Node,
    Span,
    and_,
    at_least,
    empty,
    equal,
    floored,
    if_,
    is_number,
    joined,
    less,
    literal,
    middle,
    minus,
    not_,
    plus,
    repeated,
    rounded,
    share,
    times,
    year,
)
from kamgen.workbook.blank.layout import SheetPlan
from kamgen.workbook.blank.looks import PHASES, Looks
from kamgen.workbook.blank.progress import Progress, sheet_progress
from kamgen.workbook.blank.ranges import total
from kamgen.workbook.blank.sheet import set_up
from kamgen.workbook.blank.specials import special_of
from kamgen.workbook.blank.specials.special import Figure
from kamgen.workbook.blank.specials.wording import said

_WIDTHS: Final = (6, 27, 92, 15, 9, 9, 9, 17, 13, 38)
_NUMBER, _SHEET, _QUESTION, _PHASE, _FILLED, _REQUIRED, _MINUTES, _DOTS, _STATE, _ATTENTION = range(1, 11)
_MOST_WORDS: Final = 99
_STEPS: Final = 4
_GUIDE_ROW: Final = 5
_HEAD_ROW: Final = 11
_FIRST_ROW: Final = 12
_DOT_COUNT: Final = 10
_TINY: Final = 0.000001
"""So that nine of ten, a little below 0.9 as a binary number, still makes nine dots."""
_NUMBERS: Final = "❶❷❸❹"


@dataclass(frozen=True, slots=True)
class SheetRow:
    """A line of the list of sheets."""

    row: int
    plan: SheetPlan
    progress: Progress

    @property
    def filled(self) -> Node:
        """The cell with what is complete."""
        return Node(address(self.row, _FILLED), self.progress.filled.value)

    @property
    def required(self) -> Node:
        """The cell with what there is to be."""
        return Node(address(self.row, _REQUIRED), self.progress.required.value)


@dataclass(frozen=True, slots=True)
class Start:
    """What drawing the Start sheet needs."""

    book: Book
    looks: Looks
    sheet: Worksheet
    depth: Depth
    rows: tuple[SheetRow, ...]

    def text(self, row: int, column: int, words: str, **look: object) -> None:
        """Write words."""
        self.sheet.write_string(row, column, words, self.looks.of(indent=1, align="left", **look))

    def formula(self, row: int, column: int, node: Node, **look: object) -> None:
        """Write a formula with its value."""
        place = {"indent": 1, "align": "left"} | look
        value = node.value
        if node.text.isdecimal():
            self.sheet.write_number(row, column, int(node.text), self.looks.of(**place))
            return
        self.sheet.write_formula(row, column, f"={node.text}", self.looks.of(**place), "" if value is None else value)


def draw_start(book: Book, looks: Looks, sheet: Worksheet, depth: Depth) -> None:
    """The whole sheet; it is protected without a password, since nothing is typed here."""
    rows = tuple(
        SheetRow(_FIRST_ROW + index, plan, sheet_progress(book, plan, far=True))
        for index, plan in enumerate(book.plans)
    )
    start = Start(book, looks, sheet, depth, rows)
    set_up(sheet, _WIDTHS)
    sheet.set_tab_color(looks.colour(Token.INK))
    for row, height in enumerate((34, 20, 8, 42, 22)):
        sheet.set_row(row, height)
    for row in range(3):
        sheet.write_blank(row, 0, None, looks.of(bg_color=Token.INK))
    _title(start)
    _progress(start)
    _guide(start)
    _legend(start)
    _sheets(start)
    sheet.freeze_panes(3, 0)
    sheet.protect("", {"select_locked_cells": True})


def _title(start: Start) -> None:
    book, texts = start.book, start.book.texts
    account, version, manager = (book.form("cover", key) for key in ("account", "version", "key_account_manager"))
    first, last = book.form("cover", "period_from"), book.form("cover", "period_to")
    name = if_(empty(account), texts("workbook.start.no_account"), account)
    start.formula(0, _NUMBER, name, font_size=22, bold=True, font_color=Token.INK)
    until = if_(and_(is_number(last), not_(equal(year(last), year(first)))), joined("–", year(last)), "")
    line = joined(
        texts("workbook.start.document"),
        if_(is_number(first), joined(" ", year(first), until), ""),
        if_(empty(version), "", joined(f" · {texts('fields.cover.version.label')} ", version)),
        if_(empty(manager), "", joined(" · ", manager)),
    )
    start.formula(1, _NUMBER, line, font_size=12, font_color=Token.MUTED_TEXT)


def _progress(start: Start) -> None:
    texts = start.book.texts
    rows = start.rows
    complete = _span([row.filled for row in rows])
    required = _span([row.required for row in rows])
    percent = rounded(times(100, share(total(complete), total(required))))
    shown = said(message(texts.language, "workbook.start.percent"), n=percent)
    start.formula(3, _NUMBER, shown, font_size=28, bold=True, font_color=Token.ACCENT_TEXT)
    start.text(4, _NUMBER, texts("workbook.start.share"), font_color=Token.MUTED_TEXT, valign="top")
    scope = texts(
        "workbook.start.scope",
        depth=texts(f"workbook.depth.{start.depth}"),
        sheets=len(rows),
        hours=round(sum(row.plan.sheet.minutes for row in rows) / 60),
    )
    start.text(4, _PHASE, scope, font_color=Token.MUTED_TEXT, valign="top")
    step: Node = literal(texts("workbook.start.all_done"))
    for row in reversed(rows):
        name = Node(address(row.row, _SHEET), row.plan.tab)
        step = if_(less(row.filled, row.required), joined(f"{texts('workbook.start.next')}: ", name), step)
    start.formula(3, _QUESTION, step, font_size=14, bold=True, font_color=Token.INK)
    start.text(4, _QUESTION, texts("workbook.start.next_hint"), font_color=Token.MUTED_TEXT, valign="top")


def _guide(start: Start) -> None:
    for index in range(_STEPS):
        row = _GUIDE_ROW + index
        start.sheet.set_row(row, 19)
        number = start.looks.of(font_size=14, font_color=Token.ACCENT, align="center")
        start.sheet.write_string(row, _NUMBER, _NUMBERS[index], number)
        start.text(row, _SHEET, start.book.texts(f"workbook.start.guide.step_{index + 1}"), font_color=Token.INK)
    start.sheet.set_row(_GUIDE_ROW + _STEPS, 10)
    start.sheet.set_row(_GUIDE_ROW + _STEPS + 1, 6)


def _legend(start: Start) -> None:
    grounds = {"input": None, "reckons": Token.PANEL, "missing": Token.HIGHLIGHT_20}
    for offset, (key, ground) in enumerate(grounds.items()):
        look: dict[str, object] = {"align": "center", "font_color": Token.INK}
        if ground is not None:
            look["bg_color"] = ground
        words = start.book.texts(f"workbook.start.legend.{key}")
        row = _GUIDE_ROW + offset
        start.sheet.merge_range(row, _MINUTES, row, _DOTS, words, start.looks.framed(**look))


def _sheets(start: Start) -> None:
    texts, looks, sheet = start.book.texts, start.looks, start.sheet
    sheet.set_row(_HEAD_ROW, 24)
    heads = ("number", "sheet", "question", "phase", "filled", "required", "minutes", "progress", "state", "attention")
    for column, key in enumerate(heads, 1):
        place: dict[str, object] = (
            {"align": "right"} if column in {_FILLED, _REQUIRED, _MINUTES} else {"align": "left", "indent": 1}
        )
        head = looks.of(
            bold=True,
            font_size=10,
            font_color=Token.MUTED_TEXT,
            valign="bottom",
            bottom=2,
            bottom_color=Token.INK,
            **place,
        )
        sheet.write_string(_HEAD_ROW, column, texts(f"workbook.start.{key}"), head)
    for each in start.rows:
        row, plan, tab = each.row, each.plan, each.plan.tab
        sheet.set_row(row, 22)
        line = {"bottom": 1, "bottom_color": Token.HAIRLINE}
        start.text(row, _NUMBER, f"{plan.sheet.number:02d}", font_color=Token.MUTED_TEXT, **line)
        link = looks.of(bold=True, font_color=Token.ACCENT_TEXT, indent=1, align="left", **line)
        sheet.write_url(row, _SHEET, f"internal:{quoted(tab)}A1", link, tab)
        start.text(row, _QUESTION, texts(f"sheets.{plan.sheet.key}.question"), font_color=Token.INK, **line)
        sheet.write_rich_string(
            row,
            _PHASE,
            looks.of(font_color=PHASES[plan.sheet.phase]),
            "● ",
            looks.of(font_color=Token.INK),
            texts(f"phases.{plan.sheet.phase}"),
            looks.of(indent=1, align="left", **line),
        )
        right: dict[str, object] = {"align": "right", "indent": 0, **line}
        start.formula(row, _FILLED, each.progress.filled, font_color=Token.INK, num_format="0_0", **right)
        start.formula(row, _REQUIRED, each.progress.required, font_color=Token.INK, num_format="0_0", **right)
        minutes = looks.of(font_color=Token.MUTED_TEXT, num_format=f'0" {texts("workbook.start.minute")}"_0', **right)
        sheet.write_number(row, _MINUTES, plan.sheet.minutes, minutes)
        start.formula(row, _DOTS, _dots(each), font_color=Token.ACCENT_TEXT, **line)
        start.formula(row, _STATE, _state(start, each), font_color=Token.INK, **line)
        start.formula(row, _ATTENTION, _attention(start.book, plan), bold=True, font_color=Token.BAD_TEXT, **line)
    _state_rule(start)


def _dots(row: SheetRow) -> Node:
    dots = floored(plus(times(share(row.filled, row.required), _DOT_COUNT), _TINY))
    return joined(repeated("●", dots), repeated("○", minus(_DOT_COUNT, dots)))


def _state(start: Start, row: SheetRow) -> Node:
    texts = start.book.texts
    begun = if_(equal(row.filled, 0), texts("workbook.start.open"), texts("workbook.start.begun"))
    reached = if_(at_least(row.filled, row.required), texts("workbook.start.done"), begun)
    return if_(equal(row.required, 0), texts("workbook.start.as_needed"), reached)


def _attention(book: Book, plan: SheetPlan) -> Node:
    """What a sheet's key figures tell in the tone of bad news, one behind the other."""
    parts = [
        if_(equal(figure.node, ""), "", joined(", ", figure.node))
        for box in plan.boxes
        for figure in _figures(Whole(book, box, is_far=True))
        if figure.tone is Tone.BAD and not figure.is_sum
    ]
    return middle(joined(*parts), 3, _MOST_WORDS) if parts else literal("")


def _figures(part: Whole) -> tuple[Figure, ...]:
    of_part = special_of(part.box.part).figures
    return of_part(part) if of_part is not None else ()


def _state_rule(start: Start) -> None:
    first, last = start.rows[0].row, start.rows[-1].row
    done = start.book.texts("workbook.start.done")
    look = start.looks.rule(bold=True, font_color=Token.GOOD_TEXT)
    criteria = f"={equal(Node(address(first, _STATE), ''), done).text}"
    options = {"type": "formula", "criteria": criteria, "format": look}
    start.sheet.conditional_format(first, _STATE, last, _STATE, options)


def _span(cells: list[Node]) -> Span:
    return Span(f"{cells[0].text}:{cells[-1].text}", tuple(cell.value for cell in cells))
