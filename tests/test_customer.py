"""What is made for the customer holds nothing that the plan's declaration calls confidential."""

from __future__ import annotations

import io
import json
import re
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path

import pytest
from lxml import etree

from kamgen import shipped
from kamgen.batch import Status, build_all
from kamgen.build import Order, build, check
from kamgen.documents.deck.deck import Size
from kamgen.documents.editions import MANIFEST, Audience, Document, Format, editions
from kamgen.errors import UsageProblem
from kamgen.places import Path as PlanPath
from kamgen.plan.editions import for_customer
from kamgen.plan.goals import Discussed
from kamgen.plan.plan import SHEETS, Plan, part_of
from kamgen.schema.cells import Choice, Kind
from kamgen.schema.rows import Row, cells_of
from kamgen.texts.catalogue import all_texts
from kamgen.texts.language import Language

CUSTOMER = Order(editions=editions(audience=Audience.CUSTOMER), size=Size.FULL, audience=Audience.CUSTOMER)
_TELLING = 28
"""So many characters of a text give it away, however it is shortened."""


@cache
def plan_of(language: Language) -> Plan:
    plan = check(shipped.sample(language.value).read_bytes(), "sample.xlsx").plan
    assert plan is not None
    return plan


@cache
def deck_of(language: Language, size: Size = Size.FULL) -> bytes:
    built = build(shipped.sample(language.value).read_bytes(), "sample.xlsx", replace(CUSTOMER, size=size))
    (drawn,) = built.documents.values()
    return drawn.data


def everything(data: bytes) -> Iterator[str]:
    """All text, attribute values and names of parts of a package, those of the workbooks in it too."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        for name in package.namelist():
            yield name
            content = package.read(name)
            if name.endswith((".xml", ".rels")):
                root = etree.fromstring(content)
                for paragraph in root.iter():
                    if str(paragraph.tag).endswith("}p"):
                        yield "".join(map(str, paragraph.itertext()))
                yield from map(str, root.itertext())
                yield from (str(value) for node in root.iter() for value in node.attrib.values())
            elif name.endswith(".xlsx"):
                yield from everything(content)


def read(data: bytes) -> Iterator[str]:
    """What people and formulas can read in a package: text, alternative texts, numbers of charts; no geometry."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        for name in package.namelist():
            content = package.read(name)
            if name.endswith(".xlsx"):
                yield from read(content)
            elif name.startswith(
                ("ppt/slides/", "ppt/notesSlides/", "ppt/charts/", "docProps/", "xl/")
            ) and name.endswith(".xml"):
                root = etree.fromstring(content)
                yield from map(str, root.itertext())
                yield from (str(node.get("descr")) for node in root.iter() if node.get("descr"))


def value_at(plan: Plan, path: PlanPath) -> object:
    value: object = plan
    for step in path:
        value = value[step] if isinstance(step, int) else getattr(value, step)  # type: ignore[index]  # a tuple
    return value


def confidential_paths(plan: Plan) -> Iterator[PlanPath]:
    """The filled cells that the declaration calls confidential."""
    for sheet in SHEETS:
        for part in sheet.parts:
            value = getattr(plan, part.key)
            many = isinstance(value, tuple)
            rows: tuple[Row, ...] = value if many else (value,)
            for index, row in enumerate(rows):
                for cell in cells_of(type(row)):
                    if part.hides(cell) and getattr(row, cell.name) not in {None, ()}:
                        yield (part.key, index, cell.name) if many else (part.key, cell.name)


def withheld_rows(plan: Plan) -> Iterator[tuple[str, int]]:
    """The rows of open parts of which the customer sees no title."""
    shown = for_customer(plan)
    for sheet in SHEETS:
        for part in sheet.parts:
            rows = getattr(plan, part.key)
            if isinstance(rows, tuple) and not part.confidential:
                subject = next(cell.name for cell in cells_of(part.model) if cell.required)
                known = [getattr(row, subject) for row in getattr(shown, part.key)]
                yield from ((part.key, index) for index, row in enumerate(rows) if getattr(row, subject) not in known)


