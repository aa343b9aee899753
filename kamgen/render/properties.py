"""The properties of a file as OPC's core part says them: from the plan, never from a clock."""

from __future__ import annotations

from kamgen.content.deck import Properties
from kamgen.office import xml

CORE_PART = "docProps/core.xml"

_HEAD = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
)


def core(properties: Properties) -> bytes:
    """The part ``docProps/core.xml``; the confidentiality stands under "Keywords", where Office shows it."""
    day = f'xsi:type="dcterms:W3CDTF">{properties.created.isoformat()}T00:00:00Z'
    author = xml.text(properties.author)
    return (
        f"{_HEAD}<dc:title>{xml.text(properties.title)}</dc:title><dc:subject>{xml.text(properties.subject)}</dc:subject>"
        f"<dc:creator>{author}</dc:creator><cp:keywords>{xml.text(properties.confidentiality)}</cp:keywords>"
        f"<cp:lastModifiedBy>{author}</cp:lastModifiedBy><dcterms:created {day}</dcterms:created>"
        f"<dcterms:modified {day}</dcterms:modified><dc:language>{xml.text(properties.language)}</dc:language>"
        "</cp:coreProperties>"
    ).encode()
