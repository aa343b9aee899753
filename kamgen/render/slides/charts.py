"""A bar chart's parts: its XML and the workbook that people edit it with, both from one value."""

from __future__ import annotations

from decimal import Decimal

from kamgen.brand.palette import Palette, Token
from kamgen.office import package, xml
from kamgen.render.slides.shapes import BarChart, Series

_CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart"
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_NO_LINE = "<a:ln><a:noFill/></a:ln>"
_CATEGORY_AXIS, _VALUE_AXIS = 111111111, 222222222  # python-pptx writes negative ids, which the schema forbids
_SHEET_NAME = "Data"


def chart_part(chart: BarChart, palette: Palette, scale: float, language: str) -> bytes:
    """The chart; its workbook is relationship rId1."""
    series = "".join(_series(each, index, chart, palette, scale) for index, each in enumerate(chart.series))
    least, most = f"{chart.least:.6g}", f"{chart.most:.6g}"
    overlap = '<c:overlap val="100"/>' if len(chart.series) > 1 else ""
    ink = palette[Token.INK].fill
    zero = f'<a:ln w="{round(9525 * scale)}">{ink}</a:ln>'
    return (
        f'{_HEAD}<c:chartSpace xmlns:c="{_CHART}" xmlns:a="{_DRAWING}" xmlns:r="{_RELATIONS}">'
        f'<c:date1904 val="0"/><c:lang val="{xml.attribute(language)}"/><c:roundedCorners val="0"/><c:chart>'
        '<c:autoTitleDeleted val="1"/><c:plotArea><c:layout><c:manualLayout><c:layoutTarget val="inner"/>'
        '<c:xMode val="edge"/><c:yMode val="edge"/><c:x val="0"/><c:y val="0"/><c:w val="1"/><c:h val="1"/>'
        '</c:manualLayout></c:layout><c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/>'
        f'<c:varyColors val="0"/>{series}<c:gapWidth val="{chart.gap_width}"/>{overlap}'
        f'<c:axId val="{_CATEGORY_AXIS}"/><c:axId val="{_VALUE_AXIS}"/></c:barChart>'
        f'<c:catAx><c:axId val="{_CATEGORY_AXIS}"/><c:scaling><c:orientation val="maxMin"/></c:scaling>'
        '<c:delete val="0"/><c:axPos val="l"/><c:numFmt formatCode="General" sourceLinked="0"/>'
        '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="none"/>'
        f'<c:spPr>{zero}</c:spPr><c:crossAx val="{_VALUE_AXIS}"/><c:crosses val="autoZero"/><c:auto val="0"/>'
        '<c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>'
        f'<c:valAx><c:axId val="{_VALUE_AXIS}"/><c:scaling><c:orientation val="minMax"/><c:max val="{most}"/>'
        f'<c:min val="{least}"/></c:scaling><c:delete val="1"/><c:axPos val="t"/>'
        f'<c:numFmt formatCode="{xml.attribute(chart.number_format)}" sourceLinked="0"/>'
        '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="none"/>'
        f'<c:crossAx val="{_CATEGORY_AXIS}"/><c:crosses val="autoZero"/><c:crossBetween val="between"/></c:valAx>'
        f'<c:spPr><a:noFill/>{_NO_LINE}</c:spPr></c:plotArea><c:plotVisOnly val="1"/>'
        f'<c:dispBlanksAs val="gap"/></c:chart><c:spPr><a:noFill/>{_NO_LINE}</c:spPr>'
        f"<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>{_font(chart.size, palette, scale, bold=False)}</a:pPr>"
        f'<a:endParaRPr lang="{xml.attribute(language)}"/></a:p></c:txPr>'
        f'<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>'
    ).encode()


