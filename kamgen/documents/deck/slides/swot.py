"""D15, SWOT: once from the account's view, once of our position inside it; both end in what follows.

Side by side where the deck is short, on a slide each where it has room.
"""

from __future__ import annotations

from dataclasses import replace

from kamgen.content.deck import NextStep, Note, Single, Slide, SoWhat, Split
from kamgen.content.diagrams import Quadrant, QuadrantItem, Quadrants
from kamgen.content.table import Head
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
_MOST, _MOST_BESIDE = 5, 3
"""Points of a field, and of one in two SWOTs side by side; the notes have all."""
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


def both(plan: Plan, figures: Figures, texts: Texts) -> Slide | None:
    """Both views side by side under the first conclusion; where only one says something, that one."""
    views = [told for scope in SwotScope if (told := _slide(scope, plan, figures, texts)) is not None]
    if len(views) < len(SwotScope):
        return next(iter(views), None)
    ends = {scope: rows for scope, rows in figures.swot.conclusions if rows}
    first = min(ends, key=lambda scope: ends[scope][0], default=SwotScope.ACCOUNT)
    lead, other = sorted(zip(SwotScope, views, strict=True), key=lambda pair: pair[0] is not first)
    account, position = (_beside(scope, plan, figures, texts) for scope in SwotScope)
    title = lead[1].title if ends else texts("deck.swot.topic_both", account=shortened(plan.cover.account, _NAME))
    return Slide(
        key="swot",
        kicker=texts("deck.swot.kicker_both"),
        title=title,
        scope=scope_under(title, texts("deck.swot.scope_both")),
        body=Split(
            left=(replace(account, beside=position.quadrants),),
            right=(replace(position, beside=account.quadrants),),
            left_columns=6,
        ),
        source=source_line((_PART,), figures.as_of, texts),
        so_what=_other_end(ends.get(other[0], ()), plan, texts) or lead[1].so_what,
        next_step=lead[1].next_step or other[1].next_step,
        notes=(*lead[1].notes, *other[1].notes),
    )


def _beside(scope: SwotScope, plan: Plan, figures: Figures, texts: Texts) -> Quadrants:
    head = Head(texts(f"deck.swot.kicker_{scope.value}"))
    return _quadrants(scope, plan, _fields(scope, figures), texts, most=_MOST_BESIDE, head=head)


def _other_end(conclusions: tuple[int, ...], plan: Plan, texts: Texts) -> SoWhat | None:
    """What the SWOT ends in whose conclusion is not the title."""
    if not conclusions:
        return None
    text = _ended(shortened(one_line(plan.swot_conclusions[conclusions[0]].conclusion), _SENTENCE))
    return so_what(texts, text, (_CONCLUSIONS, conclusions[0], "conclusion"))


def _fields(scope: SwotScope, figures: Figures) -> dict[Name, tuple[int, ...]]:
    return {quadrant: rows for each, quadrant, rows in figures.swot.fields if each is scope}


def _slide(scope: SwotScope, plan: Plan, figures: Figures, texts: Texts) -> Slide | None:
    fields = _fields(scope, figures)
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


def _quadrants(
    scope: SwotScope,
    plan: Plan,
    fields: dict[Name, tuple[int, ...]],
    texts: Texts,
    *,
    most: int = _MOST,
    head: Head | None = None,
) -> Quadrants:
    """The fields with their first statements; under a `head` it stands beside the other, where less fits."""

    def told(name: Name) -> Quadrant:
        rows = fields.get(name, ())
        return Quadrant(
            letter=texts(f"deck.swot.letters.{name.value}"),
            title=texts(f"deck.swot.fields.{name.value}"),
            tone=_TONES[name],
            items=(
                *(
                    QuadrantItem(
                        _bullet(plan.swot[row], evidence=head is None),
                        ((_PART, row, "statement"), (_PART, row, "evidence")),
                    )
                    for row in rows[:most]
                ),
                *((QuadrantItem(_more(rows[most:], texts)),) if rows[most:] else ()),
            ),
            aside=""
            if head
            else texts("deck.swot.ours" if scope is SwotScope.POSITION else "deck.swot.theirs")
            if name in {Name.STRENGTH, Name.WEAKNESS}
            else texts("deck.swot.outside"),
            empty=texts("deck.swot.empty"),
        )

    names = (Name.STRENGTH, Name.WEAKNESS, Name.OPPORTUNITY, Name.THREAT)
    first, second, third, fourth = (told(name) for name in names)
    return Quadrants("fields" if head is None else f"fields-{scope.value}", (first, second, third, fourth), head)


def _more(rows: tuple[int, ...], texts: Texts) -> Line:
    return line(texts("deck.swot.more", n=len(rows)), Tone.MUTED)


def _bullet(item: SwotItem, *, evidence: bool) -> Line:
    """The statement, and muted behind it what shows that it is so."""
    said_so = line(shortened(item.statement, _ITEM))
    if not item.evidence or not evidence:
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
