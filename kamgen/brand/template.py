"""A template's package as a tree of parts: relationships, content types, parsed XML."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final
from urllib.parse import unquote

from lxml import etree

from kamgen.office.package import CONTENT_TYPES

A: Final = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
P: Final = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
S: Final = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
R: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_RELATION: Final = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_TYPES: Final = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_LISTS: Final = {"slideMaster": "sldMasterId", "slideLayout": "sldLayoutId"}
_PARSER: Final = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)


class NotATemplate(Exception):
    """The file is not what its place in brand.toml asks for; the text says why."""


@dataclass(frozen=True, slots=True)
class Relation:
    """How a part refers to another; `target` is a part name, or an address where `external`."""

    id: str
    kind: str
    """The last step of the relationship type: slideLayout."""
    target: str
    external: bool


@dataclass(frozen=True)
class Template:
    """The parts of an Office file, with what they say about one another."""

    name: str
    parts: Mapping[str, bytes]
    _roots: dict[str, etree._Element] = field(default_factory=dict, repr=False)

    def root(self, part: str) -> etree._Element:
        """The parsed part; not to be changed. Raises `NotATemplate`."""
        if part not in self._roots:
            self._roots[part] = self.parsed(part)
        return self._roots[part]

    def parsed(self, part: str) -> etree._Element:
        """The part parsed anew, free to be changed. Raises `NotATemplate`."""
        content = self.parts.get(part)
        if content is None:
            raise NotATemplate(f"the part {part} is missing; open it in Office and save it anew")
        try:
            return etree.fromstring(content, _PARSER)
        except etree.XMLSyntaxError as error:
            raise NotATemplate(f"the part {part} is not XML ({error}); open it in Office and save it anew") from None

    def relations(self, part: str) -> tuple[Relation, ...]:
        """Where a part points to; the package itself is the part with the empty name."""
        holder = relations_part(part)
        if holder not in self.parts:
            return ()
        base = posixpath.dirname(part)
        return tuple(
            Relation(
                each.get("Id", ""),
                each.get("Type", "").rsplit("/", 1)[-1],
                target if (external := each.get("TargetMode") == "External") else _resolved(base, target),
                external,
            )
            for each in self.root(holder).iter(_RELATION)
            for target in [each.get("Target", "")]
        )

    def related(self, part: str, kind: str) -> tuple[str, ...]:
        """The parts of a kind that a part points to and that exist."""
        return tuple(
            each.target
            for each in self.relations(part)
            if each.kind == kind and not each.external and each.target in self.parts
        )

    def listed(self, part: str, kind: str) -> tuple[str, ...]:
        """The same in the order that PowerPoint shows: the list in the part, such as p:sldLayoutIdLst, says it.

        The relationships stand in whatever order the program that saved the file wrote them.
        """
        targets = {each.id: each.target for each in self.relations(part)}
        order = [targets.get(each.get(f"{R}id", "")) for each in self.root(part).iter(f"{P}{_LISTS[kind]}")]
        related = self.related(part, kind)
        return tuple(sorted(related, key=lambda each: order.index(each) if each in order else len(order)))

    @cached_property
    def main(self) -> str:
        """The part that the document begins with."""
        found = self.related("", "officeDocument")
        if not found:
            raise NotATemplate("it names no main part; open it in Office and save it anew")
        return found[0]

    @cached_property
    def main_type(self) -> str:
        """The content type of `main`."""
        return next((kind for name, kind in self._overrides() if name == self.main), "")

    def _overrides(self) -> Iterator[tuple[str, str]]:
        for each in self.root(CONTENT_TYPES).iter(f"{_TYPES}Override"):
            yield each.get("PartName", "").lstrip("/"), each.get("ContentType", "")

    def theme(self, part: str) -> etree._Element:
        """The theme that a part (master, document, workbook) stands on."""
        themes = self.related(part, "theme")
        if not themes:
            raise NotATemplate(f"the part {part} has no theme; choose one under Design in Office and save the file")
        return self.root(themes[0])


def relations_part(part: str) -> str:
    """The part that holds another's relationships."""
    return posixpath.join(posixpath.dirname(part), "_rels", f"{posixpath.basename(part)}.rels")


def as_document(template: Template, kind: str, ending: str) -> Template:
    """The template as the kind of file that is made from it. Raises `NotATemplate` where it is something else.

    `kind` is ``presentationml.presentation`` and the like: what stands between the vendor's name and ``.main+xml``.
    """
    family = kind.partition(".")[0]
    wanted = f"application/vnd.openxmlformats-officedocument.{kind}.main+xml"
    found = template.main_type
    if found == wanted:
        return template
    if "macroEnabled" in found:
        raise NotATemplate(f"it may hold macros, which kamgen never passes on; save it as {ending}")
    if f"officedocument.{family}." not in found:
        raise NotATemplate(f"this is another kind of Office file; a {ending} (or template of that kind) belongs here")
    types = template.parts[CONTENT_TYPES].replace(found.encode(), wanted.encode())
    return Template(template.name, {**template.parts, CONTENT_TYPES: types})


def reachable(template: Template) -> dict[str, bytes]:
    """The parts that the package still leads to, with their relationships and without content types of others."""
    seen = {""}
    queue = [""]
    while queue:
        for each in template.relations(queue.pop()):
            if not each.external and each.target in template.parts and each.target not in seen:
                seen.add(each.target)
                queue.append(each.target)
    kept = seen | {relations_part(part) for part in seen} | {CONTENT_TYPES}
    parts = {name: content for name, content in template.parts.items() if name in kept}
    types = template.parsed(CONTENT_TYPES)
    for override in list(types.iter(f"{_TYPES}Override")):
        if override.get("PartName", "").lstrip("/") not in parts:
            types.remove(override)
    parts[CONTENT_TYPES] = serialised(types)
    return parts


def serialised(root: etree._Element) -> bytes:
    """The tree as a part."""
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True)


def _resolved(base: str, target: str) -> str:
    target = unquote(target)
    return target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(base, target))
