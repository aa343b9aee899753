"""Rules for any package: how parts hang together."""

from __future__ import annotations

import posixpath

from kamgen.office.invariants.view import NAMESPACES, Found, Search, View, repeated
from kamgen.office.package import CONTENT_TYPES

_REFERENCES = Search("//@r:*")
_IGNORABLE = f"{{{NAMESPACES['mc']}}}Ignorable"


def parts_have_content_types(view: View) -> Found:
    """Office does not open a package that holds a part of unknown kind."""
    for part in view.parts:
        if part != CONTENT_TYPES and not view.content_type(part):
            yield part, "has no content type"


def content_types_have_parts(view: View) -> Found:
    """A content type for a part that is not there made PowerPoint offer a repair (PptxGenJS #1449)."""
    for part in view.overrides:
        if part not in view.parts:
            yield CONTENT_TYPES, f"names the part {part}, which is not there"


def part_names_are_distinct(view: View) -> Found:
    """Part names are compared without regard to case, so two that differ in case only are one part twice."""
    for part in repeated(part.casefold() for part in view.parts):
        yield part, "is there twice"


def xml_is_well_formed(view: View) -> Found:
    """One control character or unescaped sign, and Office reads nothing of the file."""
    for part, root in view.looked_at():
        if root is None:
            yield part, "is not well-formed XML (a control character, an unescaped sign?)"


def ignorable_prefixes_are_declared(view: View) -> Found:
    """Office refuses a part whose mc:Ignorable names a prefix that the root does not declare."""
    for part, root in view.looked_at():
        if root is not None:
            for prefix in root.get(_IGNORABLE, "").split():
                if prefix not in root.nsmap:
                    yield part, f"mc:Ignorable names the undeclared prefix {prefix}"


def relationships_lead_somewhere(view: View) -> Found:
    """PowerPoint repairs a deck with a relationship whose target is missing, or with two of the same id."""
    for part in view.parts:
        if not part.endswith(".rels"):
            continue
        folder, name = posixpath.split(part)
        owner = posixpath.join(posixpath.dirname(folder), name.removesuffix(".rels"))
        if owner and owner not in view.parts:
            yield part, f"belongs to {owner}, which is not there"
        relations = view.relations(owner)
        for relation in relations:
            if relation.target and relation.target not in view.parts:
                yield part, f"{relation.id} leads to {relation.target}, which is not there"
        for identifier in repeated(relation.id for relation in relations):
            yield part, f"has the id {identifier} twice"


def references_have_relationships(view: View) -> Found:
    """An r:id, r:embed or the like without its relationship makes the part unreadable."""
    for part, root in view.looked_at():
        if root is not None and (used := set(_REFERENCES.values(root))):
            # An empty one is how an action without target is written (ppaction://noaction).
            for identifier in sorted(used - {relation.id for relation in view.relations(part)} - {""}):
                yield part, f"refers to {identifier}, which its relationships do not have"


def no_part_is_orphaned(view: View) -> Found:
    """A part that nothing leads to is carried along for ever, and is how deleted slides leak."""
    reached = {CONTENT_TYPES}
    waiting = [""]
    while waiting:
        part = waiting.pop()
        folder, name = posixpath.split(part)
        reached |= {part, posixpath.join(folder, "_rels", f"{name}.rels")}
        waiting += {
            relation.target for relation in view.relations(part) if relation.target and relation.target not in reached
        }
    for part in view.parts:
        if part not in reached:
            yield part, "is reached by no relationship"


def package_has_a_main_part(view: View) -> Found:
    """Without exactly one officeDocument relationship no program knows what the file is."""
    if len(view.related("", "officeDocument")) != 1:
        yield "_rels/.rels", "does not lead to exactly one main part"
