"""Notes on cells: comments of our own beside those of the user, who keeps every one of theirs as it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from kamgen.brand.palette import Palette, Token
from kamgen.findings import Severity
from kamgen.office import xml
from kamgen.office.invariants.cells import Bounds
from kamgen.report.marking import shapes
from kamgen.report.marking.boxes import FONT, POINTS
from kamgen.report.marking.looks import EDGES, WORDS
from kamgen.report.marking.parts import Parts, position
from kamgen.report.marking.splices import Edits, Element, Outline
from kamgen.workbook.stored import address

AUTHOR: Final = "kamgen"
SIGNATURE: Final = "kamgen · "
"""What each note begins with: some programs drop the author when they save."""
MOST: Final = 1000
"""Notes on one sheet; more than that make Excel slow, and nobody reads them."""

_COMMENTS: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of a note: its heading, in the colour of a severity, its text, or what is said in the background."""

    text: str
    heading: Severity | None = None
    quiet: bool = False


@dataclass(frozen=True, slots=True)
class Note:
    """What is said at a cell or a merged range, about these cells in it."""

    area: Bounds
    said_of: frozenset[str]
    worst: Severity
    paragraphs: tuple[Paragraph, ...]

    @property
    def cell(self) -> str:
        """The cell that carries the note."""
        return address(self.area[0], self.area[1])

    @property
    def range(self) -> str:
        """The cells that are coloured."""
        last = address(self.area[2], self.area[3])
        return self.cell if last == self.cell else f"{self.cell}:{last}"


def noted(parts: Parts, sheet: str) -> frozenset[str]:
    """The cells of a sheet that have a note; threaded comments have one too, as their shadow."""
    part = parts.related(sheet, "comments")
    if not part:
        return frozenset()
    comments = parts.outline(part)
    return frozenset(each.attributes.get("ref", "") for each in comments.inside(comments.root, "comment"))


def add_notes(parts: Parts, sheet: str, notes: Sequence[Note], palette: Palette, block: int) -> int:
    """Put notes on a sheet; its shapes take their ids from this block on. The block that is free then."""
    part = parts.related(sheet, "comments")
    if part:
        comments = parts.outline(part)
        edits = Edits(comments)
        p = comments.root.prefix
        authors, listed = (comments.child(comments.root, name) for name in ("authors", "commentList"))
        if authors is None or listed is None:
            return block
        author = len(comments.children(authors, "author"))
        edits.append(authors, f"<{p}author>{AUTHOR}</{p}author>")
        edits.append(listed, "".join(_comment(note, author, palette, p) for note in notes))
        parts.contents[part] = edits.done()
    else:
        written = "".join(_comment(note, 0, palette, "") for note in notes)
        parts.add(
            parts.free("xl/kamgenNotes{}.xml"),
            f'<comments xmlns="{parts.namespace}"><authors><author>{AUTHOR}</author></authors>'
            f"<commentList>{written}</commentList></comments>",
            _COMMENTS,
            sheet,
            "comments",
            "kamgenNotes",
        )
    boxes = tuple(
        shapes.Box(note.area[0], note.area[1], note.area[3], _measured(note), palette[EDGES[note.worst]].rgb)
        for note in notes
    )
    return shapes.add_boxes(parts, sheet, boxes, block)


def remove_notes(parts: Parts, sheet: str) -> None:
    """Take our notes from a sheet, and what carried them if nothing else is left in it."""
    part = parts.related(sheet, "comments")
    if not part or b"kamgen" not in parts.contents[part]:
        return
    comments = parts.outline(part)
    authors = comments.child(comments.root, "authors")
    names = comments.children(authors, "author") if authors else ()
    everything = tuple(comments.inside(comments.root, "comment"))
    ours = tuple(each for each in everything if _is_ours(comments, each, names))
    if not ours:
        return
    shapes.remove_boxes(parts, sheet, frozenset(filter(None, (position(o.attributes.get("ref", "")) for o in ours))))
    if len(ours) == len(everything):
        parts.drop(sheet, frozenset(each.id for each in parts.relations(sheet) if each.target == part))
        return
    edits = Edits(comments)
    for each in ours:
        edits.remove(each)
    # Another author must keep its number, so only the last one can go.
    if names and names[-1].text == AUTHOR:
        edits.remove(names[-1])
    parts.contents[part] = edits.done()


def _is_ours(comments: Outline, comment: Element, names: Sequence[Element]) -> bool:
    number = comment.attributes.get("authorId", "")
    if number.isdigit() and int(number) < len(names) and names[int(number)].text == AUTHOR:
        return True
    return "".join(each.text for each in comments.inside(comment, "t")).startswith(SIGNATURE)


def _comment(note: Note, author: int, palette: Palette, p: str) -> str:
    runs = []
    for number, paragraph in enumerate(note.paragraphs):
        text = paragraph.text + ("\n" if number + 1 < len(note.paragraphs) else "")
        token = Token.INK
        if paragraph.heading is not None:
            token = WORDS[paragraph.heading]
        elif paragraph.quiet:
            token = Token.MUTED_TEXT
        bold = f"<{p}b/>" if paragraph.heading is not None else ""
        runs.append(
            f'<{p}r><{p}rPr>{bold}<{p}sz val="{POINTS}"/><{p}color rgb="FF{palette[token].rgb}"/>'
            f'<{p}rFont val="{FONT}"/><{p}family val="2"/></{p}rPr>'
            f'<{p}t xml:space="preserve">{xml.text(text)}</{p}t></{p}r>'
        )
    return f'<{p}comment ref="{note.cell}" authorId="{author}"><{p}text>{"".join(runs)}</{p}text></{p}comment>'


def _measured(note: Note) -> tuple[tuple[str, bool], ...]:
    return tuple((paragraph.text, paragraph.heading is not None) for paragraph in note.paragraphs)
