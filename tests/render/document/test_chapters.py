"""Chapters on upright pages and on their side; captions that are numbered through."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from kamgen.brand.loading import find
from kamgen.content.blocks import Fact, Facts
from kamgen.content.document import ActionPlan, Paragraphs, Section, Subheading
from kamgen.content.table import Align, Table, TableColumn, TableRow, cell
from kamgen.content.text import Words, line
from kamgen.documents.actionplan.actionplan import tell_action_plan
from kamgen.render.document import draw_action_plan
from kamgen.texts.catalogue import texts
from kamgen.texts.language import Language
from tests.plans import typical_plan
from tests.render.document.reading import W, body, part, words
from tests.render.document.samples import action_plan
from tests.telling import figures

PLAIN = find("plain")
COLUMNS = (TableColumn("Wer", 30), TableColumn("Was", 60))


def table(rows: int, name: str = "table") -> Table:
    lines = tuple(TableRow((cell(f"Person {n}"), cell("Ein Satz"))) for n in range(rows))
    return Table(name, COLUMNS, lines, f"{rows} Zeilen.")


def chapters(*sections: Section) -> ActionPlan:
    return replace(action_plan("de"), sections=sections, table_word="Tabelle", figure_word="Abbildung")


def directions(data: bytes) -> list[str]:
    """The directions of the sections in order, behind the cover's."""
    sizes = body(data).iter(f"{W}pgSz")
    return [size.get(f"{W}orient", "portrait") for size in sizes][1:]


def facts(count: int) -> Facts:
    return Facts("facts", tuple(Fact(f"Feld {n}", line("Wert")) for n in range(count)))


def test_an_upright_chapter_between_wide_ones_lies_down_where_that_costs_no_page() -> None:
    wide = Section("a", "Breit", (table(3),), landscape=True)
    told = chapters(wide, Section("b", "Kurz", (facts(4),)), replace(wide, key="c"))
    drawn = draw_action_plan(told, PLAIN, {})
    assert directions(drawn.data) == ["portrait", "landscape"]
    assert drawn.pages == 3  # cover, contents, and one for all chapters


def test_it_stays_upright_where_lying_down_would_cost_a_page() -> None:
    wide = Section("a", "Breit", (table(12),), landscape=True)
    told = chapters(wide, Section("b", "Lang", (facts(34),)), replace(wide, key="c"))
    assert directions(draw_action_plan(told, PLAIN, {}).data) == ["portrait", "landscape", "portrait", "landscape"]


@pytest.mark.parametrize("first", [True, False], ids=["before", "behind"])
def test_an_upright_chapter_at_an_end_stays_upright(first: bool) -> None:  # noqa: FBT001 - a case of the table
    wide, upright = Section("a", "Breit", (table(3),), landscape=True), Section("b", "Kurz", (facts(4),))
    drawn = draw_action_plan(chapters(upright, wide) if first else chapters(wide, upright), PLAIN, {})
    assert directions(drawn.data) == (["portrait", "landscape"] if first else ["portrait", "landscape", "portrait"])


def test_a_plan_without_wide_chapters_is_upright_throughout() -> None:
    drawn = draw_action_plan(chapters(Section("b", "Kurz", (facts(4),))), PLAIN, {})
    assert directions(drawn.data) == ["portrait"]


def test_an_upright_chapter_lies_down_where_its_words_would_be_broken_otherwise() -> None:
    columns = tuple(TableColumn(f"Jahr {n}", 10, Align.RIGHT) for n in range(9))
    wide = Table("wide", columns, (TableRow(tuple(cell("1.234.567.890") for _ in columns)),) * 3, "Zahlen")
    drawn = draw_action_plan(chapters(Section("a", "A", (wide,)), Section("b", "B", (table(3),))), PLAIN, {})
    assert directions(drawn.data)[1] == "landscape"
    assert drawn.fit == ()


def test_captions_are_numbered_through_with_fields_that_need_no_update() -> None:
    wide = Section("a", "Breit", (table(2), Paragraphs(Words((line("Text"),))), table(3)), landscape=True)
    data = draw_action_plan(chapters(wide, replace(wide, key="b", landscape=False)), PLAIN, {}).data
    said = [words(each) for each in body(data).iter(f"{W}p") if "SEQ" in "".join(each.itertext())]
    assert said == [f"Tabelle\u00a0{n}  {rows} Zeilen." for n, rows in enumerate((2, 3, 2, 3), start=1)]
    assert "updateFields" not in part(data, "word/settings.xml")


def test_without_words_for_them_tables_carry_no_numbers() -> None:
    told = replace(chapters(Section("a", "A", (table(2),))), table_word="", figure_word="")
    assert "SEQ" not in part(draw_action_plan(told, PLAIN, {}).data)


def test_a_question_stands_under_its_chapter() -> None:
    told = chapters(Section("a", "A", (table(2),), question="Wer ist wer?"))
    texts_ = [words(each) for each in body(draw_action_plan(told, PLAIN, {}).data).iter(f"{W}p")]
    assert texts_[texts_.index("Wer ist wer?") - 1] == "A"


