"""Rules for Word documents."""

from __future__ import annotations

from kamgen.office.invariants.view import Found, Search, View, repeated

_STORIES = (
    "wordprocessingml.document.main+xml",
    "wordprocessingml.template.main+xml",
    "wordprocessingml.header+xml",
    "wordprocessingml.footer+xml",
    "wordprocessingml.footnotes+xml",
    "wordprocessingml.endnotes+xml",
    "wordprocessingml.comments+xml",
    "ms-word.document.macroEnabled.main+xml",
)

_BOOKMARKS = Search("//w:bookmarkStart/@w:name")
_STARTS = Search("//w:bookmarkStart/@w:id")
_ENDS = Search("//w:bookmarkEnd/@w:id")
_OPEN_CELLS = Search(
    "//w:tc[not((w:p|w:tbl|w:sdt|w:customXml|w:altChunk)[last()][self::w:p or self::w:sdt or self::w:customXml])]"
)
_HOLLOW_ROWS = Search("//w:tr[not(.//w:tc)] | //w:tbl[not(.//w:tr)]")
_DRAWINGS = Search("//wp:docPr[not(ancestor::mc:Fallback)]/@id")

_LONGEST_BOOKMARK = 40


def bookmarks_are_unique(view: View) -> Found:
    """Of two bookmarks of one name Word keeps one, so a link leads astray; a shared id crosses their ends."""
    for part, root in view.each(*_STORIES):
        for name in repeated(name.casefold() for name in _BOOKMARKS.values(root)):
            yield part, f"has two bookmarks named {name}"
        for identifier in repeated(_STARTS.values(root)):
            yield part, f"has two bookmarks of id {identifier}"


def bookmarks_end(view: View) -> Found:
    """A bookmark that does not end where a part ends, or has no start, is dropped or breaks the part."""
    for part, root in view.each(*_STORIES):
        for identifier in sorted(set(_STARTS.values(root)) ^ set(_ENDS.values(root))):
            yield part, f"has only one end of the bookmark {identifier}"


def bookmark_names_are_legal(view: View) -> Found:
    """Word takes at most 40 characters, no blanks, and cuts or drops the rest."""
    for part, root in view.each(*_STORIES):
        for name in _BOOKMARKS.values(root):
            if not name or len(name) > _LONGEST_BOOKMARK or " " in name:
                yield part, f"has a bookmark named {name!r}"


def cells_end_with_a_paragraph(view: View) -> Found:
    """Word calls a document corrupt in which a cell is empty or ends with a table."""
    for part, root in view.each(*_STORIES):
        for _ in _OPEN_CELLS.elements(root):
            yield part, "has a table cell that does not end with a paragraph"


def tables_have_rows_and_cells(view: View) -> Found:
    """Word calls a document corrupt in which a table has no row or a row no cell."""
    for part, root in view.each(*_STORIES):
        for _ in _HOLLOW_ROWS.elements(root):
            yield part, "has a table without rows or a row without cells"


def drawing_ids_are_unique(view: View) -> Found:
    """Two drawings of one id made Word call documents corrupt."""
    for part, root in view.each(*_STORIES):
        for identifier in repeated(_DRAWINGS.values(root)):
            yield part, f"has two drawings of id {identifier}"
