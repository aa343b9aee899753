"""Closed lists that more than one sheet uses."""

from __future__ import annotations

from kamgen.schema.cells import Choice


class Consequence(Choice):
    """What something at the customer means for us."""

    OPPORTUNITY = "opportunity"
    RISK = "risk"
    BOTH = "both"
    NONE = "none"


class Accepted(Choice):
    """Whether the account itself agrees: to a selling point as unique, to a goal."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


class ActionStatus(Choice):
    """Where an action stands; overdue is worked out, never typed."""

    OPEN = "open"
    IN_PROGRESS = "in_progress"
    DONE = "done"
    BLOCKED = "blocked"
    CANCELLED = "cancelled"

    @property
    def closed(self) -> bool:
        """Whether nothing is left to do."""
        return self in {ActionStatus.DONE, ActionStatus.CANCELLED}
