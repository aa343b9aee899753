"""Options that several commands share, and the values they are turned into."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

import click

from kamgen.texts.language import Language

_Function = TypeVar("_Function", bound=Callable[..., Any])

paths_argument = click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))

# What Excel can hold, with room for the periods that are counted ahead.
_FIRST_YEAR, _LAST_YEAR = 1900, 9000


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
            return Language(value)
        except ValueError:
            self.fail(f"{value!r}: choose from {', '.join(Language)}", param, ctx)


class ListOf(click.ParamType[tuple[str, ...]]):
    """Words of a closed list, separated by commas."""

    name = "list"

    def __init__(self, words: tuple[str, ...]) -> None:
        self._words = words

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> tuple[str, ...]:
        """The words named, in the order of the list; a usage error for an unknown one."""
        named = {part.strip() for part in str(value).split(",") if part.strip()}
        unknown = named.difference(self._words)
        if unknown or not named:
            self.fail(f"{', '.join(sorted(unknown)) or repr(value)}: choose from {', '.join(self._words)}", param, ctx)
        return tuple(word for word in self._words if word in named)


as_of_option = click.option(
    "--as-of", type=_Day(), metavar="DATE", help="Count from this date instead of the workbook's own (2026-03-31)."
)

policy_option = click.option(
    "--policy",
    "policy_file",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Your own weights and thresholds (TOML, see docs/policy.md).",
)


def language_option(text: str) -> Callable[[_Function], _Function]:
    """The ``--lang`` option with a help text of its own."""
    return click.option("--lang", "language", type=_LanguageCode(), help=text)


def depth_option(text: str) -> Callable[[_Function], _Function]:
    """The ``--depth`` option with a help text of its own; its value is a word, since `Depth` is slow to import."""
    return click.option("--depth", type=click.Choice(["compact", "standard", "full"]), help=text)
