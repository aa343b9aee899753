"""What a Word document brings along as parts of its own: charts with their workbooks, pictures."""

from __future__ import annotations

import re
from collections.abc import Mapping

from kamgen.brand.document import DocumentBrand
from kamgen.brand.forms import Field
from kamgen.office.package import CONTENT_TYPES
from kamgen.render.charts import ChartParts
from kamgen.render.charts.elements import CHART_TYPE, WORKBOOK_TYPE, relations
from kamgen.render.parts import RELATION, extended, next_number, typed

_DRAWING_ID = re.compile(r'<wp:docPr\b[^>]*?\bid="(\d+)"')


class Attached:
    """Collects parts while the body is written; `into` puts them into the package."""

    def __init__(self, document: DocumentBrand, language: str) -> None:
        self.language = language
        self._document = document
        folder, _, name = document.main.part.rpartition("/")
        self._folder = folder
        self._relations = f"{folder}/_rels/{name}.rels"
        self._charts: list[tuple[str, ChartParts]] = []
        self._pictures: dict[bytes, str] = {}
        self._targets: list[tuple[str, str]] = []
        standing = "".join(piece for piece in document.main.pieces if not isinstance(piece, Field))
        self._taken = {int(found) for found in _DRAWING_ID.findall(standing)}
        self._first = next_number(document.parts[self._relations])

    def chart(self, parts: ChartParts) -> str:
        """Store a chart; yields the id of its relationship."""
        number = len(self._charts) + 1
        while f"{self._folder}/charts/kam-chart{number}.xml" in self._document.parts:
            number += 1
        self._charts.append((f"kam-chart{number}", parts))
        return self._related("chart", f"charts/kam-chart{number}.xml")

    def picture(self, data: bytes, kind: str) -> str:
        """Store a picture, png or jpeg, once; yields the id of its relationship."""
        if data not in self._pictures:
            self._pictures[data] = f"media/kam-picture{len(self._pictures) + 1}.{kind}"
        return self._related("image", self._pictures[data])

    def _related(self, kind: str, target: str) -> str:
        relation = (f"{RELATION}/{kind}", target)
        if relation not in self._targets:
            self._targets.append(relation)
        return f"rId{self._first + self._targets.index(relation)}"

    def drawing_id(self) -> int:
        """A number that no other drawing of the document has."""
        number = 1
        while number in self._taken:
            number += 1
        self._taken.add(number)
        return number

    def into(self, parts: Mapping[str, bytes]) -> tuple[dict[str, bytes], tuple[str, ...]]:
        """The parts with what was collected, and the names of those that are new or changed."""
        if not self._targets:
            return dict(parts), ()
        added: dict[str, bytes] = {}
        types: list[tuple[str, str]] = []
        for name, drawn in self._charts:
            part, workbook = f"{self._folder}/charts/{name}.xml", f"{self._folder}/embeddings/{name}.xlsx"
            added[part] = drawn.chart
            added[f"{self._folder}/charts/_rels/{name}.xml.rels"] = relations(f"{name}.xlsx")
            added[workbook] = drawn.workbook
            types += [(part, CHART_TYPE), (workbook, WORKBOOK_TYPE)]
        for data, target in self._pictures.items():
            added[f"{self._folder}/{target}"] = data
            types.append((f"{self._folder}/{target}", f"image/{target.rpartition('.')[2]}"))
        added[self._relations] = extended(parts[self._relations], self._targets)[0]
        added[CONTENT_TYPES] = typed(parts[CONTENT_TYPES], types)
        return {**parts, **added}, tuple(added)
