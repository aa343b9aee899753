"""Words in the template's own placeholders: their looks stay the layout's, kamgen measures and, if it must, shortens."""

from __future__ import annotations

from dataclasses import dataclass

from kamgen.brand.deck import Slot
from kamgen.brand.palette import Token
from kamgen.office import xml
from kamgen.office.fonts import LINE_HEIGHT, metrics
from kamgen.places import Path
from kamgen.render.slides.drawing import Pen
from kamgen.render.slides.look import Look
from kamgen.render.slides.words import Paragraph, Ruler, one

PAGE_FIELD = "{6B616D67-656E-4D00-8000-000000000001}"


@dataclass(frozen=True, slots=True)
class Fitted:
    """Words as they go into a placeholder; `points` only where the layout's own size is too large."""

    text: str
    lines: int
    cut: bool = False
    points: float | None = None
    margin_right: float = 0.0


def fitted(text: str, slot: Slot, look: Look, *, least: float = 0.0, suffix: str = "", break_well: bool = False) -> Fitted:
    """The words at the largest size from the layout's down to `least` at which they fit; else shortened before `suffix`.

    `break_well` looks for a good break of a text of two lines.
    """
    box = look.box(slot.text_rect)
    ruler = Ruler(metrics(slot.font)) if slot.font != look.brand.fonts.body else look.ruler
    own = look.points(slot)
    sizes = [own]
    while sizes[-1] - 1 >= least > 0:
        sizes.append(sizes[-1] - 1)
    whole = text + suffix
    for size in sizes:
        width = box.width - _spacing(whole, slot, look)
        words = _paragraph(whole, slot, size)
        lines = ruler.lines(words, width)
        if lines <= _room(slot, size, box.height):
            margin = box.width - ruler.good_width(words, width) if break_well else 0.0
            points = None if size == own else size * look.brand.scale
            return Fitted(whole, lines, False, points, margin if margin > 0.01 else 0.0)  # noqa: FBT003, PLR2004
    size = sizes[-1]
    room = _room(slot, size, box.height)
    points = None if size == own else size * look.brand.scale
    words = _paragraph(text, slot, size)
    width = box.width - _spacing(whole, slot, look)
    reserve = ruler.width(_shown(suffix, slot), size, bold=slot.bold)
    short = ruler.shorten((words,), width - reserve, room * words.line_height)
    cut = text if short is None else _uncapitalised(short[0].text, text)
    return Fitted(cut + suffix, room, True, points)  # noqa: FBT003


def _uncapitalised(short: str, text: str) -> str:
    """The words as they were written, of which a measured, perhaps capitalised, beginning is kept."""
    kept = short.rstrip("…")
    return f"{text[: len(kept)]}…"


def _shown(text: str, slot: Slot) -> str:
    return text.upper() if slot.capitals else text


def _paragraph(text: str, slot: Slot, size: float) -> Paragraph:
    return one(_shown(text, slot), size, Token.INK, bold=slot.bold)


def _spacing(text: str, slot: Slot, look: Look) -> float:
    """What letter spacing takes of a line."""
    return len(text) * slot.letter_spacing / look.brand.scale / 72


def _room(slot: Slot, size: float, height: float) -> int:
    """How many lines a placeholder holds."""
    line = size * LINE_HEIGHT * slot.line_spacing / 72 if slot.line_spacing > 0 else size * LINE_HEIGHT / 72
    return max(1, int(height / line + 0.1))


def write(pen: Pen, name: str, slot: Slot, words: Fitted, paths: tuple[Path, ...] = ()) -> str:
    """The placeholder with its words."""
    size = f' sz="{round(words.points * 100)}"' if words.points else ""
    body = "<a:bodyPr/>"
    if words.margin_right:
        inset = slot.insets.width + pen.emu(words.margin_right)
        body = f'<a:bodyPr rIns="{inset}"/>'
    properties = f'<a:rPr lang="{pen.language}"{size} dirty="0"/>'
    line_end = f"<a:br>{properties}</a:br>"
    runs = line_end.join(
        f"<a:r>{properties}<a:t>{xml.text(part)}</a:t></a:r>" if part else "" for part in words.text.split("\n")
    )
    return pen.placeholder(name, slot.ph, body, f"<a:p>{runs}</a:p>", (words.text, paths))


def page_number(pen: Pen, slot: Slot, number: int) -> str:
    """The placeholder of the page number, as a field."""
    words = (
        f'<a:p><a:fld id="{PAGE_FIELD}" type="slidenum"><a:rPr lang="{pen.language}" dirty="0"/>'
        f"<a:t>{number}</a:t></a:fld></a:p>"
    )
    return pen.placeholder("page", slot.ph, "<a:bodyPr/>", words, ("", ()))
