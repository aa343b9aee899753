"""Workbooks written by hand, part by part, in forms that no library of ours would write."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

COVER = (
    '<row r="1"><c r="A1" t="inlineStr"><is><t>Kunde</t></is></c><c r="B1" t="inlineStr"><is><t>AG</t></is></c></row>'
)


def packed(parts: Mapping[str, str | bytes]) -> bytes:
    """The parts as a zip."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return stream.getvalue()


def parts_of(
    sheets: Mapping[str, str], *, strings: str = "", styles: str = "", properties: str = "", prefix: str = ""
) -> dict[str, str | bytes]:
    """The parts of a workbook whose sheets hold these rows; with a `prefix`, each element is qualified by it."""
    space = f'xmlns:{prefix.rstrip(":")}="{MAIN}"' if prefix else f'xmlns="{MAIN}"'
    listed = "".join(
        f'<{prefix}sheet name="{title}" sheetId="{number}" r:id="rId{number}"/>'
        for number, title in enumerate(sheets, start=1)
    )
    relations = [("worksheet", f"worksheets/sheet{number}.xml") for number in range(1, len(sheets) + 1)]
    relations += [("sharedStrings", "sharedStrings.xml")] if strings else []
    relations += [("styles", "styles.xml")] if styles else []
    parts: dict[str, str | bytes] = {
        "[Content_Types].xml": f'{HEAD}<Types xmlns="{PACKAGE}/content-types"/>',
        "_rels/.rels": f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{RELATED}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'{HEAD}<{prefix}workbook {space} xmlns:r="{RELATED}">{properties}'
        f"<{prefix}sheets>{listed}</{prefix}sheets></{prefix}workbook>",
        "xl/_rels/workbook.xml.rels": f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships">'
        + "".join(
            f'<Relationship Id="rId{number}" Type="{RELATED}/{kind}" Target="{target}"/>'
            for number, (kind, target) in enumerate(relations, start=1)
        )
        + "</Relationships>",
    }
    if strings:
        parts["xl/sharedStrings.xml"] = f"{HEAD}<{prefix}sst {space}>{strings}</{prefix}sst>"
    if styles:
        parts["xl/styles.xml"] = f"{HEAD}<{prefix}styleSheet {space}>{styles}</{prefix}styleSheet>"
    for number, rows in enumerate(sheets.values(), start=1):
        parts[f"xl/worksheets/sheet{number}.xml"] = (
            f"{HEAD}<{prefix}worksheet {space}><{prefix}sheetData>{rows}</{prefix}sheetData></{prefix}worksheet>"
        )
    return parts
