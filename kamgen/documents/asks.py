"""What we ask of our own management, in short: money and people."""

from __future__ import annotations

from kamgen.documents.wording import joined, listed
from kamgen.figures.resources import AskFigures
from kamgen.plan.team import ManagementAsk
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
