"""Words in the template's own placeholders: their looks stay the layout's; kamgen measures and shortens."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from kamgen.brand.deck import Slot
from kamgen.brand.palette import Token
from kamgen.office import xml
from kamgen.office.fonts import LINE_HEIGHT
from kamgen.places import Path
from kamgen.render.slides.drawing import Pen
from kamgen.render.slides.geometry import Box
from kamgen.render.slides.look import Look
from kamgen.render.slides.words import Paragraph, one

_LEAST_MARGIN = 0.01
_ANY = 99
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
    """Look for a good break of a text of several lines."""
    lines: int = 0
    """Lines that are better not exceeded, even if type gets smaller for it."""


_AS_IT_IS = Wish()


def fitted(text: str, slot: Slot, look: Look, wish: Wish = _AS_IT_IS) -> Fitted:
    """The words at the largest size at which they fit; where there is none, shortened before what they end in."""
    box = _text_box(slot, look)
    ruler = look.ruler_of(slot)
    own = look.points(slot)
    whole = text + wish.suffix
    tried = sizes(slot, look, wish)
    for size, wished in [*((each, wish.lines) for each in tried if wish.lines), *((each, _ANY) for each in tried)]:
        width = _width(whole, slot, size, look)
        words = _paragraph(whole, slot, size)
        lines = ruler.lines(words, width)
        if lines <= min(room(slot, size, look), wished):
            margin = box.width - ruler.good_width(words, width) if wish.break_well else 0.0
            points = None if size == own else size * look.brand.scale
            return Fitted(whole, lines, points=points, margin_right=margin if margin > _LEAST_MARGIN else 0.0)
    size = tried[-1]
    most = room(slot, size, look)
    points = None if size == own else size * look.brand.scale
    words = _paragraph(text, slot, size)
    width = _width(whole, slot, size, look)
    reserve = ruler.width(_shown(wish.suffix, slot), size, bold=slot.bold)
    cuts: list[str] = []
    short = ruler.within((words,), width - reserve, most * words.line_height, cuts)
    kept = _uncapitalised(short[0].text, text) if cuts else text
    return Fitted(kept + wish.suffix, most, bool(cuts), points)


def sizes(slot: Slot, look: Look, wish: Wish) -> tuple[float, ...]:
    """The type sizes to try, largest first."""
    found = [min(look.points(slot), wish.most)]
    while found[-1] > wish.least > 0:
        found.append(max(found[-1] - 1, wish.least))
    return tuple(found)


def most_lines(texts: Iterable[str], slot: Slot, size: float, look: Look) -> int:
    """The lines of the text that takes the most of them."""
    ruler = look.ruler_of(slot)
    return max((ruler.lines(_paragraph(text, slot, size), _width(text, slot, size, look)) for text in texts), default=1)


def _text_box(slot: Slot, look: Look) -> Box:
    """The room of a placeholder's words, as they run."""
    box = look.box(slot.text_rect)
    return replace(box, width=box.height, height=box.width) if slot.turned else box


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
    width = _text_box(slot, look).width
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


def room(slot: Slot, size: float, look: Look) -> int:
    """How many lines a placeholder holds."""
    return max(1, int(_text_box(slot, look).height / line_height(slot, size, look) + 0.1))


def write(
    pen: Pen, name: str, slot: Slot, words: Fitted, paths: tuple[Path, ...] = (), *, layout: Slot | None = None
) -> str:
    """The placeholder with its words; what differs in `slot` from its `layout` is written on the slide.

    A footer is written as two runs: LibreOffice takes one of a single run for a field of the layout, and shows it in
    its own default style where the layout's footer is empty, as it is in most templates.
    """
    size = f' sz="{round(words.points * 100)}"' if words.points else ""
    insets = ""
    if words.margin_right:
        insets = _narrowed(slot, pen.emu(words.margin_right))
    if layout is not None and slot.insets != layout.insets:
        insets = f' tIns="{slot.insets.y}"{insets} bIns="{slot.insets.height}"'
    spaced = layout is not None and slot.line_spacing != layout.line_spacing
    spacing = f'<a:lnSpc><a:spcPct val="{round(slot.line_spacing * 100_000)}"/></a:lnSpc>' if spaced else ""
    paragraph = f"<a:pPr>{spacing}</a:pPr>" if spacing else ""
    place = slot.rect if layout is not None and slot.rect != layout.rect else None
    properties = f'<a:rPr lang="{pen.language}"{size} dirty="0"/>'
    line_end = f"<a:br>{properties}</a:br>"
    parts = words.text.split("\n")
    if slot.kind == "ftr":
        line_end, middle = "", max(1, words.text.find(" ") + 1)
        parts = [words.text[:middle], words.text[middle:]]
    runs = line_end.join(f"<a:r>{properties}<a:t>{xml.text(part)}</a:t></a:r>" if part else "" for part in parts)
    body = f"<a:bodyPr{insets}/>"
    return pen.placeholder(name, slot.ph, body, f"<a:p>{paragraph}{runs}</a:p>", (words.text, paths), place)


def _narrowed(slot: Slot, margin: int) -> str:
    """The insets that make lines of equal length: on both sides of centred words, or they would leave the middle."""
    if slot.turned:
        return f' bIns="{slot.insets.width + margin}"'
    left = {"ctr": margin // 2, "r": margin}.get(slot.align, 0)
    sides = f' lIns="{slot.insets.x + left}"' if left else ""
    return f'{sides} rIns="{slot.insets.width + margin - left}"'


def page_number(pen: Pen, slot: Slot, number: int) -> str:
    """The placeholder of the page number, as a field."""
    words = (
        f'<a:p><a:fld id="{PAGE_FIELD}" type="slidenum"><a:rPr lang="{pen.language}" dirty="0"/>'
        f"<a:t>{number}</a:t></a:fld></a:p>"
    )
    return pen.placeholder("page", slot.ph, "<a:bodyPr/>", words, ("", ()))
