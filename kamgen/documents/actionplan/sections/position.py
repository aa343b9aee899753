"""W02, continued: the account in facts, how the relationship stands, competition and the conclusions of the SWOT."""

from __future__ import annotations

from collections.abc import Iterator

from kamgen.content.blocks import Facts
from kamgen.content.document import DocumentBlock, Paragraphs, Section, Subheading
from kamgen.content.text import Words, line
from kamgen.documents.part_tables import Fields, part_facts, part_table
from kamgen.documents.wording import listed, said
from kamgen.figures.figures import Figures
from kamgen.places import Path
from kamgen.plan.plan import Plan
from kamgen.texts.catalogue import Texts

_KEY = "actionplan.position"
_PROFILE = (
    "description",
    "business_model",
    "revenue",
    "employees",
    "headquarters",
    "locations",
    "ownership",
    "fiscal_year",
    "vision",
    "strategy",
    "purchasing",
    "purchasing_strategy",
    "value_proposition",
    "relationship_strength",
    "satisfaction",
    "contract_end",
)
_RELATIONSHIP = (
    "assessed_on",
    "cycle_phase",
    "previous_cycle_phase",
    "cycle_trend",
    "cycle_evidence",
    "recovery_plan",
    "partnership_phase",
    "partnership_customer_view",
    "partnership_target",
    "partnership_target_date",
    "partnership_evidence",
    "contact_quality",
)
_TABLES: tuple[tuple[str, Fields], ...] = (
    ("business_units", (("name", 24), ("description", 46), ("parent", 20), ("location", 20))),
    ("decision_process", (("step", 28), ("criterion", 46), ("person", 24), ("day", 12))),
    ("annual_targets", (("name", 30), ("target", 46), ("metric", 20), ("year", 8))),
    ("revenue_streams", (("name", 36), ("year", 8), ("amount", 16), ("share", 12))),
    ("history", (("event", 46), ("day", 12), ("impact", 46))),
    (
        "competitive_position",
        (
            ("factor", 14),
            ("unique_selling_point", 40),
            ("best_competitor", 22),
            ("accepted", 12),
            ("ours", 8),
            ("theirs", 8),
        ),
    ),
    ("five_forces", (("force", 20), ("observation", 36), ("implication", 36), ("help", 36), ("rating", 8))),
    (
        "competitors",
        (
            ("name", 20),
            ("strength", 28),
            ("weakness", 28),
            ("reply", 30),
            ("champion", 18),
            ("product", 8),
            ("service", 8),
            ("price", 8),
        ),
    ),
    ("customer_competitors", (("name", 24), ("strength", 40), ("weakness", 40))),
    ("swot_conclusions", (("conclusion", 46), ("scope", 16), ("next_action", 36), ("owner", 18), ("due", 12))),
    ("swot", (("statement", 54), ("quadrant", 14), ("scope", 16), ("evidence", 36))),
)


def content(plan: Plan, figures: Figures, texts: Texts) -> Section | None:
    """The chapter, or None where the plan says nothing beyond the starting point."""
    blocks: list[DocumentBlock] = []
    for part, fields in (("profile", _PROFILE), ("relationship", _RELATIONSHIP)):
        facts = part_facts(plan, part, fields, texts)
        if facts:
            blocks += [Subheading(texts(f"parts.{part}.title")), Facts(part, facts)]
    for part, columns in _TABLES:
        table = part_table(plan, part, columns, texts)
        # What has its rows prepared says nothing while only the prepared names stand there.
        if table is not None and len(table.columns) > 1:
            blocks += [Subheading(texts(f"parts.{part}.title")), table]
    if not blocks:
        return None
    blocks = [*_opening(plan, figures, texts), *blocks]
    return Section("position", texts(f"{_KEY}.title"), tuple(blocks))


def _opening(plan: Plan, figures: Figures, texts: Texts) -> tuple[Paragraphs, ...]:
    """Where we stand in a few sentences: relationship, partnership, competition, contract."""
    sentences = (
        *_relationship(plan, figures, texts),
        *_competition(plan, figures, texts),
        *_contract(plan, figures, texts),
    )
    if not sentences:
        return ()
    words = line(" ".join(sentence for sentence, _ in sentences), strong=True)
    return (Paragraphs(Words((words,), tuple(path for _, paths in sentences for path in paths))),)


_Sentence = tuple[str, tuple[Path, ...]]


def _relationship(plan: Plan, figures: Figures, texts: Texts) -> Iterator[_Sentence]:
    form, told = plan.relationship, figures.relationship
    if told.cycle is not None:
        key = "danger" if told.in_danger else "phase"
        message = texts(f"{_KEY}.{key}", n=told.cycle.number, name=said(told.cycle, texts))
        trend = form.cycle_trend.value if form.cycle_trend else "none"
        paths = tuple(("relationship", field) for field in ("cycle_phase", "cycle_trend") if getattr(form, field))
        yield texts(f"{_KEY}.trend.{trend}", message=message), paths
    if told.partnership is None:
        return
    number, name = told.partnership.number, said(told.partnership, texts)
    if told.target is None or not told.steps_to_target or told.steps_to_target < 0:
        yield texts(f"{_KEY}.partnership", n=number, name=name), (("relationship", "partnership_phase"),)
    else:
        day = form.partnership_target_date
        key = "partnership_target" if day is None else "partnership_target_by"
        words = texts(
            f"{_KEY}.{key}",
            n=number,
            name=name,
            target=told.target.number,
            target_name=said(told.target, texts),
            **({} if day is None else {"day": day}),
        )
        yield words, (("relationship", "partnership_phase"), ("relationship", "partnership_target"))
    if told.view_gap:
        key = "lower" if told.view_gap > 0 else "higher"
        words = texts(f"deck.relationship.so_what_{key}", n=abs(told.view_gap))
        yield words, (("relationship", "partnership_customer_view"),)


def _competition(plan: Plan, figures: Figures, texts: Texts) -> Iterator[_Sentence]:
    ahead, behind = figures.competition.ahead, figures.competition.behind
    if not (ahead or behind):
        return
    key = "stronger_weaker" if ahead and behind else "stronger" if ahead else "weaker"
    named = {
        name: listed((said(plan.competitive_position[row].factor, texts) for row in rows), texts)
        for name, rows in (("ahead", ahead), ("behind", behind))
        if rows
    }
    yield texts(f"{_KEY}.{key}", **named), tuple(("competitive_position", row, "ours") for row in (*ahead, *behind))


def _contract(plan: Plan, figures: Figures, texts: Texts) -> Iterator[_Sentence]:
    day = plan.profile.contract_end
    if day is not None:
        key = "contract" if day >= figures.as_of else "contract_over"
        yield texts(f"{_KEY}.{key}", day=day), (("profile", "contract_end"),)
