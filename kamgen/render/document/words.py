"""Runs of WordprocessingML: words with their look, status signs, bookmarks."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from kamgen.brand.palette import Palette, Token
from kamgen.content.text import Line, Tone
from kamgen.office import xml
from kamgen.render.document.measure import SECOND

_BREAKS: Final = re.compile(r"[\n\t\v\f\r\u2028\u00ad]|(?<=[^\W_])-(?=\d)")
_BREAK_TAGS: Final = {"\n": "<w:br/>", "\t": "<w:tab/>", "\u00ad": "<w:softHyphen/>", "-": "<w:noBreakHyphen/>"}


@dataclass(frozen=True, slots=True)
class Ink:
    """The colours of a palette as Word writes them."""

    palette: Palette

    def colour(self, token: Token) -> str:
        """A text colour, by the theme where Word can say it."""
        colour = self.palette[token]
        theme = f' w:themeColor="{colour.word_name}"' if colour.word_name else ""
        return f'<w:color w:val="{colour.rgb}"{theme}/>'

    def tone(self, tone: Tone, ground: Token = Token.GROUND) -> str:
        """The text colour of a tone; nothing for ink, which styles have already."""
        return "" if tone is Tone.INK else self.colour(self.palette.text(tone, ground))

    def shade(self, token: Token) -> str:
        """A ground."""
        colour = self.palette[token]
        theme = f' w:themeFill="{colour.word_name}"' if colour.word_name else ""
        return f'<w:shd w:val="clear" w:color="auto" w:fill="{colour.rgb}"{theme}/>'

    def border(self, side: str, token: Token, eighths: int, space: int = 0) -> str:
        """A border line `eighths` of a point thick."""
        colour = self.palette[token]
        theme = f' w:themeColor="{colour.word_name}"' if colour.word_name else ""
        return f'<w:{side} w:val="single" w:sz="{eighths}" w:space="{space}" w:color="{colour.rgb}"{theme}/>'


def words(text: str) -> str:
    """The text elements of a run; line breaks and tabs become elements, as they are none in text.

    So does a hyphen before a digit, at which no line is to end: Z-1, 31-12-2027.
    """
    if not _BREAKS.search(text):
        return f'<w:t xml:space="preserve">{xml.text(text)}</w:t>'
    written = []
    for part in re.split(f"({_BREAKS.pattern})", re.sub("\r\n?|[\v\f\u2028]", "\n", text)):
        if part in _BREAK_TAGS:
            written.append(_BREAK_TAGS[part])
        elif part:
            written.append(f'<w:t xml:space="preserve">{xml.text(part)}</w:t>')
    return "".join(written)


def run(text: str, colour: str = "", *, strong: bool = False, points: float = 0, style: str = "") -> str:
    """A run with what its paragraph style does not give already; `style` is the id of a character style."""
    size = f'<w:sz w:val="{round(points * 2)}"/><w:szCs w:val="{round(points * 2)}"/>' if points else ""
    named = f'<w:rStyle w:val="{style}"/>' if style else ""
    looks = f"{named}{'<w:b/><w:bCs/>' if strong else ''}{colour}{size}"
    return f"<w:r><w:rPr>{looks}</w:rPr>{words(text)}</w:r>" if looks else f"<w:r>{words(text)}</w:r>"


def runs(line: Line, ink: Ink, points: float, *, muted: bool = False, ground: Token = Token.GROUND) -> str:
    """The runs of a line in a style of `points`; `muted` turns ink into muted."""
    return "".join(
        run(
            each.text,
            ink.tone(Tone.MUTED if muted and each.tone is Tone.INK else each.tone, ground),
            strong=each.strong,
            points=points - SECOND if each.second else 0,
        )
        for each in line
        if each.text
    )


def bookmark(name: str, number: int, inside: str) -> str:
    """Runs that a link can lead to."""
    return f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>{inside}<w:bookmarkEnd w:id="{number}"/>'


def text_of(line: Line) -> str:
    """The words alone."""
    return "".join(each.text for each in line)
