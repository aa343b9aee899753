"""The declarations as reference: JSON schema, the page of sheets and fields, the page of findings."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from kamgen.plan.plan import SHEETS, Plan
from kamgen.report.codes import known_codes, pattern
from kamgen.report.words import catalogue_of
from kamgen.schema.cells import Kind
from kamgen.schema.rows import Cell, Row, cells_of
from kamgen.schema.sheets import Part, Sheet
from kamgen.texts.catalogue import Texts, texts
from kamgen.texts.language import Language


def json_schema(language: Language) -> dict[str, Any]:
    """The JSON schema of a plan, with the workbook's labels as titles and its helps as descriptions."""
    schema = Plan.model_json_schema()
    words = texts(language)
    for part, model in _models():
        described = schema["$defs"][model.__name__]
        described["title"] = words(f"parts.{part.key}.title")
        for cell in cells_of(model):
            key = f"fields.{part.key}.{cell.name}"
            described["properties"][cell.name]["title"] = words(f"{key}.label")
            described["properties"][cell.name]["description"] = words(f"{key}.help")
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}


def workbook_page(language: Language) -> str:
    """Markdown: every sheet with its question, every field with its kind, limits and help."""
    words = texts(language)
    lines = [f"# {words('report.workbook_title')}", "", words("report.workbook_intro"), ""]
    for sheet in SHEETS:
        lines += _sheet(sheet, words)
    return "\n".join(lines)


def findings_page(language: Language) -> str:
    """Markdown: every code with its weight, message, reason and hint."""
    words = texts(language)
    lines = [f"# {words('report.findings_title')}", "", words("report.findings_intro"), ""]
    for code, severity in known_codes().items():
        key = catalogue_of(code)
        if not words.has(f"{key}.message"):
            continue
        lines += [
            f"## {code} · {words(f'report.severity.{severity.value}')}",
            "",
            f"**{pattern(words, f'{key}.message')}**",
            "",
            words(f"{key}.why"),
            "",
            f"*{pattern(words, f'{key}.hint')}*",
            "",
        ]
    return "\n".join(lines)


def _models() -> Iterator[tuple[Part, type[Row]]]:
    for sheet in SHEETS:
        for part in sheet.parts:
            yield part, part.model


def _sheet(sheet: Sheet, words: Texts) -> list[str]:
    title = words(f"sheets.{sheet.key}.title")
    lines = [f"## {sheet.number:02d} {title}", "", words(f"sheets.{sheet.key}.question"), ""]
    head = " | ".join(words(f"report.columns.{name}") for name in ("field", "kind", "help"))
    for part in sheet.parts:
        lines += [f"### {words(f'parts.{part.key}.title')}", "", f"| {head} |", "|---|---|---|"]
        for cell in cells_of(part.model):
            key = f"fields.{part.key}.{cell.name}"
            hidden = part.hides(cell)
            mark = f"{' ●' if cell.marked else ''}{' ◆' if hidden else ''}"
            lines.append(f"| {words(f'{key}.label')}{mark} | {_kind(cell, words)} | {_safe(words(f'{key}.help'))} |")
        lines.append("")
    return lines


def _kind(cell: Cell, words: Texts) -> str:
    kind = words(f"report.kinds.{cell.kind.value}")
    if cell.kind in {Kind.CHOICE, Kind.MARKS} and cell.choice is not None:
        members = [words(member.text_key) for member in cell.choice]
        return f"{kind}: {_safe(', '.join(members))}"
    limits = [f"≥ {cell.minimum}" if cell.minimum is not None else "", f"≤ {cell.maximum}" if cell.maximum else ""]
    return ", ".join(part for part in (kind, *limits) if part)


def _safe(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")
