"""D15, SWOT: once from the account's view, once of our position inside it; both end in what follows."""

from __future__ import annotations

from kamgen.content.deck import NextStep, Note, Single, Slide, SoWhat
from kamgen.content.diagrams import Quadrant, QuadrantItem, Quadrants
from kamgen.content.text import Line, Run, Tone, line
from kamgen.documents.deck.lines import scope_under
from kamgen.documents.sources import source_line
from kamgen.documents.strip import so_what, step_of
from kamgen.documents.wording import joined, one_line, said, shortened, who_and_when
from kamgen.figures.figures import Figures
from kamgen.plan.plan import Plan
from kamgen.plan.swot import Quadrant as Name
from kamgen.plan.swot import SwotItem, SwotScope
from kamgen.texts.catalogue import Texts

_PART, _CONCLUSIONS = "swot", "swot_conclusions"
_MOST = 5
"""Points of a field; the notes have all."""
_ITEM, _EVIDENCE, _TITLE, _SENTENCE, _NAME = 96, 48, 96, 150, 60
_CLAUSE = 24
"""Characters that a clause needs to stand as a title; a shorter one only introduces the next."""
_TONES = {
    Name.STRENGTH: Tone.GOOD,
    Name.WEAKNESS: Tone.CAUTION,
    Name.OPPORTUNITY: Tone.ACCENT,
    Name.THREAT: Tone.BAD,
}


def account(plan: Plan, figures: Figures, texts: Texts) -> Slide | None:
    """The SWOT from the account's own view; nothing without a statement."""
    return _slide(SwotScope.ACCOUNT, plan, figures, texts)


def position(plan: Plan, figures: Figures, texts: Texts) -> Slide | None:
    """The SWOT of our position inside the account; nothing without a statement."""
    return _slide(SwotScope.POSITION, plan, figures, texts)


def _slide(scope: SwotScope, plan: Plan, figures: Figures, texts: Texts) -> Slide | None:
    fields = {quadrant: rows for each, quadrant, rows in figures.swot.fields if each is scope}
    if not any(fields.values()):
        return None
    conclusions = next((rows for each, rows in figures.swot.conclusions if each is scope), ())
    title = _title(scope, plan, conclusions, texts)
    return Slide(
        key=f"swot_{scope.value}",
        kicker=texts(f"deck.swot.kicker_{scope.value}"),
        title=title,
        scope=scope_under(title, texts(f"deck.swot.scope_{scope.value}")),
        body=Single(_quadrants(scope, plan, fields, texts)),
        source=source_line((_PART,), figures.as_of, texts),
        so_what=_so_what(scope, plan, figures, conclusions, texts),
        next_step=_next_step(plan, figures, conclusions, texts),
        notes=(
            *(
                Note(
                    joined(plan.swot_conclusions[row].conclusion, plan.swot_conclusions[row].next_action),
                    ((_CONCLUSIONS, row, "conclusion"), (_CONCLUSIONS, row, "next_action")),
                )
                for row in conclusions
            ),
            *(
                Note(
                    joined(said(quadrant, texts), plan.swot[row].statement, plan.swot[row].evidence),
                    ((_PART, row, "statement"), (_PART, row, "evidence")),
                )
                for quadrant, rows in fields.items()
                for row in rows
            ),
        ),
    )


def _title(scope: SwotScope, plan: Plan, conclusions: tuple[int, ...], texts: Texts) -> str:
    if conclusions:
        return _told(plan.swot_conclusions[conclusions[0]].conclusion)[0]
    return texts(f"deck.swot.topic_{scope.value}", account=shortened(plan.cover.account, _NAME))


def _told(text: str) -> tuple[str, str]:
    """A conclusion as a title and what it means: its first clause and the rest, where it has both."""
    whole = one_line(text).removesuffix(".")
    ends = [end for mark in (": ", "; ", ". ") if _CLAUSE <= (end := whole.find(mark)) <= _TITLE]
    if not ends:
        return shortened(whole, _TITLE), whole if len(whole) > _TITLE else ""
    return whole[: min(ends)], whole[min(ends) + 1 :].strip()


