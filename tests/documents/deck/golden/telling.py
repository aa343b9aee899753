"""Titles, meanings and next steps of a handful of plans in three languages, as text to be read by a native.

Write the files anew with ``python -m tests.documents.deck.golden.telling`` and read what changed.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from kamgen import shipped
from kamgen.documents.deck.deck import Size
from kamgen.plan.checkpoints import Checkpoint
from kamgen.plan.plan import Plan
from kamgen.texts.language import Language
from tests.plans import AS_OF, plan, typical_plan
from tests.telling import deck, readable

FOLDER = Path(__file__).parent
LONG = "Instandhaltungsplanungsverantwortung für alle Werke in Nord- und Osteuropa einschließlich der Zulieferer"


def _day(days: int) -> date:
    return AS_OF + timedelta(days=days)


def _goals(count: int, **fields: Any) -> list[dict[str, Any]]:  # noqa: ANN401 - the fields of a row
    return [{"id": f"Z-{n}", "title": f"Ziel {n}", "due": _day(200 + n), **fields} for n in range(1, count + 1)]


def _same(count: int, status: str, confidence: str, due: int) -> Plan:
    """A plan with `count` of everything."""
    rows = range(1, count + 1)
    return plan(
        customer_goals=[
            {
                "id": f"KZ-{n}",
                "title": f"Kundenziel {n}",
                "sponsor": f"Sponsor {n}",
                "consequence": "opportunity",
                "value": 100_000,
                "confidence": confidence,
            }
            for n in rows
        ],
        initiatives=[{"id": f"UT-{n}", "title": f"Thema {n}", "supports": [f"KZ-{n}"]} for n in rows],
        checkpoints=[
            {"checkpoint": each, "kind": "opportunity", "opportunity": 50_000, "goal": "Z-1"}
            for each in list(Checkpoint)[:count]
        ],
        goals=_goals(count, status=status, discussed="yes" if status == "on_track" else "no"),
        actions=[{"title": f"Maßnahme {n}", "owner": "A. Berg", "due": _day(due)} for n in rows],
        touchpoints=[{"person": f"Sponsor {n}", "day": _day(due), "our_person": "A. Berg"} for n in rows],
        management_asks=[{"text": f"Anforderung {n}", "value": 10_000, "due": _day(due)} for n in rows],
        team=[{"name": f"Person {n}", "capacity": 0.5} for n in rows],
    )


def _mixed() -> Plan:
    """Some of each kind good, one not."""
    return plan(
        customer_goals=[
            {
                "id": "KZ-1",
                "title": "A",
                "sponsor": "Eva Lund",
                "consequence": "opportunity",
                "confidence": "confirmed",
            },
            {"id": "KZ-2", "title": "B", "consequence": "risk", "confidence": "confirmed"},
            {"id": "KZ-3", "title": "C", "sponsor": "Max Orth", "consequence": "none", "confidence": "assumed"},
        ],
        initiatives=[{"id": "UT-1", "title": "A", "supports": ["KZ-1", "KZ-9"]}, {"id": "UT-2", "title": "B"}],
        checkpoints=[
            {"checkpoint": "cp01", "kind": "risk", "risk": 5_000_000},
            {"checkpoint": "cp02", "kind": "both", "opportunity": 4_000_000, "risk": 900, "goal": "Z-1"},
            {"checkpoint": "cp03", "kind": "not_relevant"},
        ],
        goals=[*_goals(2, status="on_track", discussed="yes"), {"id": "Z-3", "title": "C", "status": "critical"}],
        actions=[
            {"title": "Alt", "owner": "A. Berg", "due": _day(-5)},
            {"title": "Bald", "due": _day(5)},
            {"title": "Später", "owner": "A. Berg", "due": _day(200)},
            {"title": "Irgendwann", "owner": "B. Dorn"},
        ],
        touchpoints=[{"person": "Eva Lund", "day": _day(9), "topic": "Review"}],
        management_asks=[
            {"text": "Freigabe", "fte": 0.5, "due": _day(-3), "goal": "Z-3"},
            {"text": "Budget", "value": 2_500_000},
            {"text": "Erledigt", "status": "approved"},
        ],
    )


def _unpriced() -> Plan:
    """Nothing has an amount or a date."""
    return plan(
        customer_goals=[{"title": LONG}],
        initiatives=[{"title": LONG}],
        checkpoints=[{"checkpoint": "cp05", "kind": "risk", "trigger": LONG}],
        goals=[{"title": LONG}],
        actions=[{"title": LONG}, {"title": "B"}],
        touchpoints=[{"person": "Max Orth"}],
        management_asks=[{"text": LONG}],
    )


PLANS: dict[str, Plan] = {
    "only the account": plan(),
    "one of each, good": _same(1, "on_track", "confirmed", 20),
    "one of each, late": _same(1, "at_risk", "assumed", -20),
    "two of each, good": _same(2, "on_track", "confirmed", 20),
    "two of each, late": _same(2, "critical", "assumed", -20),
    "thirteen of each": _same(13, "not_started", "confirmed", 20),
    "mixed": _mixed(),
    "nothing priced or dated": _unpriced(),
    "vision only": plan(scope={"vision": "Erster Partner", "vision_year": 2028}),
    "everything decided": plan(
        management_asks=[{"text": "A", "status": "approved"}, {"text": "B", "status": "rejected"}],
        checkpoints=[{"checkpoint": each, "kind": "not_relevant"} for each in Checkpoint],
        team=[{"name": "A. Berg"}],
    ),
}


def told(language: Language) -> str:
    """All plans in one language, the typical one of that language first."""
    plans = {"typical": typical_plan(language), **PLANS}
    lines = [line for name, each in plans.items() for line in (f"== {name}", *_lines(each, language), "")]
    return "\n".join((*lines, "== the sample, full", *_lines(sample(language), language, Size.FULL), ""))


def sample(language: Language) -> Plan:
    """The data of the shipped sample."""
    parts: dict[str, Any] = {}
    for name in (f"sample-{language.value}.toml", f"sample-{language.value}-full.toml"):
        parts |= tomllib.loads((shipped.samples() / name).read_text(encoding="utf-8"))
    return Plan.model_validate(parts)


def _lines(each: Plan, language: Language, size: Size = Size.STANDARD) -> Iterator[str]:
    whole = deck(each, language, size=size)
    cover = whole.cover
    heading = f"{cover.document} {cover.period}".strip()
    facts = "; ".join(f"{fact.label} {''.join(run.text for run in fact.value)}" for fact in cover.facts)
    yield readable(f"cover: {cover.account} | {heading} | {facts}")
    for slide in whole.slides:
        yield readable(f"{slide.key}: {slide.title}")
        if slide.scope:
            yield readable(f"    {slide.scope}")
        if slide.so_what:
            yield readable(f"    -> {slide.so_what.text}")
        if slide.next_step:
            step = slide.next_step
            yield readable(f"    => {step.label}: {step.action} ({step.who_when})")


def path_of(language: Language) -> Path:
    return FOLDER / f"{language.value}.txt"


if __name__ == "__main__":
    for each in Language:
        path_of(each).write_text(told(each), encoding="utf-8")
