"""Every formula carries the value that a spreadsheet program works out for it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from kamgen.brand.loading import find
from kamgen.plan.plan import Plan
from kamgen.plan.shared_lists import ActionStatus
from kamgen.schema.sheets import Depth
from kamgen.texts.language import Language
from kamgen.workbook.blank import write_workbook
from kamgen.workbook.blank.values import CellValue
from tests.office_checks import LibreOffice
from tests.plans import plan, typical_plan
from tests.workbook.writing.cells import forgetful, formulas


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("plan_of", [typical_plan, lambda _: None], ids=["filled", "blank"])
def test_libreoffice_reckons_what_is_stored(
    language: Language, plan_of: Callable[[Language], Plan | None], office: LibreOffice, tmp_path: Path
) -> None:
    _assert_reckoned(write_workbook(language, Depth.COMPACT, find("plain"), plan_of(language)), office, tmp_path)


def test_libreoffice_reckons_the_same_of_a_messy_plan(office: LibreOffice, tmp_path: Path) -> None:
    names = (
        "R. Oberländer",
        "r. oberländer",
        "Wer?",
        "Wer*",
        "?",
        "  zwei  Blanks ",
        "STRASSE",
        "Straße",
        "=1+1",
        '"',
        "李",
    )
    messy = plan(
        cover={"key_account_manager": "Katrin Vogel", "prepared_by": "katrin vogel", "version": "2"},
        customer_goals=[{"title": f"Ziel {n} " * n, "sponsor": name} for n, name in enumerate(names, 1)],
        touchpoints=[{"person": name, "day": date(2026, 3, 1) + timedelta(n)} for n, name in enumerate(names * 6)],
        actions=[
            {"title": f"Maßnahme {n}", "owner": "K", "due": date(2026, 3, 1) + timedelta(n), "status": status}
            for n, status in enumerate((*ActionStatus, None) * 15)
        ],
        goals=[{"title": "Kurz"}, {"title": "Achtzehn Zeichen!!"}, {"title": "Neunzehn Zeichen!!!"}],
        checkpoints=[
            {"checkpoint": "cp01", "kind": "both", "opportunity": Decimal("1499.5"), "probability": Decimal("0.333")},
            {"checkpoint": "cp02", "kind": "risk", "risk": Decimal(0)},
        ],
    )
    overrides: dict[tuple[str | int, ...], CellValue] = {
        ("actions", 2, "due"): "31.02.2027",
        ("checkpoints", 1, "opportunity"): "zwölf",
        ("cover", "period_from"): "bald",
        ("team", 3, "name"): 4711,
        ("goals", 1, "kind"): True,
    }
    _assert_reckoned(
        write_workbook(Language.GERMAN, Depth.COMPACT, find("plain"), messy, overrides=overrides), office, tmp_path
    )


def _assert_reckoned(written: bytes, office: LibreOffice, folder: Path) -> None:
    stored = formulas(written)
    forgotten = folder / "forgotten.xlsx"
    forgotten.write_bytes(forgetful(written))
    saved = folder / "saved"
    saved.mkdir()
    (result,) = office.to_xlsx([forgotten], saved)
    reckoned = formulas(result.read_bytes())
    assert len(stored) > 700
    differing = [
        f"{place}: {each.formula}: stored {each.value!r}, reckoned {reckoned[place].value!r}"
        for place, each in stored.items()
        if place not in reckoned or reckoned[place].value != each.value
    ]
    assert not differing, "\n".join(differing[:20])