def test_a_table_never_begins_with_a_single_row_at_the_foot_of_a_page() -> None:
    rows = body(draw_action_plan(chapters(Section("a", "A", (table(24),))), PLAIN, {}).data).iter(f"{W}tr")
    first, second, *_ = list(rows)[-24:]
    assert all(each.find(f"{W}pPr/{W}keepNext") is not None for each in first.iter(f"{W}p"))
    assert all(each.find(f"{W}pPr/{W}keepNext") is None for each in second.iter(f"{W}p"))


def test_a_short_table_stays_whole_with_its_total() -> None:
    whole = replace(table(5), total=TableRow((cell("Summe"), cell("5"))))
    rows = list(body(draw_action_plan(chapters(Section("a", "A", (whole,))), PLAIN, {}).data).iter(f"{W}tr"))[-6:]
    kept = [all(each.find(f"{W}pPr/{W}keepNext") is not None for each in row.iter(f"{W}p")) for row in rows]
    assert kept == [True] * 5 + [False]


def test_the_message_of_a_chapter_stays_with_what_follows_it() -> None:
    said = Paragraphs(Words((line("Eine Botschaft."),)))
    told = chapters(Section("a", "A", (said, Subheading("Näheres"), table(24))))
    (found,) = (
        each for each in body(draw_action_plan(told, PLAIN, {}).data).iter(f"{W}p") if words(each) == "Eine Botschaft."
    )
    assert found.find(f"{W}pPr/{W}keepNext") is not None


def test_lines_that_are_one_thing_stay_together_and_let_the_next_ones_go() -> None:
    groups = [Paragraphs(Words((line(f"Frage {n}"), line(f"Antwort {n}"))), close=True) for n in range(2)]
    told = chapters(Section("a", "A", (Subheading("Fragen"), *groups)))
    kept = {
        words(each): each.find(f"{W}pPr/{W}keepNext") is not None
        for each in body(draw_action_plan(told, PLAIN, {}).data).iter(f"{W}p")
    }
    assert [kept[f"{word} {n}"] for n in range(2) for word in ("Frage", "Antwort")] == [True, False, True, False]


def test_a_row_made_higher_to_end_its_page_shows_no_line_below_its_words() -> None:
    rows = [TableRow((cell("Wer"), cell(" ".join(["Ein langer Satz."] * (n % 7 + 1))))) for n in range(160)]
    xml = part(draw_action_plan(chapters(Section("a", "A", (Table("t", COLUMNS, tuple(rows), "t"),))), PLAIN, {}).data)
    written = re.findall(r"<w:tr>.*?</w:tr>", xml)
    higher = [row for row in written if "<w:trHeight" in row and "<w:tblHeader/>" not in row and "Ein langer" in row]
    assert higher
    assert all(row.count('<w:bottom w:val="nil"/>') == len(COLUMNS) for row in higher)


def test_the_sentence_before_a_table_stays_with_it() -> None:
    told = chapters(Section("a", "A", (Paragraphs(Words((line("Noch ohne Termin."),))), table(5))))
    (found,) = (
        each
        for each in body(draw_action_plan(told, PLAIN, {}).data).iter(f"{W}p")
        if words(each) == "Noch ohne Termin."
    )
    assert found.find(f"{W}pPr/{W}keepNext") is not None


def test_addresses_are_kept_whole() -> None:
    row = (
        "Joanna Prentice",
        "Key account manager",
        "Leads the account",
        "jo.van-der-velde@wexcombe.example",
    )
    columns = tuple(
        TableColumn(title, weight) for title, weight in (("Name", 22), ("Title", 24), ("Task", 34), ("E", 22))
    )
    told = chapters(Section("a", "A", (Table("team", columns, (TableRow(tuple(map(cell, row))),), "Team"),)))
    drawn = draw_action_plan(told, PLAIN, {})
    assert drawn.fit == ()
    grid = [int(each.get(f"{W}w", "0")) / 20 for each in list(body(drawn.data).iter(f"{W}gridCol"))[-4:]]
    look = 9.0 * 0.45 * len(row[3])  # no font of nine points is narrower on average
    assert grid[3] > look


@pytest.mark.parametrize("language", Language)
def test_three_hundred_actions_fill_their_pages(language: Language) -> None:
    plan = typical_plan(language)
    actions = [plan.actions[n % len(plan.actions)].model_copy(update={"id": f"M-{n:03}"}) for n in range(300)]
    big = plan.model_copy(update={"actions": tuple(actions)})
    drawn = draw_action_plan(tell_action_plan(big, figures(big, language), texts(language)), PLAIN, {})
    assert drawn.fit == ()
    # At least nine rows a page on average, heads repeated.
    assert drawn.pages < 300 / 9 + 15
    assert len(re.findall("<w:tblHeader/>", part(drawn.data))) >= 8
