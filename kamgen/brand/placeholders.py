"""A layout's placeholders with place and looks as PowerPoint resolves them: layout, then master, then the defaults."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from lxml import etree

from kamgen.brand.deck import Slot
from kamgen.brand.geometry import Rect
from kamgen.brand.template import A, P, Template
from kamgen.brand.theme import Fonts

_MASTER_KINDS: Final = {"ctrTitle": "title", "title": "title", "ftr": "ftr", "sldNum": "sldNum", "dt": "dt"}
_STYLES: Final = {"title": "titleStyle", "body": "bodyStyle"}
_SIDE_INSET, _TOP_INSET = 91_440, 45_720
_DEFAULT_SIZE: Final = 1800


@dataclass(frozen=True, slots=True)
class Placeholder:
    """A placeholder shape of a layout or master."""

    shape: etree._Element
    name: str
    kind: str
    idx: int
    size: str

    @property
    def master_kind(self) -> str:
        """The kind of the master's placeholder that it inherits from."""
        return _MASTER_KINDS.get(self.kind, "body")


def placeholders(root: etree._Element) -> Iterator[Placeholder]:
    """The placeholders of a layout or master, in drawing order."""
    for shape in root.iterfind(f"{P}cSld/{P}spTree/*"):
        ph = shape.find(f"*/{P}nvPr/{P}ph")
        name = shape.find(f"*/{P}cNvPr")
        if ph is not None and name is not None:
            idx = ph.get("idx", "0")
            number = int(idx) if idx.isascii() and idx.isdigit() else 0
            yield Placeholder(shape, name.get("name", ""), ph.get("type", "obj"), number, ph.get("sz", ""))


@dataclass(frozen=True, slots=True)
class Inheritance:
    """Where a layout's placeholders look for what they do not say themselves."""

    master: etree._Element
    presentation: etree._Element
    fonts: Fonts

    @classmethod
    def of(cls, template: Template, master: str, fonts: Fonts) -> Inheritance:
        """That of the layouts of a master."""
        return cls(template.root(master), template.root(template.main), fonts)

    def rect(self, placeholder: Placeholder) -> Rect | None:
        """Where it stands, or None where neither layout nor master says."""
        return next((rect for shape in self._shapes(placeholder) if (rect := rect_of(shape)) is not None), None)

    def slot(self, placeholder: Placeholder, rect: Rect) -> Slot:
        """The placeholder with all that measuring and filling it needs."""
        shapes = self._shapes(placeholder)
        boxes = [box for shape in shapes if (box := shape.find(f"{P}txBody/{A}bodyPr")) is not None]
        levels = [
            level
            for styles in (*(shape.find(f"{P}txBody/{A}lstStyle") for shape in shapes), *self._defaults(placeholder))
            if styles is not None and (level := styles.find(f"{A}lvl1pPr")) is not None
        ]
        runs = [run for level in levels if (run := level.find(f"{A}defRPr")) is not None]

        def inset(name: str, default: int) -> int:
            return int(_first(boxes, name, str(default)))

        return Slot(
            name=placeholder.name,
            kind=placeholder.kind,
            idx=placeholder.idx,
            size=placeholder.size,
            rect=rect,
            insets=Rect(
                inset("lIns", _SIDE_INSET),
                inset("tIns", _TOP_INSET),
                inset("rIns", _SIDE_INSET),
                inset("bIns", _TOP_INSET),
            ),
            anchor=_first(boxes, "anchor", "t"),
            align=_first(levels, "algn", "l"),
            points=int(_first(runs, "sz", str(_DEFAULT_SIZE))) / 100,
            bold=_first(runs, "b", "0") in ("1", "true"),
            capitals=_first(runs, "cap", "none") == "all",
            letter_spacing=int(_first(runs, "spc", "0")) / 100,
            line_spacing=_line_spacing(levels),
            font=self.fonts.named(
                next(
                    (latin.get("typeface", "") for run in runs if (latin := run.find(f"{A}latin")) is not None),
                    "+mn-lt",
                )
            ),
            turned=_first(boxes, "vert", "horz") not in ("horz", "wordArtVert"),
        )

    def _shapes(self, placeholder: Placeholder) -> list[etree._Element]:
        """The placeholder's own shape and, behind it, the master's."""
        wanted = placeholder.master_kind
        return [placeholder.shape, *[each.shape for each in placeholders(self.master) if each.kind == wanted][:1]]

    def _defaults(self, placeholder: Placeholder) -> Iterator[etree._Element | None]:
        style = _STYLES.get(placeholder.master_kind, "otherStyle")
        yield self.master.find(f"{P}txStyles/{P}{style}")
        yield self.presentation.find(f"{P}defaultTextStyle")


def rect_of(shape: etree._Element) -> Rect | None:
    """Where a shape says that it stands."""
    place = shape.find(f"{P}spPr/{A}xfrm")
    place = shape.find(f"{P}xfrm") if place is None else place
    place = shape.find(f"{P}grpSpPr/{A}xfrm") if place is None else place
    if place is None:
        return None
    return Rect(*(int(each.get(name, "0")) for tag, names in _XFRM for each in place.iterfind(tag) for name in names))


_XFRM: Final = ((f"{A}off", ("x", "y")), (f"{A}ext", ("cx", "cy")))


def _first(elements: list[etree._Element], name: str, default: str) -> str:
    return next((value for each in elements if (value := each.get(name)) is not None), default)


def _line_spacing(levels: list[etree._Element]) -> float:
    for level in levels:
        spacing = level.find(f"{A}lnSpc/*")
        if spacing is not None:
            value = spacing.get("val", "100000")
            if value.endswith("%"):
                return float(value[:-1]) / 100
            return int(value) / 100_000 if spacing.tag == f"{A}spcPct" else -int(value) / 100
    return 1.0
