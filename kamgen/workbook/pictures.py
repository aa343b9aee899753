"""Pictures that people laid over the rows of a table or placed in their cells, such as the photos of a team."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from kamgen.workbook.packages import relations
from kamgen.workbook.raw import Book
from kamgen.workbook.stored import Collector, parse

_EMU_OF_POINT = 12_700
_ROW_POINTS = 15.0
_ENDINGS = {"jpg": "jpeg", "jpe": "jpeg", "tif": "tiff"}


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture's bytes, and the kind of file that they are: png, jpeg."""

    data: bytes
    kind: str

    @property
    def size(self) -> tuple[float, float] | None:
        """Width and height in pixels as a workbook would show it; None for what no workbook of ours can hold."""
        from kamgen.office.sheets import size_on_sheet  # XlsxWriter, which reading does without

        return size_on_sheet(self.data)


@dataclass(slots=True)
class _Anchor:
    """Where a picture lies, in rows counted from 1 and EMU within them; `height` counts where no end is given."""

    first: int = 0
    first_offset: int = 0
    last: int = 0
    last_offset: int = 0
    height: int = 0
    top: int | None = None
    picture: str = ""


def pictures_of(book: Book, title: str) -> Iterator[tuple[int, Picture]]:
    """The pictures of a sheet, each with the row that it lies on for the most part, in the order of the sheet.

    Of two pictures on one row, one in a cell comes before one that lies over it.
    """
    part = book.part_of(title)
    drawings = [target for kind, target in relations(book.parts, part, book.name).values() if kind == "drawing"]
    found = [(row, _picture(book, target)) for (row, _), target in book.sheet(title).images.items()]
    rows: _Rows | None = None
    for drawing in drawings:
        if drawing not in book.parts:
            continue
        targets = relations(book.parts, drawing, book.name)
        for anchor in _anchors(book, drawing):
            kind, target = targets.get(anchor.picture, ("", ""))
            if kind != "image" or target not in book.parts:
                continue
            rows = rows or _Rows.of(book, part)
            found.append((rows.under(anchor), _picture(book, target)))
    yield from sorted(found, key=lambda each: each[0])


def _picture(book: Book, part: str) -> Picture:
    ending = posixpath.splitext(part)[1].lstrip(".").lower()
    return Picture(book.parts[part], _ENDINGS.get(ending, ending))


@dataclass(slots=True)
class _Rows:
    """The heights of a sheet's rows in EMU, where they differ from the usual one."""

    usual: int
    heights: Mapping[int, int] = field(default_factory=dict)

    @classmethod
    def of(cls, book: Book, part: str) -> _Rows:
        heights: dict[int, int] = {}
        usual = _emu(str(_ROW_POINTS))

        def start(tag: str, attributes: dict[str, str]) -> None:
            nonlocal usual
            if tag == "sheetFormatPr" and "defaultRowHeight" in attributes:
                usual = _emu(attributes["defaultRowHeight"]) or usual
            elif tag == "row" and "ht" in attributes:
                heights[_whole(attributes.get("r", ""))] = _emu(attributes["ht"])

        parse(book.parts.get(part, b""), start, lambda _: None, book.name)
        return cls(usual, heights)

    def height(self, row: int) -> int:
        return self.heights.get(row, self.usual)

    def under(self, anchor: _Anchor) -> int:
        """The row that most of a picture covers; a row that is covered whole counts before a taller one cut short."""
        row, offset = anchor.first, anchor.first_offset
        if anchor.top is not None:
            row, offset = 1, anchor.top
            while offset >= self.height(row) > 0:
                offset -= self.height(row)
                row += 1
        best, most, left = row, 0, anchor.height
        for number in range(row, max(anchor.last, row + _MOST_ROWS) + 1):
            space = self.height(number) - (offset if number == row else 0)
            if anchor.last:
                covered = min(space, anchor.last_offset) if number == anchor.last else space
            else:
                covered = min(space, left)
                left -= covered
            if covered > most:
                best, most = number, covered
            if number == anchor.last or (not anchor.last and left <= 0):
                break
        return best


_MOST_ROWS = 60
"""A picture that covers more rows than this belongs to none of them."""


def _anchors(book: Book, drawing: str) -> Iterator[_Anchor]:
    """The anchors of a drawing that hold a picture."""
    reader = _AnchorReader()
    parse(book.parts[drawing], reader.start, reader.end, book.name, reader)
    yield from (each for each in reader.anchors if each.picture)


class _AnchorReader(Collector):
    """Gathers the anchors of a drawing."""

    def __init__(self) -> None:
        self.anchors: list[_Anchor] = []
        self._texts: list[str] = []
        self._inside = ""
        super().__init__(self._texts)

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        tag = tag.rpartition(":")[2]
        self._texts.clear()
        if tag in {"twoCellAnchor", "oneCellAnchor", "absoluteAnchor"}:
            self.anchors.append(_Anchor())
            return
        if not self.anchors:
            return
        anchor = self.anchors[-1]
        if tag in {"from", "to", "pic"}:
            self._inside = tag
        elif tag == "pos":
            anchor.top = _whole(attributes.get("y", ""))
        elif tag == "ext" and self._inside != "pic" and "cy" in attributes:
            anchor.height = _whole(attributes["cy"])
        elif tag == "blip":
            anchor.picture = next((value for key, value in attributes.items() if key.endswith("embed")), "")

    def end(self, tag: str) -> None:
        """An element ends."""
        tag = tag.rpartition(":")[2]
        if self.anchors:
            field_name = _NUMBERS.get((self._inside, tag))
            if field_name is not None:
                number = _whole("".join(self._texts))
                setattr(self.anchors[-1], field_name, number + 1 if tag == "row" else number)
        if tag in {"from", "to", "pic"}:
            self._inside = ""
        self._texts.clear()


_NUMBERS = {
    ("from", "row"): "first",
    ("from", "rowOff"): "first_offset",
    ("to", "row"): "last",
    ("to", "rowOff"): "last_offset",
}


def _whole(text: str) -> int:
    text = text.strip()
    return int(text) if text.isascii() and text.isdigit() and len(text) <= 12 else 0  # noqa: PLR2004 - beyond any sheet


def _emu(points: str) -> int:
    try:
        return min(max(0, round(float(points) * _EMU_OF_POINT)), _EMU_OF_POINT * 410)  # Excel's tallest row
    except (ValueError, OverflowError):
        return 0
