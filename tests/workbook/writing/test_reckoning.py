"""Every formula carries the value that a spreadsheet program works out for it."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

from kamgen.brand.loading import find
from kamgen.plan.shared_lists import ActionStatus
from kamgen.schema.sheets import Depth
from kamgen.texts.language import Language
from kamgen.workbook.blank import write_workbook
from kamgen.workbook.blank.values import CellValue
from tests.office_checks import LibreOffice
from tests.plans import plan, typical_plan
from tests.workbook.writing.cells import forgetful, formulas, full_plan


def test_libreoffice_reckons_what_is_stored(office: LibreOffice, tmp_path: Path) -> None:
    """Every language at the full depth, which has all there is; the other depths, and a blank workbook, in one each."""
    german, english, dutch = Language
    made = {
        f"{language}-full": write_workbook(language, Depth.FULL, find("plain"), full_plan(language))
        for language in Language
    }
    made |= {
        "compact": write_workbook(german, Depth.COMPACT, find("plain"), typical_plan(german)),
        "standard": write_workbook(english, Depth.STANDARD, find("plain"), full_plan(english)),
        "blank": write_workbook(dutch, Depth.FULL, find("plain")),
    }
    _assert_reckoned(made, office, tmp_path)


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
        goals=[
            {"title": "Kurz"},
            {"title": " Zwei  Blanks – und ein Strich ", "baseline": 10, "target": 25, "unit": "t", "metric": "Menge"},
            {"title": "Vier Worte sind zu", "kind": "qualitative", "metric": "Ruf", "due": date(2026, 3, 31)},
        ],
        checkpoints=[
            {"checkpoint": "cp01", "kind": "both", "opportunity": Decimal("1499.5"), "probability": Decimal("0.333")},
            {"checkpoint": "cp02", "kind": "risk", "risk": Decimal(0)},
        ],
        years=[{"year": 2024, "revenue": Decimal(0)}, {"year": 2025, "revenue": Decimal("7.5"), "spend": Decimal(0)}],
        revenue_lines=[{"year": 2025, "amount": Decimal(9)}, {"year": 2001, "amount": Decimal(9)}],
        competitor_shares=[{"year": 2025, "share": Decimal("0.7")}, {"year": 2025, "amount": Decimal(3)}],
        stakeholders=[
            {"name": name, "roles": roles, "strength": strength, "last_contact": day, "frequency": 30}
            for name, roles, strength, day in (
                ("Wer?", ["coach"], 2, date(2024, 2, 29)),
                ("?", [], None, None),
                ("R. Oberländer", ["sponsor", "coach"], 5, date(2026, 3, 31)),
            )
        ],
        white_space=[
            {"business_unit": "A", "potential": Decimal(5), "current": Decimal(9), "status": "owned"},
            {"business_unit": "B", "potential": Decimal(5), "status": "white"},
            {"business_unit": "C", "potential": Decimal(5), "status": "not_eligible"},
            {"business_unit": "D", "potential": Decimal(5)},
        ],
        opportunities=[
            {"title": "a", "value": Decimal(100), "stage": "won"},
            {"title": "b", "value": Decimal(100), "stage": "lost", "probability": Decimal("0.5")},
            {"title": "c", "value": Decimal(100), "probability": Decimal("0.5"), "close": date(2027, 3, 31)},
            {"title": "d", "value": Decimal(100), "probability": Decimal("0.5"), "close": date(2027, 4, 1)},
            {"title": "e", "value": Decimal(100)},
        ],
        kpis=[
            {"name": "a", "direction": "lower", "actual": Decimal(0), "target": Decimal(5), "baseline": Decimal(5)},
            {"name": "b", "direction": "higher", "actual": Decimal(-3), "target": Decimal(5), "baseline": Decimal(1)},
            {"name": "c", "actual": Decimal(3), "target": Decimal(5)},
        ],
        account_value={"revenue": Decimal(100), "deductions": Decimal(0), "manufacturing_cost": Decimal(120)},
        relationship_costs=[{"category": "tender", "amount": Decimal(0)}],
        relationship={"partnership_phase": "process_partner", "partnership_target": "ideas_partner"},
    )
    overrides: dict[tuple[str | int, ...], CellValue] = {
        ("actions", 2, "due"): "31.02.2027",
        ("checkpoints", 1, "opportunity"): "zwölf",
        ("cover", "period_from"): "bald",
        ("team", 3, "name"): 4711,
        ("goals", 1, "kind"): True,
        ("years", 1, "year"): "2025",
        ("years", 2, "year"): "Jahr",
        ("years", 2, "revenue"): 5,
        ("competitor_shares", 2, "year"): "Jahr",
        ("competitor_shares", 2, "share"): 0.2,
        ("white_space", 1, "current"): "viel",
        ("opportunities", 4, "probability"): "hoch",
        ("opportunities", 2, "close"): "bald",
        ("kpis", 2, "direction"): "egal",
        ("account_value", "previous_revenue"): "unbekannt",
        ("stakeholders", 1, "roles.coach"): "ja",
        ("stakeholders", 2, "frequency"): "oft",
        ("revenue_target", "target"): "hoch",
        ("raid", 1, "likelihood"): "hoch",
        ("raid", 1, "impact"): 3,
        ("questions", 0, "due"): "bald",
        ("resources", 0, "required"): "viel",
        ("resources", 0, "available"): 2,
    }
    written = {
        depth.value: write_workbook(Language.GERMAN, depth, find("plain"), messy, overrides=overrides)
        for depth in Depth
    }
    _assert_reckoned(written, office, tmp_path)


def _assert_reckoned(written: dict[str, bytes], office: LibreOffice, folder: Path) -> None:
    saved = folder / "saved"
    saved.mkdir()
    files = [folder / f"{name}.xlsx" for name in written]
    for file, data in zip(files, written.values(), strict=True):
        file.write_bytes(forgetful(data))
    for name, result in zip(written, office.to_xlsx(files, saved), strict=True):
        stored, reckoned = formulas(written[name]), formulas(result.read_bytes())
        assert len(stored) > 700
        differing = [
            f"{name} {place}: {each.formula}: stored {each.value!r}, reckoned {reckoned[place].value!r}"
            for place, each in stored.items()
            if place not in reckoned or reckoned[place].value != each.value
        ]
        assert not differing, "\n".join(differing[:20])
