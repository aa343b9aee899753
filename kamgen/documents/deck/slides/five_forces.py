"""D05, the customer's market: the five forces that press on the account, and how we help against each."""

from __future__ import annotations

from kamgen.content.deck import Note, Single, Slide, SoWhat
from kamgen.content.diagrams import FiveForces, Force
from kamgen.content.text import Tone
from kamgen.documents.deck.lines import scope_under
from kamgen.documents.sources import source_line
from kamgen.documents.strip import next_step, so_what
from kamgen.documents.wording import joined, listed, one_line, said, shortened
from kamgen.figures.figures import Figures
from kamgen.plan.competition import FiveForce
from kamgen.plan.competition import Force as Name
from kamgen.plan.plan import Plan
from kamgen.texts.catalogue import Texts

_PART = "five_forces"
_TEXT, _SENTENCE = 90, 150
_STRONG, _MIDDLE = 4, 3


def content(plan: Plan, figures: Figures, texts: Texts) -> Slide | None:
    """The slide; nothing while no force is rated."""
    if figures.competition.pressure.value is None:
        return None
    title = _title(plan, figures, texts)
    return Slide(
        key=_PART,
        kicker=texts("deck.five_forces.kicker"),
        title=title,
        scope=scope_under(title, texts("deck.five_forces.scope")),
        body=Single(_diagram(plan, texts)),
        source=source_line((_PART,), figures.as_of, texts, texts("deck.five_forces.definitions")),
        so_what=_so_what(plan, figures, texts),
        next_step=next_step(figures, texts, "initiatives"),
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


def _title(plan: Plan, figures: Figures, texts: Texts) -> str:
    strongest = [plan.five_forces[row] for row in figures.competition.strongest]
    rating = strongest[0].rating or 0
    names = listed((texts(f"five_forces.{force.force.value}.short") for force in strongest), texts)
    return texts(
        "deck.five_forces.title", n=len(strongest), account=one_line(plan.cover.account), force=names, rating=rating
    )


def _diagram(plan: Plan, texts: Texts) -> FiveForces:
    found = {force.force: (row, force) for row, force in enumerate(plan.five_forces)}

    def told(name: Name) -> Force:
        row, force = found.get(name, (None, FiveForce(force=name)))
        tone = Tone.MUTED
        if force.rating is not None:
            tone = Tone.BAD if force.rating >= _STRONG else Tone.CAUTION if force.rating >= _MIDDLE else Tone.GOOD
        words = texts("deck.five_forces.rated", n=force.rating) if force.rating else texts("deck.five_forces.not_rated")
        fields = ("rating", "observation", "help")
        return Force(
            name=said(name, texts),
            rating=force.rating,
            rating_words=words,
            tone=tone,
            observation=shortened(force.observation or "", _TEXT),
            help=shortened(force.help or "", _TEXT),
            sources=() if row is None else tuple((_PART, row, field) for field in fields),
        )

    forces = {name: told(name) for name in Name}
    return FiveForces(
        name="forces",
        rivalry=forces[Name.RIVALRY],
        entrants=forces[Name.ENTRANTS],
        suppliers=forces[Name.SUPPLIERS],
        buyers=forces[Name.BUYERS],
        substitutes=forces[Name.SUBSTITUTES],
        help_label=texts("deck.five_forces.help"),
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
