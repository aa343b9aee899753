"""D26, definitions: the measures that this plan carries, what they come to, and how they are worked out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from kamgen.content.deck import Note, Single, Slide
from kamgen.content.table import Align, Cell, Table, TableColumn, TableRow, cell
from kamgen.content.text import Tone, line
from kamgen.documents.deck.cells import headed
from kamgen.documents.deck.lines import scope_under
from kamgen.documents.sources import source_line
from kamgen.documents.wording import money
from kamgen.figures.figure import Figure
from kamgen.figures.figures import Figures
from kamgen.figures.measures import measure
from kamgen.places import Path
from kamgen.plan.plan import Plan
from kamgen.texts.catalogue import Texts

_CELLS = 40
"""Paths that a sum of very many cells keeps."""


@dataclass(frozen=True, slots=True)
class _Entry:
    """A measure by its key with its value in words."""

    key: str
    words: str
    sources: tuple[Path, ...]


def content(plan: Plan, figures: Figures, texts: Texts) -> Slide | None:
    """The slide; nothing where the plan carries no measure."""
    del plan  # measures are figures, and name their cells themselves
    entries = tuple(_entries(figures, texts))
    if not entries:
        return None
    title = texts("deck.definitions.title", n=len(entries))
    parts = tuple(dict.fromkeys(str(path[0]) for entry in entries for path in entry.sources))
    return Slide(
        key="definitions",
        kicker=texts("deck.definitions.kicker"),
        title=title,
        scope=scope_under(title, texts("deck.definitions.scope")),
        body=Single(_table(entries, figures, texts)),
        source=source_line(parts or ("cover",), figures.as_of, texts),
        notes=tuple(
            Note(f"{_name(entry, texts)}: {_meaning(entry, figures, texts)}", entry.sources) for entry in entries
        ),
    )


def _entries(figures: Figures, texts: Texts) -> Iterator[_Entry]:
    """Those that have a value, in the order of the method."""
    formats = texts.formats

    def told(key: str, figure: Figure | None, words: str) -> Iterator[_Entry]:
        if figure is not None and figure.value is not None:
            yield _Entry(key, words, figure.sources[:_CELLS])

    def share(figure: Figure | None) -> str:
        return "" if figure is None or figure.value is None else formats.percent(figure.value)

    def amount(figure: Figure | None) -> str:
        return "" if figure is None else money(figure.value, texts)

    year, spaces, pipeline = figures.money.latest, figures.white_space, figures.pipeline
    wallet, gap = (year.share_of_wallet, year.wallet_gap) if year else (None, None)
    yield from told("share_of_wallet", wallet, share(wallet))
    yield from told("wallet_gap", gap, amount(gap))
    yield from told("white_space", spaces.value, amount(spaces.value))
    yield from told("penetration", spaces.penetration, share(spaces.penetration))
    yield from told("weighted_pipeline", pipeline.weighted, amount(pipeline.weighted))
    yield from told("expected_revenue", pipeline.expected, amount(pipeline.expected))
    if (times := pipeline.coverage.value) is not None:
        yield from told("pipeline_coverage", pipeline.coverage, f"{formats.number(times, 1)} ×")
    value = figures.account_value.this.value
    yield from told("account_value", value, amount(value))
    people = figures.stakeholders
    yield from told("coverage", people.coverage, share(people.coverage))
    yield from told("weighted_coverage", people.weighted_coverage, share(people.weighted_coverage))
    yield from told("exposure", figures.raid.exposure, amount(figures.raid.exposure))
    done = figures.discipline.done_share
    yield from told("discipline", done, share(done))
    yield from _scores(figures, texts)


def _scores(figures: Figures, texts: Texts) -> Iterator[_Entry]:
    """The scores, whose cells are those of their checks."""
    for key, score in (("health", figures.health), ("plan_quality", figures.plan_quality)):
        if score.points is not None:
            cells = dict.fromkeys(path for part in score.components for check in part.checks for path in check.sources)
            words = texts("deck.definitions.points", points=texts.formats.number(Decimal(score.points)))
            yield _Entry(key, words, tuple(cells)[:_CELLS])


def _table(entries: tuple[_Entry, ...], figures: Figures, texts: Texts) -> Table:
    return Table(
        name="definitions",
        columns=(
            TableColumn(texts("deck.definitions.measure"), 30),
            TableColumn(texts("deck.definitions.value"), 14, Align.RIGHT),
            TableColumn(texts("deck.definitions.meaning"), 80),
        ),
        rows=tuple(
            TableRow(
                (
                    headed(_name(entry, texts), ""),
                    Cell((line(entry.words, strong=True),), sources=entry.sources),
                    cell(_meaning(entry, figures, texts), Tone.INK),
                )
            )
            for entry in entries
        ),
        description=texts("deck.definitions.description", n=len(entries)),
    )


def _name(entry: _Entry, texts: Texts) -> str:
    return texts(f"measures.{entry.key}.name")


def _meaning(entry: _Entry, figures: Figures, texts: Texts) -> str:
    found = measure(entry.key)
    return texts(f"measures.{entry.key}.definition", **found.thresholds(figures.policy))
