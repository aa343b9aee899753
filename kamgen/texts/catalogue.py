"""The catalogues: keyed messages from the TOML files of a language, filled with values in that language's form.

A key that is missing is a bug and raises; silent English in a German deck is the one thing that must not happen.
"""

from __future__ import annotations

import string
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Any

from kamgen.findings import Value
from kamgen.texts.formats import Formats
from kamgen.texts.language import Language
from kamgen.texts.words import found, names, part


class MissingWord(LookupError):
    """A key that a language's catalogues do not hold."""


class Texts:
    """The words of one language.

    A message is a string, or a table with ``one`` and ``other`` that is chosen by the value ``n``. In a message,
    ``{name}`` writes a number, date or text as the language does; ``{n:word}`` writes a small number as a word,
    ``{n:Word}`` the same at the start of a sentence, ``{text:First}`` raises the first letter.
    """

    def __init__(self, language: Language, currency: str = "EUR") -> None:
        self.language = language
        self.formats = Formats(language, currency)
        self._filler = _Filler(self)

    def __call__(self, key: str, **values: Value) -> str:
        """The message of a key, filled; MissingWord for an unknown key."""
        message = found(self.language, key)
        if message is None:
            chosen = "one" if values.get("n") == 1 else "other"
            message = found(self.language, f"{key}.{chosen}")
        if message is None:
            raise MissingWord(f"{self.language}: {key}")
        return self._filler.vformat(message, (), values) if values else message.replace("{{", "{").replace("}}", "}")

    def has(self, key: str) -> bool:
        """Whether there is a message under this key."""
        return found(self.language, key) is not None or found(self.language, f"{key}.other") is not None

    def optional(self, key: str) -> str:
        """The message of a key, or nothing where it need not exist (a help, an example)."""
        return self(key) if self.has(key) else ""

    def word(self, number: int) -> str:
        """A number from 0 to 12 as a word, larger ones in figures."""
        message = found(self.language, f"numbers.n{number}")
        return message if message is not None else self.formats.number(number)


class _Filler(string.Formatter):
    """Fills messages; only names are allowed between braces, so a message cannot reach into objects."""

    def __init__(self, texts: Texts) -> None:
        self._texts = texts

    def get_field(self, field_name: str, args: Any, kwargs: Mapping[str, Any]) -> tuple[Any, str]:  # noqa: ANN401, ARG002 - the base class says so
        if not field_name.isidentifier():
            message = f"a message may name values only, not {field_name!r}"
            raise ValueError(message)
        return kwargs[field_name], field_name

    def format_field(self, value: Any, format_spec: str) -> str:  # noqa: ANN401 - the base class says so
        if isinstance(value, int) and not isinstance(value, bool):
            if format_spec in {"word", "Word"}:
                return _first_up(self._texts.word(value)) if format_spec == "Word" else self._texts.word(value)
            return str(value) if format_spec == "plain" else self._texts.formats.number(value)
        if isinstance(value, Decimal):
            return self._texts.formats.number(value)
        if isinstance(value, date):
            return self._texts.formats.full_date(value)
        return _first_up(str(value)) if format_spec == "First" else str(value)


def _first_up(text: str) -> str:
    if text.startswith("één"):  # Dutch writes the first accent of this word on no capital
        return f"E{text[1:]}"
    return text[:1].upper() + text[1:]


@lru_cache(maxsize=32)
def texts(language: Language, currency: str = "EUR") -> Texts:
    """The words of a language, read once per process."""
    return Texts(language, currency)


def all_texts() -> tuple[Texts, ...]:
    """The words of every language: a label that comes back from a user may be in any."""
    return tuple(texts(language) for language in Language)


def keys(language: Language) -> frozenset[str]:
    """Every key of a language's catalogues."""
    return frozenset(key for name in names(language) for key in part(language, name))


def keys_of(language: Language, name: str) -> frozenset[str]:
    """The keys of one file of a language; no other file is read for them."""
    return frozenset(part(language, name))


def message(language: Language, key: str) -> str:
    """A message as it stands in the catalogue, unfilled."""
    message = found(language, key)
    if message is None:
        raise MissingWord(f"{language}: {key}")
    return message
