"""From a Word template and its part of brand.toml to a `DocumentBrand`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

from lxml import etree

from kamgen.brand import declaration, theme
from kamgen.brand.breaches import Breach, Code, quoted
from kamgen.brand.colours import Recipe
from kamgen.brand.content_controls import fields_in, form
from kamgen.brand.document import DocumentBrand, PageSection, Role
from kamgen.brand.forms import PREFIX, TAGS, Field, Form
from kamgen.brand.palette import Palette, Token
from kamgen.brand.template import NotATemplate, Template, W, as_document

_TABLE_ROLES: Final = (Role.TABLE, Role.LAYOUT_TABLE, Role.PANEL)
_CHARACTER_ROLES: Final = (Role.HYPERLINK, Role.TILE_UNIT)
_DEFAULT_HALF_POINTS: Final = "20"


def document_brand(
    template: Template, declared: declaration.Document, tones: Mapping[Token, Recipe]
) -> tuple[DocumentBrand | None, tuple[Breach, ...]]:
    """The template bound to the roles, or every breach. Raises `NotATemplate`."""
    template = as_document(template, "wordprocessingml.document", ".docx")
    main = template.main
    styles_part = next(iter(template.related(main, "styles")), "")
    if not styles_part:
        raise NotATemplate("it has no styles; open it in Word and save it anew")
    forms = tuple(
        _forms(template, (main, styles_part, *template.related(main, "header"), *template.related(main, "footer")))
    )
    ids, breaches = _styles(template, styles_part, declared.styles)
    breaches += _unknown_tags(template, forms)
    if not any(Field.BODY in each.pieces for each in forms if each.part == main):
        tags = tuple(f"{PREFIX}{field}" for field in TAGS)
        problem = (
            f"no content control on a paragraph of its own is tagged {PREFIX}{Field.BODY}, so the text has no place"
        )
        breaches.append(Breach(Code.FIELD, problem, "document.file", template.name, tags))
    if breaches:
        return None, tuple(breaches)
    section = _last_section(template.root(main))
    look = template.theme(main)
    portrait = _page(section, landscape=False)
    return (
        DocumentBrand(
            parts=template.parts,
            main=next(each for each in forms if each.part == main),
            forms=tuple(each for each in forms if each.part != main),
            styles=ids,
            portrait=portrait,
            landscape=_page(section, landscape=True),
            cover_facts_width=_width_of_facts(template.root(main)) or portrait.text_width,
            fonts=theme.fonts(look),
            points=_points(template.root(styles_part), ids[Role.BODY]),
            palette=Palette.of(theme.colours(look, _colour_map(template)), tones),
        ),
        (),
    )


def _styles(template: Template, part: str, bound: Mapping[Role, str]) -> tuple[dict[Role, str], list[Breach]]:
    """Style ids by role. Word writes built-in names in English whatever its language, but not always in one case."""
    there = [
        (name.get(f"{W}val", ""), style.get(f"{W}type", ""), style.get(f"{W}styleId", ""))
        for style in template.root(part).iterfind(f"{W}style")
        if (name := style.find(f"{W}name")) is not None
    ]
    ids: dict[Role, str] = {}
    breaches: list[Breach] = []
    for role in Role:
        wanted = "table" if role in _TABLE_ROLES else "character" if role in _CHARACTER_ROLES else "paragraph"
        of_kind = quoted(name for name, kind, _ in there if kind == wanted)
        bound_at = f"document.styles.{role}"
        if role not in bound:
            breaches.append(Breach(Code.STYLE, "this role has no style", bound_at, template.name, of_kind))
            continue
        found = [(kind, style) for name, kind, style in there if name.casefold() == bound[role].casefold()]
        fitting = next((style for kind, style in found if kind == wanted), None)
        if fitting is not None:
            ids[role] = fitting
            continue
        problem = (
            f"is a {found[0][0]} style, but a {wanted} style is needed"
            if found
            else f"is no {wanted} style of the template"
        )
        breaches.append(Breach(Code.STYLE, f'"{bound[role]}" {problem}', bound_at, template.name, of_kind))
    return ids, breaches


def _forms(template: Template, parts: tuple[str, ...]) -> Iterator[Form]:
    for part in parts:
        made = form(template, part)
        if len(made.pieces) > 1:
            yield made


def _unknown_tags(template: Template, forms: tuple[Form, ...]) -> list[Breach]:
    known = tuple(f"{PREFIX}{field}" for field in TAGS)
    return [
        Breach(Code.FIELD, f'kamgen knows no field "{tag}" ({part})', "document.file", template.name, known)
        for part in dict.fromkeys((template.main, *(each.part for each in forms)))
        for tag in fields_in(template.root(part))
        if tag not in known
    ]


def _last_section(document: etree._Element) -> etree._Element:
    section = document.find(f"{W}body/{W}sectPr")
    if section is None or section.find(f"{W}pgSz") is None or section.find(f"{W}pgMar") is None:
        raise NotATemplate("its last section has no page size or margins; set them under Layout in Word and save it")
    return section


def _page(section: etree._Element, *, landscape: bool) -> PageSection:
    """The section in the direction asked for; turned by 90 degrees, the margins turn along."""
    root = etree.fromstring(etree.tostring(section))
    size, margins = root.find(f"{W}pgSz"), root.find(f"{W}pgMar")
    if size is None or margins is None:
        raise AssertionError("_last_section looked for both")
    width, height = _number(size, "w"), _number(size, "h")
    top, right, bottom, left = (_number(margins, side) for side in ("top", "right", "bottom", "left"))
    if landscape != (width > height):
        width, height = height, width
        top, right, bottom, left = left, top, right, bottom
    size.set(f"{W}w", str(width))
    size.set(f"{W}h", str(height))
    size.set(f"{W}orient", "landscape" if landscape else "portrait")
    for side, value in (("top", top), ("right", right), ("bottom", bottom), ("left", left)):
        margins.set(f"{W}{side}", str(value))
    written = etree.tostring(root, encoding="unicode", with_tail=False)
    # The document's own root declares the prefixes.
    return PageSection(re.sub(r' xmlns:\w+="[^"]*"', "", written), width - left - right, height - top - bottom)


def _number(element: etree._Element, name: str) -> int:
    """A length in twentieths of a point; whole in practice, but the form allows ``1134.5`` too."""
    return round(float(element.get(f"{W}{name}", "0")))


def _width_of_facts(document: etree._Element) -> int:
    """The width of the table cell that holds the cover's facts, or 0 where they stand on the page."""
    for tag in document.iter(f"{W}tag"):
        if tag.get(f"{W}val") == f"{PREFIX}{Field.FACTS}":
            for cell in tag.iterancestors(f"{W}tc"):
                width = cell.find(f"{W}tcPr/{W}tcW")
                return 0 if width is None or width.get(f"{W}type") != "dxa" else _number(width, "w")
    return 0


def _points(styles: etree._Element, body: str) -> float:
    for path in (f"{W}style[@{W}styleId='{body}']/{W}rPr/{W}sz", f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}sz"):
        size = styles.find(path)
        if size is not None:
            return int(size.get(f"{W}val", _DEFAULT_HALF_POINTS)) / 2
    return int(_DEFAULT_HALF_POINTS) / 2


_SLOTS: Final = {"dark1": "dk1", "light1": "lt1", "dark2": "dk2", "light2": "lt2"}
_MAPPED: Final = {"t1": "tx1", "bg1": "bg1", "t2": "tx2", "bg2": "bg2"}


def _colour_map(template: Template) -> dict[str, str]:
    """Which theme colours text and background are in this document."""
    settings = template.related(template.main, "settings")
    found = template.root(settings[0]).find(f"{W}clrSchemeMapping") if settings else None
    if found is None:
        return {}
    values = {_MAPPED[name]: found.get(f"{W}{name}", "") for name in _MAPPED}
    return {slot: _SLOTS[value] for slot, value in values.items() if value in _SLOTS}
