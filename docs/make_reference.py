"""Writes the reference pages of this folder from the declarations; a test calls them stale when they differ."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path

from kamgen.plan.plan import SHEETS, part_of
from kamgen.report.reference import findings_page, workbook_page
from kamgen.schema.rows import cells_of
from kamgen.texts.catalogue import texts
from kamgen.texts.language import Language

FOLDER = Path(__file__).resolve().parent / "reference"


def pages() -> Iterator[tuple[Path, str]]:
    """Every generated page with its text."""
    for language in Language:
        yield FOLDER / f"workbook.{language.value}.md", workbook_page(language)
        yield FOLDER / f"findings.{language.value}.md", findings_page(language)
    yield FOLDER / "method.md", method_page()


def method_page() -> str:
    """Markdown: from each element of the method to its sheet and fields; every field of the workbook has its place.

    Raises KeyError for a place that the workbook does not have, and for fields that no element names.
    """
    words = texts(Language.ENGLISH)
    method = tomllib.loads((FOLDER.parent / "method.toml").read_text(encoding="utf-8"))
    missing = {(part.key, cell.name) for sheet in SHEETS for part in sheet.parts for cell in cells_of(part.model)}
    lines = [
        "# From the method to the sheet",
        "",
        "Where each element of the planning method stands in the workbook.",
        "",
    ]
    for step in method["step"]:
        lines += [f"## {step['title']}", "", "| Element | Sheet | Fields | Worked out |", "|---|---|---|---|"]
        for element in step["element"]:
            sheets: dict[str, list[str]] = {}
            for place in element["places"]:
                key, _, field = place.partition(".")
                sheet, part = part_of(key)
                title = f"{sheet.number:02d} {words(f'sheets.{sheet.key}.title')}"
                names = [cell.name for cell in cells_of(part.model)]
                if field and field not in names:
                    raise KeyError(place)
                missing -= {(key, name) for name in ([field] if field else names)}
                label = words(f"fields.{key}.{field}.label") if field else words(f"parts.{key}.title")
                sheets.setdefault(title, []).append(label)
            for index, (title, labels) in enumerate(sheets.items()):
                name, work = (element["name"], element.get("work", "")) if index == 0 else ("", "")
                lines.append(f"| {name} | {title} | {', '.join(labels)} | {work} |")
        lines.append("")
    left = sorted(f"{key}.{name}" for key, name in missing if name != "id")
    if left:
        raise KeyError(", ".join(left))
    return "\n".join(lines)


def main() -> None:
    """Write all pages."""
    FOLDER.mkdir(exist_ok=True)
    for path, text in pages():
        path.write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
