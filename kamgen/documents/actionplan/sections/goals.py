"""W07 Vision, goals and what the customer has of them."""

from __future__ import annotations

from kamgen.content.blocks import Fact, Facts
from kamgen.content.document import DocumentBlock, Paragraphs, Section, Subheading
from kamgen.content.text import Line, Run, Tone, Words, line
from kamgen.documents.goal_words import goal_name, jump_of
from kamgen.documents.tables import label, paragraphs
from kamgen.documents.wording import full_date, joined, one_line, said
from kamgen.figures.figures import Figures
from kamgen.plan.goals import Goal
from kamgen.plan.plan import Plan
from kamgen.texts.catalogue import Texts

_PART = "goals"


def content(plan: Plan, figures: Figures, texts: Texts) -> Section | None:
    """The chapter, or None without vision and goals."""
    blocks: list[DocumentBlock] = []
    scope = plan.scope
    if scope.vision:
        title = label("scope", "vision", texts)
        heading = f"{title} ({scope.vision_year})" if scope.vision_year else title
        blocks += [Subheading(heading), Paragraphs(Words(paragraphs(scope.vision), (("scope", "vision"),)))]
    facts = tuple(
        Fact(label("scope", field, texts), line(one_line(value)), (("scope", field),))
        for field, value in (("added_value", scope.added_value), ("services", scope.services))
        if value
    )
    if facts:
        blocks.append(Facts("scope", facts))
    for index, goal in enumerate(plan.goals):
        blocks.append(Subheading(f"{goal_name(goal, index)}  {one_line(goal.title)}"))
        blocks.append(Facts(f"goal {index + 1}", _facts(goal, index, figures, texts)))
    return Section(_PART, texts("actionplan.goals.title"), tuple(blocks)) if blocks else None


def _facts(goal: Goal, index: int, figures: Figures, texts: Texts) -> tuple[Fact, ...]:
    row = (_PART, index)
    found: list[tuple[str, Line | None]] = [
        ("metric", line(joined(one_line(goal.metric or ""), jump_of(goal, texts).words))),
        ("due", line(full_date(goal.due, texts))),
        ("owner", line(one_line(goal.owner or texts("documents.no_owner")))),
        ("status", line(said(goal.status, texts)) if goal.status else None),
        ("customer_benefit", line(one_line(goal.customer_benefit)) if goal.customer_benefit else None),
        ("customer_goals", line(", ".join(goal.customer_goals)) if goal.customer_goals else None),
        ("discussed", line(said(goal.discussed, texts)) if goal.discussed else None),
        ("objection", line(one_line(goal.objection)) if goal.objection else None),
    ]
    facts = [
        Fact(label(_PART, field, texts), words, ((*row, field),)) for field, words in found if words and words[0].text
    ]
    facts.append(Fact(texts("actionplan.goals.smart"), _smart(index, figures, texts)))
    return tuple(facts)


def _smart(index: int, figures: Figures, texts: Texts) -> Line:
    runs: list[Run] = []
    for letter in figures.smart[index].letters:
        name = texts(f"smart.{letter.aspect}.name")
        mark = "●" if letter.met else "○"
        runs.append(Run(f"{mark} {name}   ", Tone.INK if letter.met else Tone.MUTED))
    return tuple(runs)
