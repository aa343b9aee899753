"""Attitudes and buying roles as every document shows them: a tone, a mark, a word."""

from __future__ import annotations

from kamgen.content.diagrams import Attitude as Shown
from kamgen.content.text import Mark, Status, Tone
from kamgen.documents.wording import said
from kamgen.plan.stakeholders import Attitude, BuyingRole, Stakeholder
from kamgen.texts.catalogue import Texts

_SHOWN = {
    Attitude.PROMOTER: Shown.PROMOTER,
    Attitude.SUPPORTER: Shown.SUPPORTER,
    Attitude.NEUTRAL: Shown.NEUTRAL,
    Attitude.SCEPTIC: Shown.SCEPTIC,
    Attitude.BLOCKER: Shown.OPPONENT,
    Attitude.UNKNOWN: Shown.UNKNOWN,
}
_MARKS = {
    Attitude.PROMOTER: Mark.GOOD,
    Attitude.SUPPORTER: Mark.GOOD,
    Attitude.NEUTRAL: Mark.OPEN,
    Attitude.SCEPTIC: Mark.CAUTION,
    Attitude.BLOCKER: Mark.BAD,
    Attitude.UNKNOWN: Mark.UNKNOWN,
}
_TONES = {
    Attitude.PROMOTER: Tone.GOOD,
    Attitude.SUPPORTER: Tone.GOOD,
    Attitude.NEUTRAL: Tone.MUTED,
    Attitude.SCEPTIC: Tone.CAUTION,
    Attitude.BLOCKER: Tone.BAD,
    Attitude.UNKNOWN: Tone.MUTED,
}


def attitude_of(stakeholder: Stakeholder) -> Attitude:
    """The attitude; what nobody has said is not known."""
    return stakeholder.attitude or Attitude.UNKNOWN


def shown_attitude(attitude: Attitude) -> Shown:
    """The attitude as a diagram draws it."""
    return _SHOWN[attitude]


def attitude_tone(attitude: Attitude) -> Tone:
    """The tone of an attitude."""
    return _TONES[attitude]


def attitude_status(attitude: Attitude, texts: Texts) -> Status:
    """The attitude as a sign with its word."""
    return Status(_MARKS[attitude], said(attitude, texts))


def role_mark(role: BuyingRole, texts: Texts) -> str:
    """Two or three letters for a role, for badges."""
    return texts(f"role_marks.{role.value}")
