"""D23, risks: how likely, how hard, what they would cost, and what we do about them."""

from __future__ import annotations

from kamgen.content.deck import Note, Single, Slide, SoWhat, Split
from kamgen.content.diagrams import Point, RiskMatrix, Zone
from kamgen.content.table import Align, Cell, Head, Table, TableColumn, TableRow, cell
from kamgen.content.text import Tone, line
from kamgen.documents.deck.cells import headed
from kamgen.documents.deck.lines import scope_under
from kamgen.documents.sources import source_line
from kamgen.documents.strip import next_step, so_what
from kamgen.documents.wording import joined, money, one_line, said, shortened, who_and_when
from kamgen.figures.figures import Figures
from kamgen.figures.policy import RiskPolicy
from kamgen.figures.raid import Risk, RiskBand, risk_band, risk_score
from kamgen.plan.plan import Plan
from kamgen.texts.catalogue import Texts

_PART = "raid"
_LEVELS = (5, 4, 3, 2, 1)
_MOST, _TITLE, _STEP, _NAME = 8, 54, 60, 60
_ZONES = ((RiskBand.LOW, Tone.GOOD), (RiskBand.MEDIUM, Tone.CAUTION), (RiskBand.HIGH, Tone.BAD))


def content(plan: Plan, figures: Figures, texts: Texts) -> Slide | None:
    """The slide; nothing without an open risk."""
    risks = figures.raid.risks
    if not risks:
        return None
    title = _title(plan, figures, texts)
    matrix = _matrix(plan, figures, texts)
    table = _table(plan, risks, texts)
    meaning = _so_what(figures, texts)
    return Slide(
        key=_PART,
        kicker=texts("deck.raid.kicker"),
        title=title,
        scope=scope_under(title, texts("deck.raid.scope")),
        body=Split((matrix,), (table,), 6) if matrix else Single(table),
        source=source_line((_PART,), figures.as_of, texts, texts("deck.raid.definitions")),
        so_what=meaning,
        next_step=next_step(figures, texts, _PART, about=meaning),
        notes=tuple(
            Note(
                joined(
                    said(entry.kind, texts),
                    one_line(entry.title),
                    money(entry.value, texts) if entry.value is not None else "",
                    entry.next_action,
                    who_and_when(entry.owner, entry.due, texts),
                ),
                tuple((_PART, row, field) for field in ("title", "likelihood", "impact", "probability", "value")),
            )
            for row, entry in enumerate(plan.raid)
        ),
    )


def _title(plan: Plan, figures: Figures, texts: Texts) -> str:
    raid = figures.raid
    if raid.risks[0].score is None and len(raid.risks) > 1:
        return texts("deck.raid.unrated", n=len(raid.risks))
    largest = shortened(plan.raid[raid.risks[0].row].title, _NAME)
    if not raid.exposure.value or raid.from_checkpoints:
        return texts("deck.raid.title", n=len(raid.risks), largest=largest)
    return texts("deck.raid.title_value", n=len(raid.risks), value=money(raid.exposure.value, texts), largest=largest)


def _matrix(plan: Plan, figures: Figures, texts: Texts) -> RiskMatrix | None:
    points = []
    for number, risk in enumerate(figures.raid.risks, start=1):
        entry = plan.raid[risk.row]
        if entry.likelihood is None or entry.impact is None:
            continue
        points.append(
            Point(
                number=str(number),
                name=one_line(entry.title),
                column=_LEVELS[::-1].index(entry.impact),
                row=_LEVELS.index(entry.likelihood),
                tone=_tone(risk.band),
                sources=((_PART, risk.row, "likelihood"), (_PART, risk.row, "impact")),
            )
        )
    if not points:
        return None
    policy = figures.policy.risk
    return RiskMatrix(
        name="matrix",
        columns=tuple(str(level) for level in _LEVELS[::-1]),
        rows=tuple(str(level) for level in _LEVELS),
        zones=tuple(
            Zone(texts(f"deck.raid.letters.{band.value}"), texts(f"deck.raid.bands.{band.value}"), tone)
            for band, tone in _ZONES
        ),
        cells=tuple(tuple(_zone(likelihood, impact, policy) for impact in _LEVELS[::-1]) for likelihood in _LEVELS),
        points=tuple(points),
        description=texts("deck.raid.matrix_description", n=len(points)),
        head=Head(texts("deck.raid.matrix")),
        column_axis=texts("deck.raid.impact"),
        row_axis=texts("deck.raid.likelihood"),
    )


def _zone(likelihood: int, impact: int, policy: RiskPolicy) -> int:
    band = risk_band(risk_score(likelihood, impact), policy)
    return [each for each, _ in _ZONES].index(band)


def _tone(band: RiskBand | None) -> Tone:
    return dict(_ZONES)[band] if band is not None else Tone.MUTED


def _table(plan: Plan, risks: tuple[Risk, ...], texts: Texts) -> Table:
    rows = []
    for number, risk in enumerate(risks[:_MOST], start=1):
        entry = plan.raid[risk.row]
        value = money(risk.exposure.value, texts) if risk.exposure.value is not None else "–"
        rows.append(
            TableRow(
                (
                    Cell((line(str(number), _tone(risk.band), strong=True),)),
                    headed(
                        shortened(entry.title, _TITLE),
                        joined(
                            shortened(entry.next_action or texts("documents.open"), _STEP),
                            one_line(entry.owner) if entry.owner else texts("documents.no_owner"),
                        ),
                        (_PART, risk.row, "title"),
                        (_PART, risk.row, "next_action"),
                    ),
                    cell(
                        str(risk.score) if risk.score else "–",
                        _tone(risk.band),
                        (_PART, risk.row, "likelihood"),
                        strong=True,
                    ),
                    cell(value, Tone.INK, *risk.exposure.sources),
                )
            )
        )
    if more := risks[_MOST:]:
        rows.append(TableRow((cell(""), cell(texts("deck.raid.more", n=len(more)), Tone.MUTED), cell(""), cell(""))))
    return Table(
        name="risks",
        columns=(
            TableColumn("", 4, Align.CENTRE),
            TableColumn(texts("deck.raid.risk"), 44),
            TableColumn(texts("deck.raid.score"), 7, Align.RIGHT),
            TableColumn(texts("deck.raid.exposure"), 12, Align.RIGHT),
        ),
        rows=tuple(rows),
        description=texts("deck.raid.description", n=len(risks[:_MOST])),
    )


def _so_what(figures: Figures, texts: Texts) -> SoWhat | None:
    raid = figures.raid
    if raid.unanswered:
        return so_what(
            texts,
            texts("deck.raid.unanswered", n=len(raid.unanswered)),
            *((_PART, row, "next_action") for row in raid.unanswered),
        )
    high = [risk for risk in raid.risks if risk.band is RiskBand.HIGH]
    if high:
        return so_what(texts, texts("deck.raid.high", n=len(high)), *((_PART, risk.row, "impact") for risk in high))
    if raid.balance.value is not None and not raid.from_checkpoints:
        words = texts("deck.raid.balance", amount=money(raid.balance.value, texts, signed=True))
        return so_what(texts, words, *raid.balance.sources)
    return None
