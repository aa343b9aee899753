"""The only goal of the customer that a plan knows: what it is and means, beside its facts."""

from __future__ import annotations

from kamgen.content.blocks import Fact, Facts, Finding, Findings
from kamgen.content.deck import Split
from kamgen.content.table import Head
from kamgen.content.text import line
from kamgen.documents.wording import joined, money, one_line, said, shortened
from kamgen.places import Path
from kamgen.plan.customer_goals import CustomerGoal
from kamgen.texts.catalogue import Texts

_PART, _WORDS = "customer_goals", "deck.customer_goals"
_TITLE, _TEXT = 70, 260


def single_goal(goal: CustomerGoal, meaning: str, texts: Texts) -> Split:
    """The goal; `meaning` says in a few words what follows for us, such as "Chance +240 T€"."""
    told = (
        ("challenge", goal.challenge),
        ("measure", goal.measure),
        ("evidence", goal.evidence),
    )
    findings = [Finding(_label(field, texts), shortened(text, _TEXT), _paths(field)) for field, text in told if text]
    consequence = joined(meaning, shortened(goal.so_what, _TEXT) if goal.so_what else "")
    words = consequence or texts("documents.open")
    findings.insert(0, Finding(texts(f"{_WORDS}.meaning"), words, _paths("consequence", "value", "so_what")))
    if not goal.next_action:
        findings.append(Finding(texts(f"{_WORDS}.next"), texts("documents.open"), _paths("next_action")))
    head = Head(shortened(goal.title, _TITLE), one_line(goal.id or ""))
    return Split((Findings("goal", tuple(findings), head),), (_facts(goal, texts),))


def _facts(goal: CustomerGoal, texts: Texts) -> Facts:
    unknown = texts("documents.not_known")
    told = (
        ("sponsor", joined(one_line(goal.sponsor or unknown), one_line(goal.sponsor_function or ""))),
        ("confidence", said(goal.confidence, texts) or unknown),
        ("theme", said(goal.theme, texts)),
        ("horizon", texts.formats.full_date(goal.horizon) if goal.horizon else ""),
        ("budget", money(goal.budget, texts) if goal.budget is not None else ""),
    )
    facts = tuple(Fact(_label(field, texts), line(words), _paths(field)) for field, words in told if words)
    return Facts("facts", facts, Head(texts(f"{_WORDS}.facts")))


def _label(field: str, texts: Texts) -> str:
    return texts(f"fields.{_PART}.{field}.label")


def _paths(*fields: str) -> tuple[Path, ...]:
    return tuple((_PART, 0, field) for field in fields)
