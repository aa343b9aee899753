"""The four figures of a plan at a glance, each with a comparison, the same in every document."""

from __future__ import annotations

from kamgen.content.blocks import Tile
from kamgen.content.text import Line, Run, Tone, line
from kamgen.documents.wording import money, not_available
from kamgen.figures.figure import Figure
from kamgen.figures.figures import Figures
from kamgen.texts.catalogue import Texts


def key_figures(figures: Figures, texts: Texts) -> tuple[Tile, ...]:
    """Opportunities, risks, open actions and key people with a date; each against what it has to be seen with."""
    sums = figures.checkpoints
    return (
        _amount("opportunities", sums.opportunities, _against_risks(figures, texts), texts),
        _amount("risks", sums.risks, _against_opportunities(figures, texts), texts),
        _actions(figures, texts),
        _people(figures, texts),
    )


def amount_tile(label: str, figure: Figure, comparison: Line, texts: Texts) -> Tile:
    """An amount of money at a readable scale over what it has to be seen with; or that it is not available."""
    if figure.value is None:
        return Tile(label, not_available(texts), "", comparison)
    amount = texts.formats.amount(figure.value)
    return Tile(label, amount.number, amount.unit, comparison, figure.sources)


def _amount(key: str, figure: Figure, comparison: Line, texts: Texts) -> Tile:
    label = texts(f"documents.key_figures.{key}")
    if figure.value is None:
        comparison = line(texts("documents.key_figures.not_priced"), Tone.MUTED)
    return amount_tile(label, figure, comparison, texts)


def _against_risks(figures: Figures, texts: Texts) -> Line:
    """The balance, weighed where the plan knows probabilities."""
    sums = figures.checkpoints
    if sums.risks.value is None:
        return line(texts("documents.key_figures.from_checkpoints", n=sums.opportunity_count), Tone.MUTED)
    figure, key = (sums.expected, "expected") if sums.weighed else (sums.balance, "balance")
    if figure.value is None:
        return line(texts("documents.key_figures.from_checkpoints", n=sums.opportunity_count), Tone.MUTED)
    tone = Tone.GOOD if figure.value >= 0 else Tone.BAD
    lead = Run(money(figure.value, texts, signed=True), tone, strong=True)
    return (lead, Run(f"  {texts(f'documents.key_figures.{key}')}", Tone.MUTED))


def _against_opportunities(figures: Figures, texts: Texts) -> Line:
    sums = figures.checkpoints
    if sums.risk_share is None:
        return line(texts("documents.key_figures.from_checkpoints", n=sums.risk_count), Tone.MUTED)
    lead = Run(texts.formats.percent(sums.risk_share), strong=True)
    return (lead, Run(f"  {texts('documents.key_figures.share_of_opportunities')}", Tone.MUTED))


def _actions(figures: Figures, texts: Texts) -> Tile:
    left, late = figures.open_actions, figures.overdue_actions
    if late:
        comparison = line(texts("documents.key_figures.overdue", n=len(late)), Tone.BAD, strong=True)
    elif left:
        comparison = line(texts("documents.key_figures.none_overdue"), Tone.GOOD, strong=True)
    elif figures.actions:
        comparison = line(texts("documents.key_figures.all_done"), Tone.GOOD, strong=True)
    else:
        comparison = line(texts("documents.key_figures.no_actions"), Tone.MUTED)
    paths = tuple(action.path for action in left)
    return Tile(texts("documents.key_figures.actions"), texts.formats.number(len(left)), "", comparison, paths)


def _people(figures: Figures, texts: Texts) -> Tile:
    key, without = figures.key_people, figures.key_people_without_date
    label = texts("documents.key_figures.people")
    if not key:
        return Tile(label, not_available(texts), "", line(texts("documents.key_figures.no_people"), Tone.MUTED))
    dated = len(figures.key_people_with_date)
    if without:
        comparison = line(texts("documents.key_figures.without_date", n=len(without)), Tone.CAUTION, strong=True)
    else:
        comparison = line(texts("documents.key_figures.all_dated"), Tone.GOOD, strong=True)
    paths = tuple(person.paths[0] for person in key)
    return Tile(label, texts.formats.number(dated), texts("documents.key_figures.of", n=len(key)), comparison, paths)
