"""What Office demands beyond the schema, and the one door through which a produced file leaves.

Schema-valid is not the same as "opens": each rule stands for a file that passed validation and was then repaired or
refused. A rule is a function from the package to what breaks it; its name says what must hold, its docstring why.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from kamgen.office.invariants import charts, documents, packages, slides, workbooks
from kamgen.office.invariants.view import Breach, Rule, View
from kamgen.office.package import Deflated, pack

__all__ = ["RULES", "Breach", "BrokenDocument", "breaches", "seal"]

RULES: tuple[Rule, ...] = (
    packages.parts_have_content_types,
    packages.content_types_have_parts,
    packages.part_names_are_distinct,
    packages.xml_is_well_formed,
    packages.ignorable_prefixes_are_declared,
    packages.package_has_a_main_part,
    packages.relationships_lead_somewhere,
    packages.references_have_relationships,
    packages.no_part_is_orphaned,
    slides.shape_ids_are_unique,
    slides.connectors_join_shapes_that_exist,
    slides.slides_have_one_layout,
    slides.notes_belong_to_their_slide,
    slides.slide_ids_are_legal,
    slides.master_ids_are_legal,
    slides.table_rows_fill_the_grid,
    slides.table_ids_are_unique,
    slides.texts_have_paragraphs,
    charts.chart_caches_equal_the_workbook,
    charts.chart_axes_are_joined,
    charts.chart_label_positions_are_allowed,
    charts.chart_series_are_distinct,
    documents.bookmarks_are_unique,
    documents.bookmarks_end,
    documents.bookmark_names_are_legal,
    documents.cells_end_with_a_paragraph,
    documents.tables_have_rows_and_cells,
    documents.drawing_ids_are_unique,
    workbooks.sheet_names_are_legal,
    workbooks.defined_names_are_legal,
    workbooks.tables_are_distinct,
    workbooks.table_columns_equal_their_headers,
    workbooks.ranges_do_not_overlap,
    workbooks.validations_stay_within_limits,
    workbooks.cells_are_in_order,
    workbooks.cells_refer_to_what_exists,
    workbooks.formulas_are_complete,
    workbooks.texts_stay_within_limits,
)


class BrokenDocument(RuntimeError):
    """A produced file breaks a rule: a bug of ours, never the fault of an input."""

    def __init__(self, found: tuple[Breach, ...]) -> None:
        self.breaches = found
        super().__init__("\n".join(map(str, found)))


def breaches(parts: Mapping[str, bytes], *, changed: Iterable[str] | None = None) -> tuple[Breach, ...]:
    """Every rule that the parts break, in the order of the rules.

    With `changed` only those parts are looked into (the rest came from a template that was checked when it was loaded);
    content types, relationships and orphans are checked for the whole package all the same.
    """
    view = View(parts, changed)
    return tuple(Breach(rule.__name__, part, detail) for rule in RULES for part, detail in rule(view))


def seal(
    parts: Mapping[str, bytes],
    *,
    changed: Iterable[str] | None = None,
    ready: Deflated | None = None,
    tolerated: Collection[Breach] = (),
) -> bytes:
    """The parts as a file, if they break no rule; otherwise `BrokenDocument`.

    `tolerated` are the breaches of a foreign file itself (a template, a user's workbook), found before it was changed.
    """
    if found := tuple(breach for breach in breaches(parts, changed=changed) if breach not in tolerated):
        raise BrokenDocument(found)
    return pack(parts, ready=ready)
