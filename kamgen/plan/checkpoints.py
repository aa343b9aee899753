"""S06 Opportunities and risks: the eleven checkpoints after Dr. Hans Sidow, three questions each."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Annotated

from pydantic import Field

from kamgen.schema.cells import Choice, Column, Kind
from kamgen.schema.rows import Row
from kamgen.schema.sheets import Depth, Part, Phase, Shape, Sheet


class Checkpoint(Choice):
    """Sidow's list; the glued line of the source stands for two points, so there are eleven."""

    RUNNING_CONTRACTS = "cp01"
    CUSTOMER_GROWS = "cp02"
    CROSS_SELLING = "cp03"
    UP_SELLING = "cp04"
    NEW_PRODUCTS = "cp05"
    FURTHER_UNITS = "cp06"
    CHANGES_OURS = "cp07"
    CHANGES_THEIRS = "cp08"
    COMPETITORS = "cp09"
    MARKET_REQUIREMENTS = "cp10"
    PRICES = "cp11"

    @property
    def code(self) -> str:
        """The code that stands in the workbook: CP01."""
        return self.value.upper()


class CheckpointKind(Choice):
    """The answer to a checkpoint; "not relevant" is an answer too."""

    OPPORTUNITY = "opportunity"
    RISK = "risk"
    BOTH = "both"
    NOT_RELEVANT = "not_relevant"


class CheckpointAnswer(Row):
    """A checkpoint with its three questions: what concretely, how much money, which goal (step 3).

    `probability` is a fraction; both amounts are positive, the risk's sign is given where it is shown.
    """

    checkpoint: Annotated[Checkpoint, Column(width=29, group="point")]
    kind: Annotated[CheckpointKind | None, Column(width=12, wanted=True)] = None
    trigger: Annotated[str | None, Column(width=40, kind=Kind.LONG_TEXT, wanted=True, group="what")] = None
    opportunity: Annotated[Decimal | None, Field(ge=0), Column(width=12.5, kind=Kind.MONEY, group="how_much")] = None
    risk: Annotated[Decimal | None, Field(ge=0), Column(width=12.5, kind=Kind.MONEY)] = None
    probability: Annotated[Decimal | None, Field(ge=0, le=1), Column(width=9, kind=Kind.PERCENT)] = None
    goal: Annotated[str | None, Column(width=23, refers_to="goals", group="top_goal")] = None
    next_action: Annotated[str | None, Column(width=28, kind=Kind.LONG_TEXT, group="next")] = None
    owner: Annotated[str | None, Column(width=17, people="ours")] = None
    due: Annotated[date | None, Column(width=11.5)] = None


SHEET = Sheet(
    key="checkpoints",
    number=6,
    phase=Phase.ANALYSE,
    depth=Depth.COMPACT,
    parts=(Part("checkpoints", CheckpointAnswer, Shape.FIXED, items=len(Checkpoint), confidential=True),),
    minutes=45,
)
