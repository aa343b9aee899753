"""The parts of the user's workbook while they are being marked: relationships and content types kept in step."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from kamgen.errors import InputUnreadable
from kamgen.office import xml
from kamgen.office.invariants.view import Relation, View
from kamgen.office.package import CONTENT_TYPES
from kamgen.report.marking.splices import Edits, Outline, outline, readable
from kamgen.workbook.stored import LAST_ROW, column_number

_DECLARED: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_NO_RELATIONS: Final = (
    f'{_DECLARED}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>'
).encode()
_OFFICE: Final = {
    False: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    True: "http://purl.oclc.org/ooxml/officeDocument/relationships",
}
_MAIN: Final = {
    False: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    True: "http://purl.oclc.org/ooxml/spreadsheetml/main",
}


@dataclass(frozen=True, slots=True)
class Tab:
    """A sheet as the workbook lists it; `part` is empty where it is none of cells (a chart sheet)."""

    title: str
    part: str
    position: int
    identifier: int
    hidden: bool


class Parts:
    """All parts by name; those that were changed or added are known, the others stay the very same bytes."""

    def __init__(self, contents: Mapping[str, bytes]) -> None:
        self.before = contents
        self.contents = dict(contents)
        self.book = next(iter(self.view.related("", "officeDocument")), "")
        if self.book not in self.contents:
            raise InputUnreadable("the workbook names no main part; open it in Excel and save it anew")
        self.strict = b"http://purl.oclc.org/ooxml/spreadsheetml/main" in readable(self.contents[self.book])[:4000]

    @property
    def view(self) -> View:
        """The parts as they are now, for questions about relationships and content types."""
        return View(self.contents, changed=())

    @property
    def changed(self) -> frozenset[str]:
        """The parts that are new or not what they were."""
        return frozenset(name for name, content in self.contents.items() if self.before.get(name) is not content)

    @property
    def namespace(self) -> str:
        """The namespace of spreadsheets in this file."""
        return _MAIN[self.strict]

    @property
    def relations_namespace(self) -> str:
        """The namespace of ``r:id`` in this file."""
        return _OFFICE[self.strict]

    def outline(self, part: str, *, hollow: str = "") -> Outline:
        """The elements of a part."""
        return outline(readable(self.contents[part]), part, hollow=hollow)

    def relations(self, part: str) -> tuple[Relation, ...]:
        """The relationships of a part."""
        return self.view.relations(part)

    def related(self, part: str, kind: str) -> str:
        """The part that the first relationship of this kind leads to; empty where there is none."""
        return next((target for target in self.view.related(part, kind) if target in self.contents), "")

    def tabs(self) -> tuple[Tab, ...]:
        """The sheets in their order."""
        targets = {relation.id: relation for relation in self.relations(self.book)}
        book = self.outline(self.book)
        sheets = book.child(book.root, "sheets")
        tabs = []
        for position, sheet in enumerate(book.children(sheets, "sheet") if sheets else ()):
            relation = targets.get(sheet.attribute("id"))
            part = relation.target if relation and relation.kind == "worksheet" else ""
            tabs.append(
                Tab(
                    sheet.attributes.get("name", ""),
                    part if part in self.contents else "",
                    position,
                    int(said) if (said := sheet.attributes.get("sheetId", "")).isdecimal() else 0,
                    sheet.attributes.get("state", "visible") != "visible",
                )
            )
        return tuple(tabs)

    def free(self, pattern: str) -> str:
        """The first name of this pattern, with ``{}`` for a number, that no part has."""
        taken = {name.casefold() for name in self.contents}
        return next(
            name for number in range(1, len(taken) + 2) if (name := pattern.format(number)).casefold() not in taken
        )

    def add(self, part: str, content: str, content_type: str, owner: str, kind: str, identifier: str) -> str:
        """A new part, its content type, and the relationship that leads to it; the relationship's id."""
        # Drawings of notes are no XML to Excel: it writes them without a declaration.
        declaration = "" if content.startswith("<xml ") else _DECLARED
        self.contents[part] = (declaration + content).encode()
        types = self.outline(CONTENT_TYPES)
        edits = Edits(types)
        edits.append(
            types.root,
            f'<{types.root.prefix}Override PartName="/{xml.attribute(part)}" ContentType="{content_type}"/>',
        )
        self.contents[CONTENT_TYPES] = edits.done()
        return self._relate(owner, kind, part, identifier)

    def drop(self, owner: str, identifiers: frozenset[str]) -> None:
        """Take out relationships of a part, and every part that only they led to."""
        reached = self._reached()
        name = _relations_of(owner)
        found = self.outline(name)
        edits = Edits(found)
        left = 0
        for relation in found.children(found.root):
            if relation.attributes.get("Id") in identifiers:
                edits.remove(relation)
            else:
                left += 1
        content = edits.done()
        if left or content != _NO_RELATIONS:
            self.contents[name] = content
        else:
            del self.contents[name]
        self._sweep(reached)

    def _relate(self, owner: str, kind: str, target: str, identifier: str) -> str:
        taken = {relation.id for relation in self.relations(owner)}
        while identifier in taken:
            identifier += "x"
        name = _relations_of(owner)
        self.contents.setdefault(name, _NO_RELATIONS)
        found = self.outline(name)
        edits = Edits(found)
        towards = posixpath.relpath(target, posixpath.dirname(owner) or ".")
        edits.append(
            found.root,
            f'<{found.root.prefix}Relationship Id="{identifier}" Type="{self.relations_namespace}/{kind}" '
            f'Target="{xml.attribute(towards)}"/>',
        )
        self.contents[name] = edits.done()
        return identifier

    def _sweep(self, reached: frozenset[str]) -> None:
        """Drop what could be reached before and cannot be any more, with its content types."""
        gone = (reached - self._reached()) & self.contents.keys()
        for part in gone:
            del self.contents[part]
        types = self.outline(CONTENT_TYPES)
        edits = Edits(types)
        for entry in types.children(types.root, "Override"):
            if entry.attributes.get("PartName", "").lstrip("/") in gone:
                edits.remove(entry)
        self.contents[CONTENT_TYPES] = edits.done()

    def _reached(self) -> frozenset[str]:
        view = self.view
        reached: set[str] = set()
        waiting = [""]
        while waiting:
            part = waiting.pop()
            reached |= {part, _relations_of(part)}
            waiting += {relation.target for relation in view.relations(part)} - reached - {""}
        return frozenset(reached)


def _relations_of(part: str) -> str:
    folder, name = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{name}.rels")


_CELL = re.compile(r"([A-Za-z]{1,3})([0-9]{1,7})")


def position(cell: str) -> tuple[int, int] | None:
    """Row and column of an address like D7, both counted from 1; None for anything else."""
    match = _CELL.fullmatch(cell)
    if match is None:
        return None
    row, column = int(match[2]), column_number(match[1])
    return (row, column) if column and 0 < row <= LAST_ROW else None
