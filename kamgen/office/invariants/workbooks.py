"""Rules for Excel workbooks."""

from __future__ import annotations

import re
from itertools import pairwise

from kamgen.office.invariants.cells import Bounds, Cells, bounds, overlap, unescaped
from kamgen.office.invariants.view import Found, Search, View, repeated

_BOOK = (
    "spreadsheetml.sheet.main+xml",
    "spreadsheetml.template.main+xml",
    "ms-excel.sheet.macroEnabled.main+xml",
)
_SHEET = "spreadsheetml.worksheet+xml"
_TABLE = "spreadsheetml.table+xml"

_SHEETS = Search("/x:workbook/x:sheets/x:sheet")
_NAMES = Search("/x:workbook/x:definedNames/x:definedName")
_COLUMNS = Search("x:tableColumns/x:tableColumn/@name")
_VALIDATIONS = Search("x:dataValidations/x:dataValidation")
_FIRST_FORMULA = Search("x:formula1/text()")
_MERGED = Search("x:mergeCells/x:mergeCell/@ref")
_ROWS = Search("x:sheetData/x:row/@r")
_PLACES = Search("x:sheetData/x:row/x:c/@r")
_STYLES = Search("x:sheetData/x:row/x:c/@s")
_CELL_STYLES = Search("/x:styleSheet/x:cellXfs/x:xf")
_DIFFERENTIAL = Search("/x:styleSheet/x:dxfs/x:dxf")
_DIFFERENTIAL_USED = Search("x:conditionalFormatting/x:cfRule/@dxfId")
_FORMULAS = Search("x:sheetData/x:row/x:c/x:f/text()")
_VALUELESS = Search("x:sheetData/x:row/x:c[x:f][not(x:v)]/@r")
_STRING_INDEXES = Search("x:sheetData/x:row/x:c[@t='s']/x:v/text()")
_STRINGS = Search("/x:sst/x:si")
_LONG_STRINGS = Search("/x:sst/x:si[string-length(.) > 32767]")
_MARGIN_TEXTS = Search("x:headerFooter/*/text()")

_LIMITS = {"promptTitle": 32, "prompt": 255, "errorTitle": 32, "error": 225}
_LONGEST_LIST = _LONGEST_NAME = _LONGEST_MARGIN_TEXT = 255
_LONGEST_SHEET_NAME = 31
_LONGEST_FORMULA = 8192

_LEGAL_NAME = re.compile(r"[^\W\d][\w.\\?]*|[_\\][\w.\\?]*")
_LIKE_A_CELL = re.compile(r"[a-z]{1,3}[0-9]+|r[0-9]*(c[0-9]*)?|c[0-9]*", re.IGNORECASE)
_ILLEGAL_IN_SHEET_NAME = re.compile(r"[\[\]:*?/\\\x00-\x1f]|^'|'$")


def sheet_names_are_legal(view: View) -> Found:
    r"""Excel repairs a workbook with a sheet name that is taken, too long or holds one of ``[ ] : * ? / \``."""
    for part, root in view.each(*_BOOK):
        sheets = _SHEETS.elements(root)
        names = [sheet.get("name", "") for sheet in sheets]
        for name in repeated(name.casefold() for name in names):
            yield part, f"has two sheets named {name}"
        for name in names:
            if not name or len(name) > _LONGEST_SHEET_NAME or _ILLEGAL_IN_SHEET_NAME.search(name):
                yield part, f"has a sheet named {name!r}"
        for identifier in repeated(sheet.get("sheetId", "") for sheet in sheets):
            yield part, f"has two sheets of id {identifier}"
        if all(sheet.get("state", "visible") != "visible" for sheet in sheets):
            yield part, "has no sheet that is visible"


def defined_names_are_legal(view: View) -> Found:
    """A name like a cell address, with a forbidden sign or twice in one scope makes Excel repair the workbook."""
    for part, root in view.each(*_BOOK):
        entries = [(entry.get("name", ""), entry.get("localSheetId", "")) for entry in _NAMES.elements(root)]
        for name, scope in entries:
            if not name.startswith("_xlnm.") and not _is_legal(name):
                yield part, f"defines the name {name!r}"
            if scope and int(scope) >= len(_SHEETS.elements(root)):
                yield part, f"defines {name} for a sheet that is not there"
        for name in repeated(f"{name.casefold()} {scope}" for name, scope in entries):
            yield part, f"defines the name {name.strip()} twice"


def tables_are_distinct(view: View) -> Found:
    """Tables share one space of names with defined names, and one of ids; Excel removes what collides."""
    books = list(view.each(*_BOOK))
    taken = [
        entry.get("name", "") for _, root in books for entry in _NAMES.elements(root) if not entry.get("localSheetId")
    ]
    tables = list(view.each(_TABLE))
    names = [root.get("displayName", "") for _, root in tables]
    for name in repeated(name.casefold() for name in (*names, *taken) if not name.startswith("_xlnm.")):
        yield from (
            (part, f"shares its name {name}") for part, root in tables if root.get("displayName", "").casefold() == name
        )
    for identifier in repeated(root.get("id", "") for _, root in tables):
        yield from ((part, f"shares its id {identifier}") for part, root in tables if root.get("id") == identifier)
    for part, root in tables:
        if not _is_legal(root.get("displayName", "")):
            yield part, f"is named {root.get('displayName')!r}"


