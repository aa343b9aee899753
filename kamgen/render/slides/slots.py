"""Words in the template's own placeholders: their looks stay the layout's; kamgen measures and shortens."""

from __future__ import annotations

from dataclasses import dataclass

from kamgen.brand.deck import Slot
from kamgen.brand.palette import Token
from kamgen.office import xml
from kamgen.office.fonts import LINE_HEIGHT
from kamgen.places import Path
from kamgen.render.slides.drawing import Pen
from kamgen.render.slides.look import Look
from kamgen.render.slides.words import Paragraph, one

_LEAST_MARGIN = 0.01
PAGE_FIELD = "{6B616D67-656E-4D00-8000-000000000001}"


@dataclass(frozen=True, slots=True)
class Fitted:
    """Words as they go into a placeholder; `points` only where the layout's own size is too large."""

    text: str
    lines: int
    cut: bool = False
    points: float | None = None
    margin_right: float = 0.0


@dataclass(frozen=True, slots=True)
class Wish:
    """How words may be fitted: type from `most` (else the layout's own) down to `least` points, what they end in."""

    least: float = 0.0
    most: float = 1000.0
    suffix: str = ""
    break_well: bool = False
    """Look for a good break of a text of two lines."""


_AS_IT_IS = Wish()


def fitted(text: str, slot: Slot, look: Look, wish: Wish = _AS_IT_IS) -> Fitted:
    """The words at the largest size at which they fit; where there is none, shortened before what they end in."""
    box = look.box(slot.text_rect)
    ruler = look.ruler_of(slot)
    own = look.points(slot)
    sizes = [min(own, wish.most)]
    while sizes[-1] - 1 >= wish.least > 0:
        sizes.append(sizes[-1] - 1)
    whole = text + wish.suffix
    for size in sizes:
        width = _width(whole, slot, size, look)
        words = _paragraph(whole, slot, size)
        lines = ruler.lines(words, width)
        if lines <= _room(slot, size, box.height, look):
            margin = box.width - ruler.good_width(words, width) if wish.break_well else 0.0
            points = None if size == own else size * look.brand.scale
            return Fitted(whole, lines, points=points, margin_right=margin if margin > _LEAST_MARGIN else 0.0)
    size = sizes[-1]
    room = _room(slot, size, box.height, look)
    points = None if size == own else size * look.brand.scale
    words = _paragraph(text, slot, size)
    width = _width(whole, slot, size, look)
    reserve = ruler.width(_shown(wish.suffix, slot), size, bold=slot.bold)
    cuts: list[str] = []
    short = ruler.within((words,), width - reserve, room * words.line_height, cuts)
    kept = _uncapitalised(short[0].text, text) if cuts else text
    return Fitted(kept + wish.suffix, room, bool(cuts), points)


def _uncapitalised(short: str, text: str) -> str:
    """The words as they were written, of which a measured, perhaps capitalised, beginning is kept."""
    kept = short.rstrip("…")
    return f"{text[: len(kept)]}…"


def _shown(text: str, slot: Slot) -> str:
    return text.upper() if slot.capitals else text


def _paragraph(text: str, slot: Slot, size: float) -> Paragraph:
    return one(_shown(text, slot), size, Token.INK, bold=slot.bold)


def _width(text: str, slot: Slot, size: float, look: Look) -> float:
    """The width of a placeholder less what letter spacing takes of it."""
    width = look.box(slot.text_rect).width
    if not slot.letter_spacing:
        return width
    spaced = len(text) * slot.letter_spacing / look.brand.scale / 72
    natural = look.ruler_of(slot).width(_shown(text, slot), size, bold=slot.bold)
    return width * natural / (natural + spaced) if natural + spaced > 0 else width


def line_height(slot: Slot, size: float, look: Look) -> float:
    """The height of a line in a placeholder, in inches."""
    if slot.line_spacing < 0:
        return -slot.line_spacing / look.brand.scale / 72
    return size * LINE_HEIGHT * (slot.line_spacing or 1.0) / 72


def _room(slot: Slot, size: float, height: float, look: Look) -> int:
    """How many lines a placeholder holds."""
    return max(1, int(height / line_height(slot, size, look) + 0.1))


def write(pen: Pen, name: str, slot: Slot, words: Fitted, paths: tuple[Path, ...] = ()) -> str:
    """The placeholder with its words.

    A footer is written as two runs: LibreOffice takes one of a single run for a field of the layout, and shows it in
    its own default style where the layout's footer is empty, as it is in most templates.
    """
    size = f' sz="{round(words.points * 100)}"' if words.points else ""
    body = "<a:bodyPr/>"
    if words.margin_right:
        inset = slot.insets.width + pen.emu(words.margin_right)
        body = f'<a:bodyPr rIns="{inset}"/>'
    properties = f'<a:rPr lang="{pen.language}"{size} dirty="0"/>'
    line_end = f"<a:br>{properties}</a:br>"
    parts = words.text.split("\n")
    if slot.kind == "ftr":
        line_end, middle = "", max(1, words.text.find(" ") + 1)
        parts = [words.text[:middle], words.text[middle:]]
    runs = line_end.join(f"<a:r>{properties}<a:t>{xml.text(part)}</a:t></a:r>" if part else "" for part in parts)
    return pen.placeholder(name, slot.ph, body, f"<a:p>{runs}</a:p>", (words.text, paths))


def page_number(pen: Pen, slot: Slot, number: int) -> str:
    """The placeholder of the page number, as a field."""
    words = (
        f'<a:p><a:fld id="{PAGE_FIELD}" type="slidenum"><a:rPr lang="{pen.language}" dirty="0"/>'
        f"<a:t>{number}</a:t></a:fld></a:p>"
    )
    return pen.placeholder("page", slot.ph, "<a:bodyPr/>", words, ("", ()))
