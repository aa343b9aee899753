"""What a drawn plan says, read from its XML, and what LibreOffice makes of it."""

from __future__ import annotations

import io
import re
import subprocess
import zipfile
from pathlib import Path
from xml.etree.ElementTree import Element

from defusedxml.ElementTree import fromstring

_PLACED = re.compile(r'xMin="([\d.]+)" yMin="([\d.]+)" xMax="[\d.]+" yMax="([\d.]+)">(.*?)</word>')
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def part(data: bytes, name: str = "word/document.xml") -> str:
    """A part as text."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.read(name).decode()


def body(data: bytes) -> Element:
    """The body of the document."""
    found = fromstring(part(data)).find(f"{W}body")
    assert found is not None
    return found


def words(element: Element) -> str:
    """All words in an element."""
    written = {f"{W}noBreakHyphen": "-"}
    found = (each for each in element.iter() if each.tag in {f"{W}t", *written})
    return "".join(written.get(each.tag) or each.text or "" for each in found)


def listed_pages(data: bytes) -> dict[str, tuple[str, int]]:
    """The contents list: bookmark to numeral and page."""
    found = {}
    for link in body(data).iter(f"{W}hyperlink"):
        texts = [each.text or "" for each in link.iter(f"{W}t")]
        found[link.get(f"{W}anchor", "")] = (texts[0], int(texts[-1]))
    return found


def bookmarked_pages(pdf: Path, entries: dict[str, tuple[str, int]]) -> dict[str, tuple[str, int]]:
    """The same as the pages of a PDF have it: where a line begins with the heading's numeral and its title follows."""
    command = ["pdftotext", "-bbox", str(pdf), "-"]
    xml = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    pages = xml.split("<page ")[1:]
    at: dict[str, int] = {}
    for number, page in enumerate(pages, start=1):
        if number <= 2:  # cover and contents
            continue
        for left, top, bottom, word in _PLACED.findall(page):
            # Headings begin at the margin (1417 twentieths) and are larger than any numeral in text or tables.
            is_large = float(bottom) - float(top) > 14
            if is_large and float(left) < 72 and re.fullmatch(r"\d+(\.\d+)*", word):
                at.setdefault(word, number)
    return {name: (numeral, at.get(numeral, 0)) for name, (numeral, _) in entries.items()}
