"""From a deck template and its part of brand.toml to a `DeckBrand`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Final, TypeVar

from lxml import etree

from kamgen.brand import declaration, theme
from kamgen.brand.breaches import Breach, Code, quoted
from kamgen.brand.colours import Recipe
from kamgen.brand.deck import ContentLayout, CoverLayout, DeckBrand, Layout, SectionLayout, Slot
from kamgen.brand.floor import artwork, floor_under
from kamgen.brand.geometry import Rect
from kamgen.brand.palette import Palette, Token
from kamgen.brand.placeholders import Inheritance, Placeholder, placeholders
from kamgen.brand.sample_slides import without_sample_slides
from kamgen.brand.template import A, NotATemplate, P, Template, as_document

_LEAST_WIDTH, _LEAST_HEIGHT = 0.4, 0.29
"""What the free area needs of the slide, grown as far as it may; lower ones do not hold a diagram."""

_AREAS: Final = ("free", "strip", "facts")
Declared = declaration.Cover | declaration.Section | declaration.Content
L = TypeVar("L", bound=Layout)
V = TypeVar("V")


def deck_brand(
    template: Template, declared: declaration.Deck, tones: Mapping[Token, Recipe]
) -> tuple[DeckBrand | None, tuple[Breach, ...]]:
    """The template bound to the roles, or every breach. Raises `NotATemplate`."""
    template = without_sample_slides(as_document(template, "presentationml.presentation", ".pptx"))
    binding = _Binding.of(template)
    cover = binding.layout(CoverLayout, declared.cover, "deck.cover")
    section = binding.layout(SectionLayout, declared.section, "deck.section")
    content = binding.layout(ContentLayout, declared.content, "deck.content")
    if content is not None:
        content = binding.with_floor(content, declared.content)
        binding.judge_free_area(content)
    if cover is None or section is None or content is None or binding.breaches:
        return None, tuple(binding.breaches)
    master = binding.master_of(content.part)
    mapped = binding.colour_map(content.part, master)
    look = template.theme(master)
    return (
        DeckBrand(
            parts=template.parts,
            presentation=template.main,
            notes_master=next(iter(template.related(template.main, "notesMaster")), ""),
            width=binding.width,
            height=binding.height,
            cover=cover,
            section=section,
            content=content,
            fonts=theme.fonts(look),
            palette=Palette.of(theme.colours(look, mapped), tones),
            limits=declared.limits,
        ),
        (),
    )


@dataclass(frozen=True, slots=True)
class _Binding:
    """The names of a template and what was found wrong with those that brand.toml asks for."""

    template: Template
    layouts: Mapping[str, str]
    """Part names by layout name."""
    width: int
    height: int
    breaches: list[Breach]

    @classmethod
    def of(cls, template: Template) -> _Binding:
        layouts = [
            ("" if (common := template.root(part).find(f"{P}cSld")) is None else common.get("name", ""), part)
            for master in template.listed(template.main, "slideMaster")
            for part in template.listed(master, "slideLayout")
        ]
        if not layouts:
            raise NotATemplate("it has no layouts; make them in PowerPoint under View, Slide Master")
        size = template.root(template.main).find(f"{P}sldSz")
        if size is None:
            raise NotATemplate("it does not say how large a slide is; open it in PowerPoint and save it anew")
        return cls(template, _told_apart(layouts), int(size.get("cx", "0")), int(size.get("cy", "0")), [])

    def layout(self, kind: type[L], declared: Declared, bound_at: str) -> L | None:
        """The layout with its slots; None where it is not there, the missing slots being breaches."""
        part = self.layouts.get(declared.layout)
        if part is None:
            problem = f'layout "{declared.layout}" is not in the template'
            self._breach(Code.LAYOUT, problem, f"{bound_at}.layout", quoted(self.layouts))
            return None
        root = self.template.root(part)
        master = self.master_of(part)
        inherited = self._inheritance(master)
        there = _told_apart((each.name, each) for each in placeholders(root))
        drawn = artwork(root, inherited.master)
        slots: dict[str, Slot | Rect | None] = {}
        for role in type(declared).model_fields:
            if role != "layout":
                slots[role] = self._place(getattr(declared, role), role, f"{bound_at}.{role}", there, inherited)
        if any(slots[role] is None and getattr(declared, role) is not None for role in slots):
            return None
        return kind(name=declared.layout, part=part, colour_map=_override(root), artwork=drawn, **slots)

    def _inheritance(self, master: str) -> Inheritance:
        return Inheritance.of(self.template, master, theme.fonts(self.template.theme(master)))

    def _place(
        self,
        name: declaration.Area | None,
        role: str,
        bound_at: str,
        there: Mapping[str, Placeholder],
        inherited: Inheritance,
    ) -> Slot | Rect | None:
        """What a role is bound to: an area is a rectangle, everything else a slot."""
        if name is None:
            return None
        if not isinstance(name, str):
            return Rect(0, 0, self.width, self.height).part(*name)
        found = there.get(name)
        if found is None:
            self._breach(Code.PLACEHOLDER, f'placeholder "{name}" is not on the layout', bound_at, quoted(there))
            return None
        rect = inherited.rect(found)
        if rect is None or rect.width <= 0 or rect.height <= 0:
            self._breach(Code.PLACE, f'placeholder "{name}" has no place; move it on the layout once', bound_at)
            return None
        return rect if role in _AREAS else inherited.slot(found, rect)

    def with_floor(self, content: ContentLayout, declared: declaration.Content) -> ContentLayout:
        """The layout knowing how far its free area may grow: shares of the slide are meant as they stand."""
        if not isinstance(declared.free, str):
            return replace(content, floor=content.free.bottom)
        inherited = self._inheritance(self.master_of(content.part))
        floor = floor_under(content.free, self.template.root(content.part), inherited, self.height)
        return replace(content, floor=floor)

    def judge_free_area(self, content: ContentLayout) -> None:
        """A breach where tables and charts would have no room."""
        free = content.free
        width, height = free.width / self.width, free.height / self.height
        grown = (content.floor - free.y) / self.height
        inside = free.x >= 0 and free.y >= 0 and free.right <= self.width and free.bottom <= self.height
        if width < _LEAST_WIDTH or grown < _LEAST_HEIGHT or not inside:
            self._breach(
                Code.PLACE,
                f"the free area is {width:.0%} of the slide wide and {height:.0%} high; kamgen needs at least "
                f"{_LEAST_WIDTH:.0%} and {_LEAST_HEIGHT:.0%} inside the slide",
                "deck.content.free",
            )

    def master_of(self, layout: str) -> str:
        """The master of a layout."""
        masters = self.template.related(layout, "slideMaster")
        if not masters:
            raise NotATemplate(f"the layout {layout} has no master; open it in PowerPoint and save it anew")
        return masters[0]

    def colour_map(self, layout: str, master: str) -> dict[str, str]:
        """Which theme colours text and background are on a layout."""
        override = self.template.root(layout).find(f"{P}clrMapOvr/{A}overrideClrMapping")
        found = self.template.root(master).find(f"{P}clrMap") if override is None else override
        return {} if found is None else _map(found)

    def _breach(self, code: Code, problem: str, bound_at: str, there_are: tuple[str, ...] = ()) -> None:
        self.breaches.append(Breach(code, problem, bound_at, self.template.name, there_are))


def _told_apart(named: Iterable[tuple[str, V]]) -> dict[str, V]:
    """The values by name; where a name stands several times, as in real templates, by ``name #1``, ``name #2``.

    Layouts count from top to bottom of View, Slide Master, over all masters; placeholders from back to front.
    """
    pairs = list(named)
    times = Counter(name for name, _ in pairs)
    seen: Counter[str] = Counter()
    result: dict[str, V] = {}
    for name, value in pairs:
        seen[name] += 1
        result[name if times[name] == 1 else f"{name} #{seen[name]}"] = value
    return result


def _map(element: etree._Element) -> dict[str, str]:
    """The attributes of a colour map."""
    return {str(name): str(value) for name, value in element.items()}


def _override(layout: etree._Element) -> str:
    override = layout.find(f"{P}clrMapOvr/{A}overrideClrMapping")
    if override is None:
        return "<a:masterClrMapping/>"
    names = "".join(f' {name}="{value}"' for name, value in sorted(_map(override).items()))
    return f"<a:overrideClrMapping{names}/>"
