"""The weights and thresholds behind scores and warnings, in one place that a company can override by a TOML file.

Each section is a table of that file, each field a key of it; what the file leaves out keeps the value that stands here.
Where a value comes from stands beside it: a source of the field, or our own proposal.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Any, Self

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

_Weight = Annotated[int, Field(ge=0, le=100)]
_Points = Annotated[int, Field(ge=0, le=100)]
_Fraction = Annotated[Decimal, Field(ge=0, le=1, allow_inf_nan=False)]
_Days = Annotated[int, Field(ge=1, le=3650)]
_Step = Annotated[int, Field(ge=1, le=5)]
_Count = Annotated[int, Field(ge=1, le=1000)]


class BonusTreatment(StrEnum):
    """Where bonuses, cash discounts and rebates are booked; the key account value is the same either way."""

    COST = "cost"
    DEDUCTION = "deduction"


class _Section(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Bands(_Section):
    """From how many points on a score is good, from how many fair; below that it is poor."""

    good: _Points
    """From so many points on a score is good."""
    fair: _Points
    """From so many points on it is fair, below that weak."""

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.fair >= self.good:
            message = f"fair ({self.fair}) must be below good ({self.good})"
            raise ValueError(message)
        return self


class _Weights(_Section):
    @model_validator(mode="after")
    def _weigh_something(self) -> Self:
        if not any(getattr(self, name) for name in type(self).model_fields):
            message = "at least one weight must be above zero"
            raise ValueError(message)
        return self


class QualityWeights(_Weights):
    """What each component of plan quality counts (F32; our proposal)."""

    governance: _Weight = 10
    insight: _Weight = 15
    checklist: _Weight = 15
    people: _Weight = 15
    money: _Weight = 10
    goals: _Weight = 15
    execution: _Weight = 15
    honesty: _Weight = 5


_LEAST = Decimal("0.5")
"""A score of which less than half can be answered would say more than is known."""


class QualityPolicy(_Section):
    """When a part of a plan earns its full marks; below `least` of its weight a score is not given."""

    weights: QualityWeights = QualityWeights()
    least: _Fraction = _LEAST
    """The share of the weights that must be answerable; below it no score is given."""
    bands: Bands = Bands(good=80, fair=60)
    customer_goals: _Count = 3
    """So many goals of the customer are enough."""
    confirmed: _Fraction = Decimal("0.5")
    """The share of them that the customer should have confirmed."""
    contacts: _Count = 10
    """Ten to fifteen known persons are the practice of the field."""
    years: _Count = 3
    """So many years with a revenue are enough."""
    goals: _Count = 3
    """More strategic goals than these are none."""
    goal_characters: _Count = 84
    """A goal in more characters is shortened on slides."""
    smart_letters: _Step = 4
    """With so many of the five letters a goal counts as SMART."""
    overdue: _Fraction = Decimal("0.1")
    """The share of open actions that may be late."""


class HealthWeights(_Weights):
    """What each component of account health counts (F31; our proposal)."""

    relationship: _Weight = 30
    commercial: _Weight = 25
    satisfaction: _Weight = 15
    execution: _Weight = 15
    risk: _Weight = 15


class HealthPolicy(_Section):
    """How account health is read; whatever the parts say, a phase of recovery or loss caps it."""

    weights: HealthWeights = HealthWeights()
    least: _Fraction = _LEAST
    """The share of the weights that must be answerable; below it no score is given."""
    bands: Bands = Bands(good=67, fair=34)
    cap_recovery: _Points = 50
    """The most that an account in the phase of recovery can have."""
    cap_loss: _Points = 20
    """The most that an account can have which is about to leave."""
    share_span: Annotated[Decimal, Field(gt=0, le=1, allow_inf_nan=False)] = Decimal("0.1")
    """The gain of share of wallet in a year that earns full marks; as much lost earns none."""


class ForecastWeights(_Weights):
    """What each component of the forecast counts (our proposal)."""

    expected: _Weight = 50
    coverage: _Weight = 25
    evidence: _Weight = 25


class ForecastPolicy(_Section):
    """How the forecast is read: expected revenue against its target, and what it rests on."""

    weights: ForecastWeights = ForecastWeights()
    least: _Fraction = _LEAST
    """The share of the weights that must be answerable; below it no score is given."""
    bands: Bands = Bands(good=80, fair=60)
    coverage: Annotated[Decimal, Field(gt=0, le=100, allow_inf_nan=False)] = Decimal("2.5")
    """Open pipeline as a multiple of the remaining target that counts as enough."""


class PeoplePolicy(_Section):
    """Who counts as a key player, as engaged, as a thread."""

    key_influence: _Step = 4
    """From this influence on somebody is a key player, whatever the role."""
    engaged_days: _Days = 90
    """The last contact with somebody who counts as engaged is no longer ago."""
    thread_strength: _Step = 3
    """From this strength on a relationship carries."""
    fewest_threads: _Count = 2
    """With fewer persons of that strength an account hangs by a single thread."""
    champion_days: _Days = 30
    """A champion whom nobody has talked to for longer has fallen silent."""
    high_power: _Step = 4
    """From this influence on a person stands in the upper half of the four fields."""
    high_interest: _Step = 4
    """From this interest on a person stands in the right half of the four fields."""
    largest_gaps: _Count = 5
    """How many of the gaps in relationship strength are listed."""


class RiskPolicy(_Section):
    """From which product of likelihood and impact on a risk is medium, and high."""

    medium: Annotated[int, Field(ge=1, le=25)] = 8
    """From this product of likelihood and impact on a risk is medium."""
    high: Annotated[int, Field(ge=1, le=25)] = 15
    """From this product on a risk is high."""

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.medium >= self.high:
            message = f"medium ({self.medium}) must be below high ({self.high})"
            raise ValueError(message)
        return self


class TimePolicy(_Section):
    """When a plan is stale, an action badly late."""

    fresh_days: _Days = 30
    """A plan that is no older is fresh."""
    stale_days: _Days = 90
    """A plan that is older is stale."""
    late_days: _Days = 7
    """Up to so many days late costs two thirds of the task score, more all of it."""
    ahead_days: _Days = 90
    """Each goal should have an action that is due within so many days; the deck shows the actions of these days."""
    contract_days: _Days = 180
    """A contract that ends within so many days needs an answer."""

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.fresh_days >= self.stale_days:
            message = f"fresh_days ({self.fresh_days}) must be below stale_days ({self.stale_days})"
            raise ValueError(message)
        return self


class MoneyPolicy(_Section):
    """How money is booked and measured."""

    bonus_treatment: BonusTreatment = BonusTreatment.COST
    """An amount is booked as a relationship cost or as a sales deduction."""
    kpi_on_course: Annotated[Decimal, Field(gt=0, le=2, allow_inf_nan=False)] = Decimal(1)
    """From this attainment on a KPI is on course."""
    kpi_near: Annotated[Decimal, Field(ge=0, le=2, allow_inf_nan=False)] = Decimal("0.9")
    """From this attainment on it is near its target."""

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.kpi_near > self.kpi_on_course:
            message = f"kpi_near ({self.kpi_near}) must not be above kpi_on_course ({self.kpi_on_course})"
            raise ValueError(message)
        return self


class Policy(_Section):
    """Everything that a company may see differently from us."""

    plan_quality: QualityPolicy = QualityPolicy()
    health: HealthPolicy = HealthPolicy()
    forecast: ForecastPolicy = ForecastPolicy()
    people: PeoplePolicy = PeoplePolicy()
    risk: RiskPolicy = RiskPolicy()
    time: TimePolicy = TimePolicy()
    money: MoneyPolicy = MoneyPolicy()


STANDARD = Policy()
"""The policy where a company has none of its own."""


def as_toml(policy: Policy = STANDARD) -> str:
    """A policy as the file that it could be read from: what a company starts its own with."""
    lines: list[str] = []
    for name, section in policy:
        lines += ["", f"[{name}]", *_written(section, "")]
    return "\n".join(lines[1:]) + "\n"


def _written(section: BaseModel, prefix: str) -> Iterator[str]:
    for name, value in section:
        if isinstance(value, BaseModel):
            yield from _written(value, f"{prefix}{name}.")
        else:
            yield f"{prefix}{name} = {repr(str(value)) if isinstance(value, StrEnum) else value}"


@dataclass(frozen=True, slots=True)
class PolicyProblem:
    """A key of a policy file that cannot be used; `there_are` lists the keys or words that could stand there."""

    key: str
    problem: str
    there_are: tuple[str, ...] = ()

    def __str__(self) -> str:
        where = f"{self.key}: {self.problem}" if self.key else self.problem
        return f"{where}; there are: {', '.join(self.there_are)}" if self.there_are else where


def policy_of(mapping: Mapping[str, Any]) -> tuple[Policy, tuple[PolicyProblem, ...]]:
    """A policy from the tables of its file, with every problem of it; with any problem it is the standard one."""
    try:
        return Policy.model_validate(mapping), ()
    except ValidationError as error:
        return STANDARD, tuple(
            _problem(detail["type"], detail["loc"], detail["input"], detail["msg"]) for detail in error.errors()
        )


def _problem(kind: str, steps: tuple[str | int, ...], found: object, message: str) -> PolicyProblem:
    key = ".".join(str(step) for step in steps)
    if kind == "extra_forbidden":
        return PolicyProblem(key, "there is no such key", _keys(steps[:-1]))
    if kind == "enum":
        return PolicyProblem(key, f"{found!r} is none of the words", tuple(BonusTreatment))
    if kind == "value_error":
        return PolicyProblem(key, message.removeprefix("Value error, "))
    return PolicyProblem(key, f"{_shown(found)} does not fit, it should be {message.removeprefix('Input should be ')}")


def _shown(value: object) -> str:
    return "a table" if isinstance(value, Mapping) else repr(value)


def _keys(steps: tuple[str | int, ...]) -> tuple[str, ...]:
    model: type[BaseModel] = Policy
    for step in steps:
        inner = model.model_fields[str(step)].annotation
        if not (isinstance(inner, type) and issubclass(inner, BaseModel)):
            return ()
        model = inner
    return tuple(model.model_fields)
