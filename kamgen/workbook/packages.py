"""How the parts of a workbook hang together: their relations, and the pictures that stand in cells."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping

from kamgen.workbook.stored import Collector, parse

_LOCAL_IMAGE = "_localImage"


def relations(parts: Mapping[str, bytes], part: str, name: str) -> dict[str, tuple[str, str]]:
    """The relations of a part by their id: the last word of their type, and the part that they lead to."""
    folder, _, base = part.rpartition("/")
    found: dict[str, tuple[str, str]] = {}

    def start(tag: str, attributes: dict[str, str]) -> None:
        if tag == "Relationship" and attributes.get("TargetMode") != "External":
            target = attributes.get("Target", "")
            target = (
                target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
            )
            found[attributes.get("Id", "")] = (attributes.get("Type", "").rpartition("/")[2], target)

    content = parts.get(f"{folder}/_rels/{base}.rels".lstrip("/"))
    if content is not None:
        parse(content, start, lambda _: None, name)
    return found


def cell_images(parts: Mapping[str, bytes], related: Mapping[str, tuple[str, str]], name: str) -> dict[str, str]:
    """The pictures that Excel placed in cells: by the number that such a cell carries as ``vm``, the picture's part.

    The cell itself says nothing but #VALUE!. `related` are the relations of the workbook part.
    """
    part_of = {kind: target for kind, target in related.values() if target in parts}
    needed = [part_of.get(kind) for kind in ("sheetMetadata", "rdRichValue", "rdRichValueStructure", "richValueRel")]
    if None in needed:
        return {}
    metadata, values, structures, targets = (part for part in needed if part is not None)
    kinds = [
        attributes.get("t", "")
        for tag, attributes in _elements(parts[structures], name)
        if tag.rpartition("/")[2] == "s"
    ]
    rich = _rich_values(parts[values], kinds, name)
    links = relations(parts, targets, name)
    pictures = [
        links.get(_attribute(attributes, "id"), ("", ""))[1]
        for tag, attributes in _elements(parts[targets], name)
        if tag.rpartition("/")[2] == "rel"
    ]
    found: dict[str, str] = {}
    for number, value in _value_metadata(parts[metadata], name).items():
        at = rich[value] if 0 <= value < len(rich) else None
        if at is not None and 0 <= at < len(pictures) and pictures[at] in parts:
            found[number] = pictures[at]
    return found


def _elements(content: bytes, name: str) -> list[tuple[str, dict[str, str]]]:
    """All elements in their order, each with the path of names that leads to it."""
    found: list[tuple[str, dict[str, str]]] = []
    path: list[str] = []

    def start(tag: str, attributes: dict[str, str]) -> None:
        path.append(tag.rpartition(":")[2])
        found.append(("/".join(path[-4:]), attributes))

    def end(_: str) -> None:
        path.pop()

    parse(content, start, end, name)
    return found


def _rich_values(content: bytes, kinds: list[str], name: str) -> list[int | None]:
    """For each rich value the number of its picture; None for a value of another kind."""
    found: list[int | None] = []
    texts: list[str] = []
    fields: list[str] = []
    kind = ""

    def start(tag: str, attributes: dict[str, str]) -> None:
        nonlocal kind
        texts.clear()
        if tag == "rv":
            at = _number(attributes.get("s", ""))
            kind = kinds[at] if 0 <= at < len(kinds) else ""
            fields.clear()

    def end(tag: str) -> None:
        if tag == "v":
            fields.append("".join(texts))
        elif tag == "rv":
            found.append(_number(fields[0]) if kind == _LOCAL_IMAGE and fields else None)
        texts.clear()

    parse(content, start, end, name, Collector(texts))
    return found


def _value_metadata(content: bytes, name: str) -> dict[str, int]:
    """For each number that a cell may carry, counted from 1, the rich value that it leads to."""
    future: list[int] = []
    found: dict[str, int] = {}
    for path, attributes in _elements(content, name):
        if path.endswith("ext/rvb"):
            future.append(_number(attributes.get("i", "")))
        elif path.endswith("valueMetadata/bk/rc"):
            at = _number(attributes.get("v", ""))
            found[str(len(found) + 1)] = future[at] if 0 <= at < len(future) else -1
    return found


def _attribute(attributes: Mapping[str, str], name: str) -> str:
    return next((value for key, value in attributes.items() if key.rpartition(":")[2] == name), "")


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) <= 8 else -1  # noqa: PLR2004 - beyond any book
