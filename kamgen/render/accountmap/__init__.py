"""The account map: sheets of typed tables, measured and formatted, with live figures over them."""

from __future__ import annotations

from kamgen.render.accountmap.drawing import draw_account_map

__all__ = ["draw_account_map"]
