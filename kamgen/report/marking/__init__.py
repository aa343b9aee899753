"""The marked copy: the user's own workbook with its findings on the cells, and nothing else of it touched.

`splices` changes XML by its bytes, `parts` keeps relationships and content types in step; `highlights` colours cells,
`notes` and `shapes` put a note on each (`boxes` sizes it), `listing` and `tabs` add the sheet that lists everything.
Each can undo what it does, in whatever form another program has saved it since, so that marking again starts anew.
"""

from __future__ import annotations

from kamgen.report.marking.marking import Marked, is_untouched, mark
from kamgen.report.marking.tabs import origin_of

__all__ = ["Marked", "is_untouched", "mark", "origin_of"]
