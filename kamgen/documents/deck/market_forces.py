"""The five forces in the customer's market, for every deck that shows them."""

from __future__ import annotations

from kamgen.content.diagrams import FiveForces, Force
from kamgen.content.text import Tone
from kamgen.documents.wording import listed, said, shortened
from kamgen.figures.figures import Figures
from kamgen.plan.competition import FiveForce
from kamgen.plan.competition import Force as Name
from kamgen.plan.plan import Plan
from kamgen.texts.catalogue import Texts

_PART = "five_forces"
_TEXT, _ACCOUNT = 90, 60
_STRONG, _MIDDLE = 4, 3


def forces_title(plan: Plan, figures: Figures, texts: Texts, key: str = "deck.five_forces.title") -> str:
    """The strongest pressure by name, in the words under a key."""
    strongest = [plan.five_forces[row] for row in figures.competition.strongest]
    rating = strongest[0].rating or 0
    names = listed((texts(f"five_forces.{force.force.value}.short") for force in strongest), texts)
    return texts(
        key,
        n=len(strongest),
        account=shortened(plan.cover.account, _ACCOUNT),
        force=names,
        rating=rating,
    )


def forces_diagram(plan: Plan, texts: Texts) -> FiveForces:
    """The forces with rating, observation and how we help."""
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
