"""Building one account and many, through the door that the command line uses."""

from __future__ import annotations

import json
import os
import shutil
import zipfile
from datetime import date
from pathlib import Path

import pytest
from PIL import Image
from pptx import Presentation

from kamgen import shipped
from kamgen.batch import Outcome, Status, build_all
from kamgen.brand.loading import find
from kamgen.build import Order, check
from kamgen.documents.deck.deck import Size
from kamgen.documents.editions import EVERY_EDITION, MANIFEST, Audience, Document, Edition, Format, editions
from kamgen.errors import BrandBroken, InputUnreadable, UsageProblem
from kamgen.figures.policy import STANDARD, Policy, TimePolicy
from kamgen.inputs import sources
from kamgen.places import Path as PlanPath
from kamgen.schema.sheets import Depth
from kamgen.texts.language import Language
from kamgen.workbook.blank import write_workbook
from tests.workbook.reading.books import COVER, book

SAMPLE = shipped.sample("en")
BROKEN = shipped.samples() / "broken.xlsx"
TEAM = (("Name", "Foto"), ("Ute Mai", "mai.png"))
HARSH = Policy(time=TimePolicy(fresh_days=1, stale_days=2))


def built(output: Path, *workbooks: Path, order: Order | None = None, jobs: int | None = None) -> list[Outcome]:
    return list(build_all(workbooks, order or Order(), output, jobs))


