"""A package as the rules see it: parts parsed when a rule asks for them, relationships and content types resolved."""

from __future__ import annotations

import posixpath
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import cast
from urllib.parse import unquote

from lxml import etree

from kamgen.office.package import CONTENT_TYPES

NAMESPACES = {
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "a16": "http://schemas.microsoft.com/office/drawing/2014/main",
    "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
    "c16": "http://schemas.microsoft.com/office/drawing/2014/chart",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "p": "http://schemas.openxmlformats.org/presentationml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "x": "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
}

_PARSER = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)


@dataclass(frozen=True, slots=True)
class Breach:
    """A rule that a part breaks; `detail` says where in the part and how."""

    rule: str
    part: str
    detail: str

    def __str__(self) -> str:
        return f"{self.part}: {self.detail} ({self.rule})"


@dataclass(frozen=True, slots=True)
class Relation:
    """An entry of a relationships part; `target` is the name of a part, or empty where it leads outside the package."""

    id: str
    kind: str
    target: str


Found = Iterator[tuple[str, str]]
"""What a rule yields: the part and what is wrong in it."""

Rule = Callable[["View"], Found]


class Search:
    """An XPath expression over the namespaces of Office, compiled once."""

    def __init__(self, expression: str) -> None:
        self._find = etree.XPath(expression, namespaces=NAMESPACES, smart_strings=False)

    def elements(self, node: etree._Element) -> list[etree._Element]:
        """The elements found in document order."""
        return cast("list[etree._Element]", self._find(node))  # noqa: SLF001 - lxml's only name

    def values(self, node: etree._Element) -> list[str]:
        """The attribute values or texts found in document order."""
        return cast("list[str]", self._find(node))


class View:
    """The parts of a package; only those in `changed` are looked into, the joints between parts always."""

    def __init__(self, parts: Mapping[str, bytes], changed: Iterable[str] | None = None) -> None:
        self.parts = parts
        self.defaults, self.overrides = _content_types(parts.get(CONTENT_TYPES, b""))
        looked_at = parts.keys() if changed is None else sorted(set(changed) & parts.keys())
        self._looked_at: dict[str, list[str]] = {}
        for name in looked_at:
            if (
                (kind := self.content_type(name)).endswith("xml")
                and name != CONTENT_TYPES
                and not name.endswith(".rels")
            ):
                self._looked_at.setdefault(kind, []).append(name)
        self._roots: dict[str, etree._Element | None] = {}

    def content_type(self, part: str) -> str:
        """The content type of a part; empty if it has none."""
        return self.overrides.get(part) or self.defaults.get(part.rpartition(".")[2].lower(), "")

    def looked_at(self) -> Iterator[tuple[str, etree._Element | None]]:
        """The XML parts to look into, with None for one that does not parse."""
        return ((name, self.root(name)) for names in self._looked_at.values() for name in names)

    def each(self, *kinds: str, holding: bytes = b"") -> Iterator[tuple[str, etree._Element]]:
        """The parts to look into whose content type ends in one of `kinds`, if those bytes occur in them."""
        for kind, names in self._looked_at.items():
            if kind.endswith(kinds):
                for name in names:
                    if holding in self.parts[name] and (root := self.root(name)) is not None:
                        yield name, root

    def root(self, part: str) -> etree._Element | None:
        """The root element of any part, looked into or not."""
        if part not in self._roots:
            self._roots[part] = parsed(self.parts.get(part, b""))
        return self._roots[part]

    def relations(self, part: str) -> tuple[Relation, ...]:
        """The relationships of a part, or with an empty name those of the package."""
        folder, name = posixpath.split(part)
        data = self.parts.get(posixpath.join(folder, "_rels", f"{name}.rels"))
        return _relations(data, folder) if data is not None else ()

    def related(self, part: str, kind: str) -> list[str]:
        """The parts that relationships of this kind (the last word of their type) lead to."""
        return [relation.target for relation in self.relations(part) if relation.kind == kind]


def parsed(data: bytes) -> etree._Element | None:
    """The root element, or None where the bytes are no well-formed XML."""
    try:
        return etree.fromstring(data, _PARSER)
    except etree.XMLSyntaxError:
        return None


@lru_cache(maxsize=4096)
def _relations(data: bytes, folder: str) -> tuple[Relation, ...]:
    root = parsed(data)
    return tuple(
        Relation(
            relation.get("Id", ""),
            relation.get("Type", "").rpartition("/")[2],
            ""
            if relation.get("TargetMode") == "External"
            else posixpath.normpath(posixpath.join("/", folder, unquote(relation.get("Target", "")))).lstrip("/"),
        )
        for relation in (root.iterchildren("{*}Relationship") if root is not None else ())
    )


@lru_cache(maxsize=64)
def _content_types(data: bytes) -> tuple[Mapping[str, str], Mapping[str, str]]:
    """Content types by ending and by part."""
    defaults: dict[str, str] = {}
    overrides: dict[str, str] = {}
    root = parsed(data)
    for entry in root.iterchildren("{*}Override", "{*}Default") if root is not None else ():
        if part := entry.get("PartName"):
            overrides[part.lstrip("/")] = entry.get("ContentType", "")
        elif ending := entry.get("Extension"):
            defaults[ending.lower()] = entry.get("ContentType", "")
    return defaults, overrides


def repeated(values: Iterable[str]) -> list[str]:
    """The values that occur more than once, sorted."""
    return sorted(value for value, number in Counter(values).items() if number > 1)
