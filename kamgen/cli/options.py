"""Options that several commands share, and the values they are turned into."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

import click

from kamgen.texts.language import Language

_Function = TypeVar("_Function", bound=Callable[..., Any])


class _APath(click.Path):
    """A path; the empty text, which is easily left by a variable of a script, is none: it would mean this folder."""

    def convert(
        self, value: str | os.PathLike[str], param: click.Parameter | None, ctx: click.Context | None
    ) -> str | bytes | os.PathLike[str]:
        """The path as it was typed."""
        if not os.fspath(value):
            self.fail("the path is empty; name a file or a folder", param, ctx)
        return super().convert(value, param, ctx)


A_PATH = _APath(path_type=Path, readable=False)
"""A path as it was typed; whoever opens it says what is wrong with it, with the exit code for inputs or for outputs."""

paths_argument = click.argument("paths", nargs=-1, required=True, type=A_PATH)

# What Excel can hold, with room for the periods that are counted ahead.
_FIRST_YEAR, _LAST_YEAR = 1900, 9000


class Commands(click.Group):
    """A group that says which of its commands was probably meant by another word."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that is called; a usage error where there is none of this name."""
        word = args[0]
        if not word.startswith("-") and self.get_command(ctx, word) is None:
            raise click.UsageError(f"There is no command {word!r}; {meant(word, self.list_commands(ctx))}.", ctx)
        return super().resolve_command(ctx, args)


def meant(word: str, known: Iterable[str]) -> str:
    """Which known word was probably meant, and which there are."""
    from difflib import get_close_matches

    listed = tuple(map(str, known))
    near = get_close_matches(word.lower(), listed, n=1)
    choices = f"choose from {', '.join(listed)}"
    return f"did you mean {near[0]}? ({choices})" if near else choices


class _Day(click.ParamType[date]):
    """A date as ISO 8601 writes it."""

    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:  # noqa: ANN401 - click's signature
        """The date; a usage error for anything else."""
        if isinstance(value, date):
            return value
        try:
            day = date.fromisoformat(str(value))
        except ValueError:
            self.fail(f"{value!r} is not a date; write it as 2026-03-31", param, ctx)
        if not _FIRST_YEAR <= day.year <= _LAST_YEAR:
            self.fail(f"{value}: give a year from {_FIRST_YEAR} to {_LAST_YEAR}", param, ctx)
        return day


class _LanguageCode(click.ParamType[Language]):
    """A language by its code."""

    name = "language"

    def get_metavar(self, param: click.Parameter, ctx: click.Context) -> str:  # noqa: ARG002 - click's signature
        """The codes, as help shows them."""
        return f"[{'|'.join(Language)}]"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Language:  # noqa: ANN401 - click's signature
        """The language of a code; a usage error for an unknown one."""
        try:
            return Language(str(value).lower())
        except ValueError:
            self.fail(f"{value!r}: {meant(_code_of(str(value)), Language)}", param, ctx)


def _code_of(name: str) -> str:
    """The code of a language called by its name in any of the languages, or with a country; else the same word."""
    from babel import Locale

    called = {
        str(Locale(other).languages.get(each.value, "")).casefold(): each.value
        for other in Language
        for each in Language
    }
    return called.get(name.casefold(), re.split(r"[-_.]", name)[0].lower())


class OneOf(click.Choice[str]):
    """One word of a closed list; says which was probably meant by another."""

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The word; a usage error for an unknown one."""
        word = str(value).lower()
        if word not in self.choices:
            self.fail(f"{value!r}: {meant(word, self.choices)}", param, ctx)
        return word


class ListOf(click.ParamType[tuple[str, ...]]):
    """Words of a closed list, separated by commas."""

    name = "list"

    def __init__(self, words: tuple[str, ...]) -> None:
        self._words = words

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> tuple[str, ...]:
        """The words named, in the order of the list; a usage error for an unknown one."""
        named = {part.strip().lower() for part in str(value).split(",") if part.strip()}
        unknown = named.difference(self._words)
        if unknown or not named:
            told = ", ".join(f"{word!r}" for word in sorted(unknown)) or repr(value)
            self.fail(f"{told}: {meant(min(unknown, default=''), self._words)}", param, ctx)
        return tuple(word for word in self._words if word in named)


as_of_option = click.option(
    "--as-of", type=_Day(), metavar="DATE", help="Count from this date instead of the workbook's own (2026-03-31)."
)

policy_option = click.option(
    "--policy",
    "policy_file",
    type=A_PATH,
    metavar="FILE",
    help="Your own weights and thresholds (TOML, see docs/policy.md).",
)


def language_option(text: str) -> Callable[[_Function], _Function]:
    """The ``--lang`` option with a help text of its own."""
    return click.option("--lang", "language", type=_LanguageCode(), help=text)


def depth_option(text: str) -> Callable[[_Function], _Function]:
    """The ``--depth`` option with a help text of its own; its value is a word, since `Depth` is slow to import."""
    return click.option("--depth", type=OneOf(["compact", "standard", "full"]), help=text)
