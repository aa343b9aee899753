"""Opportunities and risks: whether every checkpoint is answered, and with money."""

from __future__ import annotations

from collections.abc import Iterator

from kamgen.figures.checkpoints import opportunity_of, risk_of
from kamgen.figures.figures import Figures
from kamgen.findings import Severity
from kamgen.plan.checkpoints import CheckpointAnswer, CheckpointKind
from kamgen.plan.plan import Plan
from kamgen.rules.rule import Hit, rule, weak

_POINT = {"checkpoint": "cp01", "kind": "risk", "trigger": "The contract ends in June"}


@rule(
    "KAM331",
    Severity.WARNING,
    fails={"checkpoints": [{"checkpoint": "cp01"}]},
    passes={"checkpoints": [{"checkpoint": "cp01", "kind": "not_relevant"}]},
)
def checkpoint_unanswered(plan: Plan, figures: Figures) -> Iterator[Hit]:  # noqa: ARG001 - the form of a rule
    """A checkpoint without an answer; "not relevant" is one."""
    for index, answer in enumerate(plan.checkpoints):
        if answer.kind is None:
            yield weak("checkpoints", index, "kind", checkpoint_key=answer.checkpoint.text_key)


@rule(
    "KAM332",
    Severity.WARNING,
    fails={"checkpoints": [_POINT]},
    passes={"checkpoints": [{**_POINT, "risk": 420000}]},
)
def checkpoint_without_amount(plan: Plan, figures: Figures) -> Iterator[Hit]:  # noqa: ARG001 - the form of a rule
    """An opportunity or a risk that has no amount."""
    for index, answer in enumerate(plan.checkpoints):
        if answer.kind in {CheckpointKind.OPPORTUNITY, CheckpointKind.BOTH} and opportunity_of(answer) is None:
            yield weak("checkpoints", index, "opportunity", checkpoint_key=answer.checkpoint.text_key)
        if answer.kind in {CheckpointKind.RISK, CheckpointKind.BOTH} and risk_of(answer) is None:
            yield weak("checkpoints", index, "risk", checkpoint_key=answer.checkpoint.text_key)


@rule(
    "KAM333",
    Severity.WARNING,
    fails={"checkpoints": [{**_POINT, "risk": 420000, "opportunity": 100000}]},
    passes={"checkpoints": [{**_POINT, "kind": "both", "risk": 420000, "opportunity": 100000}]},
)
def amount_does_not_count(plan: Plan, figures: Figures) -> Iterator[Hit]:  # noqa: ARG001 - the form of a rule
    """An amount in the column that the answer does not ask for; it is in no sum."""
    for index, answer in enumerate(plan.checkpoints):
        for column in _unused_columns(answer):
            yield weak(
                "checkpoints",
                index,
                column,
                checkpoint_key=answer.checkpoint.text_key,
                answer_key=answer.kind.text_key if answer.kind else "rules.no_answer",
            )


def _unused_columns(answer: CheckpointAnswer) -> Iterator[str]:
    if answer.opportunity and opportunity_of(answer) is None:
        yield "opportunity"
    if answer.risk and risk_of(answer) is None:
        yield "risk"


@rule(
    "KAM334",
    Severity.INFO,
    fails={"checkpoints": [_POINT]},
    passes={"checkpoints": [{**_POINT, "next_action": "Offer an early renewal"}]},
)
def checkpoint_without_next_action(plan: Plan, figures: Figures) -> Iterator[Hit]:  # noqa: ARG001 - the form of a rule
    """A relevant checkpoint that nobody acts on."""
    for index, answer in enumerate(plan.checkpoints):
        if answer.kind not in {None, CheckpointKind.NOT_RELEVANT} and answer.next_action is None:
            yield weak("checkpoints", index, "next_action", checkpoint_key=answer.checkpoint.text_key)


RULES = (
    checkpoint_unanswered,
    checkpoint_without_amount,
    amount_does_not_count,
    checkpoint_without_next_action,
)
