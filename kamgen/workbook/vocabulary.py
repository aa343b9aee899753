"""The words of all languages, folded, so that what a user wrote is found whichever language it is in."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import product
from typing import TypeVar

from kamgen.plan.cover import Currency
from kamgen.plan.plan import SHEETS
from kamgen.schema.cells import Choice, Kind
from kamgen.schema.rows import cells_of
from kamgen.schema.sheets import Part, Sheet
from kamgen.texts.catalogue import all_texts, keys_of, message
from kamgen.texts.language import Language
from kamgen.workbook.folding import fold

Meaning = TypeVar("Meaning")

MAX_TITLE = 31
"""Excel cuts the title of a sheet here."""


@dataclass(frozen=True, slots=True)
class Word:
    """What a folded word stands for in one language; an alias counts less than the label itself."""

    means: str
    language: Language
    alias: bool = False


Words = Mapping[str, tuple[Word, ...]]


def best(words: tuple[Word, ...], language: Language | None = None) -> Word:
    """The meaning to prefer where languages disagree: a label before an alias, then the workbook's language."""
    return min(words, key=lambda word: (word.alias, word.language is not language))


def written_words(key: str) -> Iterator[tuple[Language, str]]:
    """A message in each language as it stands in the catalogue."""
    for texts in all_texts():
        if texts.has(key):
            yield texts.language, message(texts.language, key)


def words_of(key: str) -> Iterator[tuple[Language, str]]:
    """The words that stand under a key, parted by ``|``, in each language."""
    for texts in all_texts():
        for word in texts.optional(key).split("|"):
            if word.strip():
                yield texts.language, word.strip()


@cache
def labels_of(part: Part) -> Words:
    """The folded labels of a part's fields, with the fields' names; ``roles.coach`` is the column of one member."""
    found: dict[str, list[Word]] = {}
    for cell in cells_of(part.model):
        for suffix, alias in (("label", False), ("alias", True)):
            for language, label in words_of(f"fields.{part.key}.{cell.name}.{suffix}"):
                found.setdefault(fold(bare(label)), []).append(Word(cell.name, language, alias))
    for cell in cells_of(part.model):
        if cell.kind is Kind.MARKS and cell.choice is not None:
            for folded, words in members_of(cell.choice).items():
                found.setdefault(folded, []).extend(
                    Word(f"{cell.name}.{word.means}", word.language, alias=True) for word in words
                )
    return {folded: tuple(words) for folded, words in found.items()}


def label_key(part: Part, name: str) -> str:
    """The catalogue key of what stands over a field, or over one member of its marks."""
    field, _, member = name.partition(".")
    if member:
        choice = next(cell.choice for cell in cells_of(part.model) if cell.name == field)
        if choice is not None:
            return choice(member).text_key
    return f"fields.{part.key}.{name}.label"


@cache
def computed_of(part: Part) -> frozenset[str]:
    """The folded headings of the columns that work themselves out."""
    keys = (f"workbook.extras.{part.key}.", "workbook.extras.code", "workbook.extras.check", "workbook.form.")
    return frozenset(
        fold(bare(word))
        for key in keys_of(Language.ENGLISH, "workbook")
        if key.startswith(keys)
        for _, word in words_of(key)
    )


@cache
def prepared_words(part: Part) -> frozenset[str]:
    """What a new workbook has in the prepared rows of a part, folded: the items' names and what is known of each."""
    if part.prepared is None:
        return frozenset()
    keys = {member.text_key for member in part.prepared} | keys_of(Language.ENGLISH, part.key)
    words = {word for key in keys for _, word in written_words(key)}
    # A word that names the plan's currency stands there with any of them.
    currencies = {*Currency, *(word for _, word in words_of("workbook.plan_currency_short"))}
    filled = {word.replace("{currency}", currency) for word in words if "{" in word for currency in currencies}
    return frozenset(fold(word) for word in words | filled)


@cache
def titles() -> Words:
    """The folded titles of the sheets that carry data, of Start and of the lists, with the sheets' keys."""
    found: dict[str, list[Word]] = {}
    numbers = {sheet.key: sheet.number for sheet in SHEETS} | {"start": 0, "lists": 99}
    for key, number in numbers.items():
        for language, title in words_of(f"sheets.{key}.title"):
            numbered = f"{number:02d} {title}"
            code = f"S{number:02d}"
            for form in (title, numbered, numbered[:MAX_TITLE], f"{code} {title}", f"{number:02d}", code):
                found.setdefault(fold(form), []).append(Word(key, language))
    return {folded: tuple(words) for folded, words in found.items()}


