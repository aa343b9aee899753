"""The deck's package: slides, notes and charts added to the template's parts, which stay as they are."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence

from lxml import etree

from kamgen.brand.deck import DeckBrand, Layout
from kamgen.office.package import CONTENT_TYPES
from kamgen.render.charts.elements import CHART_TYPE, WORKBOOK_TYPE, relations
from kamgen.render.parts import extended, listed, typed
from kamgen.render.slides import charts, notes_master
from kamgen.render.slides.drawing import NAMESPACES
from kamgen.render.slides.notes import GROUP_ROOT, notes_slide
from kamgen.render.slides.shapes import BarChart, Picture, PlottedChart

_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPES_XMLNS = "http://schemas.openxmlformats.org/package/2006/content-types"
_P = "http://schemas.openxmlformats.org/presentationml/2006/main"
_PRESENTATION_TYPE = "application/vnd.openxmlformats-officedocument.presentationml"
_FIRST_SLIDE_ID = 256


class Book:
    """Collects what is drawn; `finished` yields the parts and the names of those that are new."""

    def __init__(self, brand: DeckBrand, language: str) -> None:
        self._brand = brand
        self._language = language
        self._parts: dict[str, bytes] = dict(brand.parts)
        self._changed: list[str] = []
        self._types: list[tuple[str, str]] = []
        self._kinds: list[str] = []
        """The file name endings of pictures."""
        self._slides: list[str] = []
        self._charts = 0
        self._pending: list[tuple[str, str]] = []
        """Relationships of the slide that is being drawn: type and target."""
        self._notes_master = brand.notes_master

    def add_part(self, shape: BarChart | PlottedChart | Picture) -> str:
        """Store what is a part of its own for the slide that is being drawn; yields its relationship id there."""
        if not isinstance(shape, Picture):
            return self._add_chart(shape)
        part = f"ppt/media/kam-{hashlib.sha256(shape.data).hexdigest()[:16]}.{shape.kind}"
        if part not in self._parts:  # a person who stands on several slides is stored once
            self._add(part, shape.data)
            self._kinds.append(shape.kind)
        return self._relate(f"{_RELATION}/image", f"../media/{part.rpartition('/')[2]}")

    def _add_chart(self, chart: BarChart | PlottedChart) -> str:
        self._charts += 1
        part = self._free(f"ppt/charts/chart{self._charts}.xml")
        number = self._charts
        workbook = f"kam-chart{number}.xlsx"
        drawn = charts.parts(chart, self._brand, self._language)
        self._add(part, drawn.chart, CHART_TYPE)
        folder, _, name = part.rpartition("/")
        self._add(f"{folder}/_rels/{name}.rels", relations(workbook))
        self._add(f"ppt/embeddings/{workbook}", drawn.workbook, WORKBOOK_TYPE)
        return self._relate(f"{_RELATION}/chart", f"../charts/{name}")

    def _relate(self, kind: str, target: str) -> str:
        """A relationship of the slide that is being drawn: the same for the same target."""
        if (kind, target) not in self._pending:
            self._pending.append((kind, target))
        return f"rId{self._pending.index((kind, target)) + 2}"

    def add_slide(self, layout: Layout, shapes: str, notes: Sequence[str]) -> None:
        """A slide with its notes; without words there is no notes page."""
        number = len(self._slides) + 1
        part = f"ppt/slides/slide{number}.xml"
        relations = [(f"{_RELATION}/slideLayout", _relative(part, layout.part)), *self._pending]
        self._pending = []
        if notes:
            page = f"ppt/notesSlides/notesSlide{number}.xml"
            relations.append((f"{_RELATION}/notesSlide", f"../notesSlides/notesSlide{number}.xml"))
            self._add(page, notes_slide(notes, self._language).encode(), f"{_PRESENTATION_TYPE}.notesSlide+xml")
            master = _relative(page, self._ensure_notes_master())
            back = [(f"{_RELATION}/notesMaster", master), (f"{_RELATION}/slide", f"../slides/slide{number}.xml")]
            self._add(f"ppt/notesSlides/_rels/notesSlide{number}.xml.rels", listed(back))
        text = (
            f"{_HEAD}<p:sld {NAMESPACES}><p:cSld><p:spTree>{GROUP_ROOT}{shapes}</p:spTree></p:cSld>"
            f"<p:clrMapOvr>{layout.colour_map}</p:clrMapOvr></p:sld>"
        )
        self._add(part, text.encode(), f"{_PRESENTATION_TYPE}.slide+xml")
        self._add(f"ppt/slides/_rels/slide{number}.xml.rels", listed(relations))
        self._slides.append(part)

    def finished(self) -> tuple[dict[str, bytes], tuple[str, ...]]:
        """All parts, and those that are not the template's."""
        self._list_slides()
        self._parts[CONTENT_TYPES] = self._content_types()
        return self._parts, (*self._changed, CONTENT_TYPES)

    def set_part(self, name: str, content: bytes, content_type: str, relation: str) -> None:
        """Put a part of the package's root in place, whether the template has one or not."""
        if name not in self._parts:
            self._types.append((name, content_type))
            rels = self._parts["_rels/.rels"]
            self._parts["_rels/.rels"] = extended(rels, [(relation, name)])[0]
            self._changed.append("_rels/.rels")
        self._parts[name] = content
        self._changed.append(name)

    # ------------------------------------------------------------------------------------------------------- parts

    def _add(self, name: str, content: bytes, content_type: str = "") -> None:
        self._parts[name] = content
        self._changed.append(name)
        if content_type:
            self._types.append((name, content_type))

    def _free(self, name: str) -> str:
        """The name, or one like it that the template does not use."""
        while name in self._parts:
            self._charts += 1
            name = f"ppt/charts/chart{self._charts}.xml"
        return name

    def _ensure_notes_master(self) -> str:
        """The notes master's part; a plain one is made where the template has none."""
        if not self._notes_master:
            self._notes_master = "ppt/notesMasters/notesMaster1.xml"
            theme = _next_free(self._parts, "ppt/theme/theme{}.xml")
            source = _theme_of(self._parts, self._brand.presentation)
            self._add(self._notes_master, notes_master.XML.encode(), f"{_PRESENTATION_TYPE}.notesMaster+xml")
            self._add(theme, self._parts[source], "application/vnd.openxmlformats-officedocument.theme+xml")
            rels = listed([(f"{_RELATION}/theme", _relative(self._notes_master, theme))])
            self._add("ppt/notesMasters/_rels/notesMaster1.xml.rels", rels)
        return self._notes_master

    def _list_slides(self) -> None:
        """Name slides and a new notes master in the presentation."""
        part = self._brand.presentation
        folder, _, name = part.rpartition("/")
        rels = f"{folder}/_rels/{name}.rels"
        added = [(f"{_RELATION}/slide", _relative(part, slide)) for slide in self._slides]
        new_master = self._notes_master != self._brand.notes_master
        if new_master:
            added.append((f"{_RELATION}/notesMaster", _relative(part, self._notes_master)))
        self._parts[rels], ids = extended(self._parts[rels], added)
        root = etree.fromstring(self._parts[part])
        for old in root.findall(f"{{{_P}}}sldIdLst"):
            root.remove(old)
        anchor = max(
            (
                root.index(each)
                for tag in ("sldMasterIdLst", "notesMasterIdLst")
                for each in root.findall(f"{{{_P}}}{tag}")
            ),
            default=-1,
        )
        relation_id = f"{{{_RELATION}}}id"
        if new_master:
            listed = etree.Element(f"{{{_P}}}notesMasterIdLst")
            etree.SubElement(listed, f"{{{_P}}}notesMasterId").set(relation_id, ids[-1])
            anchor += 1
            root.insert(anchor, listed)
        if (handout := root.find(f"{{{_P}}}handoutMasterIdLst")) is not None:
            anchor = root.index(handout)
        slides = etree.Element(f"{{{_P}}}sldIdLst")
        for index in range(len(self._slides)):
            entry = etree.SubElement(slides, f"{{{_P}}}sldId")
            entry.set("id", str(_FIRST_SLIDE_ID + index))
            entry.set(relation_id, ids[index])
        root.insert(anchor + 1, slides)
        self._parts[part] = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
        self._changed += [part, rels]

    def _content_types(self) -> bytes:
        root = etree.fromstring(self._parts[CONTENT_TYPES])
        known = {each.get("Extension", "").casefold() for each in root.iter(f"{{{_TYPES_XMLNS}}}Default")}
        for kind in sorted(set(self._kinds) - known):
            default = etree.Element(f"{{{_TYPES_XMLNS}}}Default")
            default.set("Extension", kind)
            default.set("ContentType", f"image/{kind}")
            root.insert(0, default)
        return typed(etree.tostring(root), self._types)


def _relative(source: str, target: str) -> str:
    """The way from one part to another."""
    here, there = source.split("/")[:-1], target.split("/")
    while here and len(there) > 1 and here[0] == there[0]:
        here.pop(0)
        there.pop(0)
    return "/".join([*(".." for _ in here), *there])


def _next_free(parts: dict[str, bytes], pattern: str) -> str:
    number = 1
    while pattern.format(number) in parts:
        number += 1
    return pattern.format(number)


def _theme_of(parts: dict[str, bytes], presentation: str) -> str:
    """The part of a theme to copy for the notes master."""
    themes = sorted(name for name in parts if re.fullmatch(r"ppt/theme/theme\d+\.xml", name))
    return themes[0] if themes else presentation
