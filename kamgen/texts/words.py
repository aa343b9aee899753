"""The files of a language: keyed words as they stand there, each file read when its first word is needed."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from kamgen.texts.language import Language


@cache
def part(language: Language, name: str) -> Mapping[str, str]:
    """The messages of one file of a language, by their whole keys; nothing where there is no such file.

    `name` is dotted where files lie in a folder: ``deck.summary`` is ``deck/summary.toml``.
    """
    # Most names asked for are those of no file; to look each of them up on the disk took longer than to read the files.
    if name not in names(language):
        return {}
    *folders, stem = name.split(".")
    entry = files("kamgen.texts").joinpath(language.value, *folders, f"{stem}.toml")
    return dict(_flat(name, tomllib.loads(entry.read_text(encoding="utf-8"))))


def found(language: Language, key: str) -> str | None:
    """The message of a key as it stands in its file; None where there is none."""
    # A file is read when its first word is needed: reading a workbook asks three languages for labels only.
    first, _, rest = key.partition(".")
    word = part(language, first).get(key)
    return word if word is not None or not rest else part(language, f"{first}.{rest.partition('.')[0]}").get(key)


@cache
def names(language: Language) -> frozenset[str]:
    """The files of a language, those in a folder with its name before theirs."""
    return frozenset(_names(files("kamgen.texts") / language.value, ""))


def _names(folder: Traversable, prefix: str) -> Iterator[str]:
    for entry in folder.iterdir():
        if entry.is_dir():
            yield from _names(entry, f"{prefix}{entry.name}.")
        elif entry.name.endswith(".toml"):
            yield prefix + entry.name.removesuffix(".toml")


def _flat(prefix: str, tree: Mapping[str, object]) -> Iterator[tuple[str, str]]:
    for name, value in tree.items():
        key = f"{prefix}.{name}"
        if isinstance(value, Mapping):
            yield from _flat(key, value)
        elif isinstance(value, str):
            yield key, value
        else:
            message = f"{key} must be a text"
            raise TypeError(message)
