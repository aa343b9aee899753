"""From a workbook and its findings to the marked copy."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby

from kamgen.brand.palette import Palette, Token
from kamgen.findings import Severity
from kamgen.office.invariants import Breach, breaches, seal
from kamgen.office.package import pack, unpack
from kamgen.report.marking.highlights import highlight, merged_around, without_highlights
from kamgen.report.marking.listing import HEAD, Entry, sheet_of, shortened
from kamgen.report.marking.looks import Looks, add_looks
from kamgen.report.marking.notes import MOST, SIGNATURE, Note, Paragraph, add_notes, noted, remove_notes
from kamgen.report.marking.parts import Parts, Tab, position
from kamgen.report.marking.shapes import first_free_block
from kamgen.report.marking.tabs import NAME, add_tab, free_title, remove_tab
from kamgen.report.words import Worded, catalogue_of
from kamgen.texts.catalogue import Texts

_LONGEST_IN_NOTE = 600
_RANK = {severity: rank for rank, severity in enumerate(Severity)}


@dataclass(frozen=True, slots=True)
class Marked:
    """A marked copy: its bytes, how many cells are coloured, and the title of the sheet that lists the findings.

    `title` is empty where there was nothing to mark. `unsigned` says that the workbook carried a signature, which
    holds no longer.
    """

    data: bytes
    cells: int
    title: str
    unsigned: bool


def mark(data: bytes, name: str, findings: Sequence[Worded], words: Texts, palette: Palette) -> Marked:
    """A copy of a workbook with its findings on the cells and in a list, everything else byte for byte as it was.

    Marks of an earlier copy give way to these; without findings the copy is free of marks. `name` is what the file
    is called, for messages and for `origin_of`. Raises `InputUnreadable` for what is no workbook.
    """
    contents = unpack(data, name=name)
    parts = Parts(contents)
    _unmark(parts)
    cells, title = _mark(parts, name, findings, words, palette) if findings else (0, "")
    known = _AlreadyBroken(contents, parts.changed)
    unsigned = any(part.startswith("_xmlsignatures/") for part in contents)
    return Marked(seal(parts.contents, changed=parts.changed, tolerated=known), cells, title, unsigned)


def is_untouched(data: bytes) -> bool:
    """Whether this is a marked copy that no program has saved since, so that nobody's work is in it."""
    contents = unpack(data, name="the marked copy")
    parts = Parts(contents)
    return NAME.encode() in contents[parts.book] and pack(contents) == data


class _AlreadyBroken(Collection[Breach]):
    """What the user's file breaks itself: the same rule in the same part, however many styles there are by now.

    Looked for only when something is found: most files break nothing.
    """

    def __init__(self, contents: Mapping[str, bytes], changed: frozenset[str]) -> None:
        self._contents = contents
        self._changed = changed

    def __contains__(self, breach: object) -> bool:
        return isinstance(breach, Breach) and (breach.rule, breach.part) in {(each.rule, each.part) for each in self}

    def __iter__(self) -> Iterator[Breach]:
        return iter(self._found)

    def __len__(self) -> int:
        return len(self._found)

    @cached_property
    def _found(self) -> tuple[Breach, ...]:
        return breaches(self._contents, changed=self._changed)


def _unmark(parts: Parts) -> None:
    remove_tab(parts)
    for tab in parts.tabs():
        if not tab.part:
            continue
        if b"kamgen:" in parts.contents[tab.part]:
            parts.contents[tab.part] = without_highlights(parts.outline(tab.part, hollow="sheetData"))
        remove_notes(parts, tab.part)


def _mark(parts: Parts, name: str, findings: Sequence[Worded], words: Texts, palette: Palette) -> tuple[int, str]:
    looks = add_looks(parts, palette)
    tabs: dict[str, Tab] = {}
    for tab in parts.tabs():
        if tab.part:
            tabs.setdefault(tab.title, tab)
    block = first_free_block(parts)
    remarks: dict[tuple[str, str], str] = {}
    coloured = 0
    for title, tab in tabs.items():
        notes = _notes(parts, tab, (each for each in findings if each.sheet == title), words)
        if not notes:
            continue
        coloured += len(notes)
        _colour(parts, tab, notes, looks)
        taken = noted(parts, tab.part)
        wanted = sorted((note for note in notes if note.cell not in taken), key=lambda note: _RANK[note.worst])[:MOST]
        kept = {note.cell for note in wanted}
        for note in notes:
            if note.cell not in kept:
                said = words("marking.own_note" if note.cell in taken else "marking.too_many")
                remarks.update(((title, cell), said) for cell in note.said_of)
        in_order = [note for note in notes if note.cell in kept]
        if in_order:
            block = add_notes(parts, tab.part, in_order, palette, block)
    title = free_title(parts, words("marking.title"))
    entries = [_entry(each, tabs, remarks, words) for each in findings]
    sheet, filtered = sheet_of(entries, words, looks.cells, palette[Token.BAD].rgb, parts.namespace)
    add_tab(parts, title, sheet, filtered, HEAD, name)
    return coloured, title


def _entry(finding: Worded, tabs: dict[str, Tab], remarks: dict[tuple[str, str], str], words: Texts) -> Entry:
    tab = tabs.get(finding.sheet)
    remark = remarks.get((finding.sheet, finding.cell), "")
    if tab is not None and tab.hidden:
        remark = f"{remark}\n{words('marking.hidden')}".strip()
    return Entry(finding, linked=tab is not None and not tab.hidden, remark=remark)


def _notes(parts: Parts, tab: Tab, findings: Iterable[Worded], words: Texts) -> tuple[Note, ...]:
    """What is to be said at each cell of a sheet, row by row; a merged cell speaks at its first one."""
    placed = [(place, each) for each in findings if (place := position(each.cell))]
    merged = merged_around(parts.outline(tab.part, hollow="sheetData"), (place for place, _ in placed))
    areas = sorted(((merged.get(place, (*place, *place)), each) for place, each in placed), key=lambda one: one[0])
    notes = []
    for area, group in groupby(areas, key=lambda one: one[0]):
        here = [each for _, each in group]
        notes.append(
            Note(
                area=area,
                said_of=frozenset(each.cell for each in here),
                worst=min((each.severity for each in here), key=_RANK.__getitem__),
                paragraphs=tuple(_paragraphs(here, words)),
            )
        )
    return tuple(notes)


def _paragraphs(findings: Sequence[Worded], words: Texts) -> Iterator[Paragraph]:
    """What, how and why of each finding; only the first heading carries the signature."""
    for number, each in enumerate(findings):
        if number:
            yield Paragraph("")
        severity = words("marking.weight", severity=words(f"report.severity.{each.severity.value}"))
        yield Paragraph(f"{'' if number else SIGNATURE}{severity} · {each.code}", heading=each.severity)
        yield Paragraph(shortened(each.message, _LONGEST_IN_NOTE))
        if each.hint:
            yield Paragraph(f"→ {shortened(each.hint, _LONGEST_IN_NOTE)}")
        yield Paragraph(words(f"{catalogue_of(each.code)}.why"), quiet=True)


def _colour(parts: Parts, tab: Tab, notes: Iterable[Note], looks: Looks) -> None:
    ranges: dict[Severity, list[str]] = {}
    for note in notes:
        ranges.setdefault(note.worst, []).append(note.range)
    parts.contents[tab.part] = highlight(parts.outline(tab.part, hollow="sheetData"), ranges, looks.formats)
