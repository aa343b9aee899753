"""One figure has one value, whichever document it is read in: deck, action plan, account map and their traces."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations

import openpyxl
import pytest
from pptx import Presentation

from kamgen import shipped
from kamgen.texts.catalogue import texts
from kamgen.texts.language import Language

_SCALES = {"Mio": 6, "mln": 6, "m": 6, "T": 3, "k": 3, "%": -2}
_NUMBER = re.compile(
    r"(?P<before>[€£]\s?)?(?P<number>\d[\d.,]*\d|\d)(?P<after>\s?[€£]?\s?(?:Mio|mln|m\b|T(?=€)|k\b|%)?\s?€?)"
)


@dataclass(frozen=True)
class Number:
    """A number as it is shown: what it says, and by how much rounding may have moved it."""

    value: Decimal
    slack: Decimal
    kind: str
    """``money``, ``%`` or ``count``."""


def numbers(text: str, language: Language, kind: str) -> list[Number]:
    """The numbers of a kind in a text, in reading order."""
    thousands, point = (",", ".") if language is Language.ENGLISH else (".", ",")
    found: list[Number] = []
    for each in _NUMBER.finditer(text.replace("\u00a0", " ")):
        plain = each["number"].replace(thousands, "").replace(point, ".")
        unit = next((unit for unit in _SCALES if unit in re.sub(r"[€£\s]", "", each["after"])), "")
        money = bool(re.search("[€£]", f"{each['before'] or ''}{each['after']}")) or unit in {
            "Mio",
            "mln",
            "m",
            "T",
            "k",
        }
        decimals = len(plain.partition(".")[2])
        slack = Decimal(5).scaleb(_SCALES.get(unit, 0) - decimals - 1)
        value = Decimal(plain).scaleb(_SCALES.get(unit, 0))
        found.append(Number(value, slack, "%" if unit == "%" else "money" if money else "count"))
    return [each for each in found if each.kind == kind]


@dataclass(frozen=True)
class Built:
    """The documents of a sample as a reader has them: titles of slides, traced texts, sheets of the map."""

    language: Language
    titles: dict[str, str]
    shown: list[tuple[str, str]]
    """Where it stands (document, place and shape) and what is shown there, in reading order."""
    coverage: Decimal

    def at(self, where: str, kind: str, number: int = 0, which: int = 0) -> tuple[str, Number]:
        """A number of the texts whose place matches: the `number`-th of its kind in the `which`-th text."""
        there = [said for place, said in self.shown if re.fullmatch(where, place)]
        assert there, f"nothing is shown at {where}"
        return f"{where}: {there[which]}", numbers(there[which], self.language, kind)[number]

    def title(self, slide: str, kind: str, number: int = 0) -> tuple[str, Number]:
        """A number in the title of a slide."""
        return f"title of {slide}: {self.titles[slide]}", numbers(self.titles[slide], self.language, kind)[number]

    def cell(self, where: str, which: int = 0) -> tuple[str, Number]:
        """A whole amount in a table of the action plan or the map, which needs no unit."""
        place, found = self.at(where, "count", which=which)
        return place, Number(found.value, found.slack, "money")

    def defined(self, measure: str, kind: str) -> tuple[str, Number]:
        """A measure on the slide of definitions."""
        name = texts(self.language)(f"measures.{measure}.name")
        return f"definition of {measure}: {self.titles[name]}", numbers(self.titles[name], self.language, kind)[0]


@pytest.fixture(scope="module", params=list(Language))
def built(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Built:
    language: Language = request.param
    folder = tmp_path_factory.mktemp("built")
    book = shipped.samples() / f"sample-{language.value}.xlsx"
    _kamgen("build", str(book), "-o", str(folder), "--size", "full")
    (deck,), (plan,), (account_map,) = (tuple(folder.rglob(f"*.{kind}")) for kind in ("pptx", "docx", "xlsx"))
    shown: list[tuple[str, str]] = []
    for document, path in (("deck", deck), ("plan", plan), ("map", account_map)):
        for line in _kamgen("trace", str(path), "--format", "json").splitlines():
            each = json.loads(line)
            shape = str(each["shape"]).removeprefix("kam:").removeprefix(f"{each['place']}/")
            shown.append((f"{document} {each['place']}/{shape}", str(each["shown"])))
    titles: dict[str, str] = {}
    for slide in Presentation(str(deck)).slides:
        keys = [shape.name.removeprefix("kam:").partition("/")[0] for shape in slide.shapes if "kam:" in shape.name]
        if keys and slide.shapes.title is not None:
            titles.setdefault(keys[-1], slide.shapes.title.text_frame.text)
        if keys and keys[-1] == "definitions":
            tables = [shape.table for shape in slide.shapes if shape.has_table]
            titles |= {row.cells[0].text: row.cells[1].text for table in tables for row in table.rows}
    overview = openpyxl.load_workbook(account_map, data_only=True).worksheets[0]
    label = texts(language)("accountmap.overview.engaged")
    row = next(row for row in overview.iter_rows(values_only=True) if label in row)
    coverage = next(value for value in row[row.index(label) :] if isinstance(value, int | float))
    return Built(language, titles, shown, Decimal(str(coverage)))


def _kamgen(*words: str) -> str:
    done = subprocess.run([sys.executable, "-m", "kamgen", *words], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def _agree(*found: tuple[str, Number]) -> None:
    for (here, one), (there, other) in combinations(found, 2):
        assert one.kind == other.kind, (here, there)
        assert abs(one.value - other.value) < one.slack + other.slack, (here, there)


def test_the_target_of_the_goals(built: Built) -> None:
    head, target = built.title("summary", "money")
    years = [said for where, said in built.shown if re.fullmatch(r"plan amounts/years/\d+\.1", where)]
    row = next(number for number, year in enumerate(years, start=1) if year in head)
    _agree(
        (head, target),
        built.cell(rf"plan amounts/years/{row}\.3"),
        built.at("plan overview/text", "money"),
    )


def test_the_revenue_of_the_last_year(built: Built) -> None:
    _agree(
        built.at(r"deck summary/figures/1/number", "money"),
        built.title("money", "money"),
        built.at(r"deck account_value/bridge/chart", "money"),
        built.cell(r"plan amounts/years/3\.2"),
        built.at(r"plan amounts/text", "money"),
    )


def test_the_share_of_wallet(built: Built) -> None:
    _agree(
        built.at(r"deck summary/figures/2/number", "%"),
        built.title("money", "%", -1),
        built.title("competition", "%", -1),
        built.at(r"deck money/revenue/chart", "%", -1, which=1),
        built.defined("share_of_wallet", "%"),
        built.at(r"plan amounts/years/3\.7", "%"),
        built.at(r"plan amounts/text", "%"),
    )


def test_what_the_customer_spends_elsewhere(built: Built) -> None:
    _agree(
        built.title("money", "money", 1),
        built.defined("wallet_gap", "money"),
        built.cell(r"plan amounts/years/3\.8"),
    )


def test_the_key_account_value(built: Built) -> None:
    _agree(
        built.at(r"deck summary/figures/3/number", "money"),
        built.title("account_value", "money"),
        built.at(r"deck account_value/bridge/chart", "money", which=-1),
        built.defined("account_value", "money"),
        built.cell(r"plan amounts/account value/\d+\.2", -1),
        built.at(r"plan amounts/bridge", "money", which=-1),
    )


def test_opportunities_and_risks(built: Built) -> None:
    for index in (0, 1):
        _agree(
            built.title("summary", "money", 1 + index),
            built.title("checkpoints", "money", index),
            built.at(r"plan overview/key figures/.*", "money", which=index),
            built.at(r"plan checkpoints/text", "money", index),
            built.cell(rf"plan checkpoints/12\.{5 + index}"),
        )


def test_the_weighted_pipeline(built: Built) -> None:
    _agree(
        built.at(r"deck summary/figures/4/number", "money"),
        built.title("pipeline", "money"),
        built.at(r"deck pipeline/key-figures/2/number", "money"),
        built.defined("weighted_pipeline", "money"),
        built.at(r"plan checkpoints/text", "money", which=1),
    )


def test_the_white_space(built: Built) -> None:
    _agree(
        built.title("white_space", "money"),
        built.defined("white_space", "money"),
        built.cell(r"map white_space/.*!\w+", -1),
    )


def test_the_open_actions(built: Built) -> None:
    _agree(
        built.title("actions", "count"),
        built.at(r"plan overview/key figures/.*", "count", which=2),
        built.at(r"plan actions/text", "count"),
    )


def test_the_exposure(built: Built) -> None:
    _agree(
        built.title("raid", "money"),
        built.defined("exposure", "money"),
    )


def test_the_coverage_of_the_people(built: Built) -> None:
    known = Number(built.coverage, Decimal("0.00005"), "%")
    _agree(("overview of the map", known), built.defined("coverage", "%"))


@pytest.mark.parametrize(
    "text,language,kind,value,slack",
    [
        ("Three goals for £4.4m in 2026", Language.ENGLISH, "money", "4400000", "50000"),
        ("542 £k", Language.ENGLISH, "money", "542000", "500"),
        ("auf 3,1 Mio € im Jahr 2027", Language.GERMAN, "money", "3100000", "50000"),
        ("579 T€", Language.GERMAN, "money", "579000", "500"),
        ("Lieferanteil 45 %, 3,8 Mio € gehen an andere", Language.GERMAN, "%", "0.45", "0.005"),
        ("3,7 € mln", Language.DUTCH, "money", "3700000", "50000"),
        ("3.710.000", Language.DUTCH, "count", "3710000", "0.5"),
    ],
)
def test_the_numbers_are_read_as_they_are_shown(
    text: str, language: Language, kind: str, value: str, slack: str
) -> None:
    assert numbers(text, language, kind) == [Number(Decimal(value), Decimal(slack), kind)]


def test_two_values_of_one_figure_are_found_out() -> None:
    deck, plan = (numbers(text, Language.ENGLISH, "money")[0] for text in ("£4.7m", "£4.6m"))
    with pytest.raises(AssertionError):
        _agree(("deck", deck), ("plan", plan))
