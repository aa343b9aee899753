"""What we ask of our own management, in short: money and people."""

from __future__ import annotations

from kamgen.content.deck import NextStep
from kamgen.documents.wording import joined, listed, one_line, who_and_when
from kamgen.figures.figures import Figures
from kamgen.figures.resources import AskFigures
from kamgen.plan.plan import Plan
from kamgen.plan.team import AskKind, ManagementAsk
from kamgen.texts.catalogue import Texts


def effort_of(ask: ManagementAsk, texts: Texts) -> str:
    """What one request costs; empty where it says neither money nor people."""
    return joined(
        texts.formats.money(ask.value) if ask.value else "",
        texts("documents.fte", fte=texts.formats.number(ask.fte)) if ask.fte else "",
    )


def total_effort(asks: AskFigures, texts: Texts) -> str:
    """What all open requests cost together, in a sentence."""
    parts = (
        texts.formats.money(asks.value.value) if asks.value.value else "",
        texts("documents.fte", fte=texts.formats.number(asks.fte.value)) if asks.fte.value else "",
    )
    return listed(filter(None, parts), texts)


def next_decision(plan: Plan, figures: Figures, texts: Texts, kind: AskKind | None = None) -> NextStep | None:
    """The decision that is needed first, of a kind if one is named."""
    row = next((row for row in figures.asks.open_rows if kind in {None, plan.management_asks[row].kind}), None)
    if row is None:
        return None
    ask = plan.management_asks[row]
    return NextStep(
        texts("deck.resources.next_decision"),
        one_line(ask.text),
        who_and_when(ask.decided_by, ask.due, texts, overdue=row in figures.asks.overdue_rows),
        tuple(("management_asks", row, field) for field in ("text", "decided_by", "due")),
    )
