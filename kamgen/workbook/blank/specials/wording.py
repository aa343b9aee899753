"""Formulas that say a number, an amount or a date in words."""

from __future__ import annotations

from kamgen.content.text import Tone
from kamgen.plan.shared_lists import ActionStatus
from kamgen.texts.catalogue import Texts, message
from kamgen.workbook.blank.formulas import (
    Node,
    Operand,
    and_,
    equal,
    if_,
    in_thousands,
    is_number,
    joined,
    left,
    less,
    minus,
    not_,
    or_,
    rounded,
    times,
)
from kamgen.workbook.blank.formulas import empty as is_empty
from kamgen.workbook.blank.number_formats import date_format
from kamgen.workbook.blank.specials.special import Figure, ItemFormula, ItemView, PartView


def said(template: str, **values: Operand) -> Node:
    """A message whose ``{names}`` are filled by the workbook itself."""
    parts: list[Operand] = []
    rest = template
    while "{" in rest:
        before, _, behind = rest.partition("{")
        name, _, rest = behind.partition("}")
        parts += [before, values[name]] if before else [values[name]]
    if rest or not parts:
        parts.append(rest)
    return joined(*parts)


def counted(texts: Texts, key: str, number: Node) -> Node:
    """A message for one thing or for several, with ``{n}`` in it."""
    one, other = (said(message(texts.language, f"{key}.{form}"), n=number) for form in ("one", "other"))
    return if_(equal(number, 1), one, other)


def counted_if_any(texts: Texts, key: str, number: Node) -> Node:
    """The same; nothing for none."""
    return if_(equal(number, 0), "", counted(texts, key, number))


def amount(part: PartView, key: str, money: Node) -> Node:
    """A message with ``{amount}``, money in whole thousands, and ``{currency}`` in it; nothing for no money."""
    currency = part.form("cover", "currency")
    words = said(message(part.texts.language, key), amount=in_thousands(money), currency=currency)
    return if_(equal(money, 0), "", words)


def percent(part: PartView, key: str, fraction: Node, *, when: Node) -> Node:
    """A message with ``{n}``, a whole number of percent, in it; nothing for none, or when it does not hold."""
    words = said(message(part.texts.language, key), n=rounded(times(100, fraction)))
    return if_(when, if_(less(0, fraction), words, ""), "")


def of_all(part: PartView, key: str, some: Node, every: Node) -> Node:
    """A message with ``{some}`` of ``{every}`` in it; nothing where there is nothing to count."""
    return if_(less(0, every), said(message(part.texts.language, key), some=some, every=every), "")


def if_numbers(node: Node, *cells: Node) -> Node:
    """What is reckoned from cells, nothing until all of them hold a number."""
    return if_(and_(*(is_number(each) for each in cells)), node, "")


def is_more(key: str, most: float) -> ItemFormula:
    """Whether a computed number is larger than it should be."""
    return lambda item: and_(is_number(item.cell(key)), less(most, item.cell(key)))


def is_closed(item: ItemView) -> Node:
    """Whether nothing is left to do, by the status."""
    status = item.cell("status")
    return or_(*(equal(status, item.texts(each.text_key)) for each in ActionStatus if each.closed))


def as_of(part: PartView) -> Figure:
    """The day that everything on the sheet is counted from."""
    day = part.form("cover", "as_of")
    words = part.texts("workbook.figures.as_of")
    return Figure(if_(is_number(day), day, ""), Tone.MUTED, f'"{words} "{date_format(part.texts.language)};;;@')


def time_left(item: ItemView, due_key: str, over: ItemFormula | None) -> Node:
    """How long it is until a day, or since when it has passed; nothing for what is over or has no date."""
    due, today = item.cell(due_key), item.form("cover", "as_of")
    texts = item.texts
    late = counted(texts, "workbook.time_left.late", minus(today, due))
    ahead = counted(texts, "workbook.time_left.ahead", minus(due, today))
    in_words = if_(less(due, today), late, if_(equal(due, today), texts("workbook.time_left.today"), ahead))
    silent = or_(is_empty(due), *(() if over is None else (over(item),)), not_(is_number(today)))
    return if_(silent, "", if_(not_(is_number(due)), texts("workbook.time_left.no_date"), in_words))


def is_late(item: ItemView) -> Node:
    """Whether the words of `time_left` say that the day has passed."""
    word = item.texts("workbook.time_left.late_word")
    return equal(left(item.cell("time_left"), len(word)), word)
