"""D09, relationship: the relationship cycle and the partnership ladder side by side, never merged."""

from __future__ import annotations

from kamgen.content.deck import Note, Slide, SoWhat, Stack
from kamgen.content.diagrams import Evidence, Ladder, Phase, Pin, PinKind
from kamgen.content.table import Head
from kamgen.documents.deck.lines import scope_under
from kamgen.documents.deck.topic_steps import next_leaders_meeting
from kamgen.documents.sources import source_line
from kamgen.documents.strip import so_what
from kamgen.documents.tables import label
from kamgen.documents.wording import said, shortened
from kamgen.figures.figures import Figures
from kamgen.plan.plan import Plan
from kamgen.plan.relationship import CyclePhase, PartnershipPhase
from kamgen.texts.catalogue import Texts

_PART = "relationship"
_EVIDENCE, _SENTENCE = 190, 150


def content(plan: Plan, figures: Figures, texts: Texts) -> Slide | None:
    """The slide; nothing while neither phase is assessed."""
    form = plan.relationship
    ladders = tuple(
        ladder
        for ladder, known in (
            (_cycle(plan, texts), form.cycle_phase),
            (_partnership(plan, texts), form.partnership_phase or form.partnership_target),
        )
        if known is not None
    )
    if not ladders:
        return None
    title = _title(figures, plan, texts)
    return Slide(
        key=_PART,
        kicker=texts("deck.relationship.kicker"),
        title=title,
        scope=scope_under(title, texts("deck.relationship.scope")),
        body=Stack(ladders),
        source=source_line((_PART,), figures.as_of, texts, texts("deck.relationship.definitions")),
        so_what=_so_what(figures, plan, texts),
        next_step=next_leaders_meeting(figures, texts),
        notes=_notes(plan, texts),
    )


def _title(figures: Figures, plan: Plan, texts: Texts) -> str:
    relationship, form = figures.relationship, plan.relationship
    target = relationship.target
    if relationship.cycle is None:
        message = texts("deck.relationship.topic")
    else:
        key = "danger" if relationship.in_danger else "phase"
        message = texts(f"deck.relationship.{key}", n=relationship.cycle.number, name=said(relationship.cycle, texts))
    if target is None or not relationship.steps_to_target or relationship.steps_to_target < 0:
        return message
    goal = texts("deck.relationship.target", n=target.number, name=said(target, texts))
    if form.partnership_target_date is not None:
        goal = texts("deck.relationship.target_by", goal=goal, day=form.partnership_target_date)
    return texts("deck.relationship.with_target", message=message, goal=goal)


def _cycle(plan: Plan, texts: Texts) -> Ladder:
    form = plan.relationship
    phases = tuple(
        Phase(said(phase, texts), warning=phase in {CyclePhase.RECOVERY, CyclePhase.LOSS}) for phase in CyclePhase
    )
    pins: list[Pin] = []
    if form.previous_cycle_phase is not None and form.previous_cycle_phase is not form.cycle_phase:
        pins.append(_pin(form.previous_cycle_phase, PinKind.PREVIOUS, "previous_cycle_phase", texts))
    evidence: list[Evidence] = []
    if form.cycle_phase is not None:
        pins.append(_pin(form.cycle_phase, PinKind.NOW, "cycle_phase", texts))
        key = f"relationship.cycle.{form.cycle_phase.value}.guidance"
        if form.cycle_evidence:
            evidence.append(_evidence("evidence", form.cycle_evidence, texts, "cycle_evidence"))
        if form.recovery_plan:
            evidence.append(_evidence("recovery", form.recovery_plan, texts, "recovery_plan"))
        else:
            evidence.append(_evidence("guidance", texts(key), texts, "cycle_phase"))
    return Ladder(
        name="cycle",
        head=Head(texts("deck.relationship.cycle"), said(form.cycle_trend, texts)),
        phases=phases,
        pins=tuple(pins),
        description=_described(pins, tuple(phase.name for phase in phases), texts),
        evidence=tuple(evidence),
        warning=texts("deck.relationship.warning"),
    )


