"""Ids given, and references resolved: by id, by a dropdown's words, or by the title of the row that is meant."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import chain

from kamgen.findings import Finding, brief
from kamgen.schema.cells import Kind
from kamgen.schema.rows import Cell, cells_of
from kamgen.texts.catalogue import texts
from kamgen.texts.language import Language
from kamgen.workbook import codes
from kamgen.workbook.folding import Guesses, fold
from kamgen.workbook.rows import PartRows

_SEVERAL = re.compile(r"[,;\n]|\s+(?:und|and|en|&|\+)\s+")
_FIRST_WORD = re.compile(r"[^\s·:]+")
_NUMBERED = re.compile(r"^(.*?)(\d+)$")
_SHOWN, _BRIEF = 8, 40


@dataclass(slots=True)
class Targets:
    """The rows of one part that can be referred to: their ids by folded id, and by folded title."""

    ids: dict[str, str] = field(default_factory=dict)
    titles: dict[str, str] = field(default_factory=dict)
    shared: dict[str, str] = field(default_factory=dict)
    """Titles that two rows have, with the id of the second."""
    shown: dict[str, str] = field(default_factory=dict)
    """What each id stands for, as it is written."""

    def name(self, title: str, row_id: str) -> None:
        """A row is known by its title."""
        self.shown.setdefault(row_id, title)
        if self.titles.setdefault(fold(title), row_id) != row_id:
            self.shared.setdefault(fold(title), row_id)

    def find(self, text: str) -> str | None:
        """The id that a text means: an id, a dropdown's words, or a title; None where it means nothing here."""
        folded = fold(text)
        if found := self.ids.get(folded) or self.titles.get(folded):
            return found
        for head in (text.partition("·")[0], *(_FIRST_WORD.findall(text)[:1])):
            if found := self.ids.get(fold(head)):
                return found
        return None


def give_ids(parts: Mapping[str, PartRows], language: Language) -> tuple[dict[str, Targets], list[Finding]]:
    """Numbers the rows that have no id, tells ids given twice, and yields what can be referred to."""
    targets: dict[str, Targets] = {}
    findings: list[Finding] = []
    for key, rows in parts.items():
        if rows.part.has_ids:
            targets[key], told = _of_part(rows, texts(language)(f"prefixes.{key}"))
            findings += told
    return targets, findings


def _of_part(rows: PartRows, prefix: str) -> tuple[Targets, list[Finding]]:
    found = Targets()
    findings: list[Finding] = []
    cells: dict[str, int] = {}
    for number, row in enumerate(rows.rows):
        given = row.values.get("id")
        if isinstance(given, str) and given:
            if fold(given) in found.ids:
                place = rows.place(row.item, "id")
                path = (*rows.path(number), "id")
                findings.append(codes.DUPLICATE_ID.at(path, place, id=given, first=_cell(rows, cells.get(fold(given)))))
            else:
                cells[fold(given)] = number
                found.ids[fold(given)] = given
    prefix, last = _prefix(found) or prefix, 0
    for number, row in enumerate(rows.rows, start=1):
        if not row.values.get("id"):
            last = max(last + 1, number)  # numbers only rise, so that no search begins anew
            while fold(candidate := rows.part.row_id(prefix, last)) in found.ids:
                last += 1
            row.values["id"] = found.ids[fold(candidate)] = candidate
    subject = next((cell.name for cell in cells_of(rows.part.model) if cell.required), "title")
    for row in rows.rows:
        title = row.values.get(subject)
        if isinstance(title, str):
            found.name(title, str(row.values["id"]))
    return found, findings


def _cell(rows: PartRows, number: int | None) -> str:
    place = rows.place(rows.rows[number].item, "id") if number is not None else None
    return place.cell if place else ""


def _prefix(found: Targets) -> str:
    """The prefix of the ids that are there; nothing where they have none."""
    for given in found.ids.values():
        numbered = _NUMBERED.match(given)
        if numbered and (prefix := numbered[1].rstrip("-. ")):
            return prefix
    return ""


def resolve(parts: Mapping[str, PartRows], targets: Mapping[str, Targets], guesses: Guesses) -> Iterator[Finding]:
    """Replaces each reference by the id that it means; what means nothing is emptied and told."""
    for rows in parts.values():
        cells = [cell for cell in cells_of(rows.part.model) if cell.kind in {Kind.LINK, Kind.LINKS}]
        for number, row in enumerate(rows.rows):
            for cell in cells:
                text = row.values.pop(cell.name, None)
                if not isinstance(text, str):
                    continue
                known = targets.get(cell.column.refers_to or "", Targets())
                found, problems = _resolved(text, cell, known, guesses)
                if found:
                    row.values[cell.name] = found if cell.kind is Kind.LINKS else found[0]
                if problems:
                    row.unread.append(cell.name)
                path = (*rows.path(number), cell.name)
                label = f"fields.{rows.part.key}.{cell.name}.label"
                for problem in problems:
                    yield problem.code.at(path, rows.place(row.item, cell.name), field_key=label, **problem.values)


def _resolved(text: str, cell: Cell, known: Targets, guesses: Guesses) -> tuple[tuple[str, ...], list[codes.Problem]]:
    folded = fold(text)
    if "·" in text or not _SEVERAL.search(text):
        whole = known.find(text)
    else:
        whole = known.ids.get(folded) or known.titles.get(folded)
    if whole is not None:
        return _certain(text, whole, known)
    words = [part.strip() for part in _SEVERAL.split(text) if part.strip()]
    found: list[str] = []
    problems: list[codes.Problem] = []
    for word in words:
        meant = known.find(word)
        if meant is not None:
            sure, told = _certain(word, meant, known)
            found += sure
            problems += told
        else:
            problems.append(_dangling(word, cell, known, guesses))
    ids = tuple(dict.fromkeys(found))
    if cell.kind is Kind.LINK and ids and not any(each.code is codes.AMBIGUOUS_REFERENCE for each in problems):
        # Words behind an id are its title, which may hold a comma; a second id is one too many.
        return ids[:1], [codes.Problem.of(codes.SEVERAL_REFERENCES, first=ids[0])] if len(ids) > 1 else []
    return ids, problems


def _certain(text: str, meant: str, known: Targets) -> tuple[tuple[str, ...], list[codes.Problem]]:
    """The id that was meant, or the problem that a title fits two rows."""
    second = known.shared.get(fold(text)) if fold(text) not in known.ids else None
    if second is None:
        return (meant,), []
    return (), [codes.Problem.of(codes.AMBIGUOUS_REFERENCE, reference=text, first=meant, second=second)]


def _dangling(word: str, cell: Cell, known: Targets, guesses: Guesses) -> codes.Problem:
    part = f"parts.{cell.column.refers_to}.title"
    if not known.ids:
        return codes.Problem.of(codes.DANGLING_EMPTY, reference=word, part_key=part)
    near = guesses.nearest(fold(word), chain(known.ids, known.titles))
    if near is not None:
        meant = known.ids.get(near) or known.titles[near]
        return codes.Problem.of(codes.DANGLING_NEAR, reference=word, suggestion=meant, part_key=part)
    return codes.Problem.of(codes.DANGLING, reference=word, known=_listed(known), part_key=part)


def _listed(known: Targets) -> str:
    """The ids that there are with what they stand for, the first of many."""
    listed = [
        f"{each} · {brief(known.shown[each], _BRIEF)}" if each in known.shown else each for each in known.ids.values()
    ]
    return "; ".join(listed[:_SHOWN]) + ("; …" if len(listed) > _SHOWN else "")
