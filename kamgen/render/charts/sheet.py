"""The workbook inside a chart, which opens for "Edit data": real numbers with their formats, and formulas."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from kamgen.office import package, xml

SHEET = "Data"
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_FIRST_FORMAT = 164
"""Lower numbers are formats that Excel has built in."""

Value = str | Decimal | None


@dataclass(frozen=True, slots=True)
class Column:
    """A heading over cells; `formulas`, where there are any, give the same values."""

    heading: str
    values: tuple[Value, ...]
    number_format: str = ""
    formulas: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sheet:
    """Columns side by side, headings in row 1."""

    columns: tuple[Column, ...]

    def heading(self, column: int) -> str:
        """A reference to a heading with what it says, as a chart's cache wants it."""
        words = xml.text(self.columns[column].heading)
        return (
            f"<c:strRef><c:f>{SHEET}!${letters(column)}$1</c:f>"
            f'<c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>{words}</c:v></c:pt></c:strCache></c:strRef>'
        )

    def words(self, column: int, rows: tuple[int, int] | None = None) -> str:
        """A reference to a column of words, or to some of its rows (the first, and that behind the last)."""
        first, last = rows or (0, len(self.columns[column].values))
        values = self.columns[column].values[first:last]
        points = _points(values)
        area = _area(column, len(values), first)
        cache = f'<c:strCache><c:ptCount val="{len(values)}"/>{points}</c:strCache>'
        return f"<c:strRef><c:f>{area}</c:f>{cache}</c:strRef>"

    def numbers(self, column: int, rows: tuple[int, int] | None = None) -> str:
        """A reference to a column of numbers, or to some of its rows (the first, and that behind the last)."""
        whole = self.columns[column]
        first, last = rows or (0, len(whole.values))
        values = whole.values[first:last]
        return (
            f"<c:numRef><c:f>{_area(column, len(values), first)}</c:f><c:numCache>"
            f"<c:formatCode>{xml.text(whole.number_format or 'General')}</c:formatCode>"
            f'<c:ptCount val="{len(values)}"/>{_points(values)}</c:numCache></c:numRef>'
        )

    def workbook(self) -> bytes:
        """The workbook. Words are inline strings, so that text which begins with = stays text."""
        formats = tuple(dict.fromkeys(each.number_format for each in self.columns if each.number_format))
        styles = {each: index for index, each in enumerate(formats, start=1)}
        count = max((len(each.values) for each in self.columns), default=0)
        rows = [_row(1, [_cell(f"{letters(i)}1", each.heading) for i, each in enumerate(self.columns)])]
        for index in range(count):
            cells = []
            for number, column in enumerate(self.columns):
                if index < len(column.values):
                    style = styles.get(column.number_format, 0)
                    formula = column.formulas[index] if column.formulas else ""
                    cells.append(_cell(f"{letters(number)}{index + 2}", column.values[index], style, formula))
            rows.append(_row(index + 2, cells))
        widths = '<cols><col min="1" max="1" width="32" customWidth="1"/></cols>'
        sheet = f'{_HEAD}<worksheet xmlns="{_MAIN}">{widths}<sheetData>{"".join(rows)}</sheetData></worksheet>'
        parts = {**_FRAME, "xl/styles.xml": _styles(formats), "xl/worksheets/sheet1.xml": sheet.encode()}
        return package.pack(parts, ready=_READY)


def _points(values: Sequence[Value]) -> str:
    return "".join(
        f'<c:pt idx="{index}"><c:v>{xml.text(value) if isinstance(value, str) else number(value)}</c:v></c:pt>'
        for index, value in enumerate(values)
        if value is not None and value != ""
    )


def number(value: Decimal) -> str:
    """A number as XML writes it."""
    return f"{value:f}"


def letters(column: int) -> str:
    """The name of a column by its index from 0."""
    name = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(ord("A") + rest) + name
    return name


def _area(column: int, count: int, first: int = 0) -> str:
    name = letters(column)
    return f"{SHEET}!${name}${first + 2}:${name}${first + max(count, 1) + 1}"


def _row(index: int, cells: Sequence[str]) -> str:
    return f'<row r="{index}">{"".join(cells)}</row>'


def _cell(address: str, value: Value, style: int = 0, formula: str = "") -> str:
    styled = f' s="{style}"' if style else ""
    if isinstance(value, str):
        words = f'<is><t xml:space="preserve">{xml.text(value)}</t></is>'
        return f'<c r="{address}" t="inlineStr">{words}</c>' if value else ""
    if value is None:
        return f'<c r="{address}"{styled}/>' if style else ""
    worked_out = f"<f>{xml.text(formula)}</f>" if formula else ""
    return f'<c r="{address}"{styled}>{worked_out}<v>{number(value)}</v></c>'


def _styles(formats: Sequence[str]) -> bytes:
    codes = "".join(
        f'<numFmt numFmtId="{_FIRST_FORMAT + index}" formatCode="{xml.attribute(each)}"/>'
        for index, each in enumerate(formats)
    )
    used = "".join(
        f'<xf numFmtId="{_FIRST_FORMAT + index}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>'
        for index in range(len(formats))
    )
    listed = f'<numFmts count="{len(formats)}">{codes}</numFmts>' if formats else ""
    return (
        f'{_HEAD}<styleSheet xmlns="{_MAIN}">{listed}'
        '<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>'
        '<fills count="2"><fill><patternFill patternType="none"/></fill>'
        '<fill><patternFill patternType="gray125"/></fill></fills>'
        '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
        '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
        f'<cellXfs count="{len(formats) + 1}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'
        f'{used}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>'
        "</styleSheet>"
    ).encode()


_FRAME = {
    package.CONTENT_TYPES: (
        f'{_HEAD}<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" '
        'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>'
        '<Override PartName="/xl/worksheets/sheet1.xml" '
        'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>'
        '<Override PartName="/xl/styles.xml" '
        'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>'
    ).encode(),
    "_rels/.rels": (
        f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1" '
        f'Type="{_RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>'
    ).encode(),
    "xl/workbook.xml": (
        f'{_HEAD}<workbook xmlns="{_MAIN}" xmlns:r="{_RELATIONS}"><sheets>'
        f'<sheet name="{SHEET}" sheetId="1" r:id="rId1"/></sheets></workbook>'
    ).encode(),
    "xl/_rels/workbook.xml.rels": (
        f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{_RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/>'
        f'<Relationship Id="rId2" Type="{_RELATIONS}/styles" Target="styles.xml"/></Relationships>'
    ).encode(),
}
_READY = package.Deflated.of(_FRAME)
