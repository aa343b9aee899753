"""The account map as a whole: which sheets, in which order."""

from __future__ import annotations

from collections.abc import Callable

from kamgen.content.accountmap import AccountMap, MapSheet
from kamgen.documents import masthead
from kamgen.documents.accountmap.sheets import (
    calendar,
    contact_matrix,
    definitions,
    departments,
    gaps,
    organisation,
    overview,
    own_guide,
    people,
    role_guide,
    roles,
    touchpoints,
    white_space,
)
from kamgen.documents.wording import joined
from kamgen.figures.figures import Figures
from kamgen.plan.plan import Plan
from kamgen.texts.catalogue import Texts

Teller = Callable[[Plan, Figures, Texts], MapSheet | None]

SHEETS: tuple[Teller, ...] = (
    overview.content,
    people.content,
    roles.content,
    contact_matrix.content,
    organisation.content,
    calendar.content,
    touchpoints.content,
    white_space.content,
    departments.content,
    role_guide.content,
    own_guide.content,
    gaps.content,
    definitions.content,
)
"""The sheets in the order of the workbook; one without anything to tell is left out."""


def tell_account_map(plan: Plan, figures: Figures, texts: Texts, *, draft: bool = False) -> AccountMap:
    """The account-mapping workbook of a plan; `draft` marks it because errors stand."""
    document = texts("accountmap.document")
    return AccountMap(
        properties=masthead.properties(plan, figures, texts, document),
        account=masthead.account(plan),
        heading=joined(document, masthead.version(plan, texts), texts("documents.as_of", day=figures.as_of)),
        footer=masthead.confidentiality(plan, texts),
        sheets=tuple(sheet for tell in SHEETS if (sheet := tell(plan, figures, texts)) is not None),
        cover=masthead.cover(plan, figures, texts, document),
        draft=masthead.draft_word(plan, texts, draft=draft),
    )
