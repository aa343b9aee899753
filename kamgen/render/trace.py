"""The record of where each figure came from, as a custom XML part: a file that was sent on can still be traced.

Whoever may not know the cells is drawn without sources, and gets no record.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Mapping

from kamgen.office import xml
from kamgen.office.package import CONTENT_TYPES
from kamgen.places import Path, Place, SourceMap, place_of
from kamgen.render.drawn import ShownFigure
from kamgen.render.parts import RELATION, extended, listed, typed

NAMESPACE = "urn:kamgen:trace:1"
_LONGEST = 300
"""Characters of a text; more would tell nothing about where it stands."""
_NOWHERE = -1
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_PROPERTIES = (
    f'{_HEAD}<ds:datastoreItem xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"'
    ' ds:itemID="{6B616D67-656E-4000-8000-747261636531}"><ds:schemaRefs>'
    f'<ds:schemaRef ds:uri="{NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>'
).encode()
_PROPERTIES_TYPE = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"


def with_trace(
    parts: Mapping[str, bytes], main: str, figures: Iterable[ShownFigure], sources: SourceMap
) -> tuple[dict[str, bytes], tuple[str, ...]]:
    """The parts with the record, related to the `main` part, and the names of those that are new or changed.

    Without a figure whose cell is known nothing is added.
    """
    record = _record(figures, sources)
    if not record:
        return dict(parts), ()
    number = 1
    while f"customXml/item{number}.xml" in parts:
        number += 1
    item, properties = f"customXml/item{number}.xml", f"customXml/itemProps{number}.xml"
    folder, name = posixpath.split(main)
    relations = posixpath.join(folder, "_rels", f"{name}.rels")
    target = posixpath.relpath(item, folder)
    added = {
        item: record.encode(),
        f"customXml/_rels/item{number}.xml.rels": listed([(f"{RELATION}/customXmlProps", f"itemProps{number}.xml")]),
        properties: _PROPERTIES,
        relations: extended(parts[relations], [(f"{RELATION}/customXml", target)])[0],
        CONTENT_TYPES: typed(parts[CONTENT_TYPES], [(item, "application/xml"), (properties, _PROPERTIES_TYPE)]),
    }
    return {**parts, **added}, tuple(added)


def _record(figures: Iterable[ShownFigure], sources: SourceMap) -> str:
    """Each cell once, each figure with the numbers of its cells."""
    numbers: dict[Path, int] = {}
    cells: list[str] = []
    told: list[str] = []
    for figure in figures:
        behind: list[str] = []
        for path in figure.paths:
            number = numbers.get(path)
            if number is None:
                place = place_of(path, sources)
                number = numbers[path] = _NOWHERE if place is None or not place.cell else len(cells)
                if place is not None and number != _NOWHERE:
                    cells.append(_cell(path, place))
            if number != _NOWHERE:
                behind.append(str(number))
        if behind:
            told.append(
                f'<figure place="{xml.attribute(figure.place)}" shape="{xml.attribute(figure.shape)}"'
                f' cells="{" ".join(dict.fromkeys(behind))}">{_short(figure.text)}</figure>'
            )
    return f'{_HEAD}<trace xmlns="{NAMESPACE}">{"".join(cells)}{"".join(told)}</trace>' if told else ""


def _cell(path: Path, place: Place) -> str:
    way = "/".join(map(str, path))
    return (
        f'<cell path="{xml.attribute(way)}" sheet="{xml.attribute(place.sheet)}" at="{xml.attribute(place.cell)}">'
        f"{_short(place.value)}</cell>"
    )


def _short(value: str) -> str:
    words = " ".join(value.split())
    return xml.text(words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1]}…")
