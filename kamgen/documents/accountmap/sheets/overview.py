"""M01 Overview: how many people we know, and how well we keep in touch, as live counts."""

from __future__ import annotations

from decimal import Decimal

from kamgen.content.accountmap import Count, LiveFigure, MapSheet, Overview
from kamgen.content.text import Tone, Words, line
from kamgen.figures.figures import Figures
from kamgen.plan.plan import Plan
from kamgen.texts.catalogue import Texts

PEOPLE = "people"
"""The table of the people sheet, which the counts run over."""


def content(plan: Plan, figures: Figures, texts: Texts) -> MapSheet | None:  # noqa: ARG001 - the form of a sheet
    """The sheet; without people it says so."""
    people = figures.people
    reached = figures.coverage

    def figure(key: str, count: Count, column: str, value: Decimal | int, criterion: str = "") -> LiveFigure:
        title = texts(f"accountmap.people.{column}")
        return LiveFigure(texts(f"accountmap.overview.{key}"), count, PEOPLE, title, Decimal(value), criterion)

    figures_shown = (
        figure("people", Count.ROWS, "name", len(people)),
        figure("key_people", Count.EQUAL, "key", len(figures.key_people), texts("accountmap.people.yes")),
        figure("held", Count.FILLED, "last", reached.met),
        figure("owned", Count.FILLED, "ours", reached.owned),
        figure("share", Count.SHARE_FILLED, "next", reached.share_ahead or 0),
    )
    named = texts("accountmap.overview.depth", n=len(people)) if people else texts("accountmap.overview.nobody")
    notes = Words(
        (
            line(named, Tone.MUTED),
            line(texts("accountmap.overview.note"), Tone.MUTED),
        )
    )
    blocks = (Overview("coverage", figures_shown, texts("accountmap.overview.head")), notes) if people else (notes,)
    return MapSheet("overview", texts("accountmap.overview.title"), texts("accountmap.overview.question"), blocks)
