"""XML of others, changed by its bytes: where each element stands, and pieces put in or taken out without a trace.

Parsing and writing again would change more than what is meant (quotes, prefixes, order, blanks), so nothing is ever
serialised: every change is a piece of bytes at an offset.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from xml.parsers import expat

from kamgen.errors import InputUnreadable

_TAG = re.compile(rb"""<(?:[^"'>]|"[^"]*"|'[^']*')*+>""")
_WIDE = (b"\xff\xfe", b"\xfe\xff")
_DECLARATION = re.compile(r"""^\ufeff?<\?xml[^>]*\?>""")


@dataclass(frozen=True, slots=True)
class Element:
    """An element by its local name: its tag begins at `start`, its content stands from `inner` to `close`."""

    tag: str
    prefix: str
    """With its colon, to be copied by neighbours."""
    attributes: Mapping[str, str]
    text: str
    """The characters directly inside."""
    number: int
    parent: int
    start: int
    inner: int
    close: int
    end: int

    def attribute(self, local: str) -> str:
        """The value of an attribute whatever its prefix; empty where there is none."""
        return next((value for name, value in self.attributes.items() if name.rpartition(":")[2] == local), "")


@dataclass(frozen=True, slots=True)
class Outline:
    """The elements of a part in document order."""

    content: bytes
    elements: tuple[Element, ...]

    @property
    def root(self) -> Element:
        """The element around all others."""
        return self.elements[0]

    def children(self, parent: Element, *tags: str) -> tuple[Element, ...]:
        """The elements directly inside, those of these names only if any are given."""
        return tuple(each for each in self.inside(parent, *tags) if each.parent == parent.number)

    def child(self, parent: Element, tag: str) -> Element | None:
        """The first element of this name directly inside."""
        return next(iter(self.children(parent, tag)), None)

    def inside(self, parent: Element, *tags: str) -> Iterator[Element]:
        """The elements at any depth inside."""
        for each in self.elements[parent.number + 1 :]:
            if each.start >= parent.end:
                return
            if not tags or each.tag in tags:
                yield each

    def source(self, element: Element) -> bytes:
        """The element as it is written."""
        return self.content[element.start : element.end]

    def before(self, parent: Element, following: Iterable[str]) -> int:
        """Where a child goes that stands before those of these names; what Office wraps for itself is one of them."""
        names = {*following, "AlternateContent"}
        return next((each.start for each in self.children(parent) if each.tag in names), parent.close)


def outline(content: bytes, part: str, *, hollow: str = "") -> Outline:
    """The elements of a part. What is inside the element called `hollow` is passed over: the cells of a large sheet.

    Raises `InputUnreadable` where the part is no well-formed XML.
    """
    begin, gap = _hollow(content, hollow) if hollow else (len(content), 0)
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.ordered_attributes = False
    text = content[:begin] + content[begin + gap :]
    found: dict[int, Element] = {}
    open_ones: list[tuple[int, str, dict[str, str], int, int, list[str]]] = []

    def start(name: str, attributes: dict[str, str]) -> None:
        at = parser.CurrentByteIndex
        match = _TAG.match(text, at)
        open_ones.append((len(found) + len(open_ones), name, attributes, at, match.end() if match else at, []))

    def end(_: str) -> None:
        number, name, attributes, at, inner, texts = open_ones.pop()
        parent = open_ones[-1][0] if open_ones else -1
        empty = text[inner - 2 : inner] == b"/>"
        close = inner if empty else parser.CurrentByteIndex
        last = inner if empty else text.index(b">", close) + 1
        places = [place + gap if place > begin else place for place in (at, inner, close, last)]
        if not empty and close == begin:
            places[2] += gap
        prefix, colon, local = name.rpartition(":")
        found[number] = Element(local, prefix + colon, attributes, "".join(texts), number, parent, *places)

    def take(characters: str) -> None:
        if open_ones:
            open_ones[-1][5].append(characters)

    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = take
    try:
        parser.Parse(text, True)
    except (expat.ExpatError, UnicodeError, LookupError):
        raise InputUnreadable(
            f"{part}: this part of the workbook is damaged inside; open it in Excel, let it repair, and save it"
        ) from None
    return Outline(content, tuple(found[number] for number in sorted(found)))


def _hollow(content: bytes, name: str) -> tuple[int, int]:
    """Where the content of an element begins, and how many bytes it has."""
    opened = re.search(rb"<((?:[\w.-]+:)?%s)(?:\s[^>]*)?>" % name.encode(), content)
    if opened is None or opened[0].endswith(b"/>"):
        return len(content), 0
    close = content.rfind(b"</" + opened[1])
    return (opened.end(), close - opened.end()) if close >= opened.end() else (len(content), 0)


def readable(content: bytes) -> bytes:
    """The part in an encoding that ASCII can be put into: one of two bytes a character becomes UTF-8."""
    if not content.startswith(_WIDE):
        return content
    return _DECLARATION.sub("", content.decode("utf-16", "replace")).encode()


def ascii_xml(xml: str) -> bytes:
    """XML that fits into a part of any encoding: what is not ASCII becomes a reference."""
    return xml.encode("ascii", "xmlcharrefreplace")


@dataclass(slots=True)
class Edits:
    """Changes to one part; offsets are those of the part before any of them."""

    outline: Outline
    _pieces: list[tuple[int, int, int, bytes]] = field(default_factory=list)

    def insert(self, at: int, xml: str) -> None:
        """Put a piece in; several at one place keep their order."""
        self._pieces.append((at, len(self._pieces), at, ascii_xml(xml)))

    def replace(self, start: int, end: int, xml: str) -> None:
        """Put a piece in the place of another."""
        self._pieces.append((start, len(self._pieces), end, ascii_xml(xml)))

    def remove(self, element: Element) -> None:
        """Take an element out."""
        self.replace(element.start, element.end, "")

    def append(self, parent: Element, xml: str) -> None:
        """Put a piece last into an element; one that closes itself is opened (once only)."""
        if parent.close == parent.inner == parent.end:
            self.replace(parent.end - 2, parent.end, f">{xml}</{parent.prefix}{parent.tag}>")
        else:
            self.insert(parent.close, xml)

    def empty(self, parent: Element) -> None:
        """Take everything out of an element and let it close itself: undoes `append`."""
        if parent.close != parent.end:
            self.replace(parent.inner - 1, parent.end, "/>")

    def set(self, element: Element, name: str, value: str) -> None:
        """Give an attribute another value; a new one goes behind the name of the element."""
        tag = self.outline.content[element.start : element.inner]
        match = re.search(rb"""\s%s\s*=\s*("[^"]*"|'[^']*')""" % re.escape(name.encode()), tag)
        if match:
            self.replace(element.start + match.start(1), element.start + match.end(1), f'"{value}"')
        else:
            self.insert(element.start + 1 + len(element.prefix.encode() + element.tag.encode()), f' {name}="{value}"')

    def done(self) -> bytes:
        """The part with all changes."""
        content, position = self.outline.content, 0
        pieces: list[bytes] = []
        for start, _, end, piece in sorted(self._pieces):
            pieces += (content[position:start], piece)
            position = max(position, end)
        return b"".join((*pieces, content[position:]))
