"""W02, continued: the account in facts, how the relationship stands, competition and the conclusions of the SWOT."""

from __future__ import annotations

from kamgen.content.blocks import Facts
from kamgen.content.document import DocumentBlock, Section, Subheading
from kamgen.documents.part_tables import Fields, part_facts, part_table
from kamgen.figures.figures import Figures
from kamgen.plan.plan import Plan
from kamgen.texts.catalogue import Texts

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


def content(plan: Plan, figures: Figures, texts: Texts) -> Section | None:  # noqa: ARG001 - the form of a chapter
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
    return Section("position", texts("actionplan.position.title"), tuple(blocks), landscape=True) if blocks else None
