"""Word's content controls as places for words: found by their tags, cut out of the part."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from lxml import etree

from kamgen.brand.forms import BLOCKS, PREFIX, TAGS, Field, Form
from kamgen.brand.template import Template, W

# Two characters of the private use area, which no template part holds: what stands between them is the field's name.
_OPEN, _CLOSE = "\ue000", "\ue001"
_MARK: Final = re.compile(f"{_OPEN}([a-z_]+){_CLOSE}")
_SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"
_PROLOG: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def fields_in(root: etree._Element) -> Iterator[str]:
    """The tags of all content controls that are meant for kamgen."""
    for tag in root.iterfind(f".//{W}sdt/{W}sdtPr/{W}tag"):
        if (value := tag.get(f"{W}val", "")).startswith(PREFIX):
            yield value


def form(template: Template, part: str) -> Form:
    """The part cut at its content controls, at the default language and at the last section of the body."""
    root = template.parsed(part)
    for control in list(root.iter(f"{W}sdt")):
        tag = control.find(f"{W}sdtPr/{W}tag")
        name = "" if tag is None else tag.get(f"{W}val", "").removeprefix(PREFIX)
        if name not in TAGS or (tag is not None and not tag.get(f"{W}val", "").startswith(PREFIX)):
            continue
        if name not in BLOCKS:
            _mark_words(control, name)
        elif control.find(f"{W}sdtContent/{W}p") is not None or control.find(f"{W}sdtContent/{W}tbl") is not None:
            _mark_instead(control, name)
    for section in root.findall(f"{W}body/{W}sectPr"):
        _mark_instead(section, Field.LAST_SECTION)
    for language in root.iterfind(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}lang"):
        language.set(f"{W}val", f"{_OPEN}{Field.LANGUAGE}{_CLOSE}")
    written = _PROLOG + etree.tostring(root, encoding="unicode")
    pieces = _MARK.split(written)
    return Form(part, tuple(Field(piece) if number % 2 else piece for number, piece in enumerate(pieces)))


def _mark_words(control: etree._Element, name: str) -> None:
    """Leave one run, in the looks of the first, and the mark as its text."""
    content, settings = control.find(f"{W}sdtContent"), control.find(f"{W}sdtPr")
    if content is None or settings is None:
        return
    for prompt in settings.findall(f"{W}showingPlcHdr"):
        settings.remove(prompt)
    paragraphs = content.findall(f"{W}p")
    for further in paragraphs[1:]:
        content.remove(further)
    holder = paragraphs[0] if paragraphs else content
    runs = holder.findall(f"{W}r")
    looks = runs[0].find(f"{W}rPr") if runs else None
    if looks is not None:
        for prompt in looks.findall(f"{W}rStyle"):
            if "placeholder" in prompt.get(f"{W}val", "").lower():
                looks.remove(prompt)
    for child in list(holder):
        if child.tag != f"{W}pPr":
            holder.remove(child)
    run = etree.SubElement(holder, f"{W}r")
    if looks is not None:
        run.append(looks)
    text = etree.SubElement(run, f"{W}t")
    text.set(_SPACE, "preserve")
    text.text = f"{_OPEN}{name}{_CLOSE}"


def _mark_instead(element: etree._Element, name: str) -> None:
    """Put the mark where the element was."""
    parent, before = element.getparent(), element.getprevious()
    if parent is None:
        return
    mark = f"{_OPEN}{name}{_CLOSE}{element.tail or ''}"
    parent.remove(element)
    if before is None:
        parent.text = (parent.text or "") + mark
    else:
        before.tail = (before.tail or "") + mark
