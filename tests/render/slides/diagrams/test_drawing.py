from __future__ import annotations

import io
from collections import Counter
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree
from pptx import Presentation

from kamgen.brand.loading import Brand, find
from kamgen.content.deck import Arrangement, Deck, Single, Split, Stack
from kamgen.content.diagrams import Attitude, Diagram, FiveForces, Ladder, OrgChart, PinKind, Quadrant, Quadrants, Tally
from kamgen.content.table import Head
from kamgen.render.deck import draw_deck
from kamgen.render.drawn import Drawn
from kamgen.render.slides.compose import compose
from kamgen.render.slides.geometry import Box
from kamgen.render.slides.look import Look
from kamgen.render.slides.page import Frame
from kamgen.render.slides.shapes import Connector, Figure, Group, Shape
from tests.render.deck import samples as decks
from tests.render.deck.brands import DARK, bare
from tests.render.deck.fitting import overflows
from tests.render.deck.monsters import LONG_WORD
from tests.render.slides.diagrams import people, samples

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"

CHANGES: dict[str, Callable[[str], str]] = {
    "as it is": lambda text: text,
    "words of 61 characters": lambda text: LONG_WORD if text else text,
    "2,000 characters": lambda text: f"{text} " * (2000 // (len(text) + 1) + 1) if text else text,
    "a line a word": lambda text: text.replace(" ", "\n"),
    "nothing": lambda _: "",
}
_STAYS = ("key", "reports_to", "sources", "number")


def _swollen(value: object, change: Callable[[str], str]) -> object:
    """The value with every text in it changed that a reader sees."""
    if type(value) is str:
        return change(value)
    if isinstance(value, tuple):
        return tuple(_swollen(each, change) for each in value)
    if hasattr(value, "__dataclass_fields__"):
        names = [name for name in value.__dataclass_fields__ if name not in _STAYS]
        kept = "name" if isinstance(value, Diagram) else ""
        changed = {name: _swollen(getattr(value, name), change) for name in names if name != kept}
        return replace(value, **changed)  # type: ignore[type-var]  # a dataclass
    return value


def _empty() -> tuple[Diagram, ...]:
    """Each diagram with nothing in it."""
    swot = samples.swot()
    first, second, third, fourth = (replace(each, items=()) for each in swot.quadrants)
    force = replace(samples.forces().rivalry, rating=None, observation="", help="")
    return (
        people.chart([], tally=False),
        replace(samples.cycle(), phases=(), pins=(), evidence=(), warning=""),
        replace(samples.cycle(), pins=(), evidence=()),
        replace(swot, quadrants=(first, second, third, fourth)),
        samples.field(0),
        replace(samples.field(0), unknown_column="", unknown_row="", column_axis="", row_axis="", head=None),
        samples.risks(0),
        FiveForces("forces", force, force, force, force, force, ""),
    )


def _typical() -> tuple[Diagram, ...]:
    return (
        people.nordwind(),
        people.crowd([None]),
        samples.cycle(),
        samples.partnership(),
        samples.swot(),
        samples.field(),
        samples.risks(),
        samples.forces(),
    )


def _huge() -> tuple[Diagram, ...]:
    swot = samples.swot()
    first, *others = swot.quadrants
    full = (replace(first, items=first.items * 10), *(replace(each, items=first.items * 3) for each in others))
    ladder = samples.partnership()
    return (
        people.crowd([None, *((each - 1) // 6 for each in range(1, 200))]),
        people.crowd([None, *(0,) * 60], LONG_WORD),
        replace(ladder, pins=ladder.pins * 3, evidence=ladder.evidence * 3),
        Quadrants("swot", full),  # type: ignore[arg-type]  # four of them
        samples.field(200),
        samples.field(200, same=True),
        samples.risks(200),
    )


@pytest.fixture(scope="module", params=["plain", "4:3, dark"])
def brand(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Brand:
    return find("plain") if request.param == "plain" else bare(tmp_path_factory.mktemp("brands") / "bare", **DARK)


def _bodies(block: Diagram) -> tuple[Arrangement, ...]:
    other = samples.cycle()
    return (
        Single(block),
        Stack((replace(other, name="above"), block)),
        Split((block,), (other,), left_columns=6),
    )


def _pages(body: Arrangement, look: Look) -> tuple[Box, tuple[tuple[Shape, ...], ...]]:
    free = Frame.of(look, decks.slides(), "").free
    return free, compose(body, free, look).pages


def _deck(*blocks: Diagram) -> Deck:
    like = decks.slides()[0]
    slides = [
        replace(like, key=f"slide{number}", title=f"{like.title} {number}", body=Single(block))
        for number, block in enumerate(blocks)
    ]
    return decks.deck(*slides)


# ---------------------------------------------------------------------------------------------- everything stays inside


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_nothing_leaves_its_place_however_long_it_is(brand: Brand, change: Callable[[str], str]) -> None:
    look = Look(brand.deck)
    for block in _typical():
        for body in _bodies(_swollen(block, change)):  # type: ignore[arg-type]  # a block
            free, pages = _pages(body, look)
            for page in pages:
                assert overflows(page, free, look) == []


@pytest.mark.parametrize("blocks", [_empty(), _huge()], ids=["nothing", "hundreds"])
def test_nothing_leaves_its_place_however_much_there_is(brand: Brand, blocks: tuple[Diagram, ...]) -> None:
    look = Look(brand.deck)
    for block in blocks:
        for body in _bodies(block):
            free, pages = _pages(body, look)
            for page in pages:
                assert overflows(page, free, look) == []


@pytest.mark.parametrize("blocks", [_empty(), _typical(), _huge()], ids=["nothing", "typical", "hundreds"])
def test_a_deck_of_them_is_a_sound_file_in_any_brand(brand: Brand, blocks: tuple[Diagram, ...]) -> None:
    assert draw_deck(_deck(*blocks), brand, decks.SOURCES).pages >= len(blocks)


def test_the_same_diagrams_give_the_same_bytes() -> None:
    deck = _deck(*_typical())
    assert draw_deck(deck, find("plain"), {}).data == draw_deck(deck, find("plain"), {}).data


# ------------------------------------------------------------------------------------------------- organisation charts


def _slots(pages: tuple[tuple[Shape, ...], ...]) -> list[str]:
    return [shape.slot for page in pages for shape in page]


_superiors = st.integers(0, 45).flatmap(
    lambda count: st.tuples(*(st.none() | st.integers(0, max(0, count - 1)) for _ in range(count)))
)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(_superiors)
def test_every_person_is_drawn_once_and_over_nobody(superiors: tuple[int | None, ...]) -> None:
    look = Look(find("plain").deck)
    free, pages = _pages(Single(people.crowd(superiors)), look)
    persons = [slot for slot in _slots(pages) if slot.startswith("people/person/")]
    assert Counter(persons) == {f"people/person/{number}": 1 for number in range(len(superiors))}
    for page in pages:
        assert overflows(page, free, look) == []
        boxes = [shape.box for shape in page if isinstance(shape, Group)]
        for index, one in enumerate(boxes):
            assert not any(_overlap(one, other) for other in boxes[:index])


def _overlap(one: Box, other: Box) -> bool:
    across = min(one.right, other.right) - max(one.x, other.x)
    down = min(one.bottom, other.bottom) - max(one.y, other.y)
    return across > 1e-6 and down > 1e-6


@pytest.mark.parametrize(
    "superiors",
    [people.NORDWIND, (None, *(0,) * 9), (None, *(0,) * 60), (None, *range(30))],
    ids=["typical", "below each other", "several sheets", "a chain"],
)
def test_connectors_are_glued_to_figures_of_their_slide_where_these_stand(superiors: tuple[int | None, ...]) -> None:
    drawn = draw_deck(_deck(people.crowd(superiors)), find("plain"), decks.SOURCES)
    glued = 0
    for slide in list(Presentation(io.BytesIO(drawn.data)).slides)[1:]:
        places = {each.get("id"): _place(each.getparent().getparent()) for each in slide.element.iter(f"{P}cNvPr")}
        for connector in slide.element.iter(f"{P}cxnSp"):
            ends = [*connector.iter(f"{A}stCxn", f"{A}endCxn")]
            if not ends:
                continue
            assert len(ends) == 2
            glued += 1
            corners = [(x, y) for x in _turned(connector)[0] for y in _turned(connector)[1]]
            for end in ends:
                site = _site(places[end.get("id")], int(end.get("idx")))
                assert any(abs(site[0] - x) < 20 and abs(site[1] - y) < 20 for x, y in corners)
    assert glued >= len(superiors) - 1


_Place = tuple[int, int, int, int]


def _place(shape: etree._Element) -> _Place:
    """Left, upper edge, width, height; nothing for a shape that takes its place from the layout."""
    numbers = {
        name: int(value)
        for tag in ("off", "ext")
        for each in list(shape.iterfind(f"{P}spPr/{A}xfrm/{A}{tag}"))
        for name, value in each.items()
    }
    return numbers.get("x", 0), numbers.get("y", 0), numbers.get("cx", 0), numbers.get("cy", 0)


def _turned(connector: etree._Element) -> tuple[tuple[int, int], tuple[int, int]]:
    """From where to where it reaches, across and down, once it is turned."""
    x, y, width, height = _place(connector)
    if any(each.get("rot") for each in connector.iterfind(f"{P}spPr/{A}xfrm")):
        x, y, width, height = x + (width - height) // 2, y + (height - width) // 2, height, width
    return (x, x + width), (y, y + height)


def _site(place: _Place, number: int) -> tuple[float, float]:
    x, y, width, height = place
    return [(x + width / 2, y), (x, y + height / 2), (x + width / 2, y + height), (x + width, y + height / 2)][number]


def test_a_person_is_a_group_with_an_alternative_text_and_its_source() -> None:
    drawn = draw_deck(_deck(people.nordwind()), find("plain"), decks.SOURCES)
    slide = Presentation(io.BytesIO(drawn.data)).slides[1]
    groups = {shape.name: shape for shape in slide.shapes if shape.shape_type == 6}
    group = groups["kam:slide0/people/person/petersen"]
    texts = [each.text_frame.text for each in group.shapes]
    assert texts == ["Jörn Petersen\nGeschäftsführer Produktion (COO)\n↔ T. Albers", "+", "●●●●●", "EN"]
    assert group._element[0][0].get("descr") == "Jörn Petersen, Geschäftsführer Produktion (COO)"
    assert ("stakeholders", "petersen") in {path for figure in drawn.figures for path in figure.paths}


def _words(drawn: Drawn) -> list[str]:
    """All words of each slide."""
    slides = Presentation(io.BytesIO(drawn.data)).slides
    return ["".join(each.text or "" for each in slide.element.iter(f"{A}t")) for slide in slides]


def test_who_is_elsewhere_is_said_and_the_superior_is_repeated() -> None:
    slots = _slots(_pages(Single(people.crowd((None, *(0,) * 60))), Look(find("plain").deck))[1])
    assert "people/elsewhere/0" in slots
    assert "people/again/0" in slots


@pytest.mark.parametrize("long,slides", [(2, 1), (14, 2)])
def test_functions_take_one_line_where_that_spares_a_slide_and_few_are_cut(long: int, slides: int) -> None:
    chart = people.crowd((None, 0, 0, 1, 1, 1, 1, 2, 3, 5, 6, 6, 8, None))
    functions = ["Leitung der Instandhaltung und des Werks in Brünn"] * long + ["Werk"] * 14
    named = tuple(replace(each, function=function) for each, function in zip(chart.people, functions, strict=False))

    assert len(_pages(Single(replace(chart, people=named)), Look(find("plain").deck))[1]) == slides


def test_a_name_that_is_too_long_is_cut_behind_its_initial_and_stands_whole_in_the_report() -> None:
    chart = people.crowd([None, 0, 0, 0, 0, 0, 0, 0], "Maximiliane von Hohenlohe-Waldenburg-Schillingsfürst")
    drawn = draw_deck(_deck(chart), find("plain"), decks.SOURCES)
    said = [note.detail for note in drawn.fit if note.what == "shortened"]
    assert any(detail.startswith("Maximiliane von Hohenlohe-Waldenburg-Schillingsfürst") for detail in said)
    assert "M. von…" in _words(drawn)[1]


# --------------------------------------------------------------------------------------------------------- the others


def _figures(block: Diagram, body: Callable[[Diagram], Arrangement] = Single) -> dict[str, Figure]:
    """By slot, those in groups too."""
    _, pages = _pages(body(block), Look(find("plain").deck))
    found: dict[str, Figure] = {}
    for shape in (shape for page in pages for shape in page):
        members = shape.members if isinstance(shape, Group) else (shape,)
        found |= {each.slot: each for each in members if isinstance(each, Figure)}
    return found


def _text(figure: Figure) -> str:
    return "\n".join(each.text for each in figure.paragraphs)


def test_two_ladders_stand_on_one_slide_or_side_by_side_with_nothing_cut() -> None:
    look = Look(find("plain").deck)
    free = Frame.of(look, decks.slides(), "").free
    for body in (
        Stack((samples.cycle(), samples.partnership())),
        Split((samples.cycle(),), (samples.partnership(),), left_columns=6),
    ):
        composed = compose(body, free, look)
        assert (len(composed.pages), composed.cuts) == (1, ())


def test_markers_stand_over_their_phase_and_never_over_each_other() -> None:
    ladder = samples.partnership()
    figures = _figures(replace(ladder, pins=tuple(replace(ladder.pins[0], phase=1, kind=kind) for kind in PinKind)))
    pins = [figures[f"partnership/pin-{number}"].box for number in range(1, 5)]
    phase = figures["partnership/phase-2"].box
    for index, pin in enumerate(pins):
        assert phase.x - 1e-6 <= pin.x
        assert pin.right <= phase.right + 1e-6
        assert pin.bottom < phase.y
        assert not any(_overlap(pin, other) for other in pins[:index])


def test_a_phase_of_warning_says_so_and_looks_so() -> None:
    figures = _figures(samples.cycle())
    assert _text(figures["cycle/warning"]) == "Warnstufen: Plan zur Sanierung nötig"
    calm, alarming = (figures[f"cycle/phase-{number}"].fill for number in (1, 4))
    assert calm != alarming


def test_two_swots_with_four_bullets_each_stand_on_one_slide() -> None:
    look = Look(find("plain").deck)
    free = Frame.of(look, decks.slides(), "").free
    swot = samples.swot()
    composed = compose(Split((swot,), (replace(swot, name="theirs"),), left_columns=6), free, look)
    assert (len(composed.pages), composed.cuts) == (1, ())


def test_bullets_go_on_on_further_slides_and_each_is_there_once() -> None:
    swot = samples.swot()
    first, *others = swot.quadrants
    many = replace(first, items=first.items * 9)
    drawn = draw_deck(_deck(replace(swot, quadrants=(many, *others))), find("plain"), decks.SOURCES)  # type: ignore[arg-type]  # a block
    texts = _words(drawn)
    assert sum(text.count("Dichtungskompetenz") for text in texts) == 9
    assert sum(text.count("Werk Esbjerg") for text in texts) == 1


@pytest.mark.parametrize("count", [1, 14, 30])
def test_every_point_stands_in_its_cell_and_over_no_other(count: int) -> None:
    figures = _figures(samples.field(count))
    dots = [figures[f"field/point-{number}"].box for number in range(1, count + 1)]
    for index, dot in enumerate(dots):
        assert not any(_overlap(dot, other) for other in dots[:index])
    if count > 1:  # the second has a higher attitude than the first, which is not known
        assert dots[1].x > dots[0].x


def test_points_that_find_no_room_in_their_cell_are_counted_and_named_in_the_report() -> None:
    block = samples.field(200, same=True)
    figures = _figures(block)
    shown = sum(slot.startswith("field/point-") for slot in figures)
    (more,) = [each for slot, each in figures.items() if slot.startswith("field/more-")]
    assert _text(more) == f"+{200 - shown}"
    drawn = draw_deck(_deck(block), find("plain"), decks.SOURCES)
    assert [note.detail for note in drawn.fit][-1] == "200 Person 200"
    assert len(drawn.fit) == 200 - shown


def test_a_zone_is_told_by_its_letter_too() -> None:
    figures = _figures(samples.risks())
    letters = Counter(_text(each) for slot, each in figures.items() if slot.startswith("matrix/cell-"))
    assert letters == {"N": 8, "M": 11, "H": 6}


def test_forces_point_to_the_middle_or_stand_in_a_list_where_it_is_narrow() -> None:
    wide = [shape for page in _pages(Single(samples.forces()), Look(find("plain").deck))[1] for shape in page]
    assert len([shape for shape in wide if isinstance(shape, Connector) and shape.arrow]) == 4
    figures = _figures(samples.forces(brief=True), lambda block: Split((block,), (samples.risks(),), left_columns=6))
    boxes = [figures[f"forces/{slot}"].box for slot in ("rivalry", "entrants", "suppliers")]
    assert len({box.x for box in boxes}) == 1
    assert "●●●●○" in _text(figures["forces/rivalry"])


def test_the_kinds_of_diagrams_are_all_here() -> None:
    kinds = {type(each) for each in _typical()}
    assert kinds == set(Diagram.__args__)
    assert {OrgChart, Ladder} < kinds


def test_whoever_has_no_relation_stands_low_beside_a_tree_and_leaves_its_corner_free() -> None:
    (page,) = _pages(Single(people.crowd((None, 0, 0, None))), Look(find("plain").deck))[1]
    tops = {shape.slot: shape.box.y for shape in page if isinstance(shape, Group)}
    assert tops["people/person/3"] == tops["people/person/2"] > tops["people/person/0"]


def test_where_the_corner_has_no_room_for_the_tally_the_legend_counts() -> None:
    chart = replace(people.crowd((None, None, None, None, None, None, None)), tally_head=Head("Haltung"))
    attitudes = ((Attitude.NEUTRAL, "neutral"),)
    counted = replace(chart, attitudes=attitudes, tally=(Tally("7", "neutral"),))
    assert "people/tally" not in _slots(_pages(Single(counted), Look(find("plain").deck))[1])
    (said,) = _words(draw_deck(_deck(counted), find("plain"), decks.SOURCES))[1:]
    assert "7 neutral" in said


@pytest.mark.parametrize("bullets", [(1, 4), (4, 1), (2, 3), (3, 3)])
def test_fields_beside_each_other_are_of_one_size_and_one_height(bullets: tuple[int, int]) -> None:
    swot = samples.swot()

    def fields(count: int) -> tuple[Quadrant, Quadrant, Quadrant, Quadrant]:
        first, *_ = swot.quadrants
        one = replace(first, items=(first.items * 2)[:count])
        return one, one, one, one

    left, right = (fields(count) for count in bullets)
    body = Split((Quadrants("left", left, beside=right),), (Quadrants("right", right, beside=left),), 6)
    (page,) = compose(body, Box(0.6, 1.62, 12.133, 4.38), Look(find("plain").deck)).pages
    shapes = [shape for shape in page if isinstance(shape, Figure)]
    panels = {(shape.box.y, shape.box.height) for shape in shapes if shape.slot.endswith("/panel")}
    sizes = {each.points for shape in shapes if shape.slot.endswith("/items") for each in shape.paragraphs}
    assert (len(panels), len(sizes)) == (2, 1)
