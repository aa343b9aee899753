"""Write the three templates of the brand `plain`: `python templates/make_plain.py`. Same code, same bytes.

kamgen uses the files, never this script; it is here so that every measure of the brand stands somewhere in words.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from making.deck import deck
from making.document import document
from making.workbook import workbook

TEMPLATES: dict[str, Callable[[], bytes]] = {
    "deck.pptx": deck,
    "action-plan.docx": document,
    "account-map.xlsx": workbook,
}

if __name__ == "__main__":
    for name, make in TEMPLATES.items():
        (Path(__file__).parent / "plain" / name).write_bytes(make())
