"""What a package says about parts that are added to a template: relationships and content types."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from lxml import etree

from kamgen.office import xml

RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def listed(relations: Sequence[tuple[str, str]]) -> bytes:
    """Relationships of a new part by type and target, numbered from rId1."""
    told = "".join(
        f'<Relationship Id="rId{index}" Type="{kind}" Target="{xml.attribute(target)}"/>'
        for index, (kind, target) in enumerate(relations, start=1)
    )
    return f'{_HEAD}<Relationships xmlns="{_RELATIONS}">{told}</Relationships>'.encode()


def extended(relations: bytes, added: Sequence[tuple[str, str]]) -> tuple[bytes, list[str]]:
    """The relationships with more of them (type and target), and the ids of those."""
    root = etree.fromstring(relations)
    first = next_number(relations)
    ids: list[str] = []
    for number, (kind, target) in enumerate(added, start=first):
        relation = etree.SubElement(root, f"{{{_RELATIONS}}}Relationship")
        relation.set("Id", f"rId{number}")
        relation.set("Type", kind)
        relation.set("Target", target)
        ids.append(f"rId{number}")
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True), ids


def next_number(relations: bytes) -> int:
    """The first number that no id of the form ``rId1`` has."""
    ids = (each.get("Id", "") for each in etree.fromstring(relations))
    return max((int(each[3:]) for each in ids if re.fullmatch(r"rId\d{1,6}", each)), default=0) + 1


def typed(content_types: bytes, added: Iterable[tuple[str, str]]) -> bytes:
    """The content types with those of more parts: name and type."""
    root = etree.fromstring(content_types)
    for name, content_type in added:
        override = etree.SubElement(root, f"{{{_TYPES}}}Override")
        override.set("PartName", f"/{name}")
        override.set("ContentType", content_type)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
