"""The same content in other formats: nothing is lost on the way, and nothing is said that was not told."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kamgen.brand.loading import find
from kamgen.content.accountmap import AccountMap, AsOf, Beside, Count, Legend, LiveFigure, MapSheet, Overview
from kamgen.content.blocks import Bullets, Callout, Fact, Facts, Text, Tile, Tiles
from kamgen.content.charts import Chart, Columns, Measure, Series
from kamgen.content.deck import Properties, Slide, Stack
from kamgen.content.document import (
    ActionPlan,
    DocumentBlock,
    Paragraphs,
    Section,
    SignOff,
    Subheading,
    WritingSpace,
)
from kamgen.content.reshaping.deck import document_as_deck
from kamgen.content.reshaping.document import map_as_document
from kamgen.content.reshaping.tables import flowing, in_one_column, in_parts, in_pieces, narrowed, with_group_column
from kamgen.content.reshaping.workbook import document_as_workbook
from kamgen.content.table import Cell, GroupColumn, Staircase, Table, TableColumn, TableRow, cell
from kamgen.content.text import Mark, Status, Tone, Words, line, plain
from kamgen.documents.accountmap.accountmap import tell_account_map
from kamgen.documents.actionplan.actionplan import tell_action_plan
from kamgen.plan.plan import Plan
from kamgen.render.accountmap import draw_account_map
from kamgen.render.deck import draw_deck
from kamgen.render.document import draw_action_plan
from kamgen.texts.catalogue import texts
from kamgen.texts.language import Language
from tests.documents.deck.golden.telling import sample
from tests.plans import plans, typical_plan
from tests.telling import figures, paths, said, texts_for

ENGLISH = texts(Language.ENGLISH)
PLAIN = find("plain")


def action_plan(language: Language) -> ActionPlan:
    plan = typical_plan(language)
    return tell_action_plan(plan, figures(plan, language), texts(language))


def account_map(language: Language) -> AccountMap:
    plan = typical_plan(language)
    return tell_account_map(plan, figures(plan, language), texts(language))


def document(*blocks: DocumentBlock, title: str = "Chapter", question: str = "") -> ActionPlan:
    return ActionPlan(
        properties=Properties("T", "S", "A", "en-GB", date(2026, 3, 31), "Confidential"),
        supplier="Supplier",
        document="Action plan",
        period="2026",
        account="Account",
        subtitle="",
        cover_facts=Facts("cover", (Fact("Version", line("1")),)),
        contents_title="Contents",
        sections=(Section("chapter", title, blocks, question=question),),
        header="Account",
        footer="Action plan 2026 · Confidential",
        page_word="Page",
    )


def in_cells(value: object) -> set[str]:
    """Every paragraph, since cells may be joined, cut or labelled but never lose words."""
    return {word.strip(":") for text in said(value) for word in text.split()}


EVERY_BLOCK: tuple[DocumentBlock, ...] = (
    Subheading("Heading"),
    Paragraphs(Words((line("Running words"),), (("scope", "vision"),))),
    Bullets("bullets", (line("First point"),), sources=(("scope", "services"),)),
    Tiles("tiles", (Tile("Chances", "1.2", "m", line("of two"), (("checkpoints", 0),)),)),
    Facts("facts", (Fact("Owner", line("Miriam"), (("goals", 0, "owner"),)),)),
    Callout("callout", Tone.BAD, "Beware", "Something is late", (("actions", 1),)),
    WritingSpace("What went well?", 3),
    SignOff("release", ("Role", "Name", "Date", "Signature"), (("Sponsor", "Hans"),)),
    Table("table", (TableColumn("Title", 20),), (TableRow((cell("Words", Tone.INK, ("team", 0, "name")),)),), "Shown"),
)


@pytest.mark.parametrize("block", EVERY_BLOCK, ids=lambda block: type(block).__name__)
def test_every_block_of_a_document_has_its_counterpart(block: DocumentBlock) -> None:
    told = document(block, Subheading("After"), Paragraphs(Words((line("End"),))))
    for other in (document_as_workbook(told, ENGLISH).sheets, document_as_deck(told, ENGLISH).slides):
        assert in_cells(block) - in_cells(other) <= {"Shown"}
        assert set(paths(block)) <= set(paths(other))


@pytest.mark.parametrize("language", Language)
def test_a_plan_says_the_same_as_deck_and_as_workbook(language: Language) -> None:
    told = action_plan(language)
    for other in (document_as_deck(told, texts(language)), document_as_workbook(told, texts(language))):
        # A group of rows becomes a column, where it is called by its own word.
        groups = {word for section in told.sections for block in section.blocks for word in in_titles(block)}
        assert in_cells(told.sections) - in_cells(other) - groups == set()
        assert set(paths(told)) == set(paths(other))


def in_titles(block: DocumentBlock) -> set[str]:
    if not isinstance(block, Table):
        return set()
    titles = [title for _, title in block.group_titles]
    return in_cells((block.description, *titles, block.group_column.title if block.group_column else ""))


def live_figures(value: object) -> Iterator[LiveFigure]:
    if isinstance(value, LiveFigure):
        yield value
    elif isinstance(value, tuple):
        for each in value:
            yield from live_figures(each)
    elif is_dataclass(value):
        for each in fields(value):
            yield from live_figures(getattr(value, each.name))


@pytest.mark.parametrize("language", Language)
def test_a_map_says_the_same_as_a_document(language: Language) -> None:
    told = account_map(language)
    other = map_as_document(told, texts(language))
    live = {
        word
        for figure in live_figures(told.sheets)
        for words in (figure.count, figure.table, figure.column, figure.criterion)
        for word in words.split()
    }
    # Nothing is reckoned anew there, so that nothing is said of it.
    live |= {
        word for sheet in told.sheets for block in sheet.blocks if isinstance(block, AsOf) for word in in_cells(block)
    }
    assert in_cells(told.sheets) - in_cells(other) - live == set()
    assert set(paths(told.sheets)) == set(paths(other.sections))
    assert [section.question for section in other.sections] == [sheet.question for sheet in told.sheets]


@pytest.mark.parametrize("head", ["", "Abdeckung"])
def test_shares_are_told_in_percent_and_counts_as_they_are(head: str) -> None:
    told = replace(
        account_map(Language.GERMAN),
        sheets=(
            MapSheet(
                "o",
                "Übersicht",
                "",
                (
                    Overview(
                        "o",
                        (
                            LiveFigure("Personen", Count.ROWS, "people", "Name", Decimal(1234)),
                            LiveFigure("Anteil", Count.SHARE_DATED, "people", "Name", Decimal("0.75")),
                        ),
                        head,
                    ),
                ),
            ),
        ),
    )
    (section,) = map_as_document(told, texts(Language.GERMAN)).sections
    (block,) = section.blocks
    assert isinstance(block, Facts if head else Tiles)
    words = [word.replace("\u00a0", " ") for word in said(block)]
    assert [word for word in words if word in {"Abdeckung", "1.234", "75 %"}] == [
        "1.234",
        "75 %",
        *filter(None, [head]),
    ]


def test_a_chapter_is_a_sheet_that_says_what_its_tables_are_about() -> None:
    table = EVERY_BLOCK[-1]
    assert isinstance(table, Table)
    told = document(Subheading("Team"), table, Subheading("Requests"), table, title="Team and requests")
    _, *sheets = document_as_workbook(told, ENGLISH).sheets
    assert [(sheet.title, sheet.question) for sheet in sheets] == [("Team and requests", "Team · Requests")]
    assert [type(block).__name__ for block in sheets[0].blocks] == ["Words", "Table"] * 2


def test_a_long_table_beside_others_has_a_sheet_of_its_own() -> None:
    table = EVERY_BLOCK[-1]
    assert isinstance(table, Table)
    long = replace(table, rows=table.rows * 41)
    told = document(Subheading("Team"), table, Subheading("Requests"), long, title="Team and requests")
    _, *sheets = document_as_workbook(told, ENGLISH).sheets
    assert [(sheet.title, sheet.question) for sheet in sheets] == [
        ("Team and requests", "Team · Requests"),
        ("Requests", "Team and requests"),
    ]
    assert len({sheet.key for sheet in sheets}) == len(sheets)
    (alone,) = document_as_workbook(document(long), ENGLISH).sheets[1:]
    assert alone.blocks == (long,)


def test_what_a_chapter_is_about_stands_on_one_line() -> None:
    told = document(*(Subheading(f"Topic number {n} of a chapter of many") for n in range(9)))
    (sheet,) = document_as_workbook(told, ENGLISH).sheets[1:]
    assert sheet.question == "Topic number 0 of a chapter of many · Topic number 1 of a chapter of many …"


def test_shares_of_a_chart_are_percent_in_the_table_of_its_numbers() -> None:
    share = Series("Share", Tone.ACCENT, (Decimal("0.41"), None))
    chart = Chart("c", Columns(("2025", "2026"), (share,), Measure("0%")), "Shares")
    (sheet,) = document_as_workbook(document(chart), ENGLISH).sheets[1:]
    (table,) = (block for block in sheet.blocks if isinstance(block, Table))
    assert [plain(row.cells[1].lines) for row in table.rows] == ["41%", "–"]


def test_a_subheading_over_others_alone_is_said_above_them() -> None:
    words = Paragraphs(Words((line("Words"),)))
    told = document(Subheading("Two"), Subheading("Three", 3), words, Subheading("Four", 3), words)
    slides = document_as_deck(told, ENGLISH).slides
    assert [(slide.kicker, slide.title) for slide in slides] == [("Chapter · Two", "Three"), ("Chapter · Two", "Four")]


def rows(*cells: tuple[str, ...]) -> tuple[TableRow, ...]:
    return tuple(TableRow(tuple(cell(words, strong=index == 0) for index, words in enumerate(each))) for each in cells)


def test_groups_become_a_column_that_can_be_filtered() -> None:
    table = Table(
        "t",
        (TableColumn("Title", 20),),
        rows(("a",), ("b",), ("c",)),
        "",
        group_titles=((0, "Ours: two"), (2, "Theirs: one")),
        group_column=GroupColumn("Party", ("Ours", "Theirs")),
        total=TableRow((cell("3"),)),
    )
    flat = with_group_column(table, "Group")
    assert [each.title for each in flat.columns] == ["Party", "Title"]
    assert [plain(row.cells[0].lines) for row in flat.rows] == ["Ours", "Ours", "Theirs"]
    assert flat.group_titles == ()
    assert flat.total is not None
    assert len(flat.total.cells) == 2


@pytest.mark.parametrize(
    "columns, weight, parts",
    [(3, 90.0, [3]), (14, 40.0, [14]), (15, 5.0, [15]), (15, 20.0, [6, 5, 6]), (28, 16.0, [8, 7, 8, 8])],
)
def test_a_table_of_too_many_columns_is_several_that_each_name_their_rows(
    columns: int, weight: float, parts: list[int]
) -> None:
    table = Table(
        "people",
        tuple(TableColumn(f"Column {index}", weight) for index in range(columns)),
        (TableRow(tuple(cell(f"cell {index}", strong=index == 1) for index in range(columns))),),
        "One person",
        total=TableRow(tuple(cell(f"total {index}") for index in range(columns))),
    )
    made = in_parts(table)
    assert [len(each.columns) for each in made] == parts
    assert len({each.name for each in made}) == len(made)
    assert all("Column 1" in [column.title for column in each.columns] for each in made)
    assert in_cells(made) >= in_cells((table,))
    assert all(len(row.cells) == len(each.columns) for each in made for row in (*each.rows, each.total) if row)


def test_columns_that_few_rows_fill_move_under_the_words_that_a_row_is_known_by() -> None:
    titles = ("Action", "Notes", "Owner", "Status")
    table = Table(
        "t",
        tuple(TableColumn(title, 20) for title in titles),
        tuple(
            TableRow((cell(f"Do {n}", strong=True), cell("mind the gap" if n == 2 else ""), cell("Jo"), status))
            for n, status in enumerate([Cell(status=Status(Mark.OPEN, "open"))] * 5)
        ),
        "",
    )
    narrow = narrowed(table, 3, 0.3)
    assert [each.title for each in narrow.columns] == ["Action", "Owner", "Status"]
    assert plain(narrow.rows[2].cells[0].lines) == "Do 2\nNotes: mind the gap"
    assert plain(narrow.rows[1].cells[0].lines) == "Do 1"
    # What most rows fill stays, however wide the table is.
    assert narrowed(narrow, 1, 0.3) is narrow


def test_a_second_line_that_moves_along_is_told_apart_from_the_first() -> None:
    step = Cell((line("Ask them"), line("Jo · 1 Apr 2026", second=True)))
    rows_told = tuple(TableRow((cell(f"Goal {n}", strong=True), step if n == 0 else Cell())) for n in range(5))
    narrow = narrowed(Table("t", (TableColumn("Goal", 20), TableColumn("Next", 20)), rows_told, ""), 1, 0.3)
    assert plain(narrow.rows[0].cells[0].lines) == "Goal 0\nNext: Ask them · Jo · 1 Apr 2026"


@given(st.text(st.sampled_from("ab .!\n"), max_size=400), st.integers(5, 60))
def test_pieces_of_a_paragraph_hold_all_its_words_and_none_is_too_long(text: str, most: int) -> None:
    pieces = [plain((each,)) for each in in_pieces(line(text), most)]
    assert "".join("".join(each.split()) for each in pieces) == "".join(text.split())
    assert all(len(each.strip()) <= most for each in pieces)


def test_a_cell_too_high_for_a_slide_goes_on_in_a_further_row() -> None:
    long = "A sentence of some length that says a little. " * 60
    table = Table(
        "t",
        (TableColumn("A", 20), TableColumn("B", 80)),
        rows(("x", "short"), ("y", long)),
        "",
        group_titles=((1, "Second"),),
    )
    flowed = flowing(table)
    assert len(flowed.rows) > 3
    assert " ".join(plain(row.cells[1].lines) for row in flowed.rows[1:]).split() == long.split()
    assert flowed.group_titles == ((1, "Second"),)


def test_long_running_text_can_run_over_the_end_of_a_slide() -> None:
    long = "A sentence of some length that says a little. " * 60
    (slide,) = document_as_deck(document(Paragraphs(Words((line(long),)))), ENGLISH).slides
    block = body(slide)[0]
    assert isinstance(block, Text)
    assert len(block.lines) > 3
    drawn = draw_deck(document_as_deck(document(Paragraphs(Words((line(long),)))), ENGLISH), PLAIN, {})
    assert not [note for note in drawn.fit if note.what == "shortened"]


def body(slide: Slide) -> tuple[object, ...]:
    return slide.body.blocks if isinstance(slide.body, Stack) else (getattr(slide.body, "block", None),)


def test_few_facts_before_the_first_subheading_share_its_slide() -> None:
    told = document(Facts("f", (Fact("Last", line("2026")),)), Subheading("Minutes"), WritingSpace("Well?", 3))
    (slide,) = document_as_deck(told, ENGLISH).slides
    assert (slide.kicker, slide.title, len(body(slide))) == ("Chapter", "Minutes", 2)


@pytest.mark.parametrize("whole", [True, False], ids=["the sample", "typical"])
@pytest.mark.parametrize("language", Language)
def test_every_format_is_drawn_whole(language: Language, whole: bool) -> None:  # noqa: FBT001 - a parameter
    """With the SDK validator at hand, what is drawn here is validated too."""
    told = sample(language) if whole else typical_plan(language)
    words, known = texts_for(told, language), figures(told, language)
    plan = tell_action_plan(told, known, words)
    mapped = map_as_document(tell_account_map(told, known, words), words)
    files = (
        draw_deck(document_as_deck(plan, words), PLAIN, {}),
        draw_account_map(document_as_workbook(plan, words), PLAIN, {}),
        draw_action_plan(mapped, PLAIN, {}),
        draw_deck(document_as_deck(mapped, words), PLAIN, {}),
    )
    for drawn in files:
        assert [note for note in drawn.fit if note.what not in {"tightened", "continued"}] == []


@settings(max_examples=10)
@given(plans())
def test_any_plan_comes_in_every_format(plan: Plan) -> None:
    known = figures(plan, Language.ENGLISH)
    told, mapped = tell_action_plan(plan, known, ENGLISH), tell_account_map(plan, known, ENGLISH)
    as_document = map_as_document(mapped, ENGLISH)
    for deck in (document_as_deck(told, ENGLISH), document_as_deck(as_document, ENGLISH)):
        assert draw_deck(deck, PLAIN, {}).pages > 1
    book = document_as_workbook(told, ENGLISH)
    assert draw_account_map(book, PLAIN, {}).pages == len(book.sheets)
    assert draw_action_plan(as_document, PLAIN, {}).pages > 1
    assert set(paths(told)) == set(paths(book)) == set(paths(document_as_deck(told, ENGLISH)))


def test_every_kind_of_block_is_drawn_in_every_format() -> None:
    told = document(*EVERY_BLOCK)
    assert draw_action_plan(told, PLAIN, {}).pages > 0
    assert draw_deck(document_as_deck(told, ENGLISH), PLAIN, {}).pages > 1
    assert draw_account_map(document_as_workbook(told, ENGLISH), PLAIN, {}).pages > 1


def test_long_parts_of_a_table_begin_on_slides_of_their_own_and_say_what_they_are_about() -> None:
    def table(rows: int, *titles: str) -> Table:
        columns = tuple(TableColumn(title, 12) for title in ("Name", *titles))
        return Table("t", columns, (TableRow(tuple(cell(title) for title in ("Name", *titles))),) * rows, "")

    long = document(table(7, "Function", "Unit"), table(7, "Last", "Next", "Overdue"), table(7, "Evidence"))
    assert [slide.title for slide in document_as_deck(long, ENGLISH).slides] == [
        "Chapter",
        "Chapter: Last – Overdue",
        "Chapter: Evidence",
    ]
    short = document(table(3, "Function"), table(3, "Last"))
    (slide,) = document_as_deck(short, ENGLISH).slides
    assert isinstance(slide.body, Stack)


def test_figures_beside_each_other_are_one_table_with_a_group_for_each_block() -> None:
    def figures_of_a(head: str, *values: int) -> Overview:
        made = (LiveFigure(f"{head} {each}", Count.ROWS, "t", "Name", Decimal(each)) for each in values)
        return Overview(head, tuple(made), head)

    beside = Beside(
        (figures_of_a("A", 1, 2),), (figures_of_a("B", 3), Legend("l", "Means", "Sign", ((Mark.BAD, "bad"),)))
    )
    told = replace(account_map(Language.ENGLISH), sheets=(MapSheet("o", "Overview", "", (beside,)),))
    figures_told, legend = map_as_document(told, ENGLISH).sections[0].blocks
    assert isinstance(figures_told, Table)
    assert isinstance(legend, Table)
    assert figures_told.group_titles == ((0, "A"), (2, "B"))
    assert [row.cells[1].value for row in figures_told.rows] == [1, 2, 3]
    assert legend.rows[0].cells[0].status == Status(Mark.BAD, "")


def test_what_the_plan_does_not_say_is_not_moved_under_a_rows_words() -> None:
    titles = ("Action", "Notes", "Owner")
    gap = Cell((line("not known"),), unsaid=True)
    rows_told = tuple(
        TableRow((cell(f"Do {n}", strong=True), cell("mind the gap") if n == 2 else gap, cell("Jo"))) for n in range(5)
    )
    narrow = narrowed(Table("t", tuple(TableColumn(title, 20) for title in titles), rows_told, ""), 2, 0.3)
    assert [each.title for each in narrow.columns] == ["Action", "Owner"]
    assert [plain(row.cells[0].lines) for row in narrow.rows[1:3]] == ["Do 1", "Do 2\nNotes: mind the gap"]


def test_levels_beside_each_other_become_one_column_each_further_in() -> None:
    steps = (("Ann", ""), ("", "Bea"), ("", ""))
    rows_told = tuple(TableRow((cell("Unit"), *(cell(each, strong=True) for each in step))) for step in steps)
    columns = tuple(TableColumn(title, 20) for title in ("Unit", "Level 1", "Level 2"))
    stairs = Staircase(1, 3, "Name")
    told = in_one_column(Table("t", columns, rows_told, "", total=TableRow((Cell(),) * 3), staircase=stairs))
    assert [each.title for each in told.columns] == ["Unit", "Name"]
    assert [plain(row.cells[1].lines) for row in told.rows] == ["Ann", "\u2003Bea", ""]
    assert told.total == TableRow((Cell(),) * 2)
    assert in_one_column(told) is told


def test_a_staircase_goes_where_its_columns_do() -> None:
    columns = tuple(TableColumn(title, 20) for title in "ABCD")
    table = Table("t", columns, (), "", staircase=Staircase(1, 3, "Name"))
    assert table.of((1, 2, 3)).staircase == Staircase(0, 2, "Name")
    assert table.of((0, 3)).staircase is None
