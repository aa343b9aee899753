"""How a KPI stands and where it moves, as signs with words: one meaning in every document."""

from __future__ import annotations

from kamgen.content.text import Mark, Status, Tone
from kamgen.documents.wording import counted
from kamgen.figures.kpis import Course, KpiFigures, KpiStanding, Movement
from kamgen.texts.catalogue import Texts

_PAIR = 2
_COURSE = {Course.ON_COURSE: Mark.GOOD, Course.NEAR: Mark.CAUTION, Course.OFF_COURSE: Mark.BAD}
_MOVEMENT = {Movement.BETTER: ("▲", Tone.GOOD), Movement.SAME: ("▶", Tone.MUTED), Movement.WORSE: ("▼", Tone.BAD)}


def kpi_message(kpis: KpiFigures, texts: Texts) -> str:
    """How many are on course, of those that can be measured; there must be some."""
    on, total = len(kpis.on_course), len(kpis.measured)
    if on in {0, total}:
        return counted(texts, f"deck.kpis.{'all' if on else 'none'}", total)
    return texts("deck.kpis.half") if total == _PAIR else texts("deck.kpis.some", n=on, total=total)


def course_mark(standing: KpiStanding, texts: Texts) -> Status:
    """Where it stands against its target, or that this cannot be measured."""
    if standing.course is None:
        return Status(Mark.UNKNOWN, texts("deck.kpis.course.unknown"))
    return Status(_COURSE[standing.course], texts(f"deck.kpis.course.{standing.course.value}"))


def movement_sign(standing: KpiStanding) -> tuple[str, Tone]:
    """An arrow that points up where it gets better, whichever way its numbers go; a dash where nothing is known."""
    return _MOVEMENT[standing.movement] if standing.movement else ("–", Tone.MUTED)
