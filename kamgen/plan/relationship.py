"""S15 Relationship phase: the relationship cycle and the partnership ladder, two models that are never merged."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from kamgen.schema.cells import Choice, Column, Kind
from kamgen.schema.rows import Row
from kamgen.schema.sheets import Depth, Part, Phase, Shape, Sheet


class CyclePhase(Choice):
    """The five phases of the relationship cycle; 4 and 5 are warnings."""

    FIRST_CONTACT = "first_contact"
    EXPANSION = "expansion"
    CONSOLIDATION = "consolidation"
    RECOVERY = "recovery"
    LOSS = "loss"

    @property
    def number(self) -> int:
        """1 to 5."""
        return tuple(CyclePhase).index(self) + 1


class PartnershipPhase(Choice):
    """The five phases of partnership; 5 is the closest."""

    SPEC_SUPPLIER = "spec_supplier"
    PERFORMANCE_SUPPLIER = "performance_supplier"
    IDEAS_PARTNER = "ideas_partner"
    PROCESS_PARTNER = "process_partner"
    INTEGRATED_PARTNER = "integrated_partner"

    @property
    def number(self) -> int:
        """1 to 5."""
        return tuple(PartnershipPhase).index(self) + 1


class Trend(Choice):
    """Where it is heading."""

    RISING = "rising"
    STABLE = "stable"
    FALLING = "falling"


class Relationship(Row):
    """Where the relationship stands on both ladders, on what evidence, and where it should be when."""

    assessed_on: Annotated[date | None, Column(wanted=True, group="cycle")] = None
    cycle_phase: Annotated[CyclePhase | None, Column(wanted=True)] = None
    previous_cycle_phase: Annotated[CyclePhase | None, Column()] = None
    cycle_trend: Annotated[Trend | None, Column()] = None
    cycle_evidence: Annotated[str | None, Column(kind=Kind.LONG_TEXT, wanted=True)] = None
    recovery_plan: Annotated[str | None, Column(kind=Kind.LONG_TEXT)] = None
    partnership_phase: Annotated[PartnershipPhase | None, Column(wanted=True, group="partnership")] = None
    partnership_customer_view: Annotated[PartnershipPhase | None, Column()] = None
    partnership_target: Annotated[PartnershipPhase | None, Column(wanted=True)] = None
    partnership_target_date: Annotated[date | None, Column()] = None
    partnership_evidence: Annotated[str | None, Column(kind=Kind.LONG_TEXT, wanted=True)] = None
    contact_quality: Annotated[str | None, Column(kind=Kind.LONG_TEXT)] = None


SHEET = Sheet(
    key="relationship",
    number=15,
    phase=Phase.ANALYSE,
    depth=Depth.STANDARD,
    parts=(Part("relationship", Relationship, Shape.FORM, confidential=True),),
    minutes=15,
    widths=(34, 54),
)
