"""The workbook template: theme, default font, print header and footer; its cells are words for its designer."""

# ruff: noqa: E501  (an element of XML that is cut in two is harder to read than a long line)
from __future__ import annotations

from making.theme import FONT, OFFICE, PROLOG, R, package, relations, theme

_S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_HEADER = '&amp;L&amp;9&amp;"-,Bold"kamgen:account&amp;R&amp;9&amp;"-,Regular"kamgen:document'
_FOOTER = '&amp;L&amp;9&amp;"-,Regular"kamgen:confidentiality&amp;R&amp;9&amp;"-,Regular"&amp;A · &amp;P/&amp;N'
_WORDS = (
    "What kamgen takes from this workbook",
    "The theme with its colours and fonts (Page Layout, Themes).",
    "The default font and its size (the style Normal).",
    "Header, footer and margins of this sheet (Page Setup); where kamgen: and the name of a field stands, its words go in.",
    "Cells, pictures and further sheets are not taken.",
)


def _styles() -> str:
    def font(points: int, theme_colour: int, *, bold: bool = False) -> str:
        return f'<font>{"<b/>" if bold else ""}<sz val="{points}"/><color theme="{theme_colour}"/><name val="{FONT}"/><family val="2"/><scheme val="minor"/></font>'

    def cell_format(font_id: int, more: str = "") -> str:
        return f'<xf numFmtId="0" fontId="{font_id}" fillId="0" borderId="0"{more}/>'

    return (
        f'{PROLOG}<styleSheet xmlns="{_S}"><fonts count="2">{font(11, 1)}{font(18, 1, bold=True)}</fonts>'
        '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>'
        '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
        f'<cellStyleXfs count="1">{cell_format(0)}</cellStyleXfs>'
        f'<cellXfs count="2">{cell_format(0, " xfId=" + chr(34) + "0" + chr(34))}{cell_format(1, " xfId=" + chr(34) + "0" + chr(34) + " applyFont=" + chr(34) + "1" + chr(34))}</cellXfs>'
        '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
    )


def workbook() -> bytes:
    """The file account-map.xlsx."""
    rows = "".join(
        f'<row r="{number}"><c r="B{number}" s="{int(number == 2)}" t="inlineStr"><is><t>{words}</t></is></c></row>'  # noqa: PLR2004 - the second row
        for number, words in enumerate(_WORDS, start=2)
    )
    parts = {
        "xl/workbook.xml": (
            f'{PROLOG}<workbook xmlns="{_S}" xmlns:r="{R}"><sheets><sheet name="Look" sheetId="1" r:id="rId1"/></sheets></workbook>'
        ),
        "xl/_rels/workbook.xml.rels": relations(
            {
                "rId1": ("worksheet", "worksheets/sheet1.xml"),
                "rId2": ("theme", "theme/theme1.xml"),
                "rId3": ("styles", "styles.xml"),
            }
        ),
        "xl/worksheets/sheet1.xml": (
            f'{PROLOG}<worksheet xmlns="{_S}"><sheetViews><sheetView showGridLines="0" workbookViewId="0"/></sheetViews>'
            '<sheetFormatPr defaultRowHeight="15"/><cols><col min="1" max="1" width="1.8" customWidth="1"/>'
            f'<col min="2" max="2" width="110" customWidth="1"/></cols><sheetData>{rows}</sheetData>'
            '<pageMargins left="0.4" right="0.4" top="0.7" bottom="0.6" header="0.3" footer="0.3"/>'
            '<pageSetup paperSize="9" orientation="landscape"/>'
            f"<headerFooter><oddHeader>{_HEADER}</oddHeader><oddFooter>{_FOOTER}</oddFooter></headerFooter></worksheet>"
        ),
        "xl/theme/theme1.xml": theme(),
        "xl/styles.xml": _styles(),
    }
    sml = f"{OFFICE}.spreadsheetml"
    types = {
        "xl/workbook.xml": f"{sml}.sheet.main+xml",
        "xl/worksheets/sheet1.xml": f"{sml}.worksheet+xml",
        "xl/theme/theme1.xml": f"{OFFICE}.theme+xml",
        "xl/styles.xml": f"{sml}.styles+xml",
    }
    return package("xl/workbook.xml", "plain: workbook template", parts, types)
