"""W02 Starting point: the plan in one sentence, its key figures, and how we stand with the account."""

from __future__ import annotations

from kamgen.content.blocks import Fact, Facts, Tile, Tiles
from kamgen.content.document import DocumentBlock, Paragraphs, Section
from kamgen.content.text import Tone, Words, line
from kamgen.documents.tables import label, paragraphs
from kamgen.documents.wording import joined, not_available, one_line, said
from kamgen.figures.figure import Figure
from kamgen.figures.figures import Figures
from kamgen.plan.plan import Plan
from kamgen.texts.catalogue import Texts
from kamgen.texts.formats import Amount


def content(plan: Plan, figures: Figures, texts: Texts) -> Section | None:
    """The chapter; every plan has one."""
    blocks: list[DocumentBlock] = []
    if plan.cover.guiding_sentence:
        blocks.append(Paragraphs(Words(paragraphs(plan.cover.guiding_sentence), (("cover", "guiding_sentence"),))))
    tiles = _tiles(plan, figures, texts)
    if tiles:
        blocks.append(Tiles("key figures", tiles))
    facts = _facts(plan, texts)
    if facts:
        blocks.append(Facts("starting point", facts))
    return Section("overview", texts("actionplan.overview.title"), tuple(blocks)) if blocks else None


def _tiles(plan: Plan, figures: Figures, texts: Texts) -> tuple[Tile, ...]:
    sums = figures.checkpoints
    tiles: list[Tile] = []
    if plan.checkpoints:
        answered = texts("actionplan.overview.answered", n=sums.answered, of=len(plan.checkpoints))
        found = texts("actionplan.overview.risks_found", n=sums.risk_count)
        tiles.append(_money_tile(texts("actionplan.overview.opportunities"), sums.opportunities, answered, texts))
        tiles.append(_money_tile(texts("actionplan.overview.risks"), sums.risks, found, texts))
    if figures.actions:
        late = texts("actionplan.overview.overdue", n=len(figures.overdue_actions))
        tone = Tone.BAD if figures.overdue_actions else Tone.MUTED
        number = texts.formats.number(len(figures.open_actions))
        tiles.append(Tile(texts("actionplan.overview.actions"), number, "", line(late, tone)))
    if figures.key_people:
        covered = len(figures.key_people) - len(figures.key_people_without_date)
        words = texts("actionplan.overview.of_people", n=len(figures.key_people))
        tiles.append(
            Tile(texts("actionplan.overview.people"), texts.formats.number(covered), "", line(words, Tone.MUTED))
        )
    return tuple(tiles)


def _money_tile(name: str, figure: Figure, comparison: str, texts: Texts) -> Tile:
    amount = Amount(not_available(texts), "") if figure.value is None else texts.formats.amount(figure.value)
    return Tile(name, amount.number, amount.unit, line(comparison, Tone.MUTED), figure.sources)


def _facts(plan: Plan, texts: Texts) -> tuple[Fact, ...]:
    cover, scope = plan.cover, plan.scope
    found = [
        ("cover", "industry", one_line(cover.industry or "")),
        ("cover", "account_stage", said(cover.account_stage, texts)),
        ("cover", "ambition", said(cover.ambition, texts)),
        ("cover", "our_sponsor", one_line(cover.our_sponsor or "")),
        ("scope", "business_units", joined(one_line(scope.business_units or ""))),
        ("scope", "position_ours", one_line(scope.position_ours or "")),
        ("scope", "position_theirs", one_line(scope.position_theirs or "")),
    ]
    return tuple(
        Fact(label(part, field, texts), line(value), ((part, field),)) for part, field, value in found if value
    )
