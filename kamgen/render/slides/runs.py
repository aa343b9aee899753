"""Words become the XML of a slide: paragraphs with their runs, each kind of run told once."""

from __future__ import annotations

from collections.abc import Iterable

from kamgen.brand.geometry import EMU_PER_INCH
from kamgen.brand.palette import Palette, Token
from kamgen.content.table import Align
from kamgen.office import xml
from kamgen.office.fonts import LINE_HEIGHT
from kamgen.render.slides.words import Paragraph, Piece

_ALIGN = {Align.LEFT: "", Align.RIGHT: ' algn="r"', Align.CENTRE: ' algn="ctr"'}


class Runs:
    """Writes words in the colours of a palette, the scale of a template and one language."""

    def __init__(self, palette: Palette, scale: float, language: str) -> None:
        """`language` is that of all words, as BCP 47 has it; `scale` is the template's size over ours."""
        self.language = xml.attribute(language)
        self._palette = palette
        self._scale = scale
        self._empty = f'<a:p><a:endParaRPr lang="{self.language}" sz="800"/></a:p>'
        self._known: dict[tuple[float, Token, bool], str] = {}

    def written(self, paragraphs: Iterable[Paragraph]) -> str:
        """Paragraphs with sizes, colours and exact line spacing, which all programs set equally high."""
        return "".join(map(self._paragraph, paragraphs)) or self._empty

    def _paragraph(self, paragraph: Paragraph) -> str:
        points = paragraph.points
        spacing = round(points * LINE_HEIGHT * 100 * self._scale)
        before = f'<a:spcBef><a:spcPts val="{round(paragraph.before * 100 * self._scale)}"/></a:spcBef>'
        indent = round(paragraph.hanging * EMU_PER_INCH * self._scale)
        margins = f' marL="{indent}" indent="-{indent}"' if indent else ' marL="0" indent="0"'
        bullet = "<a:buNone/>"
        if paragraph.bullet is not None:
            colour = self._palette[paragraph.bullet].xml
            bullet = f'<a:buClr>{colour}</a:buClr><a:buFont typeface="Arial"/><a:buChar char="•"/>'
        runs = "".join(self._run(piece) for piece in paragraph.pieces)
        end = self._properties("endParaRPr", points, Token.INK, bold=False) if not runs else ""
        return (
            f'<a:p><a:pPr{margins}{_ALIGN[paragraph.align]}><a:lnSpc><a:spcPts val="{spacing}"/></a:lnSpc>{before}'
            f'<a:spcAft><a:spcPts val="0"/></a:spcAft>{bullet}</a:pPr>{runs}{end}</a:p>'
        )

    def _run(self, piece: Piece) -> str:
        key = (piece.size, piece.colour, piece.bold)
        properties = self._known.get(key)
        if properties is None:
            properties = self._properties("rPr", piece.size, piece.colour, bold=piece.bold)
            self._known[key] = properties
        text = xml.text(piece.text)
        if "\n" in text:
            line_end = f"<a:br>{properties}</a:br>"
            return line_end.join(
                f"<a:r>{properties}<a:t>{part}</a:t></a:r>" if part else "" for part in text.split("\n")
            )
        return f"<a:r>{properties}<a:t>{text}</a:t></a:r>" if text else ""

    def _properties(self, tag: str, size: float, colour: Token, *, bold: bool) -> str:
        strong = ' b="1"' if bold else ""
        return (
            f'<a:{tag} lang="{self.language}" sz="{round(size * 100 * self._scale)}"{strong}>'
            f'{self._palette[colour].fill}<a:latin typeface="+mn-lt"/></a:{tag}>'
        )
