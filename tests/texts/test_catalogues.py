"""The catalogues say the same in every language, and all that a workbook needs within what Excel takes."""

from __future__ import annotations

import re
import string
from collections import defaultdict
from collections.abc import Iterator

import pytest

from kamgen.plan.plan import SHEETS
from kamgen.schema.cells import Choice, Kind
from kamgen.schema.rows import Cell, cells_of
from kamgen.schema.sheets import Depth, Part, Phase
from kamgen.texts.catalogue import Texts, all_texts, keys, message, texts
from kamgen.texts.language import Language

TAB_MOST, LABEL_MOST, PROMPT_MOST, ERROR_MOST = 31, 32, 255, 225
_LOOKS_TYPED = re.compile(r"[=+\-@]|[\d.,/ %-]+$")
"""What a spreadsheet program would take for a formula, a number or a date when it is picked from a list."""


def _may_differ(key: str) -> bool:
    """Other names of a column are each language's own."""
    return key.endswith(".alias")


def _fields() -> Iterator[tuple[Part, Cell]]:
    return ((part, cell) for sheet in SHEETS for part in sheet.parts for cell in cells_of(part.model))


def _choices() -> set[type[Choice]]:
    return {cell.choice for _, cell in _fields() if cell.choice is not None}


@pytest.mark.parametrize("language", [Language.ENGLISH, Language.DUTCH])
def test_every_language_has_the_same_keys(language: Language) -> None:
    differing = keys(Language.GERMAN) ^ keys(language)
    assert sorted(key for key in differing if not _may_differ(key)) == []


@pytest.mark.parametrize("language", [Language.ENGLISH, Language.DUTCH])
def test_a_message_carries_the_same_values_in_every_language(language: Language) -> None:
    both = keys(Language.GERMAN) & keys(language)
    differing = {
        key: (message(Language.GERMAN, key), message(language, key))
        for key in sorted(both)
        if _values(message(Language.GERMAN, key)) != _values(message(language, key))
        # "One" may be said in a word where "several" carries the number.
        and not key.endswith((".one", ".other"))
        # How a date or an amount is written is what languages differ in.
        and not key.startswith("formats.")
    }
    assert differing == {}


def _values(words: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(words) if name}


@pytest.mark.parametrize("words", all_texts(), ids=lambda each: str(each.language))
def test_everything_declared_has_its_words(words: Texts) -> None:
    needed = {f"sheets.{key}.{word}" for key in ("start", "lists") for word in ("title", "question")}
    for sheet in SHEETS:
        needed |= {f"sheets.{sheet.key}.title", f"sheets.{sheet.key}.question"}
        for part in sheet.parts:
            needed.add(f"parts.{part.key}.title")
            if part.has_ids:
                needed.add(f"prefixes.{part.key}")
    for part, cell in _fields():
        needed |= {f"fields.{part.key}.{cell.name}.{word}" for word in ("label", "help", "example")}
        if cell.column.group:
            needed.add(f"groups.{part.key}.{cell.column.group}")
    needed |= {member.text_key for choice in _choices() for member in choice}
    needed |= {f"phases.{phase}" for phase in Phase} | {f"workbook.depth.{depth}" for depth in Depth}
    assert sorted(key for key in needed if not words.has(key)) == []


def test_a_label_means_one_field_of_its_part_in_whatever_language_it_stands() -> None:
    meanings: dict[tuple[str, str], set[str]] = defaultdict(set)
    for part, cell in _fields():
        for words in all_texts():
            key = f"fields.{part.key}.{cell.name}"
            for label in (words(f"{key}.label"), *filter(None, words.optional(f"{key}.alias").split("|"))):
                meanings[part.key, label.casefold()].add(cell.name)
    assert {label: fields for label, fields in meanings.items() if len(fields) > 1} == {}


def test_a_word_means_one_member_of_its_list_in_whatever_language_it_stands() -> None:
    meanings: dict[tuple[str, str], set[str]] = defaultdict(set)
    for choice in _choices():
        for words in all_texts():
            for member in choice:
                meanings[choice.list_key(), words(member.text_key).casefold()].add(member.value)
    assert {word: members for word, members in meanings.items() if len(members) > 1} == {}


@pytest.mark.parametrize("words", all_texts(), ids=lambda each: str(each.language))
def test_words_stay_within_what_excel_takes(words: Texts) -> None:
    for sheet in SHEETS:
        assert len(f"{sheet.number:02d} {words(f'sheets.{sheet.key}.title')}") <= TAB_MOST, sheet.key
    for part, cell in _fields():
        key = f"fields.{part.key}.{cell.name}"
        example = words("workbook.example", example=words(f"{key}.example"))
        assert len(words(f"{key}.label")) <= LABEL_MOST, key
        assert len(f"{words(f'{key}.help')}\n{example}") <= PROMPT_MOST, key
    for key in keys(words.language):
        if key.startswith("workbook.error."):
            most = LABEL_MOST if key.endswith(".title") else ERROR_MOST
            assert len(message(words.language, key)) <= most, key


@pytest.mark.parametrize("words", all_texts(), ids=lambda each: str(each.language))
def test_an_item_of_a_dropdown_stays_text_when_it_is_picked(words: Texts) -> None:
    items = [words(member.text_key) for choice in _choices() for member in choice]
    assert [item for item in items if _LOOKS_TYPED.match(item)] == []


@pytest.mark.parametrize("words", all_texts(), ids=lambda each: str(each.language))
def test_words_are_tidy(words: Texts) -> None:
    untidy = {
        key: text
        for key in keys(words.language)
        if (text := message(words.language, key)) != text.strip() or "\u00ad" in text or "..." in text
    }
    assert untidy == {}


def test_the_example_of_a_choice_is_one_of_its_words() -> None:
    wrong = []
    for words in all_texts():
        for part, cell in _fields():
            example = words(f"fields.{part.key}.{cell.name}.example")
            # Where several can be marked the example is the mark.
            members = cell.choice if cell.kind is Kind.CHOICE and cell.choice is not None else ()
            if members and example not in {words(member.text_key) for member in members}:
                wrong.append((words.language, part.key, cell.name, example))
    assert wrong == []


def test_the_lists_are_known_by_their_words() -> None:
    assert texts(Language.GERMAN)("choices.action_status.in_progress") == "in Arbeit"
    assert texts(Language.ENGLISH)("choices.action_status.in_progress") == "In progress"
    assert texts(Language.DUTCH)("choices.action_status.in_progress") == "In uitvoering"
