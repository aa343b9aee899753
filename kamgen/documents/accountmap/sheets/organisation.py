"""M04 Organisation chart in cells: each level a column further in, with role, attitude and influence beside it."""

from __future__ import annotations

from kamgen.content.accountmap import MapSheet
from kamgen.content.table import Align, Cell, Table, TableColumn, TableRow
from kamgen.content.text import Tone, line
from kamgen.documents.attitudes import attitude_of, attitude_status
from kamgen.documents.part_tables import field_cell
from kamgen.documents.tables import full_text, label, status_cell, without_empty_columns
from kamgen.figures.figures import Figures
from kamgen.figures.org import Post
from kamgen.plan.plan import Plan
from kamgen.texts.catalogue import Texts

_PART = "stakeholders"
_DEEPEST = 6
"""Levels beyond it stand in the last column, which says how deep they are."""
_FIELDS = (("function", 26), ("business_unit", 20), ("roles", 28), ("influence", 9), ("owner", 20))


def content(plan: Plan, figures: Figures, texts: Texts) -> MapSheet | None:
    """The sheet, or None where nobody is described."""
    if not plan.stakeholders:
        return None
    levels = range(min(figures.org.depth, _DEEPEST))
    table = Table(
        name="organisation",
        columns=(
            *(TableColumn(texts("accountmap.organisation.level", n=level + 1), 22) for level in levels),
            TableColumn(label(_PART, "attitude", texts), 16),
            *(
                TableColumn(label(_PART, field, texts), weight, Align.RIGHT if field == "influence" else Align.LEFT)
                for field, weight in _FIELDS
            ),
            TableColumn(texts("accountmap.organisation.remark"), 30),
        ),
        rows=tuple(_row(plan, post, figures, levels, texts) for post in figures.org.posts),
        description=texts("accountmap.organisation.description", n=figures.org.depth),
    )
    title, question = texts("accountmap.organisation.title"), texts("accountmap.organisation.question")
    return MapSheet("organisation", title, question, (without_empty_columns(table),))


def _row(plan: Plan, post: Post, figures: Figures, levels: range, texts: Texts) -> TableRow:
    person, row = plan.stakeholders[post.row], (_PART, post.row)
    name = full_text(person.name, (*row, "name"), strong=True)
    return TableRow(
        (
            *(name if level == min(post.depth, levels[-1]) else Cell() for level in levels),
            status_cell(attitude_status(attitude_of(person), texts), (*row, "attitude")),
            *(field_cell(person, field, (*row, field), texts) for field, _ in _FIELDS),
            _remark(post, person.reports_to, figures, texts),
        )
    )


def _remark(post: Post, boss: str | None, figures: Figures, texts: Texts) -> Cell:
    """What the chart cannot draw: a boss that the plan does not have, a circle, a level too deep."""
    source = (_PART, post.row, "reports_to")
    if post.row in figures.org.unknown:
        words = texts("accountmap.organisation.unknown_boss", name=boss or "")
    elif post.row in figures.org.cut:
        words = texts("accountmap.organisation.circle", name=boss or "")
    elif post.depth >= _DEEPEST:
        words = texts("accountmap.organisation.level", n=post.depth + 1)
    else:
        return Cell()
    return Cell((line(words, Tone.CAUTION),), value=words, sources=(source,))
