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
_LONG_NUMERAL = 3
"""From that many characters on a numeral is set small."""
_SIGN = MARK + 0.10
_LOWEST, _TALLEST = 0.34, 0.90
_STATUS_SHARE, _NUMERAL_SHARE = 0.30, 0.20


def flow(ranking: Ranking, width: float, height: float, step: Step, look: Look) -> Flow:
    """The list measured at a width; one entry takes at most half of `height`."""
    cuts: list[str] = []
    numerals = [_numeral(item, look) for item in ranking.items]
    statuses = [_status(item, step, look) for item in ranking.items]
    widths = _widths(ranking, numerals, statuses, width, look)
    head = head_row(ranking.head, len(widths), look, width, cuts)
    text_width = widths[1] - 0.15
    texts: list[tuple[Paragraph, ...]] = []
    kept_numerals: list[tuple[Paragraph, ...]] = []
    kept_statuses: list[tuple[Paragraph, ...]] = []
    heights: list[float] = []
    for item, status in zip(ranking.items, statuses, strict=True):
        words = [one(item.headline, 14 if step.name == "full" else step.reading, bold=True)]
        if item.detail:
            words.append(one(item.detail, 12, look.text(Tone.MUTED), before=2))
        texts.append(look.ruler.within(words, text_width, height / 2, cuts))
        kept_numerals.append(look.ruler.within((_numeral(item, look),), widths[0] - 0.08, _LOWEST + 0.16, cuts))
        kept_statuses.append(look.ruler.within(status, widths[-1] - _SIGN, height / 2, cuts))
        beside = look.ruler.height(kept_statuses[-1], widths[-1] - _SIGN) if status else 0.0
        numeral_height = look.ruler.height(kept_numerals[-1], widths[0] - 0.08)
        lowest = max(look.ruler.height(texts[-1], text_width), beside, _LOWEST) + 2 * step.margin
        heights.append(max(lowest, numeral_height))
    most = [max(each, _TALLEST) for each in heights]

    def draw(first: int, last: int, box: Box) -> tuple[Shape, ...]:
        rows = [head]
        signs: list[Shape] = []
        top = box.y + head.height
        shares = filled(heights[first:last], most[first:last], box.height - head.height)
        for index, tall in zip(range(first, last), shares, strict=True):
            item = ranking.items[index]
            fields = (
                Field(kept_numerals[index], left=0.0),
                Field(texts[index], left=0.0, right=0.15, paths=item.sources),
                Field(kept_statuses[index], left=0.0, right=_SIGN),
            )
            under = Line(Token.HAIRLINE, HAIR) if index < last - 1 else None
            rows.append(GridRow(tall, fields[: len(widths)], under, 0.0))
            if item.status is not None:
                signs.append(mark(item.status.mark, Box(box.right - MARK, top, MARK, tall), f"{index + 1}/sign", look))
            top += tall
        said = "; ".join(f"{item.numeral} {item.headline}" for item in ranking.items[first:last])
        title = ranking.head.lead
        return (Grid("", box.x, box.y, widths, tuple(rows), title, f"{title}: {said}"), *signs)

    return Flow(tuple(heights), tuple(most), draw, head=head.height, cuts=tuple(cuts))


def _numeral(item: Ranked, look: Look) -> Paragraph:
    return one(item.numeral, 28 if len(item.numeral) < _LONG_NUMERAL else 14, look.text(Tone.ACCENT), bold=True)


def _status(item: Ranked, step: Step, look: Look) -> tuple[Paragraph, ...]:
    if item.status is None or not item.status.words:
        return ()
    return (one(item.status.words, step.evidence, look.text(Tone.MUTED), align=Align.RIGHT),)


def _widths(
    ranking: Ranking,
    numerals: list[Paragraph],
    statuses: list[tuple[Paragraph, ...]],
    width: float,
    look: Look,
) -> tuple[float, ...]:
    """Numeral, text and, where any entry has one, status."""
    numeral = max([_NUMERAL, *(look.ruler.line_width(each) + 0.12 for each in numerals)])
    numeral = min(numeral, _NUMERAL_SHARE * width)
    if all(item.status is None for item in ranking.items):
        return numeral, width - numeral
    wanted = max((look.ruler.line_width(each[0]) + 0.2 for each in statuses if each), default=0.1)
    status = min(wanted, _STATUS_SHARE * width) + _SIGN
    return numeral, width - numeral - status, status