@cache
def captions() -> frozenset[str]:
    """The folded titles of all parts: they stand between tables and are no data."""
    return frozenset().union(*(titles_of(part.key) for sheet in SHEETS for part in sheet.parts))


@cache
def titles_of(part: str) -> frozenset[str]:
    """The folded titles of a part."""
    return frozenset(fold(word) for _, word in words_of(f"parts.{part}.title"))


@cache
def members_of(choice: type[Choice]) -> Words:
    """The folded words of a closed list, with its members' values; short names and the values count as words too."""
    found: dict[str, list[Word]] = {}
    for member in choice:
        for key in (member.text_key, f"{choice.list_key()}s.{member.value}.short"):
            for language, word in words_of(key):
                found.setdefault(fold(word), []).append(Word(member.value, language))
                for one in _of_one_gender(word):
                    found.setdefault(fold(one), []).append(Word(member.value, language, alias=True))
    for member in choice:
        for language in Language:
            found.setdefault(fold(member.value), []).append(Word(member.value, language, alias=True))
    return {folded: tuple(words) for folded, words in found.items()}


_ENDING = re.compile(r"/(in|innen|r|e|n|s)\b")


def _of_one_gender(word: str) -> Iterator[str]:
    """A German word for people of any gender as those who are not asked to write it: Einkäufer, Technischer Prüfer."""
    endings = _ENDING.findall(word)
    for kept in product((True, False), repeat=len(endings)) if 0 < len(endings) <= 3 else ():  # noqa: PLR2004 - a phrase
        said = iter(kept)
        yield _ENDING.sub(lambda found, said=said: found[1] if next(said) else "", word)  # type: ignore[misc] # bound at once


@cache
def folded_words(key: str) -> frozenset[str]:
    """The words under a key in all languages, folded."""
    return frozenset(fold(word) for _, word in words_of(key))


@cache
def _marks() -> re.Pattern[str]:
    words = "|".join(re.escape(word) for _, word in words_of("reading.required"))
    return re.compile(rf"[●*]+|[(\[]\s*(?:{words})\s*[)\]]", re.IGNORECASE)


@lru_cache(maxsize=32768)
def bare(label: str) -> str:
    """A label without the mark of a required field and without a second line."""
    return _marks().sub(" ", label.partition("\n")[0]).strip() or label


_IN_BRACKETS = re.compile(r"\s*[(\[][^)\]]*[)\]]\s*$")


@cache
def fields_of(sheet: Sheet) -> Mapping[str, frozenset[tuple[str, str]]]:
    """The folded labels of a sheet with the parts and fields that they can name."""
    found: dict[str, set[tuple[str, str]]] = {}
    for part in sheet.parts:
        for folded, words in labels_of(part).items():
            found.setdefault(folded, set()).update((part.key, word.means.partition(".")[0]) for word in words)
    return {folded: frozenset(fields) for folded, fields in found.items()}


def forms_of(label: str) -> frozenset[str]:
    """The ways to look a label up, folded."""
    short = bare(label)
    return frozenset({fold(short), fold(bare(label.replace("\n", " "))), fold(_IN_BRACKETS.sub("", short))})


def meanings(label: str, words: Words) -> tuple[Word, ...]:
    """What a label in a cell can stand for, whatever mark, unit in brackets or second line it carries."""
    # A line break may only wrap the label: "Chance\noder Risiko" is not "Chance".
    for line in (label.replace("\n", " "), label) if "\n" in label else (label,):
        short = bare(line)
        found = words.get(fold(short))
        if found is None and short.endswith((")", "]")):
            found = words.get(fold(_IN_BRACKETS.sub("", short)))
        if found is not None:
            return found
    return ()


def majority(votes: Counter[Language]) -> Language:
    """The language that most labels are in; English where nothing speaks for any."""
    return max(Language, key=lambda language: (votes[language], language is Language.ENGLISH))


def vote(votes: Counter[Language], words: Iterable[Word]) -> None:
    """Counts the languages that a label may be in; a word that all share says nothing."""
    languages = {word.language for word in words}
    if len(languages) < len(Language):
        votes.update(languages)