def table_columns_equal_their_headers(view: View) -> Found:
    """Excel repairs a table whose column names differ from the header cells, are taken, or do not fill its range."""
    cells: Cells | None = None
    for sheet, _ in view.each(_SHEET):
        for part in view.related(sheet, "table"):
            if (root := view.root(part)) is None or not (area := bounds(root.get("ref", ""))):
                yield part, "has no range"
                continue
            cells = cells or Cells(view)
            names = [unescaped(name) for name in _COLUMNS.values(root)]
            if len(names) != area[3] - area[1] + 1:
                yield part, f"names {len(names)} columns on {area[3] - area[1] + 1}"
            for name in repeated(name.casefold() for name in names):
                yield part, f"has two columns named {name!r}"
            if root.get("headerRowCount") == "0":
                continue
            if area[0] == area[2]:
                yield part, "has no row under its header"
            values = cells.of_sheet(sheet)
            for column, name in enumerate(names, start=area[1]):
                if values.get((area[0], column)) != name:
                    yield part, f"has a column {name!r}, its header cell is {values.get((area[0], column))!r}"


def ranges_do_not_overlap(view: View) -> Found:
    """Excel repairs a sheet on which merged ranges or tables overlap one another."""
    for sheet, root in view.each(_SHEET):
        areas: list[tuple[Bounds, str]] = [(area, ref) for ref in _MERGED.values(root) if (area := bounds(ref))]
        for part in view.related(sheet, "table"):
            table = view.root(part)
            if table is not None and (area := bounds(table.get("ref", ""))):
                areas.append((area, f"table {table.get('ref')}"))
        areas.sort()
        for index, (area, name) in enumerate(areas):
            for other, other_name in areas[index + 1 :]:
                if other[0] > area[2]:
                    break
                if overlap(area, other):
                    yield sheet, f"has {name} and {other_name}, which overlap"


def validations_stay_within_limits(view: View) -> Found:
    """Excel repairs a sheet whose input messages or lists are too long; the SDK sees that of the title only."""
    for part, root in view.each(_SHEET):
        for validation in _VALIDATIONS.elements(root):
            where = validation.get("sqref", "")
            for attribute, limit in _LIMITS.items():
                if _utf16(unescaped(validation.get(attribute, ""))) > limit:
                    yield part, f"has at {where} a validation with {attribute} over {limit} characters"
            formula = "".join(_FIRST_FORMULA.values(validation))
            if formula.startswith('"') and _utf16(formula) - 2 > _LONGEST_LIST:
                yield part, f"has at {where} an inline list over {_LONGEST_LIST} characters"
            if not where:
                yield part, "has a validation without a range"


def cells_are_in_order(view: View) -> Found:
    """Rows must ascend and no cell may come twice, or Excel repairs the sheet."""
    for part, root in view.each(_SHEET):
        rows = [int(row) for row in _ROWS.values(root)]
        if any(later <= earlier for earlier, later in pairwise(rows)):
            yield part, "has rows that do not ascend"
        for place in repeated(_PLACES.values(root)):
            yield part, f"has the cell {place} twice"


def cells_refer_to_what_exists(view: View) -> Found:
    """A style, format or string that the workbook does not hold makes Excel repair it."""
    book = next(iter(view.related("", "officeDocument")), "")
    held: dict[str, int] = {}
    for kind, name, search in (
        ("styles", "style", _CELL_STYLES),
        ("styles", "differential format", _DIFFERENTIAL),
        ("sharedStrings", "string", _STRINGS),
    ):
        root = view.root(next(iter(view.related(book, kind)), ""))
        held[name] = 0 if root is None else len(search.elements(root))
    for part, root in view.each(_SHEET):
        for name, search in (
            ("style", _STYLES),
            ("differential format", _DIFFERENTIAL_USED),
            ("string", _STRING_INDEXES),
        ):
            used = set(search.values(root))
            if used and (highest := max(map(int, used))) >= held[name]:
                yield part, f"uses the {name} {highest}, there are {held[name]}"


def formulas_are_complete(view: View) -> Found:
    """A formula has no ``=`` in front, at most 8,192 characters, and its value for readers that do not compute."""
    for part, root in view.each(_SHEET):
        for formula in _FORMULAS.values(root):
            if formula.startswith("=") or len(formula) > _LONGEST_FORMULA:
                yield part, f"has the formula {formula[:60]!r}"
        for place in _VALUELESS.values(root):
            yield part, f"has in {place} a formula without a value"


def texts_stay_within_limits(view: View) -> Found:
    """A cell takes 32,767 characters, a header or footer 255."""
    for part, root in view.each("spreadsheetml.sharedStrings+xml"):
        for _ in _LONG_STRINGS.elements(root):
            yield part, "has a text of more than 32,767 characters"
    for part, root in view.each(_SHEET):
        for text in _MARGIN_TEXTS.values(root):
            if _utf16(text) > _LONGEST_MARGIN_TEXT:
                yield part, "has a header or footer of more than 255 characters"


def _is_legal(name: str) -> bool:
    return bool(_LEGAL_NAME.fullmatch(name)) and len(name) <= _LONGEST_NAME and not _LIKE_A_CELL.fullmatch(name)


def _utf16(text: str) -> int:
    """The length as Office counts it: a character beyond U+FFFF counts twice."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
