"""D05, the customer's market: the five forces that press on the account, and how we help against each."""

from __future__ import annotations

from kamgen.content.deck import Note, Single, Slide, SoWhat
from kamgen.documents.deck.lines import scope_under
from kamgen.documents.deck.market_forces import forces_diagram, forces_title
from kamgen.documents.sources import source_line
from kamgen.documents.strip import so_what
from kamgen.documents.wording import joined, said, shortened
from kamgen.figures.figures import Figures
from kamgen.plan.plan import Plan
from kamgen.texts.catalogue import Texts

_PART = "five_forces"
_SENTENCE = 150


def content(plan: Plan, figures: Figures, texts: Texts) -> Slide | None:
    """The slide; nothing while no force is rated."""
    if figures.competition.pressure.value is None:
        return None
    title = forces_title(plan, figures, texts)
    return Slide(
        key=_PART,
        kicker=texts("deck.five_forces.kicker"),
        title=title,
        scope=scope_under(title, texts("deck.five_forces.scope")),
        body=Single(forces_diagram(plan, texts)),
        source=source_line((_PART,), figures.as_of, texts, texts("deck.five_forces.definitions")),
        so_what=_so_what(plan, figures, texts),
        notes=tuple(
            Note(
                joined(
                    said(force.force, texts),
                    texts("deck.five_forces.rated", n=force.rating) if force.rating else "",
                    force.observation,
                    force.implication,
                    force.help,
                ),
                tuple((_PART, row, field) for field in ("rating", "observation", "implication", "help")),
            )
            for row, force in enumerate(plan.five_forces)
        ),
    )


def _so_what(plan: Plan, figures: Figures, texts: Texts) -> SoWhat | None:
    row = next(iter(figures.competition.strongest))
    force = plan.five_forces[row]
    if force.help:
        words = texts("deck.five_forces.so_what", force=said(force.force, texts), help=shortened(force.help, _SENTENCE))
        return so_what(texts, words, (_PART, row, "help"))
    if force.implication:
        return so_what(texts, shortened(force.implication, _SENTENCE), (_PART, row, "implication"))
    return so_what(texts, texts("deck.five_forces.unanswered", force=said(force.force, texts)), (_PART, row, "rating"))
