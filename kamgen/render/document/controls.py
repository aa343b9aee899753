"""Words that people change in Word: a dropdown or a date picker around the runs, found again by its tag."""

from __future__ import annotations

from datetime import date
from typing import Final, assert_never

from kamgen.content.table import Cell, Choices, OwnDay
from kamgen.office import xml
from kamgen.render.document.words import text_of
from kamgen.render.marks import status_line
from kamgen.texts.catalogue import texts
from kamgen.texts.language import Language

TAG: Final = "kam:"
_LONGEST: Final = 64
"""Word takes no longer tags and titles."""


def control(cell: Cell, title: str, inside: str, language: str) -> str:
    """The runs of the cell's first paragraph in the control that it asks for; unchanged where it asks for none.

    `title` is what Word shows over the control, `language` the document's tag, such as ``de-DE``.
    """
    editable = cell.editable
    if editable is None or not inside or len(tag := f"{TAG}{editable.id}") > _LONGEST:
        return inside
    match editable:
        case Choices():
            kind = _dropdown(cell, editable)
        case OwnDay():
            kind = _picker(cell, language)
        case _:
            assert_never(editable)
    alias = f'<w:alias w:val="{xml.attribute(title[:_LONGEST])}"/>' if title else ""
    return (
        f'<w:sdt><w:sdtPr>{alias}<w:tag w:val="{xml.attribute(tag)}"/>{kind}</w:sdtPr>'
        f"<w:sdtContent>{inside}</w:sdtContent></w:sdt>"
    )


def _dropdown(cell: Cell, editable: Choices) -> str:
    """The choices with their signs, so that a changed status changes its sign too."""
    now = next((code for code, status in editable.options if status == cell.status), "")
    last = f' w:lastValue="{xml.attribute(now)}"' if now else ""
    items = "".join(
        f'<w:listItem w:displayText="{xml.attribute(text_of(status_line(status)))}" w:value="{xml.attribute(code)}"/>'
        for code, status in editable.options
    )
    return f"<w:dropDownList{last}>{items}</w:dropDownList>"


def _picker(cell: Cell, language: str) -> str:
    """A calendar that writes the date as the document does; without a date, what stands there is only a prompt."""
    day = cell.value if isinstance(cell.value, date) else None
    chosen = f' w:fullDate="{day.isoformat()}T00:00:00Z"' if day else ""
    # Excel writes months in small letters, Word in capital ones.
    form = texts(Language(language[:2])).formats.cell_date.replace("m", "M")
    return (
        f'{"" if day else "<w:showingPlcHdr/>"}<w:date{chosen}><w:dateFormat w:val="{form}"/>'
        f'<w:lid w:val="{language}"/><w:storeMappedDataAs w:val="date"/><w:calendar w:val="gregorian"/></w:date>'
    )
