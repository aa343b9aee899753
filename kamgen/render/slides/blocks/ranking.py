"""A short numbered list: numeral, headline, a muted line, and at the right how it stands."""

from __future__ import annotations

from kamgen.brand.palette import Token
from kamgen.content.blocks import Ranked, Ranking
from kamgen.content.table import Align
from kamgen.content.text import Tone
from kamgen.render.slides.flow import Flow, filled
from kamgen.render.slides.geometry import HAIR, Box
from kamgen.render.slides.ladder import Step
from kamgen.render.slides.look import Look
from kamgen.render.slides.marks import MARK, head_row, mark
from kamgen.render.slides.shapes import Field, Grid, GridRow, Line, Shape
from kamgen.render.slides.words import Paragraph, one

_NUMERAL = 0.50
_SIGN = MARK + 0.10
_TALLEST = 0.90
_STATUS_SHARE = 0.30


def flow(ranking: Ranking, width: float, height: float, step: Step, look: Look) -> Flow:
    """The list measured at a width; one entry takes at most half of `height`."""
    head = head_row(ranking.head, 3, look, width)
    headline = 14 if step.name == "full" else step.reading
    quiet = look.palette.text(Tone.MUTED)
    numerals = [one(item.numeral, 28 if len(item.numeral) < 3 else 14, look.palette.text(Tone.ACCENT), bold=True) for item in ranking.items]  # noqa: PLR2004
    numeral_width = max([_NUMERAL, *(look.ruler.line_width(each) + 0.12 for each in numerals)]) if numerals else _NUMERAL
    numeral_width = min(numeral_width, 0.2 * width)
    statuses = [_status(item, step, look) for item in ranking.items]
    wanted = max((look.ruler.line_width(each[0]) + 0.2 for each in statuses if each), default=0.0)
    status_width = min(wanted, _STATUS_SHARE * width) + _SIGN if any(item.status for item in ranking.items) else 0.0
    text_width = width - numeral_width - status_width - 0.15
    cuts: list[str] = []
    texts: list[tuple[Paragraph, ...]] = []
    heights: list[float] = []
    for item, status in zip(ranking.items, statuses, strict=True):
        words: tuple[Paragraph, ...] = (one(item.headline, headline, bold=True),)
        if item.detail:
            words += (one(item.detail, 12, quiet, before=2),)
        short = look.ruler.shorten(words, text_width, height / 2)
        if short is not None:
            cuts.append(f"{item.numeral} {item.headline}\n{item.detail}")
            words = short
        texts.append(words)
        tall = look.ruler.height(words, text_width)
        beside = look.ruler.height(status, status_width - _SIGN) if status else 0.0
        heights.append(max(tall, beside, 0.34) + 2 * step.margin)
    most = [max(each, _TALLEST) for each in heights]

    def draw(first: int, last: int, box: Box) -> tuple[Shape, ...]:
        rows = [head]
        signs: list[Shape] = []
        top = box.y + head.height
        shares = filled(heights[first:last], most[first:last], box.height - head.height)
        for index, tall in zip(range(first, last), shares, strict=True):
            item = ranking.items[index]
            under = Line(Token.HAIRLINE, HAIR) if index < last - 1 else None
            fields = (
                Field((numerals[index],), left=0.0),
                Field(texts[index], left=0.0, paths=item.sources),
                Field(statuses[index], left=0.0, right=_SIGN),
            )
            rows.append(GridRow(tall, fields if status_width else fields[:2], under, 0.0))
            if item.status:
                signs.append(mark(item.status.mark, Box(box.right - MARK, top, MARK, tall), f"{index + 1}/sign", look))
            top += tall
        widths = (numeral_width, width - numeral_width - status_width, status_width)
        if not status_width:
            widths = widths[:2]
            rows[0] = head_row(ranking.head, 2, look, width)
        said = "; ".join(f"{item.numeral} {item.headline}" for item in ranking.items[first:last])
        return (
            Grid("", box.x, box.y, widths, tuple(rows), ranking.head.lead, f"{ranking.head.lead}: {said}"),
            *signs,
        )

    return Flow(tuple(heights), tuple(most), draw, head=head.height, cuts=tuple(cuts))


def _status(item: Ranked, step: Step, look: Look) -> tuple[Paragraph, ...]:
    if item.status is None or not item.status.words:
        return ()
    return (one(item.status.words, step.evidence, look.palette.text(Tone.MUTED), align=Align.RIGHT),)


