"""Words that people change in Word: a dropdown or a date picker around the runs, found again by its tag."""

from __future__ import annotations

import hashlib
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
_DIGEST: Final = 16


def control(cell: Cell, title: str, inside: str, language: str) -> str:
    """The runs of the cell's first paragraph in the control that it asks for; unchanged where it asks for none.

    `title` is what Word shows over the control, `language` the document's tag, such as ``de-DE``.
    """
    editable = cell.editable
    if editable is None or not inside:
        return inside
    tag = tag_of(editable.id)
    match editable:
        case Choices():
            kind = _dropdown(cell, editable)
        case OwnDay():
            kind = _picker(cell, language)
        case _:
            assert_never(editable)
    alias = f'<w:alias w:val="{xml.attribute(title[:_LONGEST])}"/>' if title else ""
    return (
        f'<w:sdt><w:sdtPr>{alias}<w:tag w:val="{xml.attribute(tag)}"/><w:id w:val="{_number(tag)}"/>{kind}</w:sdtPr>'
        f"<w:sdtContent>{inside}</w:sdtContent></w:sdt>"
    )


def tag_of(name: str) -> str:
    """The tag of a value by its name, as ``actions/A-07/status``; of a long name a digest stands for the middle."""
    tag = f"{TAG}{name}"
    if len(tag) <= _LONGEST:
        return tag
    part, _, rest = name.partition("/")
    field = rest.rpartition("/")[2]
    digest = hashlib.sha256(name.encode()).hexdigest()[:_DIGEST]
    return f"{TAG}{part}/{digest}/{field}"[:_LONGEST]


def _number(tag: str) -> int:
    """Word's own number of the control, made of the tag: with none, Word would give another one at each saving."""
    return int.from_bytes(hashlib.sha256(tag.encode()).digest()[:4], "big") >> 1 or 1


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
    form = texts(Language(language[:2])).formats.picked_date
    return (
        f'{"" if day else "<w:showingPlcHdr/>"}<w:date{chosen}><w:dateFormat w:val="{form}"/>'
        f'<w:lid w:val="{language}"/><w:storeMappedDataAs w:val="date"/><w:calendar w:val="gregorian"/></w:date>'
    )