def contents(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def test_an_account_gets_a_folder_with_three_documents_and_a_manifest(tmp_path: Path) -> None:
    (outcome,) = built(tmp_path, SAMPLE)
    assert outcome.status is Status.BUILT
    assert outcome.folder is not None
    endings = sorted(name.removeprefix(outcome.folder.name) for name in outcome.files)
    assert endings == ["-account-map.xlsx", "-account-plan.pptx", "-action-plan.docx"]
    manifest = json.loads((outcome.folder / MANIFEST).read_text(encoding="utf-8"))
    assert [each["file"] for each in manifest["documents"]] == list(outcome.files)
    assert manifest["snapshot"]["customer_goals"] > 0


def test_the_same_input_gives_the_same_bytes_at_any_number_of_workers(tmp_path: Path) -> None:
    workbooks = []
    for number in range(3):
        workbooks.append(tmp_path / f"plan {number}.xlsx")
        shutil.copy(SAMPLE, workbooks[-1])
    built(tmp_path / "one", *workbooks, jobs=1)
    built(tmp_path / "two", *workbooks, jobs=2)
    one, two = contents(tmp_path / "one"), contents(tmp_path / "two")
    assert one == two
    assert len(one) == 12


def test_two_accounts_of_one_name_never_overwrite_each_other(tmp_path: Path) -> None:
    other = tmp_path / "copy.xlsx"
    shutil.copy(SAMPLE, other)
    first, second = built(tmp_path / "out", SAMPLE, other)
    assert first.folder != second.folder
    assert second.folder is not None
    assert second.folder.name.endswith("-2")


def test_a_folder_stays_with_its_workbook_whichever_namesake_comes_before_it(tmp_path: Path) -> None:
    out, mine, newer = tmp_path / "out", tmp_path / "mine.xlsx", tmp_path / "a newer one.xlsx"
    shutil.copy(SAMPLE, mine)
    (first,) = built(out, mine)
    before = contents(out)
    newer.write_bytes(SAMPLE.read_bytes() + b"\0")
    second, again = built(out, newer, mine)
    assert (again.folder, again.status) == (first.folder, Status.KEPT)
    assert second.folder is not None
    assert first.folder is not None
    assert second.folder.name == f"{first.folder.name}-2"
    assert before.items() <= contents(out).items()


def test_a_number_that_a_namesake_got_is_not_taken_by_an_account_of_that_name(tmp_path: Path) -> None:
    plan = check(SAMPLE.read_bytes(), SAMPLE.name).plan
    assert plan is not None
    workbooks = []
    for number, account in enumerate(("Nord", "Nord", "Nord 2")):
        called = plan.model_copy(update={"cover": plan.cover.model_copy(update={"account": account})})
        workbooks.append(tmp_path / f"{number}.xlsx")
        workbooks[-1].write_bytes(write_workbook(Language.ENGLISH, Depth.COMPACT, find("plain"), called))
    outcomes = built(tmp_path / "out", *workbooks)
    assert len({outcome.folder for outcome in outcomes}) == len(workbooks)


def test_what_was_made_already_is_kept_and_what_changed_is_made_anew(tmp_path: Path) -> None:
    out = tmp_path / "out"
    other = tmp_path / "other.xlsx"
    shutil.copy(shipped.sample("de"), other)
    first = built(out, SAMPLE, other)
    before = contents(out)
    shutil.copy(shipped.sample("nl"), other)
    again = built(out, SAMPLE, other)
    assert [outcome.status for outcome in first + again] == [
        Status.BUILT,
        Status.BUILT,
        Status.KEPT,
        Status.BUILT,
    ]
    assert (again[0].files, again[0].folder) == (first[0].files, first[0].folder)
    assert again[0].warnings == first[0].warnings > 0
    assert before.items() <= contents(out).items()


@pytest.mark.parametrize(
    "order",
    [
        Order(as_of=date(2027, 1, 31)),
        Order(language=Language.DUTCH),
        Order(draft=True),
        Order(editions=editions((Document.MAP,))),
        Order(size=Size.FULL),
        Order(policy=HARSH),
    ],
    ids=["as-of", "language", "draft", "documents", "size", "policy"],
)
def test_another_order_is_made_anew(order: Order, tmp_path: Path) -> None:
    built(tmp_path, SAMPLE, order=Order(editions=editions((Document.PLAN,))))
    (outcome,) = built(tmp_path, SAMPLE, order=order)
    assert outcome.status is Status.BUILT


def test_a_document_that_was_changed_or_lost_is_made_anew_and_so_is_everything_when_forced(tmp_path: Path) -> None:
    order = Order(editions=editions((Document.MAP,)))
    (first,) = built(tmp_path, SAMPLE, order=order)
    assert first.folder is not None
    path = first.folder / first.files[0]
    data = path.read_bytes()
    path.write_bytes(b"changed")
    assert built(tmp_path, SAMPLE, order=order)[0].status is Status.BUILT
    assert path.read_bytes() == data
    path.unlink()
    assert built(tmp_path, SAMPLE, order=order)[0].status is Status.BUILT
    assert built(tmp_path, SAMPLE, order=order)[0].status is Status.KEPT
    assert next(build_all((SAMPLE,), order, tmp_path, force=True)).status is Status.BUILT
    (first.folder / MANIFEST).write_text("{", encoding="utf-8")
    assert built(tmp_path, SAMPLE, order=order)[0].status is Status.BUILT


def test_two_accounts_of_one_name_are_kept_apart_when_they_are_kept(tmp_path: Path) -> None:
    other = tmp_path / "copy.xlsx"
    shutil.copy(SAMPLE, other)
    order = Order(editions=editions((Document.MAP,)))
    first = built(tmp_path / "out", SAMPLE, other, order=order)
    again = built(tmp_path / "out", SAMPLE, other, order=order)
    assert [outcome.folder for outcome in again] == [outcome.folder for outcome in first]
    assert {outcome.status for outcome in again} == {Status.KEPT}
    # In another order each keeps its folder all the same.
    turned = built(tmp_path / "out", other, SAMPLE, order=order)
    assert {outcome.status for outcome in turned} == {Status.KEPT}
    assert [outcome.folder for outcome in reversed(turned)] == [outcome.folder for outcome in first]


def test_an_account_that_fails_does_not_stop_the_others(tmp_path: Path) -> None:
    rubbish = tmp_path / "rubbish.xlsx"
    rubbish.write_bytes(b"PK\x03\x04 not a workbook")
    outcomes = built(tmp_path / "out", rubbish, BROKEN, SAMPLE)
    assert [outcome.status for outcome in outcomes] == [Status.UNREADABLE, Status.FAULTY, Status.BUILT]
    assert all(outcome.reason for outcome in outcomes[:2])
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == [
        outcomes[2].folder.name if outcomes[2].folder else ""
    ]


def test_a_draft_is_built_in_spite_of_errors_and_says_so(tmp_path: Path) -> None:
    (outcome,) = built(tmp_path, BROKEN, order=Order(draft=True))
    assert outcome.status is Status.DRAFT
    assert outcome.folder is not None
    assert json.loads((outcome.folder / MANIFEST).read_text(encoding="utf-8"))["draft"] is True


@pytest.mark.parametrize("audience", Audience)
def test_every_slide_of_a_draft_says_so(audience: Audience, tmp_path: Path) -> None:
    order = Order(editions=editions((Document.DECK,), (), audience), draft=True, size=Size.FULL, audience=audience)
    (outcome,) = built(tmp_path, faulty_copy(tmp_path), order=order)
    assert outcome.status is Status.DRAFT
    assert outcome.folder is not None
    slides = Presentation(str(outcome.folder / outcome.files[0])).slides
    assert len(slides) >= 8
    for number, slide in enumerate(slides):
        words = [shape.text_frame.text for shape in slide.shapes if shape.has_text_frame]
        assert words.count("Concept") == 1, number


def faulty_copy(folder: Path) -> Path:
    """The full Dutch sample, which calls itself approved, with a date that cannot be read."""
    plan = check(shipped.sample("nl").read_bytes(), "sample.xlsx").plan
    assert plan is not None
    wrong: dict[PlanPath, str] = {("customer_goals", 0, "due"): "binnenkort"}
    path = folder / "faulty.xlsx"
    path.write_bytes(write_workbook(Language.DUTCH, Depth.FULL, find("plain"), plan, overrides={**wrong}))
    return path


@pytest.mark.parametrize("edition", EVERY_EDITION, ids=lambda edition: edition.file_name(""))
def test_only_what_is_asked_for_is_built(edition: Edition, tmp_path: Path) -> None:
    (outcome,) = built(tmp_path, SAMPLE, order=Order(editions=(edition,)))
    assert [name.endswith(edition.file_name("")) for name in outcome.files] == [True]


def test_a_format_without_documents_means_all_that_come_in_it() -> None:
    assert [str(each.document) for each in editions(formats=(Format.PPTX,))] == ["deck", "plan", "map"]
    assert [str(each.document) for each in editions(formats=(Format.DOCX,))] == ["plan", "map"]
    assert editions() == tuple(Edition(document, document.formats[0]) for document in Document)
    assert editions((Document.DECK, Document.PLAN), (Format.PPTX, Format.DOCX)) == (
        Edition(Document.DECK, Format.PPTX),
        Edition(Document.PLAN, Format.PPTX),
        Edition(Document.PLAN, Format.DOCX),
    )


def test_the_manifest_names_document_and_format(tmp_path: Path) -> None:
    (outcome,) = built(tmp_path, SAMPLE, order=Order(editions=editions((Document.MAP,), (Format.DOCX,))))
    assert outcome.folder is not None
    (document,) = json.loads((outcome.folder / MANIFEST).read_text(encoding="utf-8"))["documents"]
    assert (document["document"], document["format"]) == ("map", "docx")
    assert document["file"].endswith("-account-map.docx")


def test_the_deck_comes_in_three_sizes_and_the_manifest_says_which_and_by_which_policy(tmp_path: Path) -> None:
    pages, told = [], []
    for size, policy in ((Size.COMPACT, HARSH), (Size.STANDARD, HARSH), (Size.FULL, STANDARD)):
        order = Order(editions=editions((Document.DECK,)), size=size, policy=policy)
        (outcome,) = built(tmp_path, SAMPLE, order=order)
        assert outcome.folder is not None
        manifest = json.loads((outcome.folder / MANIFEST).read_bytes())
        pages.append(manifest["documents"][0]["pages"])
        told.append((manifest["size"], manifest["policy"]["standard"], manifest["policy"]["sha256"]))
    assert pages == sorted(set(pages))
    assert [each[:2] for each in told] == [("compact", False), ("standard", False), ("full", True)]
    assert told[0][2] == told[1][2] != told[2][2]


def test_a_document_can_speak_another_language_than_the_workbook(tmp_path: Path) -> None:
    (own,) = built(tmp_path / "own", SAMPLE)
    (other,) = built(tmp_path / "other", SAMPLE, order=Order(language=Language.DUTCH))
    assert own.files == other.files
    assert contents(tmp_path / "own") != contents(tmp_path / "other")


def test_the_as_of_date_can_be_another_than_the_workbook_s(tmp_path: Path) -> None:
    (outcome,) = built(tmp_path, SAMPLE, order=Order(as_of=date(2027, 1, 31)))
    assert outcome.folder is not None
    assert json.loads((outcome.folder / MANIFEST).read_text(encoding="utf-8"))["as_of"] == "2027-01-31"


def test_a_folder_is_searched_and_what_is_passed_over_is_said(tmp_path: Path) -> None:
    for name in (
        "b/plan.xlsx",
        "a/plan.XLSX",
        "a/~$plan.xlsx",
        "a/.hidden.xlsx",
        "a/X-account-map.xlsx",
        "a/X-action-plan.xlsx",
        "a/notes.txt",
    ):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(b"x")
    out = tmp_path / "out"
    out.mkdir()
    (out / "made.xlsx").write_bytes(b"x")
    found = sources([tmp_path, tmp_path / "b" / "plan.xlsx"], out)
    assert [path.relative_to(tmp_path).as_posix() for path in found.workbooks] == ["a/plan.XLSX", "b/plan.xlsx"]
    assert sorted(path.name for path, _ in found.passed_over) == [
        ".hidden.xlsx",
        "X-account-map.xlsx",
        "X-action-plan.xlsx",
        "made.xlsx",
        "~$plan.xlsx",
    ]


@pytest.mark.parametrize("output", ["plans", ".", "plans/../plans"])
def test_the_folder_of_the_workbooks_can_be_that_of_the_results(output: str, tmp_path: Path) -> None:
    folder = tmp_path / "plans"
    folder.mkdir()
    for name in ("acme.xlsx", "Acme-account-map.xlsx"):
        (folder / name).write_bytes(b"x")
    found = sources([folder], tmp_path / output)
    assert [path.name for path in found.workbooks] == ["acme.xlsx"]
    assert [path.name for path, _ in found.passed_over] == ["Acme-account-map.xlsx"]


def test_where_no_workbook_is_left_what_was_passed_over_is_said(tmp_path: Path) -> None:
    (tmp_path / "~$plan.xlsx").write_bytes(b"x")
    with pytest.raises(UsageProblem, match=r"no workbook found(.|\n)*\n  Passed over: .*plan.xlsx \(lock file"):
        sources([tmp_path])


def test_a_folder_that_cannot_be_looked_into_is_no_empty_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    closed = tmp_path / "closed"
    closed.mkdir()
    (tmp_path / "plan.xlsx").write_bytes(b"x")
    look = os.scandir

    def refuse(path: str) -> object:
        if Path(path) == closed:
            raise PermissionError(13, "Permission denied", str(path))
        return look(path)

    monkeypatch.setattr(os, "scandir", refuse)
    with pytest.raises(InputUnreadable, match="closed: the folder cannot be read: Permission denied"):
        sources([tmp_path])


def test_a_document_of_kamgen_is_no_workbook(tmp_path: Path) -> None:
    (outcome,) = built(tmp_path, SAMPLE)
    assert outcome.folder is not None
    made = next(outcome.folder / name for name in outcome.files if name.endswith(".xlsx"))
    with pytest.raises(InputUnreadable, match="name the workbook that it was made from"):
        sources([made])


def test_a_path_that_does_not_exist_and_an_empty_folder_are_said(tmp_path: Path) -> None:
    with pytest.raises(InputUnreadable, match="no such file"):
        sources([tmp_path / "missing.xlsx"])
    with pytest.raises(UsageProblem, match="no workbook found"):
        sources([tmp_path])


def test_a_broken_brand_stops_the_run_before_anything_is_written(tmp_path: Path) -> None:
    brand = tmp_path / "brand"
    brand.mkdir()
    (brand / "brand.toml").write_text('name = "x"\n', encoding="utf-8")
    with pytest.raises(BrandBroken):
        built(tmp_path / "out", SAMPLE, order=Order(brand=str(brand)))
    assert not (tmp_path / "out").exists()


def test_a_photo_beside_the_workbook_is_shown_and_another_one_makes_the_deck_anew(tmp_path: Path) -> None:
    folder, out = tmp_path / "account", tmp_path / "out"
    folder.mkdir()
    source, photo = folder / "plan.xlsx", folder / "mai.png"
    source.write_bytes(book({"01 Plan": (*COVER, ("Stand", "30.10.2026")), "19 Team & Ressourcen": TEAM}))
    order = Order(size=Size.FULL, editions=editions((Document.DECK,)))

    def run() -> tuple[Status, int, int]:
        (outcome,) = built(out, source, order=order)
        assert outcome.folder is not None
        with zipfile.ZipFile(outcome.folder / outcome.files[0]) as deck:
            shown = sum(name.startswith("ppt/media/") for name in deck.namelist())
        return outcome.status, outcome.warnings, shown

    _, warnings, shown = run()
    assert run() == (Status.KEPT, warnings, shown)
    Image.new("RGB", (40, 60), "teal").save(photo)
    assert run() == (Status.BUILT, warnings - 1, shown + 1)
    assert run() == (Status.KEPT, warnings - 1, shown + 1)
