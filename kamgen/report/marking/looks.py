"""What marks look like: a colour for each severity, and the styles that they need, added behind those of the user.

A mark is a conditional format that always holds, so the cell keeps its own format underneath and shows it again as
soon as the mark is taken away, whichever program saved the workbook in between.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from kamgen.brand.palette import Palette, Token
from kamgen.findings import Severity
from kamgen.report.marking.parts import Parts
from kamgen.report.marking.splices import Edits, Element, Outline

_SECTIONS: Final = (
    "numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs", "tableStyles", "colors",
    "extLst",
)  # fmt: skip
_STARTED: Final = {
    "fonts": ('<font><sz val="11"/><name val="Calibri"/><family val="2"/></font>',),
    "fills": (
        '<fill><patternFill patternType="none"/></fill>',
        '<fill><patternFill patternType="gray125"/></fill>',
    ),
    "borders": ("<border><left/><right/><top/><bottom/><diagonal/></border>",),
    "cellXfs": ('<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>',),
}
"""What a section begins with that the workbook lacks: what cells without a style look like must not change."""

_PLAIN: Final = (
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>'
)
"""What the styles of a workbook without any hold besides."""

FILLS: Final = {Severity.ERROR: Token.BAD_10, Severity.WARNING: Token.CAUTION_10, Severity.INFO: Token.ACCENT_10}
EDGES: Final = {Severity.ERROR: Token.BAD, Severity.WARNING: Token.CAUTION, Severity.INFO: Token.ACCENT}
WORDS: Final = {
    Severity.ERROR: Token.BAD_TEXT,
    Severity.WARNING: Token.CAUTION_TEXT,
    Severity.INFO: Token.ACCENT_TEXT,
}


class Look(StrEnum):
    """The cells of the list of findings."""

    TITLE = "title"
    LEAD = "lead"
    HEAD = "head"
    TEXT = "text"
    MUTED = "muted"
    LINK = "link"
    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True, slots=True)
class Looks:
    """Where the styles of the marks stand among those of the workbook."""

    formats: dict[Severity, int]
    """Differential formats of the conditional rules."""
    cells: dict[Look, int]


def add_looks(parts: Parts, palette: Palette) -> Looks:
    """The styles of the marks, behind the user's own; those that an earlier marking left are used again."""
    name = parts.related(parts.book, "styles")
    if not name:
        # The usual name, as there are programs that go by it.
        name = "xl/styles.xml" if "xl/styles.xml" not in parts.contents else parts.free("xl/styles{}.xml")
        kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"
        sheet = f'<styleSheet xmlns="{parts.namespace}">{_PLAIN}</styleSheet>'
        parts.add(name, sheet, kind, parts.book, "styles", "kamgenStyles")
    fonts = _add(parts, name, "fonts", _fonts(palette))
    fills = _add(parts, name, "fills", _fills(palette))
    borders = _add(parts, name, "borders", (_border(palette[Token.HAIRLINE].rgb, "bottom"),))
    cells = _add(parts, name, "cellXfs", _cells(fonts, fills, borders))
    formats = _add(parts, name, "dxfs", tuple(_format(palette, severity) for severity in Severity))
    return Looks(
        {severity: formats + number for number, severity in enumerate(Severity)},
        {look: cells + number for number, look in enumerate(Look)},
    )


def _add(parts: Parts, name: str, section: str, items: tuple[str, ...]) -> int:
    """The items as one block in a section of the styles; the number of the first of them."""
    styles = parts.outline(name)
    root = styles.root
    prefixed = tuple(_prefixed(item, root.prefix) for item in items)
    edits = Edits(styles)
    there = styles.child(root, section)
    if there is None:
        started = tuple(_prefixed(item, root.prefix) for item in _STARTED.get(section, ()))
        tag = f"{root.prefix}{section}"
        count = len(started) + len(items)
        at = styles.before(root, _SECTIONS[_SECTIONS.index(section) + 1 :])
        edits.insert(at, f'<{tag} count="{count}">{"".join((*started, *prefixed))}</{tag}>')
        parts.contents[name] = edits.done()
        return len(started)
    own = _own(styles, there)
    block = [item.encode() for item in prefixed]
    for first in range(len(own) - len(block) + 1):
        if own[first : first + len(block)] == block:
            return first
    edits.append(there, "".join(prefixed))
    edits.set(there, "count", str(len(own) + len(items)))
    parts.contents[name] = edits.done()
    return len(own)


def _own(styles: Outline, section: Element) -> list[bytes]:
    return [styles.source(each) for each in styles.children(section)]


def _prefixed(xml: str, prefix: str) -> str:
    return re.sub("<(/?)", rf"<\1{prefix}", xml) if prefix else xml


def _fonts(palette: Palette) -> tuple[str, ...]:
    def font(points: int, colour: Token, extra: str = "") -> str:
        return (
            f'<font>{extra}<sz val="{points}"/><color rgb="FF{palette[colour].rgb}"/>'
            '<name val="Calibri"/><family val="2"/><scheme val="minor"/></font>'
        )

    return (
        font(22, Token.INK, "<b/>"),
        font(11, Token.MUTED_TEXT),
        font(11, palette.on(Token.ACCENT_DARK), "<b/>"),
        font(11, Token.INK),
        font(11, Token.ACCENT_TEXT, "<u/>"),
        *(font(11, WORDS[severity], "<b/>") for severity in Severity),
    )


def _fills(palette: Palette) -> tuple[str, ...]:
    return tuple(_solid(palette[colour].rgb) for colour in (Token.ACCENT_DARK, *(FILLS[each] for each in Severity)))


def _cells(fonts: int, fills: int, borders: int) -> tuple[str, ...]:
    def cell(font: int, fill: int | None = None, *, edge: bool = True, wrap: bool = True) -> str:
        inside = ' horizontal="left" indent="1"' if wrap or fill is not None else ""
        wrapped = ' wrapText="1"' if wrap else ""
        aligned = f'vertical="center"{inside}{wrapped}'
        return (
            f'<xf numFmtId="0" fontId="{fonts + font}" fillId="{0 if fill is None else fills + fill}" '
            f'borderId="{borders if edge else 0}" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">'
            f"<alignment {aligned}/></xf>"
        )

    return (
        cell(0, edge=False, wrap=False),
        cell(1, edge=False, wrap=False),
        cell(2, 0, edge=False, wrap=False),
        cell(3),
        cell(1),
        cell(4),
        *(cell(5 + number, 1 + number) for number, _ in enumerate(Severity)),
    )


def _solid(rgb: str) -> str:
    return (
        f'<fill><patternFill patternType="solid"><fgColor rgb="FF{rgb}"/><bgColor rgb="FF{rgb}"/></patternFill></fill>'
    )


def _border(rgb: str, *sides: str) -> str:
    drawn = "".join(
        f'<{side} style="thin"><color rgb="FF{rgb}"/></{side}>' if side in sides else f"<{side}/>"
        for side in ("left", "right", "top", "bottom")
    )
    return f"<border>{drawn}<diagonal/></border>"


def _format(palette: Palette, severity: Severity) -> str:
    """Fill, edge and ink: words stay legible whatever colours the cell has of its own."""
    edge = _border(palette[EDGES[severity]].rgb, "left", "right", "top", "bottom").replace("<diagonal/>", "")
    return (
        f'<dxf><font><color rgb="FF{palette[Token.INK].rgb}"/></font>{_solid(palette[FILLS[severity]].rgb)}{edge}</dxf>'
    )