def _series(series: Series, index: int, chart: BarChart, palette: Palette, scale: float) -> str:
    count = len(chart.categories)
    column = chr(ord("B") + index)
    names = "".join(f'<c:pt idx="{i}"><c:v>{xml.text(name)}</c:v></c:pt>' for i, name in enumerate(chart.categories))
    points = "".join(
        f'<c:pt idx="{i}"><c:v>{_number(value)}</c:v></c:pt>'
        for i, value in enumerate(series.values)
        if value is not None
    )
    number_format = xml.attribute(chart.number_format)
    return (
        f'<c:ser><c:idx val="{index}"/><c:order val="{index}"/><c:tx><c:strRef><c:f>{_SHEET_NAME}!${column}$1</c:f>'
        f'<c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>{xml.text(series.name)}</c:v></c:pt></c:strCache>'
        f"</c:strRef></c:tx><c:spPr>{palette[series.fill].fill}{_NO_LINE}</c:spPr>"
        f'<c:invertIfNegative val="0"/><c:dLbls><c:numFmt formatCode="{number_format}" sourceLinked="0"/>'
        f"<c:spPr><a:noFill/>{_NO_LINE}</c:spPr><c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>"
        f'{_font(chart.size, palette, scale, bold=True)}</a:pPr><a:endParaRPr lang="en-US"/></a:p></c:txPr>'
        '<c:dLblPos val="outEnd"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/>'
        '<c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>'
        f"<c:cat><c:strRef><c:f>{_SHEET_NAME}!$A$2:$A${count + 1}</c:f>"
        f'<c:strCache><c:ptCount val="{count}"/>{names}</c:strCache></c:strRef></c:cat>'
        f"<c:val><c:numRef><c:f>{_SHEET_NAME}!${column}$2:${column}${count + 1}</c:f>"
        f"<c:numCache><c:formatCode>{xml.text(chart.number_format)}</c:formatCode>"
        f'<c:ptCount val="{count}"/>{points}</c:numCache></c:numRef></c:val></c:ser>'
    )


def _font(size: float, palette: Palette, scale: float, *, bold: bool) -> str:
    return (
        f'<a:defRPr sz="{round(size * 100 * scale)}" b="{int(bold)}">{palette[Token.INK].fill}'
        '<a:latin typeface="+mn-lt"/></a:defRPr>'
    )


def _number(value: Decimal) -> str:
    return f"{value:f}"


def workbook(chart: BarChart) -> bytes:
    """The chart's data as a workbook of one sheet: categories in A, a series in each column after it.

    Words are inline strings, so that text which begins with = stays text.
    """
    rows = [_row(1, ("", *(series.name for series in chart.series)))]
    for index, name in enumerate(chart.categories):
        rows.append(_row(index + 2, (name, *(series.values[index] for series in chart.series))))
    sheet = f'{_HEAD}<worksheet xmlns="{_SHEET}"><sheetData>{"".join(rows)}</sheetData></worksheet>'
    return package.pack({**_FRAME, "xl/worksheets/sheet1.xml": sheet.encode()}, ready=_READY)


def _row(number: int, values: tuple[str | Decimal | None, ...]) -> str:
    cells = "".join(_cell(f"{chr(ord('A') + column)}{number}", value) for column, value in enumerate(values))
    return f'<row r="{number}">{cells}</row>'


def _cell(address: str, value: str | Decimal | None) -> str:
    if value is None or value == "":
        return ""
    if isinstance(value, str):
        return f'<c r="{address}" t="inlineStr"><is><t xml:space="preserve">{xml.text(value)}</t></is></c>'
    return f'<c r="{address}"><v>{_number(value)}</v></c>'


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
        f'{_HEAD}<workbook xmlns="{_SHEET}" xmlns:r="{_RELATIONS}"><sheets>'
        f'<sheet name="{_SHEET_NAME}" sheetId="1" r:id="rId1"/></sheets></workbook>'
    ).encode(),
    "xl/_rels/workbook.xml.rels": (
        f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{_RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/>'
        f'<Relationship Id="rId2" Type="{_RELATIONS}/styles" Target="styles.xml"/></Relationships>'
    ).encode(),
    "xl/styles.xml": (
        f'{_HEAD}<styleSheet xmlns="{_SHEET}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>'
        '<fills count="2"><fill><patternFill patternType="none"/></fill>'
        '<fill><patternFill patternType="gray125"/></fill></fills>'
        '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
        '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
        '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>'
        '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
    ).encode(),
}
_READY = package.Deflated.of(_FRAME)


def relations(workbook_name: str) -> bytes:
    """The relationships of a chart part."""
    return (
        f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1" '
        f'Type="{_RELATIONS}/package" Target="../embeddings/{workbook_name}"/></Relationships>'
    ).encode()
