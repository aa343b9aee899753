"""The Word action plan: sections measured, paged and written into the template's own parts."""

from __future__ import annotations

from kamgen.render.document.drawing import draw_action_plan

__all__ = ["draw_action_plan"]
