"""Several members of a closed list: a narrow column for each that is marked, or one column that lists them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from kamgen.schema.cells import Choice, Kind
from kamgen.schema.rows import Cell
from kamgen.workbook import codes
from kamgen.workbook.codes import Problem
from kamgen.workbook.context import Context
from kamgen.workbook.folding import fold
from kamgen.workbook.stored import Holds, Raw
from kamgen.workbook.vocabulary import Words, best, folded_words, members_of

_BETWEEN = re.compile(r"[,;|\n\u2022\u00b7]|\s+(?:und|and|en|&|\+)\s+")
_TICKS = frozenset("xX\u2713\u2714\u2611\u2612\u25cf\u25a0\u2022\u2715\u2716\u2717\u2718*\u00d7")
_BLANKS = frozenset("-\u2013\u2014\u25cb\u25a1\u2610")


def is_marked(raw: Raw) -> bool | None:
    """Whether a cell carries a mark; None for what is neither a mark nor a way to say no."""
    text = raw.text.strip()
    if raw.holds is Holds.NUMBER:
        return {"1": True, "0": False}.get(text)
    if raw.holds is Holds.TRUTH:
        return text.lower() in {"1", "true"}
    if text in _TICKS or text == "1":
        return True
    if text in _BLANKS or text == "0":
        return False
    folded = fold(text)
    if folded in folded_words("reading.marked"):
        return True
    return False if folded in folded_words("reading.unmarked") else None


def listed(cell: Cell, raw: Raw, context: Context) -> tuple[tuple[Choice, ...], list[Problem]]:
    """The members that one cell lists, and each word that is none of them."""
    if cell.choice is None:
        raise TypeError(f"{cell.name} has marks without a list")
    if raw.holds in {Holds.ERROR, Holds.UNSAVED}:
        code = codes.ERROR_CELL if raw.holds is Holds.ERROR else codes.UNSAVED_FORMULA
        return (), [Problem.of(code, error=raw.text)]
    text = context.shown(raw)
    words = members_of(cell.choice)
    found: list[Choice] = []
    problems: list[Problem] = []
    for word in _parted(text, words):
        if known := words.get(fold(word)):
            found.append(cell.choice(best(known, context.language).means))
        elif word.strip():
            problems.append(_unknown(word.strip(), cell.choice, context))
    return in_order(cell, found), problems


def _parted(text: str, words: Words) -> Iterator[str]:
    """The words of a list; a stroke parts them only where it is not within one: Coach/Sponsor/in."""
    if fold(text) in words:
        yield text
        return
    for each in _BETWEEN.split(text):
        pieces = each.split("/")
        while pieces:
            heads = range(len(pieces), 0, -1)
            whole = next((count for count in heads if fold("/".join(pieces[:count])) in words), len(pieces))
            yield "/".join(pieces[:whole])
            pieces = pieces[whole:]


def in_order(cell: Cell, members: Iterable[Choice]) -> tuple[Choice, ...]:
    """Members in the order of their list, each once."""
    given = set(members)
    return tuple(member for member in cell.choice or () if member in given)


def lines_of(cell: Cell) -> Mapping[str, Choice]:
    """What the columns of single members are called among a part's lines, with their members."""
    return {line_of(cell, member): member for member in cell.choice or ()} if cell.kind is Kind.MARKS else {}


def line_of(cell: Cell, member: Choice) -> str:
    """The column of one member: ``roles.coach``."""
    return f"{cell.name}.{member.value}"


def _unknown(word: str, choice: type[Choice], context: Context) -> Problem:
    allowed = ", ".join(context.word(member) for member in choice)
    words = members_of(choice)
    near = context.guesses.nearest(fold(word), words)
    if near is None:
        return Problem.of(codes.UNKNOWN_LISTED, word=word, allowed=allowed)
    meant = choice(best(words[near], context.language).means)
    return Problem.of(codes.MISSPELT_LISTED, word=word, suggestion=context.word(meant), allowed=allowed)
