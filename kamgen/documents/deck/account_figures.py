"""What the account is worth at a glance: revenue, share of wallet, key account value, pipeline."""

from __future__ import annotations

from collections.abc import Iterator

from kamgen.content.blocks import Tile
from kamgen.content.text import Line, Run, Tone, line
from kamgen.documents.key_figures import amount_tile
from kamgen.documents.wording import money
from kamgen.figures.figures import Figures
from kamgen.figures.money import MoneyYear
from kamgen.texts.catalogue import Texts

_WORDS = "deck.account_figures"
_UP, _DOWN = "↑", "↓"


def account_figures(figures: Figures, texts: Texts) -> tuple[Tile, ...]:
    """Those that the plan knows, each with what it has to be seen with."""
    return tuple(_known(figures, texts))


def target_figure(figures: Figures, texts: Texts) -> tuple[Tile, ...]:
    """What we want to sell, beside what is expected: of the coming twelve months, else of the year; none without it."""
    pipeline, year = figures.pipeline, figures.money.current
    if pipeline.target.value is not None:
        label, target, outlook, key = texts("deck.summary.target"), pipeline.target, pipeline.expected, "expected"
    elif year is not None and year.target.value is not None:
        label = texts("deck.summary.target_year", year=str(year.year))
        target, outlook, key = year.target, year.forecast, "forecast"
    else:
        return ()
    if outlook.value is None or target.value is None:
        return (amount_tile(label, target, line(texts("deck.summary.target_open"), Tone.MUTED), texts),)
    tone = Tone.GOOD if outlook.value >= target.value else Tone.CAUTION
    lead = Run(money(outlook.value, texts), tone, strong=True)
    comparison = (lead, Run(f"  {texts(f'deck.summary.target_{key}')}", Tone.MUTED))
    return (amount_tile(label, target, comparison, texts),)


def _known(figures: Figures, texts: Texts) -> Iterator[Tile]:
    latest = figures.money.latest
    if latest is not None and latest.revenue.value is not None:
        label = texts(f"{_WORDS}.revenue", year=str(latest.year))
        yield amount_tile(label, latest.revenue, _growth(figures, latest, texts), texts)
    if latest is not None and (share := latest.share_of_wallet.value) is not None:
        label, sources = texts(f"{_WORDS}.share", year=str(latest.year)), latest.share_of_wallet.sources
        yield Tile(label, texts.formats.percent(share), "", _points(latest, texts), sources)
    value = figures.account_value
    if value.this.value.value is not None:
        label = texts(f"{_WORDS}.value{'_of' if value.year else ''}", year=str(value.year))
        yield amount_tile(label, value.this.value, _value_change(figures, texts), texts)
    pipeline = figures.pipeline
    if pipeline.weighted.value is not None:
        count = line(texts(f"{_WORDS}.open", n=len(pipeline.open_rows)), Tone.MUTED)
        comparison = _covered(figures, texts) or count
        yield amount_tile(texts(f"{_WORDS}.pipeline"), pipeline.weighted, comparison, texts)


def _moved(words: str, *, up: bool, same: bool, after: str) -> Line:
    """A change with its arrow, good or bad, before what it is compared with."""
    tone = Tone.MUTED if same else Tone.GOOD if up else Tone.BAD
    arrow = "" if same else f"{_UP if up else _DOWN} "
    return (Run(f"{arrow}{words}", tone, strong=True), Run(f"  {after}", Tone.MUTED))


def _growth(figures: Figures, year: MoneyYear, texts: Texts) -> Line:
    growth = year.growth.value
    target = figures.money.current.target.value if figures.money.current else None
    aim = texts(f"{_WORDS}.target", amount=money(target, texts)) if target is not None else ""
    if growth is None:
        return line(aim or texts(f"{_WORDS}.no_comparison"), Tone.MUTED)
    after = texts(f"{_WORDS}.on_year_before")
    return _moved(texts.formats.percent(growth, signed=True), up=growth > 0, same=not growth, after=after)


def _points(year: MoneyYear, texts: Texts) -> Line:
    if year.share_change.value is None or year.share_points is None:
        return line(texts(f"{_WORDS}.no_comparison"), Tone.MUTED)
    words = texts.formats.number(year.share_points, 1, signed=True)
    after = texts(f"{_WORDS}.points")
    return _moved(words, up=year.share_change.value > 0, same=not year.share_change.value, after=after)


def _value_change(figures: Figures, texts: Texts) -> Line:
    value = figures.account_value
    share = value.this.value_share.value
    of_revenue = texts(f"{_WORDS}.of_revenue", share=texts.formats.percent(share)) if share is not None else ""
    change = value.change.value
    if change is None:
        return line(of_revenue or texts(f"{_WORDS}.no_comparison"), Tone.MUTED)
    words = money(change, texts, signed=True)
    return _moved(words, up=change > 0, same=not change, after=texts(f"{_WORDS}.on_year_before"))


def _covered(figures: Figures, texts: Texts) -> Line | None:
    """What is missing to the target, or goes beyond it, with what is expected; nothing without a target."""
    gap = figures.pipeline.gap.value
    if gap is None:
        return None
    amount = Run(money(abs(gap), texts), Tone.GOOD if gap <= 0 else Tone.CAUTION, strong=True)
    return (amount, Run(f"  {texts(f'{_WORDS}.beyond' if gap <= 0 else f'{_WORDS}.short')}", Tone.MUTED))
