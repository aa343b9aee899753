"""A small German plan in a workbook of ours, with any cell changed."""

from __future__ import annotations

from collections.abc import Mapping

from kamgen.brand.loading import find
from kamgen.places import Path
from kamgen.schema.sheets import Depth
from kamgen.texts.language import Language
from kamgen.workbook.blank import Typed, write_workbook
from kamgen.workbook.read import Reading, read_workbook
from tests.plans import plan

Overrides = Mapping[Path, str | int | float | Typed | None]

SMALL = plan(
    cover={"period_from": "2026-01-01", "period_to": "2026-12-31", "version": "1.0"},
    customer_goals=[
        {"id": "KZ-1", "title": "Kosten senken", "budget": 5, "owner": "Nils Aumann"},
        {"id": "KZ-2", "title": "Wachsen"},
    ],
    initiatives=[{"id": "UT-1", "title": "Fernwartung", "supports": ("KZ-1",)}],
    checkpoints=[{"checkpoint": "cp01", "kind": "risk"}],
    goals=[{"id": "Z-1", "title": "Mehr Umsatz"}, {"id": "Z-2", "title": "Mehr Marge"}],
    touchpoints=[{"person": "Ute Mai", "goal": "Z-1"}],
)


def filled(overrides: Overrides, language: Language = Language.GERMAN) -> Reading:
    """What is read of the small plan with other things in some of its cells."""
    data = write_workbook(language, Depth.COMPACT, find("plain"), SMALL, overrides=dict(overrides))
    return read_workbook(data, "plan.xlsx")
