"""D26, how good the plan is: the three scores part by part, and what the plan cannot say."""

from __future__ import annotations

from decimal import Decimal

from kamgen.content.blocks import Finding, Findings, Tile, Tiles
from kamgen.content.deck import Dashboard, Note, Slide, SoWhat
from kamgen.content.table import Align, Bars, BarSeries, Cell, Head, Table, TableColumn, TableRow, cell
from kamgen.content.text import Run, Tone, line
from kamgen.documents.deck.lines import scope_under
from kamgen.documents.sources import sheet_name, source_line
from kamgen.documents.strip import so_what
from kamgen.documents.wording import joined, listed, not_available
from kamgen.figures.figures import Figures
from kamgen.figures.gaps import DataGap
from kamgen.figures.scores import Band, Component, Score
from kamgen.plan.plan import Plan
from kamgen.texts.catalogue import Texts

_TONES = {Band.GOOD: Tone.GOOD, Band.FAIR: Tone.CAUTION, Band.POOR: Tone.BAD}
_MOST_GAPS = 4
_MOST_TOPICS = 3


def content(plan: Plan, figures: Figures, texts: Texts) -> Slide | None:
    """The slide; nothing where none of the three scores can be given."""
    del plan  # the scores and gaps are figures, and name their cells themselves
    scores = (figures.plan_quality, figures.health, figures.forecast)
    if all(score.points is None for score in scores):
        return None
    title = _title(figures, texts)
    return Slide(
        key="standing",
        kicker=texts("deck.standing.kicker"),
        title=title,
        scope=scope_under(title, texts("deck.standing.scope")),
        body=Dashboard(
            _tiles(figures, texts),
            (_components(figures.plan_quality, texts),),
            (_gaps(figures, texts),) if figures.gaps else (_components(figures.health, texts),),
        ),
        source=source_line(("cover",), figures.as_of, texts, texts("deck.standing.definitions")),
        so_what=_so_what(figures, texts),
        notes=(*(note for score in scores for note in _notes(score, texts)), *_gap_notes(figures, texts)),
    )


def _title(figures: Figures, texts: Texts) -> str:
    points = figures.plan_quality.points
    if points is None or figures.plan_quality.band is None:
        return texts("deck.standing.topic")
    band = texts(f"scores.bands.{figures.plan_quality.band.value}")
    message = texts("deck.standing.title", points=points, band=band)
    count = len({gap.sheet for gap in figures.gaps})
    return texts("deck.standing.with_gaps", n=count, message=message) if count else message


def _tiles(figures: Figures, texts: Texts) -> Tiles:
    scores = (figures.plan_quality, figures.health, figures.forecast)
    days = figures.freshness.days
    fresh = Tile(
        texts("deck.standing.freshness"),
        not_available(texts) if days is None else texts.formats.number(days),
        "" if days is None else texts("deck.standing.days", n=days),
        line(texts(f"deck.standing.ages.{figures.freshness.age.value}") if figures.freshness.age else "–", Tone.MUTED),
        figures.freshness.sources,
    )
    return Tiles("scores", (*(_tile(score, texts) for score in scores), fresh))


def _tile(score: Score, texts: Texts) -> Tile:
    label = texts(f"scores.names.{score.key}")
    if score.points is None or score.band is None:
        return Tile(label, not_available(texts), "", line(texts("deck.standing.too_little"), Tone.MUTED))
    words = texts(f"scores.bands.{score.band.value}")
    return Tile(
        label,
        str(score.points),
        texts("deck.standing.of_hundred"),
        line(words, _TONES[score.band], strong=True),
        tuple(dict.fromkeys(path for each in score.components for check in each.checks for path in check.sources))[:40],
    )


def _components(score: Score, texts: Texts) -> Table:
    """Each part with its weight and a bar for what of it is reached."""
    shares = tuple(each.share for each in score.components)
    return Table(
        name=f"{score.key}-parts",
        columns=(
            TableColumn(texts("deck.standing.part"), 30),
            TableColumn(texts("deck.standing.weight"), 9, Align.RIGHT),
        ),
        rows=tuple(_component(each, texts) for each in score.components),
        description=texts("deck.standing.description", name=texts(f"scores.names.{score.key}")),
        head=Head(texts(f"scores.names.{score.key}"), texts(f"scores.questions.{score.key}")),
        bars=Bars(
            series=(BarSeries(texts("deck.standing.reached"), Tone.ACCENT, shares),),
            unit="",
            number_format=texts.formats.percent(Decimal(0)),  # "0 %": each language's own as an Excel format
            weight=24,
        )
        if any(share is not None for share in shares)
        else None,
    )


