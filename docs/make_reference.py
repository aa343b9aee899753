"""Writes the reference pages of this folder from the declarations; a test calls them stale when they differ."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from kamgen.report.reference import findings_page, workbook_page
from kamgen.texts.language import Language

FOLDER = Path(__file__).resolve().parent / "reference"


def pages() -> Iterator[tuple[Path, str]]:
    """Every generated page with its text."""
    for language in Language:
        yield FOLDER / f"workbook.{language.value}.md", workbook_page(language)
        yield FOLDER / f"findings.{language.value}.md", findings_page(language)


def main() -> None:
    """Write all pages."""
    FOLDER.mkdir(exist_ok=True)
    for path, text in pages():
        path.write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
