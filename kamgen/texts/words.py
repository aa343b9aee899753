"""The files of a language: keyed words as they stand there, each file read when its first word is needed."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from functools import lru_cache
from importlib.resources import files

from kamgen.texts.language import Language


@lru_cache(maxsize=256)
def part(language: Language, name: str) -> Mapping[str, str]:
    """The messages of one file of a language, by their whole keys; nothing where there is no such file."""
    entry = files("kamgen.texts") / language.value / f"{name}.toml"
    return dict(_flat(name, tomllib.loads(entry.read_text(encoding="utf-8")))) if entry.is_file() else {}


def found(language: Language, key: str) -> str | None:
    """The message of a key as it stands in its file; None where there is none."""
    # A file is read when its first word is needed: reading a workbook asks three languages for labels only.
    return part(language, key.partition(".")[0]).get(key)


def names(language: Language) -> tuple[str, ...]:
    """The files of a language."""
    folder = files("kamgen.texts") / language.value
    return tuple(sorted(entry.name.removesuffix(".toml") for entry in folder.iterdir() if entry.name.endswith(".toml")))


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
