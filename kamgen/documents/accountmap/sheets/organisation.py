"""M04 Organisation chart in cells: a block for each unit, each level a column further in, what they are beside it."""

from __future__ import annotations

from kamgen.content.accountmap import MapSheet
from kamgen.content.table import Align, Cell, Staircase, Table, TableColumn, TableRow
from kamgen.content.text import Tone, line
from kamgen.documents.attitudes import attitude_of, attitude_status
from kamgen.documents.part_tables import field_cell
from kamgen.documents.tables import full_text, label, status_cell, with_gaps_said, without_empty_columns
from kamgen.documents.wording import one_line
from kamgen.figures.figures import Figures
from kamgen.figures.org import Post
from kamgen.plan.plan import Plan
from kamgen.texts.catalogue import Texts

_PART = "stakeholders"
_DEEPEST = 6
"""Levels beyond it stand in the last column, which says how deep they are."""
_FIELDS = (
    ("function", 26, "documents.not_known"),
    ("roles", 28, "documents.not_known"),
    ("influence", 9, "documents.not_available"),
    ("owner", 20, "documents.not_named"),
)
"""The fields of the columns, with their weights and what is said where the plan says nothing."""


def content(plan: Plan, figures: Figures, texts: Texts) -> MapSheet | None:
    """The sheet, or None where nobody is described."""
    if not plan.stakeholders:
        return None
    levels = range(min(figures.org.depth, _DEEPEST))
    units = _units(plan, figures)
    table = Table(
        name="organisation",
        columns=(
            TableColumn(label(_PART, "business_unit", texts), 20),
            *(TableColumn(texts("accountmap.organisation.level", n=level + 1), 22) for level in levels),
            TableColumn(label(_PART, "attitude", texts), 16),
            *(
                TableColumn(label(_PART, field, texts), weight, Align.RIGHT if field == "influence" else Align.LEFT)
                for field, weight, _ in _FIELDS
            ),
            TableColumn(texts("accountmap.organisation.remark"), 30),
        ),
        rows=tuple(
            _row(plan, post, figures, levels, texts, is_first=place == 0)
            for unit in units
            for place, post in enumerate(unit)
        ),
        description=texts("accountmap.organisation.description", n=figures.org.depth),
        staircase=Staircase(1, 1 + len(levels), label(_PART, "name", texts)),
    )
    title, question = texts("accountmap.organisation.title"), texts("accountmap.organisation.question")
    gaps = (*("",) * (len(levels) + 2), *(texts(gap) for *_, gap in _FIELDS), "")
    filled = set(without_empty_columns(table).columns)
    kept = [index for index, column in enumerate(table.columns) if column in filled]
    return MapSheet("organisation", title, question, (with_gaps_said(table, gaps).of(kept),))


def _units(plan: Plan, figures: Figures) -> tuple[tuple[Post, ...], ...]:
    """The posts of each unit in the order of the tree, in which the units stand too.

    Units in which nobody has a boss or reports come after those of the tree, people without a unit last.
    """
    found: dict[str, list[Post]] = {}
    for post in figures.org.posts:
        found.setdefault(_unit(plan, post.row).casefold(), []).append(post)
    nowhere = found.pop("", [])
    units = sorted(found.values(), key=lambda posts: not any(post.boss is not None or post.reports for post in posts))
    return tuple(tuple(posts) for posts in (*units, nowhere) if posts)


def _unit(plan: Plan, row: int) -> str:
    return one_line(plan.stakeholders[row].business_unit or "")


def _row(plan: Plan, post: Post, figures: Figures, levels: range, texts: Texts, *, is_first: bool) -> TableRow:
    person, row = plan.stakeholders[post.row], (_PART, post.row)
    name = full_text(person.name, (*row, "name"), strong=True)
    return TableRow(
        (
            _unit_cell(_unit(plan, post.row), post, texts, is_first=is_first),
            *(name if level == min(post.depth, levels[-1]) else Cell() for level in levels),
            status_cell(attitude_status(attitude_of(person), texts), (*row, "attitude")),
            *(field_cell(person, field, (*row, field), texts) for field, *_ in _FIELDS),
            _remark(plan, post, figures, texts),
        )
    )


def _unit_cell(unit: str, post: Post, texts: Texts, *, is_first: bool) -> Cell:
    """The unit in every row, where rows are filtered; it stands out where its block begins."""
    words = unit or texts("documents.not_known")
    strong = is_first and bool(unit)
    tone = Tone.INK if strong else Tone.MUTED
    return Cell((line(words, tone, strong=strong),), value=words, sources=((_PART, post.row, "business_unit"),))


def _remark(plan: Plan, post: Post, figures: Figures, texts: Texts) -> Cell:
    """What the chart cannot draw: a boss that stands elsewhere or not in the plan, a circle, a level too deep."""
    source = (_PART, post.row, "reports_to")
    boss = plan.stakeholders[post.row].reports_to or ""
    tone = Tone.CAUTION
    if post.row in figures.org.unknown:
        words = texts("accountmap.organisation.unknown_boss", name=boss)
    elif post.row in figures.org.cut:
        words = texts("accountmap.organisation.circle", name=boss)
    elif post.depth >= _DEEPEST:
        words = texts("accountmap.organisation.level", n=post.depth + 1)
    elif post.boss is not None and _unit(plan, post.boss).casefold() != _unit(plan, post.row).casefold():
        words = texts("accountmap.organisation.boss_elsewhere", name=one_line(plan.stakeholders[post.boss].name))
        tone = Tone.MUTED
    else:
        return Cell()
    return Cell((line(words, tone),), value=words, sources=(source,))
