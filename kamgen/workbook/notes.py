"""The notes that people attached to cells."""

from __future__ import annotations

from collections.abc import Iterator

from kamgen.workbook.cleaning import clean
from kamgen.workbook.packages import relations
from kamgen.workbook.raw import Book
from kamgen.workbook.stored import Collector, parse, unescaped


def notes_of(book: Book, title: str) -> Iterator[tuple[str, str]]:
    """The cells of a sheet that bear a note, with its text; threaded comments bear theirs as a note too."""
    for kind, target in relations(book.parts, book.part_of(title), book.name).values():
        if kind == "comments" and target in book.parts:
            reader = _NotesReader()
            parse(book.parts[target], reader.start, reader.end, book.name, reader)
            yield from reader.notes


class _NotesReader(Collector):
    """Gathers notes: the runs of a text joined."""

    def __init__(self) -> None:
        self.notes: list[tuple[str, str]] = []
        self._cell = ""
        self._texts: list[str] = []
        self._taking = False
        self.take = self._take

    def _take(self, characters: str) -> None:
        if self._taking:
            self._texts.append(characters)

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        if tag == "comment":
            self._cell = attributes.get("ref", "")
            self._texts.clear()
        elif tag == "t":
            self._taking = True

    def end(self, tag: str) -> None:
        """An element ends."""
        if tag == "t":
            self._taking = False
        elif tag == "comment":
            text = clean(unescaped("".join(self._texts)))
            if text:
                self.notes.append((self._cell, text))