def secrets(plan: Plan) -> Iterator[tuple[PlanPath, object]]:
    """Every filled cell that the customer must not see: confidential ones, and those of rows that are left out."""
    for path in confidential_paths(plan):
        yield path, value_at(plan, path)
    for row in withheld_rows(plan):
        for name, value in value_at(plan, row):  # type: ignore[attr-defined]  # a row
            if value not in (None, ()):
                yield (*row, name), value


def tellings(value: str) -> str:
    """What of a text would give it away."""
    return " ".join(value.split())[:_TELLING]


def writings(value: Decimal) -> set[str]:
    """A number as a file or a reader of any language may have it; small ones could be anything."""
    forms = {f"{value.normalize():f}"}
    for words in all_texts():
        amount = words.formats.amount(value)
        forms |= {words.formats.number(value), f"{amount.number} {amount.unit}"}
        if abs(value) < 1:
            forms.add(words.formats.percent(value))
    return {form.replace("\u202f", " ").replace("\u00a0", " ") for form in forms if len(re.findall(r"\d", form)) > 2}


def cells(plan: Plan) -> Iterator[object]:
    """The values of all filled cells of a plan."""
    for _, part in plan:
        for row in part if isinstance(part, tuple) else (part,):
            for _, value in row:
                if isinstance(value, tuple):
                    yield from value
                elif value is not None:
                    yield value


OPEN_TOO = {
    # Short words of long texts that also stand in cells which the customer may read.
    Language.GERMAN: {"Pilot SenseRing", "Purea", "SenseRing", "Spindelplattform 2028"},
    Language.ENGLISH: {
        "A technologist on the line f", "Audits", "Concept soups", "Price agreement", "Recipes", "Regulatory",
        "Side-by-side tasting", "Start-up crew", "Tasting with the retailer's ",
    },
    Language.DUTCH: {"310 trekkers van Kempenvrach", "900 dagen stilstand minder", "Kilometerprijs"},
}  # fmt: skip
LABELS = {
    # Words of closed lists that are headings, legends and titles of the deck, or one of its other words.
    Language.GERMAN: {"auf Kurs", "bei uns", "Bedrohung", "Ist", "in Arbeit", "Service", "Team", "Thema"},
    Language.ENGLISH: {"Price", "Threat", "Actual", "People", "points"},
    Language.DUTCH: {"Bij ons", "0.75"},  # the number is the attainment of a shared KPI
}


def long_text(path: PlanPath) -> bool:
    _, part = part_of(str(path[0]))
    return next(cell for cell in cells_of(part.model) if cell.name == path[-1]).kind is Kind.LONG_TEXT


def found(path: PlanPath, value: object, everywhere: str, seen: str) -> Iterator[str]:
    """The ways in which a value of the plan stands in a package."""
    match value:
        case Choice():
            words = {text(value.text_key) for text in all_texts()}
            yield from (word for word in words if re.search(rf"(?<!\w){re.escape(word)}(?!\w)", seen))
        case str():
            if len(tellings(value)) > 3 and tellings(value) in everywhere:
                yield tellings(value)
        case date():
            forms = {text.formats.full_date(value) for text in all_texts()} | {value.isoformat()}
            yield from (form for form in forms if form in everywhere)
        case tuple():  # ids of other rows
            return
        case int() | Decimal():
            forms = writings(Decimal(value))
            yield from (form for form in forms if re.search(rf"(?<![\d.,]){re.escape(form)}(?!\d|[.,]\d)", seen))
        case _:
            raise TypeError(path)


@pytest.mark.parametrize("size", Size)
@pytest.mark.parametrize("language", Language)
def test_no_confidential_cell_of_a_full_sample_is_anywhere_in_the_package(language: Language, size: Size) -> None:
    plan, data = plan_of(language), deck_of(language, size)
    everywhere = "\n".join(" ".join(text.split()) for text in everything(data))
    seen = "\n".join(" ".join(text.split()) for text in read(data))
    shown = list(cells(for_customer(plan)))
    open_words = "\n".join(" ".join(str(value).split()) for value in shown)
    hidden = list(secrets(plan))

    leaks = {
        (path, form)
        for path, value in hidden
        if value not in shown
        for form in found(path, value, everywhere, seen)
        if form not in LABELS[language]
        and not (form in open_words and (not long_text(path) or form in OPEN_TOO[language]))
    }
    assert leaks == set()
    assert len(hidden) > 400


