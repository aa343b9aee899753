"""The list of all findings as a sheet: how bad, where with a link, what stands there, what is wrong, what to do."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from kamgen.findings import Severity
from kamgen.office import xml
from kamgen.office.fonts import metrics
from kamgen.office.sheets import column_room, row_height
from kamgen.report.marking.looks import Look
from kamgen.report.marking.tabs import reference
from kamgen.report.words import Worded
from kamgen.texts.catalogue import Texts

_WIDTHS: Final = (2.0, 12.0, 25.0, 8.0, 30.0, 58.0, 50.0, 10.0)
_HEADS: Final = ("severity", "sheet", "cell", "value", "message", "hint", "code")
_HEAD_ROW: Final = 5
HEAD: Final = f"${_HEAD_ROW}:${_HEAD_ROW}"
"""The row of the headings, to be printed on each page."""
_LETTERS: Final = "ABCDEFGH"
_LONGEST_VALUE, _LONGEST_TEXT = 300, 2000
_LOOK: Final = {severity: Look(severity.value) for severity in Severity}


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the list; without `linked` its cell is named only, `remark` says what the note could not."""

    finding: Worded
    linked: bool
    remark: str = ""


def sheet_of(
    entries: Sequence[Entry], words: Texts, looks: Mapping[Look, int], tint: str, namespace: str
) -> tuple[str, str]:
    """The sheet as XML with the texts inside, and the range that its filter covers."""
    rows = [
        _row(1, 34, _cell("B1", words("marking.title"), looks[Look.TITLE])),
        _row(2, 20, _cell("B2", counted(entries, words), looks[Look.LEAD])),
        _row(3, 20, _cell("B3", words("marking.how"), looks[Look.LEAD])),
        _row(
            _HEAD_ROW,
            22,
            *(
                _cell(f"{_LETTERS[at]}{_HEAD_ROW}", words(f"marking.columns.{head}"), looks[Look.HEAD])
                for at, head in enumerate(_HEADS, start=1)
            ),
        ),
    ]
    links = []
    for number, entry in enumerate(entries, start=_HEAD_ROW + 1):
        rows.append(_entry(number, entry, words, looks))
        if entry.linked:
            target = reference(entry.finding.sheet) + (entry.finding.cell or "A1")
            links.append(f'<hyperlink ref="D{number}" location="{xml.attribute(target)}"/>')
    last = _HEAD_ROW + max(1, len(entries))
    area = f"B{_HEAD_ROW}:H{last}"
    columns = "".join(
        f'<col min="{at}" max="{at}" width="{width + 0.7109375}" customWidth="1"/>'
        for at, width in enumerate(_WIDTHS, start=1)
    )
    linked = f"<hyperlinks>{''.join(links)}</hyperlinks>" if links else ""
    written = (
        f'<worksheet xmlns="{namespace}"><sheetPr><tabColor rgb="FF{tint}"/><pageSetUpPr fitToPage="1"/></sheetPr>'
        f'<dimension ref="B1:H{last}"/><sheetViews><sheetView showGridLines="0" workbookViewId="0">'
        f'<pane ySplit="{_HEAD_ROW}" topLeftCell="A{_HEAD_ROW + 1}" activePane="bottomLeft" state="frozen"/>'
        f'<selection pane="bottomLeft" activeCell="D{_HEAD_ROW + 1}" sqref="D{_HEAD_ROW + 1}"/>'
        "</sheetView></sheetViews>"
        f'<sheetFormatPr defaultRowHeight="15"/><cols>{columns}</cols><sheetData>{"".join(rows)}</sheetData>'
        f'<autoFilter ref="{area}"/>{linked}'
        '<pageMargins left="0.4" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>'
        '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>'
    )
    return written, f"$B${_HEAD_ROW}:$H${last}"


def counted(entries: Sequence[Entry], words: Texts) -> str:
    """How many findings there are, by severity."""
    numbers = Counter(entry.finding.severity for entry in entries)
    return ", ".join(words(f"marking.count.{each.value}", n=numbers[each]) for each in Severity if numbers[each])


def shortened(text: str, most: int) -> str:
    """The text, cut with an ellipsis where it is longer than anybody reads in a cell."""
    return text if len(text) <= most else f"{text[: most - 1]}…"


def _entry(number: int, entry: Entry, words: Texts, looks: Mapping[Look, int]) -> str:
    finding = entry.finding
    hint = f"{finding.hint}\n{entry.remark}".strip() if entry.remark else finding.hint
    texts = (
        (words("marking.weight", severity=words(f"report.severity.{finding.severity.value}")), _LOOK[finding.severity]),
        (finding.sheet or words("marking.whole_file"), Look.TEXT),
        (finding.cell or ("A1" if entry.linked else ""), Look.LINK if entry.linked else Look.TEXT),
        (shortened(finding.value, _LONGEST_VALUE), Look.MUTED),
        (shortened(finding.message, _LONGEST_TEXT), Look.TEXT),
        (shortened(hint, _LONGEST_TEXT), Look.TEXT),
        (finding.code, Look.MUTED),
    )
    font = metrics("Calibri")
    lines = max(
        font.lines(text, column_room(width), 11, bold=look is _LOOK[finding.severity])
        for (text, look), width in zip(texts, _WIDTHS[1:], strict=True)
    )
    cells = (_cell(f"{_LETTERS[at]}{number}", text, looks[look]) for at, (text, look) in enumerate(texts, start=1))
    return _row(number, row_height(lines), *cells)


def _row(number: int, height: float, *cells: str) -> str:
    return f'<row r="{number}" ht="{height:g}">{"".join(cells)}</row>'


def _cell(place: str, text: str, style: int) -> str:
    if not text:
        return f'<c r="{place}" s="{style}"/>'
    return f'<c r="{place}" s="{style}" t="inlineStr"><is><t xml:space="preserve">{xml.text(text)}</t></is></c>'
