"""Where pages end, without a word processor; and what is ordered where two programs could differ."""

from __future__ import annotations

from dataclasses import replace

from kamgen.brand.document import Role
from kamgen.brand.loading import find
from kamgen.render.document.flow import Grid, Item, Paragraph, Row, SectionEnd
from kamgen.render.document.looks import looks_of
from kamgen.render.document.pages import paginate
from kamgen.render.document.words import words

BODY = replace(looks_of(find("plain").document)[Role.BODY], line=10.0, before=0.0, after=0.0)


def paragraph(lines: int, *, most: int = 0, keep_next: bool = False, heading: int = 0) -> Paragraph:
    return Paragraph(BODY, "", (lines, most or lines), 0, 0, keep_next=keep_next, heading=heading)


def grid(*heights: float, header: float = 10, keep: int = -1) -> Grid:
    rows = tuple(Row("", (height, height), keep_next=index == keep) for index, height in enumerate(heights))
    return Grid("", Row("", (header, header)), rows)


def test_what_fits_stays_on_its_page() -> None:
    pages = paginate([paragraph(4), paragraph(5)], 100)
    assert (pages.page_of, pages.count, pages.starts_page) == ([1, 1], 1, set())


def test_a_paragraph_that_surely_does_not_fit_moves_by_itself() -> None:
    pages = paginate([paragraph(9), paragraph(3)], 100)
    assert (pages.page_of, pages.starts_page) == ([1, 2], set())


def test_a_paragraph_that_fits_by_a_hair_starts_its_page_by_order() -> None:
    pages = paginate([paragraph(7), replace(paragraph(3), keep_lines=True)], 100)
    assert (pages.page_of, pages.starts_page) == ([1, 2], {1})


def test_a_paragraph_that_may_take_one_line_more_starts_its_page_by_order() -> None:
    pages = paginate([paragraph(7), paragraph(2, most=3)], 100)
    assert pages.starts_page == {1}


def test_long_paragraphs_run_over_the_end_of_the_page() -> None:
    pages = paginate([paragraph(25), paragraph(2)], 100)
    assert (pages.page_of, pages.count) == ([1, 3], 3)


def test_a_heading_stays_with_what_follows_it() -> None:
    pages = paginate([paragraph(7), paragraph(1, keep_next=True), paragraph(3)], 100)
    assert pages.page_of == [1, 2, 2]


def test_a_chapter_that_would_begin_low_begins_on_the_next_page() -> None:
    pages = paginate([paragraph(8), paragraph(1, heading=1)], 100)
    assert (pages.page_of, pages.starts_page) == ([1, 2], {1})


def test_rows_go_on_under_a_repeated_head() -> None:
    pages = paginate([grid(*[40.0] * 5), replace(paragraph(1), keep_lines=True)], 100)
    assert pages.page_of == [1, 3]
    assert pages.count == 3


def test_a_row_that_fits_by_a_hair_is_pushed_over_by_the_one_above() -> None:
    pages = paginate([grid(30, 30, 29, 30, 25)], 100)
    assert pages.count == 2
    assert list(pages.padding[0]) == [1]
    # 10 + 30 + 30 + 29 leaves 1; the padding takes it and a little more, but not more than the page.
    assert 1 < pages.padding[0][1] < 29


def test_the_title_of_a_group_stays_with_its_first_row() -> None:
    pages = paginate([grid(40, 20, 40, 30, 30, keep=1), paragraph(1)], 100)
    assert 0 in pages.padding[0]
    assert pages.count == 3


def test_the_last_row_is_not_alone_on_its_page() -> None:
    pages = paginate([grid(25, 25, 20, 15, 20)], 100)
    assert list(pages.padding[0]) == [2]


def test_a_row_higher_than_a_page_may_run_over_pages() -> None:
    tall = Grid("", Row("", (10, 10)), (Row("", (20, 20)), Row("", (260, 260), whole=False, split_line=10)))
    assert paginate([tall], 100).count == 4


def test_a_section_ends_its_page_and_changes_the_height() -> None:
    pages = paginate([paragraph(2), SectionEnd("", 50), paragraph(3), paragraph(3)], 100)
    assert pages.page_of == [1, 1, 2, 3]


def test_rows_that_stay_together_take_the_last_one_along() -> None:
    # The first row stays with the second, and the second with the last: all three move, or none.
    pages = paginate([paragraph(5), paragraph(1, keep_next=True), grid(10, 10, 10, keep=0)], 100)
    assert (pages.page_of, pages.starts_page, pages.padding) == ([1, 2, 2], {1}, {2: {}})


def test_rows_that_stay_together_are_never_parted_by_the_lines_between_them() -> None:
    # They fit by less than the lines between the rows may take: heading and rows move, no row is padded away.
    together = grid(10, 10, 9.5, header=8)
    together = replace(together, rows=(*(replace(row, keep_next=True) for row in together.rows[:2]), together.rows[2]))
    pages = paginate([paragraph(5), paragraph(1, keep_next=True), together], 100)
    assert (pages.page_of, pages.starts_page, pages.padding) == ([1, 2, 2], {1}, {2: {}})


def test_a_grid_that_stays_takes_what_follows_it_along() -> None:
    stays = replace(grid(10, 10, keep=0), keep_next=True)
    following: tuple[Item, ...] = (paragraph(1, keep_next=True), grid(20, 20))
    moved = paginate([paragraph(4), replace(paragraph(1, keep_next=True), before=1.0), stays, *following], 100)
    assert moved.page_of == [1, 2, 2, 2, 2]
    alone = paginate([paragraph(4), paragraph(1, keep_next=True), replace(stays, keep_next=False), *following], 100)
    assert alone.page_of == [1, 1, 1, 2, 2]


def test_hyphens_before_digits_do_not_end_a_line() -> None:
    assert words("Z-1 am 31-12-2027, E-Mail - 5") == (
        '<w:t xml:space="preserve">Z</w:t><w:noBreakHyphen/><w:t xml:space="preserve">1 am 31</w:t><w:noBreakHyphen/>'
        '<w:t xml:space="preserve">12</w:t><w:noBreakHyphen/><w:t xml:space="preserve">2027, E-Mail - 5</w:t>'
    )