def _component(component: Component, texts: Texts) -> TableRow:
    open_checks = any(check.lacking for check in component.checks)
    name = Run(texts(f"scores.components.{component.key}"), strong=open_checks)
    unknown = (Run(f"  {not_available(texts)}", Tone.MUTED),) if component.share is None else ()
    return TableRow((Cell(((name, *unknown),)), cell(str(component.weight), Tone.MUTED)))


def _gaps(figures: Figures, texts: Texts) -> Findings:
    found = [_gap(gap, texts) for gap in figures.gaps[:_MOST_GAPS]]
    if more := figures.gaps[_MOST_GAPS:]:
        found.append(Finding(texts("deck.standing.more", n=len(more)), texts("deck.standing.in_notes")))
    return Findings("gaps", tuple(found), Head(texts("deck.standing.gaps")))


def _gap(gap: DataGap, texts: Texts) -> Finding:
    """The sheet, what it cannot say, and why; a topic that is the sheet's own is not said twice."""
    sheet = sheet_name(str(gap.paths[0][0]), texts) if gap.paths else gap.sheet
    topics = (topic for topic in gap.topics[:_MOST_TOPICS] if topic != gap.sheet)
    lacking = listed((texts(f"gaps.topics.{topic}") for topic in topics), texts)
    return Finding(sheet, joined(lacking, texts(f"gaps.reasons.{gap.reason.value}")), gap.paths[:6])


def _so_what(figures: Figures, texts: Texts) -> SoWhat | None:
    """What to mend first: the part that takes most from plan quality, and what it lacks."""
    part = figures.plan_quality.costliest
    if part is None or part.share is None:
        return so_what(texts, texts("deck.standing.complete"))
    lacking = [check for check in part.checks if check.lacking]
    words = {"name": texts(f"scores.components.{part.key}"), "share": texts.formats.percent(part.share)}
    if not lacking:
        return so_what(texts, texts("deck.standing.so_what", **words))
    names = listed((texts(f"scores.checks.{check.key}.name") for check in lacking[:_MOST_TOPICS]), texts)
    paths = (path for check in lacking for path in check.lacking[:_MOST_TOPICS])
    return so_what(texts, texts("deck.standing.so_what_lacking", names=names, **words), *paths)


def _basis(score: Score, texts: Texts) -> Note:
    """How much of what a score asks can be answered, and what limits it."""
    counts = {"have": str(score.weight_counted), "of": str(score.weight_whole)}
    limit = score.cap if score.capped else None
    words = joined(
        texts(f"scores.names.{score.key}"),
        texts(f"scores.{'counted' if score.enough else 'too_little'}", **counts),
        texts(f"scores.caps.{limit.key}", points=str(limit.points)) if limit else "",
    )
    return Note(words, (limit.path,) if limit else ())


def _notes(score: Score, texts: Texts) -> tuple[Note, ...]:
    name = texts(f"scores.names.{score.key}")
    return (_basis(score, texts), *_lacking(score, name, texts))


def _lacking(score: Score, name: str, texts: Texts) -> tuple[Note, ...]:
    return tuple(
        Note(
            joined(
                name,
                texts(f"scores.components.{component.key}"),
                texts(f"scores.checks.{check.key}.name"),
                texts(f"scores.checks.{check.key}.said", **dict(check.values)) if check.values else "",
            ),
            check.lacking[:6],
        )
        for component in score.components
        for check in component.checks
        if check.lacking
    )


def _gap_notes(figures: Figures, texts: Texts) -> tuple[Note, ...]:
    return tuple(
        Note(
            joined(
                listed((texts(f"gaps.topics.{topic}") for topic in gap.topics), texts),
                texts(f"gaps.reasons.{gap.reason.value}"),
            ),
            gap.paths[:6],
        )
        for gap in figures.gaps
    )
