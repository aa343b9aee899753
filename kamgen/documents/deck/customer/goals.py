"""D18 for the customer: what the company gains from the goals that were talked over with it, and those goals."""

from __future__ import annotations

from kamgen.content.blocks import Card, Cards
from kamgen.content.deck import CardRow, NextStep, Note, Slide, Split
from kamgen.content.text import Run, Tone
from kamgen.documents.deck.joint_goal import kpis_beside, kpis_small, steps_beside, steps_table
from kamgen.documents.goal_words import jump_of
from kamgen.documents.wording import joined, one_line, shortened, until, who_and_when
from kamgen.figures.figures import Figures
from kamgen.plan.goals import Goal
from kamgen.plan.plan import Plan
from kamgen.texts.catalogue import Texts

_CARDS = 3
_HEADLINE, _MEASURE, _ALONE, _GOAL = 100, 48, 90, 150


def content(plan: Plan, figures: Figures, texts: Texts) -> Slide | None:
    """The slide; nothing where no goal was talked over with the customer."""
    if not plan.goals:
        return None
    day = figures.goals.last_due
    title = (
        texts("deck.customer.goals.title", n=len(plan.goals), day=day)
        if day
        else texts("deck.customer.goals.undated", n=len(plan.goals))
    )
    return Slide(
        key="goals",
        kicker=texts("deck.customer.goals.kicker"),
        title=title,
        body=_body(plan, figures, texts),
        next_step=_next_step(plan, figures, texts),
        notes=tuple(
            Note(joined(one_line(goal.customer_benefit or ""), one_line(goal.title), one_line(goal.metric or "")))
            for goal in plan.goals
        )
        + tuple(
            Note(joined(one_line(step.title), who_and_when(step.owner, step.due, texts)))
            for step in steps_beside(plan, figures)
        ),
    )


def _body(plan: Plan, figures: Figures, texts: Texts) -> CardRow | Split:
    """The goals side by side; a single one beside the steps to it and the figures that both look at."""
    cards = Cards("goals", tuple(_card(goal, row, texts) for row, goal in enumerate(plan.goals[:_CARDS])))
    steps, kpis = steps_beside(plan, figures), kpis_beside(plan, figures)
    beside = (
        *((steps_table(steps, texts),) if steps else ()),
        *((kpis_small(plan, kpis, texts),) if kpis else ()),
    )
    return Split((cards,), beside, 6) if beside else CardRow(cards)


def _card(goal: Goal, row: int, texts: Texts) -> Card:
    """The benefit as headline over the goal; a goal whose benefit is still open says so."""
    jump = jump_of(goal, texts)
    owner = Run(one_line(goal.owner), strong=True) if goal.owner else Run(texts("documents.no_owner"), Tone.MUTED)
    under = "deck.customer.goals.goal" if goal.customer_benefit else "deck.customer.initiatives.benefit"
    return Card(
        numeral=str(row + 1),
        headline=shortened(goal.customer_benefit or goal.title, _HEADLINE),
        before=jump.before,
        after=jump.after,
        unit=jump.unit,
        measure=shortened(goal.metric or "", _MEASURE if jump.after else _ALONE),
        due=until(goal.due, texts),
        benefit_head=(Run(texts(under), strong=True),),
        benefit=shortened(goal.title, _GOAL) if goal.customer_benefit else texts("documents.open"),
        owner=(Run(f"{texts('deck.customer.goals.owner')}  ", Tone.MUTED), owner),
        chips=(),
    )


def _next_step(plan: Plan, figures: Figures, texts: Texts) -> NextStep | None:
    if not figures.goals.milestones:
        return None
    milestone = plan.milestones[figures.goals.milestones[0].row]
    words = who_and_when(milestone.owner, milestone.due, texts)
    return NextStep(texts("deck.goals.next_milestone"), one_line(milestone.title), words)