def test_the_search_for_leaks_finds_them_in_the_deck_for_ourselves() -> None:
    language = Language.ENGLISH
    order = Order(editions=editions((Document.DECK,)), size=Size.FULL)
    (drawn,) = build(shipped.sample(language.value).read_bytes(), "sample.xlsx", order).documents.values()
    everywhere = "\n".join(" ".join(text.split()) for text in everything(drawn.data))
    seen = "\n".join(" ".join(text.split()) for text in read(drawn.data))
    parts = {path[0] for path, value in secrets(plan_of(language)) if any(found(path, value, everywhere, seen))}
    assert parts >= {"stakeholders", "checkpoints", "account_value", "opportunities", "swot", "raid", "years", "goals"}


@pytest.mark.parametrize("language", Language)
def test_the_deck_speaks_to_the_customer_and_names_no_sheet(language: Language) -> None:
    data, plan = deck_of(language), plan_of(language)
    words = "\n".join(everything(data))
    (text,) = (each for each in all_texts() if each.language is language)
    readers = text("deck.customer.readers", account=plan.cover.account)
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        slides = [package.read(name).decode() for name in package.namelist() if re.match(r"ppt/slides/slide\d+", name)]
        core = package.read("docProps/core.xml").decode()
    assert all(readers in slide for slide in slides)
    assert readers in core
    assert text("documents.account_plan") not in words
    assert not [sheet for sheet in SHEETS if f"{sheet.number:02d} {text(f'sheets.{sheet.key}.title')}" in words]


def test_the_customer_sees_only_goals_that_were_talked_over() -> None:
    plan = plan_of(Language.ENGLISH)
    shown = for_customer(plan)
    assert [goal.id for goal in shown.goals] == ["G-1"]
    assert {goal.discussed for goal in plan.goals} == set(Discussed)
    assert {each.goal for each in shown.milestones} == {"G-1"}
    assert {row for row in withheld_rows(plan) if row[0] == "goals"} == {("goals", 1), ("goals", 2)}


@pytest.mark.parametrize("size", Size)
def test_a_deck_for_the_customer_comes_in_every_size(size: Size) -> None:
    order = replace(CUSTOMER, size=size)
    (drawn,) = build(shipped.sample("en").read_bytes(), "sample.xlsx", order).documents.values()
    assert drawn.pages == {Size.COMPACT: 5, Size.STANDARD: 7, Size.FULL: 8}[size]


def test_both_audiences_lie_side_by_side_and_are_kept(tmp_path: Path) -> None:
    workbook = shipped.sample("nl")
    inside = Order(editions=editions((Document.DECK,)))
    for order in (inside, CUSTOMER):
        assert [each.status for each in build_all((workbook,), order, tmp_path)] == [Status.BUILT]
    (folder,) = tmp_path.iterdir()
    names = {path.name.removeprefix(folder.name) for path in folder.iterdir()}
    assert names == {"-account-plan.pptx", "-account-plan-customer.pptx", MANIFEST, "kamgen-customer.json"}
    for order in (inside, CUSTOMER):
        assert [each.status for each in build_all((workbook,), order, tmp_path)] == [Status.KEPT]
    record = json.loads((folder / "kamgen-customer.json").read_bytes())
    assert (record["audience"], record["snapshot"]) == ("customer", None)
    assert {frozenset(finding) for finding in record["findings"]} == {frozenset({"severity"})}


@pytest.mark.parametrize(
    "documents, formats, said",
    [
        ((Document.MAP,), (), "map is never made for the customer, only deck"),
        ((Document.DECK, Document.PLAN), (), "plan is never made for the customer"),
        ((), (Format.XLSX,), "nothing is made for the customer as xlsx"),
    ],
)
def test_what_is_not_for_the_customer_is_refused(
    documents: tuple[Document, ...], formats: tuple[Format, ...], said: str
) -> None:
    with pytest.raises(UsageProblem, match=said):
        editions(documents, formats, Audience.CUSTOMER)
