"""S22 Open questions: what we do not know yet, the six interview questions, personas and the customer journey."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from pydantic import Field

from kamgen.plan.shared_lists import ActionStatus
from kamgen.schema.cells import Choice, Column, Kind
from kamgen.schema.rows import Row
from kamgen.schema.sheets import Depth, Part, Phase, Shape, Sheet


class InterviewQuestion(Choice):
    """The six open questions to the customer."""

    PERCEPTION = "perception"
    PRESSURE = "pressure"
    SUCCESS = "success"
    CULTURE = "culture"
    ANNOUNCEMENT = "announcement"
    BEST_PERSON = "best_person"


class InterviewAnswer(Row):
    """An interview question with its answer, from whom and when."""

    question: Annotated[InterviewQuestion, Column()]
    answer: Annotated[str | None, Column(kind=Kind.LONG_TEXT)] = None
    asked: Annotated[str | None, Column(people="theirs")] = None
    day: Annotated[date | None, Column()] = None


class Persona(Row):
    """A type of buyer."""

    name: Annotated[str, Field(min_length=1), Column()]
    role: Annotated[str | None, Column()] = None
    goals: Annotated[str | None, Column(kind=Kind.LONG_TEXT)] = None
    pains: Annotated[str | None, Column(kind=Kind.LONG_TEXT)] = None
    criteria: Annotated[str | None, Column(kind=Kind.LONG_TEXT)] = None


class JourneyStage(Row):
    """A stage of the customer's journey."""

    stage: Annotated[str, Field(min_length=1), Column()]
    need: Annotated[str | None, Column(kind=Kind.LONG_TEXT)] = None
    contact: Annotated[str | None, Column(kind=Kind.LONG_TEXT)] = None


class OpenQuestion(Row):
    """What we do not know, who finds out, by when."""

    id: Annotated[str | None, Column(kind=Kind.ID)] = None
    question: Annotated[str, Field(min_length=1), Column(kind=Kind.LONG_TEXT)]
    next_action: Annotated[str | None, Column(kind=Kind.LONG_TEXT)] = None
    owner: Annotated[str | None, Column(people="ours", wanted=True)] = None
    due: Annotated[date | None, Column(wanted=True)] = None
    status: Annotated[ActionStatus | None, Column()] = None

    @property
    def closed(self) -> bool:
        """Whether nothing is left to do."""
        return self.status is not None and self.status.closed


SHEET = Sheet(
    key="questions",
    number=22,
    phase=Phase.REVIEW,
    depth=Depth.STANDARD,
    parts=(
        Part("interview", InterviewAnswer, Shape.FIXED, items=len(InterviewQuestion), confidential=True),
        Part("personas", Persona, Shape.TABLE, items=4, least=0, depth=Depth.FULL, confidential=True),
        Part("journey", JourneyStage, Shape.TABLE, items=6, least=0, depth=Depth.FULL, confidential=True),
        Part("questions", OpenQuestion, Shape.TABLE, items=12, confidential=True),
    ),
    minutes=20,
    widths=(8, 46, 52, 28, 28, 28, 20),
)
