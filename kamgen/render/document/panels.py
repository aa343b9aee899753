"""The small tables and panels of a Word plan: facts, key figures, call-outs, room to sign and to write."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from kamgen.brand.document import Role
from kamgen.brand.palette import Token
from kamgen.content.blocks import Callout, Fact, Facts, Tile, Tiles
from kamgen.content.document import SignOff, WritingSpace
from kamgen.content.text import Run, Tone, line
from kamgen.render.document.flow import Grid, Item, Paragraph, Row, twips
from kamgen.render.document.looks import Look
from kamgen.render.document.measure import lines, natural
from kamgen.render.document.pen import Pen
from kamgen.render.document.tables import FLUSH, block_height, cell_xml, opening, paragraph_xml, together
from kamgen.render.document.words import run, runs, text_of

_LABEL_SHARE: Final = 0.42
_LABEL_AIR: Final = 14.0
_SIGN_HEIGHT: Final = 34.0
_SIGN_SHARES: Final = (0.24, 0.26, 0.16, 0.34)
"""Of role, name, date and signature."""
_KEEP: Final = "<w:keepNext/>"
_WRITE_HEIGHT: Final = 25.0
_TILES_ACROSS: Final = 4
_UNIT_POINTS: Final = 10.0
_GAP: Final = 48
"""Between two panels, in eighths of a point."""
_EDGE: Final = 36
"""The coloured edge of a call-out, in eighths of a point."""


def facts(content: Facts, pen: Pen) -> Grid:
    """Labels and values, a line between the pairs."""
    look, margins = pen.looks[Role.CELL], pen.looks.margins[Role.TABLE]
    widest = max((natural(look.font, line(each.label), look.size) for each in content.facts), default=0)
    first = min(widest + margins.right + _LABEL_AIR, pen.width * _LABEL_SHARE)
    widths = (first, pen.width - first)
    rows = []
    for fact in content.facts:
        cells: list[str] = []
        low = high = 0.0
        for said, room in (
            (line(fact.label, Tone.MUTED), first - margins.right),
            (fact.value, widths[1] - margins.left - margins.right),
        ):
            few, many = lines(look.font, said, room, look.size, bold=look.bold)
            low, high = max(low, block_height(look, few)), max(high, block_height(look, many))
            inside = paragraph_xml(look, runs(said, pen.ink, look.size))
            cells.append(cell_xml(widths[len(cells)], inside, properties="" if cells else FLUSH))
        around = margins.top + margins.bottom + margins.rule
        rows.append(Row("".join(cells), (low + around, high + around), split_line=look.line))
        pen.show(f"{content.name}/{fact.label}", text_of(fact.value), fact.sources)
    start = opening(pen.style(Role.TABLE), widths, title=content.name, first_row=False)
    return Grid(start, None, together(rows, None, pen, begins=True))


def fact_cells(shown: Sequence[Fact], pen: Pen, width: float, columns: int) -> str:
    """The facts of a cover: labels over values, side by side, as the cover of the deck has them."""
    label, value = pen.looks[Role.FACT_LABEL], pen.looks[Role.FACT_VALUE]
    widths = (width / columns,) * columns
    rows = []
    for first in range(0, len(shown), columns):
        cells = []
        for number in range(columns):
            fact = shown[first + number] if first + number < len(shown) else None
            inside = (
                paragraph_xml(label, run(fact.label), _KEEP)
                + paragraph_xml(value, runs(fact.value, pen.ink, value.size), '<w:spacing w:after="200"/>')
                if fact
                else paragraph_xml(label, "")
            )
            cells.append(cell_xml(widths[number], inside))
            if fact:
                pen.show(f"cover/{fact.label}", text_of(fact.value), fact.sources)
        rows.append(Row("".join(cells), (0, 0)))
    if not rows:
        return ""
    return Grid(opening(pen.style(Role.LAYOUT_TABLE), widths, first_row=False), None, tuple(rows)).xml({})


def tiles(content: Tiles, pen: Pen) -> Grid:
    """Key figures side by side on panels, at most four in a row."""
    count = len(content.tiles)
    across = count if count <= _TILES_ACROSS else (count + 1) // 2
    widths = (pen.width / across,) * across
    rows = [_tile_row(content.tiles[first : first + across], widths, pen) for first in range(0, count, across)]
    for tile in content.tiles:
        pen.show(f"{content.name}/{tile.label}", f"{tile.number} {tile.unit}".strip(), tile.sources)
    return Grid(opening(pen.style(Role.PANEL), widths, title=content.name, first_row=False), None, tuple(rows))


def _tile_row(shown: Sequence[Tile], widths: Sequence[float], pen: Pen) -> Row:
    label, number, delta = pen.looks[Role.TILE_LABEL], pen.looks[Role.TILE_NUMBER], pen.looks[Role.TILE_DELTA]
    margins = pen.looks.margins[Role.PANEL]
    cells, low, high = [], 0.0, 0.0
    titles = [
        lines(label.font, line(tile.label), width - margins.left - margins.right, label.size, bold=label.bold)
        for tile, width in zip(shown, widths, strict=False)
    ]
    tallest = max((most for _, most in titles), default=1)
    for index, width in enumerate(widths):
        # Lines in the colour of the page part the panels; both neighbours draw them, or one program would not.
        sides = [pen.ink.border("left", Token.GROUND, _GAP)] if index else []
        sides.append(pen.ink.border("bottom", Token.GROUND, _GAP))
        sides += [pen.ink.border("right", Token.GROUND, _GAP)] if index < len(widths) - 1 else []
        borders = f"<w:tcBorders>{''.join(sides)}</w:tcBorders>"
        if index >= len(shown):
            empty = '<w:shd w:val="clear" w:color="auto" w:fill="auto"/>'
            cells.append(cell_xml(width, paragraph_xml(label, ""), properties=borders + empty))
            continue
        tile = shown[index]
        room = width - margins.left - margins.right - _GAP / 8
        size = number.size
        while size > delta.size + 2 and _figure_width(tile, number, size) > room:
            size -= 1
        figure = run(tile.number, points=0 if size == number.size else size)
        if tile.unit:
            figure += run(f"\u00a0{tile.unit}", style=pen.style(Role.TILE_UNIT))
        # The figures of a row stand on one line, however many lines their labels take.
        air = twips(label.after + (tallest - titles[index][1]) * label.line)
        spacing = f'{_KEEP}<w:spacing w:after="{air}"/>' if titles[index][1] < tallest else _KEEP
        compared = lines(delta.font, tile.comparison, room, delta.size, bold=delta.bold)
        comparison = runs(tile.comparison, pen.ink, delta.size, ground=Token.PANEL)
        inside = (
            paragraph_xml(label, run(tile.label), spacing)
            + paragraph_xml(number, figure, _KEEP)
            + paragraph_xml(delta, comparison)
        )
        cells.append(cell_xml(width, inside, properties=borders))
        fixed = block_height(number, 1)
        fewest = titles[index][0] + tallest - titles[index][1]
        low = max(low, fixed + block_height(label, fewest) + block_height(delta, compared[0]))
        high = max(high, fixed + block_height(label, tallest) + block_height(delta, compared[1]))
    around = margins.top + margins.bottom + _GAP / 8
    return Row("".join(cells), (low + around, high + around))


def _figure_width(tile: Tile, number: Look, size: float) -> float:
    unit = number.font.width(f"\u00a0{tile.unit}", _UNIT_POINTS) if tile.unit else 0
    return number.font.width(tile.number, size, bold=number.bold) + unit


def callout(content: Callout, pen: Pen) -> Grid:
    """The one thing to see, on a panel with a coloured edge."""
    margins = pen.looks.margins[Role.PANEL]
    room = pen.width - margins.left - margins.right
    low = high = margins.top + margins.bottom
    inside = ""
    told = ((Role.CALLOUT_HEAD, (Run(content.head, content.tone),)), (Role.CALLOUT_TEXT, line(content.text)))
    for role, words in told:
        look = pen.looks[role]
        if not text_of(words):
            continue
        few, many = lines(look.font, words, room, look.size, bold=look.bold)
        low, high = low + block_height(look, few), high + block_height(look, many)
        inside += paragraph_xml(look, runs(words, pen.ink, look.size, ground=Token.PANEL))
    edge = f"<w:tcBorders>{pen.ink.border('left', pen.ink.palette.fill(content.tone), _EDGE)}</w:tcBorders>"
    pen.show(content.name, f"{content.head} {content.text}".strip(), content.sources)
    row = Row(
        cell_xml(pen.width, inside or paragraph_xml(pen.looks[Role.CALLOUT_TEXT], ""), properties=edge), (low, high)
    )
    return Grid(opening(pen.style(Role.PANEL), (pen.width,), title=content.name, first_row=False), None, (row,))


def sign_off(content: SignOff, pen: Pen) -> Grid:
    """A row a person, with room for date and signature above a line."""
    look, head = pen.looks[Role.CELL], pen.looks[Role.CELL_HEAD]
    margins = pen.looks.margins[Role.TABLE]
    count = len(content.columns)
    shares = _SIGN_SHARES if count == len(_SIGN_SHARES) else (1 / count,) * count
    widths = tuple(share * pen.width for share in shares)
    around = margins.top + margins.bottom + margins.rule
    under = f"<w:tcBorders>{pen.ink.border('bottom', Token.OTHER_BAR, 4)}</w:tcBorders>"

    def cells(look: Look, words: Sequence[str], properties: str, keep: str) -> str:
        return "".join(
            cell_xml(
                width,
                paragraph_xml(look, run(word) if word else "", keep),
                properties=f'{properties}{"" if index else FLUSH}<w:vAlign w:val="bottom"/>',
            )
            for index, (word, width) in enumerate(zip(words, widths, strict=True))
        )

    header = Row(cells(head, content.columns, "", _KEEP), (block_height(head, 1) + around,) * 2)
    rows = []
    for index, (role, name) in enumerate(content.rows):
        words = (role, name, *("",) * (count - 2))[:count]
        is_last = index == len(content.rows) - 1
        most = max(
            lines(look.font, line(word), width - margins.left - margins.right, look.size, bold=look.bold)[1]
            for word, width in zip(words, widths, strict=True)
        )
        tall = max(_SIGN_HEIGHT, block_height(look, most) + around)
        inside = cells(look, words, under, "" if is_last else _KEEP)
        rows.append(Row(inside, (tall, tall), keep_next=not is_last, least=tall))
    return Grid(opening(pen.style(Role.TABLE), widths, title=content.name), header, tuple(rows))


def writing_space(content: WritingSpace, pen: Pen) -> tuple[Item, ...]:
    """A prompt over lines to write on."""
    body = pen.looks[Role.BODY]
    prompt = Paragraph(
        body,
        run(content.prompt, strong=True),
        lines(body.font, (Run(content.prompt, strong=True),), pen.width, body.size),
        body.before,
        0,
        keep_next=True,
        keep_lines=True,
    )
    look = pen.looks[Role.CELL]
    under = f"<w:tcBorders>{pen.ink.border('bottom', Token.OTHER_BAR, 4)}</w:tcBorders>"
    count = max(1, len(content.entries))
    widths = (pen.width / count,) * count

    def row(words: Sequence[str], *, is_last: bool) -> Row:
        keep = "" if is_last and not content.stays else _KEEP
        inside = "".join(
            cell_xml(
                width,
                paragraph_xml(look, runs(line(word, Tone.MUTED), pen.ink, look.size), keep),
                properties=f'{under}{"" if index else FLUSH}<w:vAlign w:val="bottom"/>',
            )
            for index, (word, width) in enumerate(zip(words, widths, strict=True))
        )
        return Row(inside, (_WRITE_HEIGHT,) * 2, keep_next=not is_last, least=_WRITE_HEIGHT)

    blank = Row(
        cell_xml(pen.width, paragraph_xml(look, "", _KEEP), properties=under, span=count),
        (_WRITE_HEIGHT,) * 2,
        keep_next=True,
        least=_WRITE_HEIGHT,
    )
    start = opening(pen.style(Role.LAYOUT_TABLE), widths, title=content.prompt, first_row=False)
    if content.entries:
        rows = (*(blank,) * content.lines, row(content.entries, is_last=True))
    else:
        rows = (*(blank,) * (content.lines - 1), row(("",), is_last=True))
    return prompt, Grid(start, None, rows, keep_next=content.stays)