def _quadrants(scope: SwotScope, plan: Plan, fields: dict[Name, tuple[int, ...]], texts: Texts) -> Quadrants:
    def told(name: Name) -> Quadrant:
        rows = fields.get(name, ())
        return Quadrant(
            letter=texts(f"deck.swot.letters.{name.value}"),
            title=texts(f"deck.swot.fields.{name.value}"),
            tone=_TONES[name],
            items=(
                *(
                    QuadrantItem(_bullet(plan.swot[row]), ((_PART, row, "statement"), (_PART, row, "evidence")))
                    for row in rows[:_MOST]
                ),
                *((QuadrantItem(_more(rows[_MOST:], texts)),) if rows[_MOST:] else ()),
            ),
            aside=texts("deck.swot.ours" if scope is SwotScope.POSITION else "deck.swot.theirs")
            if name in {Name.STRENGTH, Name.WEAKNESS}
            else texts("deck.swot.outside"),
            empty=texts("deck.swot.empty"),
        )

    return Quadrants("fields", (told(Name.STRENGTH), told(Name.WEAKNESS), told(Name.OPPORTUNITY), told(Name.THREAT)))


def _more(rows: tuple[int, ...], texts: Texts) -> Line:
    return line(texts("deck.swot.more", n=len(rows)), Tone.MUTED)


def _bullet(item: SwotItem) -> Line:
    """The statement, and muted behind it what shows that it is so."""
    said_so = line(shortened(item.statement, _ITEM))
    if not item.evidence:
        return said_so
    return (*said_so, Run(f"  {shortened(item.evidence, _EVIDENCE)}", Tone.MUTED, second=True))


def _so_what(
    scope: SwotScope, plan: Plan, figures: Figures, conclusions: tuple[int, ...], texts: Texts
) -> SoWhat | None:
    if not conclusions:
        return so_what(texts, texts("deck.swot.inconclusive"), (_CONCLUSIONS,))
    _, rest = _told(plan.swot_conclusions[conclusions[0]].conclusion)
    if rest:
        text = texts("deck.sentence", text=_ended(shortened(rest, _SENTENCE)))
        return so_what(texts, text, (_CONCLUSIONS, conclusions[0], "conclusion"))
    second = next((row for row in conclusions[1:]), None)
    if second is not None:
        text = _ended(shortened(plan.swot_conclusions[second].conclusion, _SENTENCE))
        return so_what(texts, text, (_CONCLUSIONS, second, "conclusion"))
    return _evidence(scope, plan, figures, texts)


def _ended(text: str) -> str:
    return text if text[-1:] in ".!?…" else f"{text}."


def _evidence(scope: SwotScope, plan: Plan, figures: Figures, texts: Texts) -> SoWhat | None:
    """How much of it is more than an opinion; nothing where there is but one statement."""
    backed, total = next((backed, total) for each, backed, total in figures.swot.evidence if each is scope)
    if total == 1:
        return None
    if backed in {0, total}:
        text = texts(f"deck.swot.evidence_{'all' if backed else 'none'}")
    else:
        text = texts("deck.swot.evidence", n=backed, total=total)
    rows = (row for row, item in enumerate(plan.swot) if item.scope is scope)
    return so_what(texts, text, *((_PART, row, "evidence") for row in rows))


def _next_step(plan: Plan, figures: Figures, conclusions: tuple[int, ...], texts: Texts) -> NextStep | None:
    for row in conclusions:
        for action in figures.open_actions:
            if action.row == (_CONCLUSIONS, row):
                return step_of(action, texts)
    first = next((plan.swot_conclusions[row] for row in conclusions if plan.swot_conclusions[row].next_action), None)
    if first is None:
        return None
    words = one_line(first.next_action or "")
    return NextStep(texts("documents.next_step"), words, who_and_when(first.owner, first.due, texts))
