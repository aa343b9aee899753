"""Rules for presentations."""

from __future__ import annotations

from kamgen.office.invariants.view import Found, Search, View, repeated

_CANVASES = (
    "presentationml.slide+xml",
    "presentationml.slideLayout+xml",
    "presentationml.slideMaster+xml",
    "presentationml.notesSlide+xml",
    "presentationml.notesMaster+xml",
)
_PRESENTATION = (
    "presentationml.presentation.main+xml",
    "presentationml.template.main+xml",
    "presentationml.slideshow.main+xml",
    "ms-powerpoint.presentation.macroEnabled.main+xml",
)

_TABLE = b"tblGrid"

_SHAPE_IDS = Search("//p:cNvPr/@id")
_SHAPE_IDS_ONCE = Search("//p:cNvPr[not(ancestor::mc:Fallback)]/@id")
_GLUED = Search("//a:stCxn/@id | //a:endCxn/@id")
_TABLES = Search("//a:tbl")
_COLUMNS = Search("a:tblGrid/a:gridCol")
_ROWS = Search("a:tr")
_CELLS = Search("a:tc")
_ROW_IDS = Search("a:tr/a:extLst//a16:rowId/@val")
_COLUMN_IDS = Search("a:tblGrid/a:gridCol/a:extLst//a16:colId/@val")
_HOLLOW_CELLS = Search("//a:tc[not(a:txBody/a:p)]")
_HOLLOW_BODIES = Search("//p:txBody[not(a:p)]")
_SLIDES = Search("/p:presentation/p:sldIdLst/p:sldId")
_MASTERS = Search("/p:presentation/p:sldMasterIdLst/p:sldMasterId/@id")
_LAYOUTS = Search("/p:sldMaster/p:sldLayoutIdLst/p:sldLayoutId/@id")
_NOTES_MASTER = Search("/p:presentation/p:notesMasterIdLst/p:notesMasterId")

_LEAST_SLIDE_ID, _LEAST_MASTER_ID, _END_OF_IDS = 256, 2**31, 2**32


def shape_ids_are_unique(view: View) -> Found:
    """Two shapes of one id on a slide are a reported cause of the repair prompt; zero is no id."""
    for part, root in view.each(*_CANVASES):
        identifiers = _SHAPE_IDS.values(root)
        if len(set(identifiers)) < len(identifiers):
            for identifier in repeated(_SHAPE_IDS_ONCE.values(root)):  # a fallback repeats the id of what it stands for
                yield part, f"has two shapes of id {identifier}"
        if "0" in identifiers:
            yield part, "has a shape of id 0"


def connectors_join_shapes_that_exist(view: View) -> Found:
    """A connector that is glued to a shape of another slide, or of none, comes loose or breaks the slide."""
    for part, root in view.each(*_CANVASES, holding=b"Cxn "):
        if glued := set(_GLUED.values(root)):
            for identifier in sorted(glued - set(_SHAPE_IDS.values(root))):
                yield part, f"has a connector glued to the shape {identifier}, which is not there"


def slides_have_one_layout(view: View) -> Found:
    """PowerPoint does not open a slide without a layout, nor one with two."""
    for part, _ in view.each("presentationml.slide+xml"):
        if (number := len(view.related(part, "slideLayout"))) != 1:
            yield part, f"has {number} layouts"


def notes_belong_to_their_slide(view: View) -> Found:
    """Notes need a way to their slide and back, one page a slide, and a notes master that the presentation lists."""
    for part, _ in view.each("presentationml.notesSlide+xml"):
        slides = view.related(part, "slide")
        if len(slides) != 1 or part not in view.related(slides[0], "notesSlide"):
            yield part, "is not joined to one slide in both directions"
        if len(view.related(part, "notesMaster")) != 1:
            yield part, "does not have one notes master"
    for part, _ in view.each("presentationml.slide+xml"):
        if len(view.related(part, "notesSlide")) > 1:
            yield part, "has two pages of notes"
    for part, root in view.each(*_PRESENTATION):
        if len(view.related(part, "notesMaster")) != len(_NOTES_MASTER.elements(root)):
            yield part, "does not list the notes master that it is related to"


def slide_ids_are_legal(view: View) -> Found:
    """Slide ids lie between 256 and 2^31, those of masters and layouts above; none may occur twice."""
    for part, root in view.each(*_PRESENTATION):
        slides = [slide.get("id", "") for slide in _SLIDES.elements(root)]
        for identifier in repeated(slides):
            yield part, f"has two slides of id {identifier}"
        for identifier in slides:
            if not (identifier.isdecimal() and _LEAST_SLIDE_ID <= int(identifier) < _LEAST_MASTER_ID):
                yield part, f"has a slide of id {identifier}"
        if len(slides) != len(view.related(part, "slide")):
            yield part, f"lists {len(slides)} slides but is related to {len(view.related(part, 'slide'))}"


def master_ids_are_legal(view: View) -> Found:
    """Masters and layouts share one range of ids from 2^31; a repeated one is a known cause of the repair prompt."""
    masters = list(view.each("presentationml.slideMaster+xml"))
    if not masters:
        return
    identifiers = [value for _, root in masters for value in _LAYOUTS.values(root)]
    identifiers += [value for _, root in view.each(*_PRESENTATION) for value in _MASTERS.values(root)]
    for identifier in repeated(identifiers):
        yield masters[0][0], f"shares the id {identifier} with another master or layout"
    for identifier in identifiers:
        if not (identifier.isdecimal() and _LEAST_MASTER_ID <= int(identifier) < _END_OF_IDS):
            yield masters[0][0], f"has a master or layout of id {identifier}"


def table_rows_fill_the_grid(view: View) -> Found:
    """PowerPoint repairs a table in which a row has more or fewer cells than the grid, merged ones included."""
    for part, root in view.each(*_CANVASES, holding=_TABLE):
        for table in _TABLES.elements(root):
            columns = len(_COLUMNS.elements(table))
            for number, row in enumerate(_ROWS.elements(table), start=1):
                cells = _CELLS.elements(row)
                if len(cells) != columns:
                    yield part, f"row {number} of a table has {len(cells)} cells on {columns} columns"
                if any(place + int(cell.get("gridSpan", 1)) > columns for place, cell in enumerate(cells)):
                    yield part, f"row {number} of a table has a cell that reaches beyond the grid"


def table_ids_are_unique(view: View) -> Found:
    """Rows and columns that were copied with their ids make PowerPoint repair the table."""
    for part, root in view.each(*_CANVASES, holding=b"a16:"):
        for table in _TABLES.elements(root):
            for identifier in repeated(_ROW_IDS.values(table)) + repeated(_COLUMN_IDS.values(table)):
                yield part, f"has two rows or columns of id {identifier} in a table"


def texts_have_paragraphs(view: View) -> Found:
    """A table cell without text body, or a body without paragraph, is unreadable to PowerPoint."""
    for part, root in view.each(*_CANVASES, holding=_TABLE):
        for _ in _HOLLOW_CELLS.elements(root):
            yield part, "has a table cell without a paragraph"
    for part, root in view.each(*_CANVASES):
        for _ in _HOLLOW_BODIES.elements(root):
            yield part, "has a text body without a paragraph"
