"""From a workbook template to a `WorkbookBrand`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from kamgen.brand import theme
from kamgen.brand.breaches import Breach, Code
from kamgen.brand.colours import Recipe
from kamgen.brand.forms import PREFIX, TAGS
from kamgen.brand.palette import Palette, Token
from kamgen.brand.template import NotATemplate, S, Template, as_document
from kamgen.brand.workbook import PLACES, Margins, PrintLine, WorkbookBrand

_DEFAULT_MARGINS: Final = {"left": 0.7, "right": 0.7, "top": 0.75, "bottom": 0.75, "header": 0.3, "footer": 0.3}


def workbook_brand(
    template: Template, tones: Mapping[Token, Recipe]
) -> tuple[WorkbookBrand | None, tuple[Breach, ...]]:
    """The looks of the template's first sheet, or every breach. Raises `NotATemplate`."""
    template = as_document(template, "spreadsheetml.sheet", ".xlsx")
    sheets = template.related(template.main, "worksheet")
    if not sheets:
        raise NotATemplate("it has no worksheet; open it in Excel and save it anew")
    sheet = template.root(sheets[0])
    look = template.theme(template.main)
    theme_part = template.related(template.main, "theme")[0]
    breaches = []
    if b"<a:blipFill>" in template.parts[theme_part]:
        problem = (
            "the theme fills shapes with pictures, which cannot go into a new workbook; choose other theme effects"
        )
        breaches.append(Breach(Code.COLOUR, problem, "workbook.file", template.name))
    lines = {name: PrintLine(sheet.findtext(f"{S}headerFooter/{S}{name}") or "") for name in ("oddHeader", "oddFooter")}
    for line in lines.values():
        breaches += [
            Breach(
                Code.FIELD,
                f'the print header or footer asks for "{PREFIX}{name}"',
                "workbook.file",
                template.name,
                tuple(f"{PREFIX}{field}" for field in TAGS),
            )
            for name in PLACES.findall(line.code)
            if name not in TAGS
        ]
    if breaches:
        return None, tuple(breaches)
    font, points = _default_font(template)
    margins = sheet.find(f"{S}pageMargins")
    return (
        WorkbookBrand(
            theme=template.parts[theme_part].decode("utf-8-sig"),
            font=font,
            points=points,
            header=lines["oddHeader"],
            footer=lines["oddFooter"],
            margins=Margins(
                **{
                    name: default if margins is None else float(margins.get(name, default))
                    for name, default in _DEFAULT_MARGINS.items()
                }
            ),
            palette=Palette.of(theme.colours(look), tones),
        ),
        (),
    )


def _default_font(template: Template) -> tuple[str, float]:
    """Name and size of the font that Excel starts a cell with: the first of the styles."""
    styles = template.related(template.main, "styles")
    font = template.root(styles[0]).find(f"{S}fonts/{S}font") if styles else None
    name = None if font is None else font.find(f"{S}name")
    size = None if font is None else font.find(f"{S}sz")
    if name is None or size is None:
        raise NotATemplate("its styles name no default font; open it in Excel and save it anew")
    return name.get("val", ""), float(size.get("val", "11"))