def _partnership(plan: Plan, texts: Texts) -> Ladder:
    form = plan.relationship
    phases = tuple(Phase(said(phase, texts)) for phase in PartnershipPhase)
    pins: list[Pin] = []
    if form.partnership_customer_view is not None:
        pins.append(_pin(form.partnership_customer_view, PinKind.CUSTOMER, "partnership_customer_view", texts))
    if form.partnership_phase is not None:
        pins.append(_pin(form.partnership_phase, PinKind.NOW, "partnership_phase", texts))
    if form.partnership_target is not None:
        pins.append(_pin(form.partnership_target, PinKind.TARGET, "partnership_target", texts))
    evidence: list[Evidence] = []
    if form.partnership_evidence:
        evidence.append(_evidence("evidence", form.partnership_evidence, texts, "partnership_evidence"))
    if form.partnership_phase is not None:
        guidance = texts(f"relationship.partnership.{form.partnership_phase.value}.guidance")
        evidence.append(_evidence("guidance", guidance, texts, "partnership_phase"))
    return Ladder(
        name="partnership",
        head=Head(texts("deck.relationship.partnership")),
        phases=phases,
        pins=tuple(pins),
        description=_described(pins, tuple(phase.name for phase in phases), texts),
        evidence=tuple(evidence),
    )


def _pin(phase: CyclePhase | PartnershipPhase, kind: PinKind, field: str, texts: Texts) -> Pin:
    index = tuple(type(phase)).index(phase)
    return Pin(index, kind, texts(f"deck.relationship.pins.{kind.value}"), ((_PART, field),))


def _evidence(key: str, text: str, texts: Texts, field: str) -> Evidence:
    return Evidence(texts(f"deck.relationship.{key}"), shortened(text, _EVIDENCE), ((_PART, field),))


def _described(pins: list[Pin], names: tuple[str, ...], texts: Texts) -> str:
    return "; ".join(texts("deck.relationship.described", pin=pin.words, phase=names[pin.phase]) for pin in pins)


def _so_what(figures: Figures, plan: Plan, texts: Texts) -> SoWhat | None:
    relationship, form = figures.relationship, plan.relationship
    if relationship.in_danger:
        if form.recovery_plan:
            words = texts("deck.relationship.so_what_recovery", plan=shortened(form.recovery_plan, _SENTENCE))
            return so_what(texts, words, (_PART, "recovery_plan"))
        return so_what(texts, texts("deck.relationship.so_what_danger"), (_PART, "cycle_phase"))
    if relationship.view_gap:
        key = "so_what_lower" if relationship.view_gap > 0 else "so_what_higher"
        words = texts(f"deck.relationship.{key}", n=abs(relationship.view_gap))
        return so_what(texts, words, (_PART, "partnership_customer_view"))
    if form.contact_quality:
        return so_what(texts, shortened(form.contact_quality, _SENTENCE), (_PART, "contact_quality"))
    return None


def _notes(plan: Plan, texts: Texts) -> tuple[Note, ...]:
    """The full texts, and by which signs each chosen phase is known and what it asks for."""
    form = plan.relationship
    fields = ("cycle_evidence", "recovery_plan", "partnership_evidence", "contact_quality")
    own = tuple(
        Note(f"{label(_PART, field, texts)}: {text}", ((_PART, field),))
        for field in fields
        if (text := getattr(form, field))
    )
    known = tuple(
        Note(
            texts(
                "deck.relationship.note_phase",
                phase=said(phase, texts),
                signs=texts(f"relationship.{ladder}.{phase.value}.signs"),
                guidance=texts(f"relationship.{ladder}.{phase.value}.guidance"),
            ),
            ((_PART, field),),
        )
        for ladder, phase, field in (
            ("cycle", form.cycle_phase, "cycle_phase"),
            ("partnership", form.partnership_phase, "partnership_phase"),
        )
        if phase is not None
    )
    return own + known
