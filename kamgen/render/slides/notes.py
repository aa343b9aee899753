"""Speaker notes: what a slide says beyond its words, from which cells, and what it shortened."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from kamgen.content.deck import Note
from kamgen.office import xml
from kamgen.places import Path, SourceMap, place_of
from kamgen.render.slides.drawing import NAMESPACES

_CELL = re.compile(r"([A-Z]{1,3})([0-9]+)")
_RUN = 3
"""Cells below each other from that many on are named as a range."""


def in_words(label: str, paths: Iterable[Path], sources: SourceMap) -> str:
    """Cells by sheet: ``Quellen: 06 Chancen & Risiken!F6, G6``; empty where nothing is known of the paths."""
    sheets: dict[str, dict[str, None]] = {}
    for path in paths:
        place = place_of(path, sources)
        if place is not None:
            sheets.setdefault(place.sheet, {})
            if place.cell:
                sheets[place.sheet][place.cell] = None
    if not sheets:
        return ""
    said = (f"{sheet}!{', '.join(_ranges(cells))}" if cells else sheet for sheet, cells in sheets.items())
    return f"{label}: {'; '.join(said)}"


def _ranges(cells: Iterable[str]) -> list[str]:
    """Cells in reading order, those below each other as one range."""
    columns: dict[str, list[int]] = {}
    others: list[str] = []
    for cell in cells:
        match = _CELL.fullmatch(cell)
        if match:
            columns.setdefault(match[1], []).append(int(match[2]))
        else:
            others.append(cell)
    found: list[tuple[int, int, str, str]] = []
    for column, rows in columns.items():
        rows.sort()
        begin = 0
        for index in range(1, len(rows) + 1):
            if index < len(rows) and rows[index] == rows[index - 1] + 1:
                continue
            first, last = rows[begin], rows[index - 1]
            if index - begin >= _RUN:
                found.append((first, len(column), column, f"{column}{first}:{column}{last}"))
            else:
                found.extend((row, len(column), column, f"{column}{row}") for row in rows[begin:index])
            begin = index
    return [said for *_, said in sorted(found)] + others


def paragraphs(
    notes: Sequence[Note], extra: Sequence[str], shown: Sequence[Path], label: str, sources: SourceMap
) -> tuple[str, ...]:
    """The notes of a slide: each note with its cells, then `extra` whole, then cells of figures that no note named."""
    said: list[str] = []
    named: set[Path] = set()
    for note in notes:
        named.update(note.sources)
        said += [*note.text.split("\n"), in_words(label, note.sources, sources)]
    for each in extra:
        said += each.split("\n")
    said.append(in_words(label, dict.fromkeys(path for path in shown if path not in named), sources))
    return tuple(each for each in said if each.strip())


def notes_slide(said: Sequence[str], language: str) -> str:
    """The notes page's XML: the slide's picture and the text."""
    lang = xml.attribute(language)
    words = "".join(
        f'<a:p><a:r><a:rPr lang="{lang}" dirty="0"/><a:t>{xml.text(each)}</a:t></a:r></a:p>' for each in said
    )
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f"<p:notes {NAMESPACES}><p:cSld><p:spTree>{GROUP_ROOT}"
        '<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/>'
        '</p:cNvSpPr><p:nvPr><p:ph type="sldImg"/></p:nvPr></p:nvSpPr><p:spPr/></p:sp>'
        '<p:sp><p:nvSpPr><p:cNvPr id="3" name="Notes"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
        '<p:nvPr><p:ph type="body" idx="1"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>'
        f"{words}</p:txBody></p:sp></p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>"
    )


GROUP_ROOT = (
    '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm>'
    '<a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>'
)
"""How every shape tree begins."""
