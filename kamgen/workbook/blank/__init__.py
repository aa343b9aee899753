"""WRITING: the workbook that a plan is typed into, blank or filled.

`layout` says where everything stands, `values` what is typed, `progress` and `specials` work out every formula with its
value, `lists` the sources of the dropdowns, `printing` where pages break; the other modules draw, and `writing` puts
it all together.
"""

from __future__ import annotations

from kamgen.workbook.blank.values import Typed
from kamgen.workbook.blank.writing import write_workbook

__all__ = ["Typed", "write_workbook"]
