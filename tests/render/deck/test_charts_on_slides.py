from __future__ import annotations

import io
from dataclasses import replace
from typing import Literal

import pytest
from pptx import Presentation
from pptx.chart.chart import Chart as PptxChart
from pptx.presentation import Presentation as Deck

from kamgen.brand.loading import Brand, find
from kamgen.content.blocks import Findings, Tiles
from kamgen.content.charts import Chart, Columns, Combination, Doughnut, Waterfall
from kamgen.content.deck import Arrangement, Dashboard, Single, Slide, Split
from kamgen.content.table import Head
from kamgen.render.deck import draw_deck
from kamgen.render.drawn import Drawn
from kamgen.render.slides.compose import compose
from kamgen.render.slides.look import Look
from kamgen.render.slides.page import Frame
from kamgen.render.slides.shapes import PlottedChart
from tests.render.charts.brands import dark
from tests.render.charts.samples import AWKWARD, PLOTS, chart
from tests.render.deck import samples
from tests.render.deck.brands import bare
from tests.render.deck.fitting import overflows

EVERY = {**PLOTS, **AWKWARD}
CHARTS = {key: chart(key, plot) for key, plot in EVERY.items()}
EMPTY = {"doughnut of nothing", "a waterfall of nothing"}
FINDINGS = next(
    block
    for slide in samples.slides()
    if isinstance(slide.body, Split)
    for block in (*slide.body.left, *slide.body.right)
    if isinstance(block, Findings)
)
TILES = next(slide.body.tiles for slide in samples.slides() if isinstance(slide.body, Dashboard))


def _slide(key: str, body: Arrangement) -> Slide:
    return Slide(key.replace(" ", "-"), "Zahlen", f"Was {key} zeigt", body)


def _drawn(brand: Brand, shown: dict[str, Chart]) -> Drawn:
    return draw_deck(replace(samples.deck(), slides=tuple(_slide(k, Single(c)) for k, c in shown.items())), brand, {})


def _opened(drawn: Drawn) -> Deck:
    return Presentation(io.BytesIO(drawn.data))


def _charts(deck: Deck) -> dict[str, PptxChart]:
    return {
        shape.name: shape.chart for slide in deck.slides for shape in slide.shapes if getattr(shape, "has_chart", False)
    }


@pytest.fixture(scope="module", params=["plain", "dark", "4:3, red"])
def brand(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Brand:
    if request.param == "plain":
        return find("plain")
    folder = tmp_path_factory.mktemp("brands") / "other"
    return dark(folder) if request.param == "dark" else bare(folder)


def test_every_kind_is_a_native_chart_that_other_tools_read(brand: Brand) -> None:
    found = _charts(_opened(_drawn(brand, CHARTS)))
    assert len(found) == len(EVERY) - len(EMPTY)
    columns = found["kam:columns-of-two-series/columns-of-two-series/chart"].plots[0]
    assert list(columns.categories) == ["Q1 2026", "Q2 2026", "Q3 2026", "Q4 2026"]
    assert [(series.name, tuple(series.values)) for series in columns.series] == [
        ("Plan", (1.1, 1.2, 1.4, 1.6)),
        ("Ist", (1.0, 1.3, -0.2, None)),
    ]
    both = found["kam:combination/combination/chart"].plots
    assert [[series.name for series in plot.series] for plot in both] == [["Unser Umsatz"], ["Lieferanteil"]]
    assert tuple(found["kam:doughnut/doughnut/chart"].plots[0].series[0].values) == (4.8, 6.1, 3.9, 3.2, 0.5)


def test_data_can_be_replaced_as_users_tools_do_it() -> None:
    from pptx.chart.data import CategoryChartData  # noqa: PLC0415 - what a user's script would import

    deck = _opened(_drawn(find("plain"), {"columns": CHARTS["columns"]}))
    (found,) = _charts(deck).values()
    data = CategoryChartData()  # type: ignore[no-untyped-call]  # has no types
    data.categories = ["2027", "2028"]
    data.add_series("Unser Umsatz", (6.0, 7.0))  # type: ignore[no-untyped-call]  # has no types
    found.replace_data(data)  # type: ignore[no-untyped-call]  # has no types
    saved = io.BytesIO()
    deck.save(saved)
    (again,) = _charts(Presentation(io.BytesIO(saved.getvalue()))).values()
    assert tuple(again.plots[0].series[0].values) == (6.0, 7.0)


def test_a_chart_has_its_alternative_text_and_says_where_its_numbers_came_from() -> None:
    drawn = _drawn(find("plain"), {"combination": CHARTS["combination"]})
    shapes = [shape for slide in _opened(drawn).slides for shape in slide.shapes if getattr(shape, "has_chart", False)]
    assert [shape._element.nvGraphicFramePr.cNvPr.get("descr") for shape in shapes] == ["Diagramm: combination"]
    assert [(figure.text.split(":")[0], figure.paths) for figure in drawn.figures if figure.place == "combination"] == [
        ("Unser Umsatz", (("money", 0, "revenue"),)),
        ("Lieferanteil", (("money", 0, "share"),)),
    ]


def test_the_same_deck_is_the_same_bytes() -> None:
    assert _drawn(find("plain"), CHARTS).data == _drawn(find("plain"), CHARTS).data


@pytest.mark.parametrize("left", [5, 7, 9])
@pytest.mark.parametrize("key", EVERY)
def test_a_chart_fits_any_slot(brand: Brand, key: str, left: Literal[5, 7, 9]) -> None:
    look = Look(brand.deck)
    free = Frame.of(look, samples.slides(), "").free
    shown = CHARTS[key]
    bodies: list[Arrangement] = [
        Single(shown),
        Split((shown,), (FINDINGS,), left),
        Split((FINDINGS,), (shown, replace(shown, name="second")), left),
        Dashboard(TILES, (shown,), (shown, FINDINGS)),
    ]
    for body in bodies:
        pages = compose(body, free, look).pages
        for page in pages:
            assert overflows(page, free, look) == []
        drawn = [shape for page in pages for shape in page if isinstance(shape, PlottedChart)]
        assert bool(drawn) is (key not in EMPTY)
        assert all(shape.box.width > 1 and shape.box.height >= 1 for shape in drawn)


def test_the_unit_stands_in_the_head_unless_the_head_names_one() -> None:
    look = Look(find("plain").deck)
    free = Frame.of(look, samples.slides(), "").free

    def words(shown: Chart) -> str:
        (page,) = compose(Single(shown), free, look).pages
        return " ".join(p.text for shape in page for p in getattr(shape, "paragraphs", ()))

    shown = CHARTS["columns"]
    assert "Mio €" in words(shown)
    assert "Mio €" not in words(replace(shown, head=Head("Umsatz", "in Millionen")))


def test_what_the_samples_are_made_of() -> None:
    kinds = {type(plot) for plot in PLOTS.values()}
    assert {Columns, Combination, Doughnut, Waterfall} < kinds
    assert len(kinds) == 7
    assert isinstance(TILES, Tiles)
