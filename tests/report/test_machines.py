"""Findings for machines: a JSON object a line, and SARIF that other tools take."""

from __future__ import annotations

import json
from typing import Any

import jsonschema

from kamgen.findings import Severity
from kamgen.report.machines import json_lines, sarif
from kamgen.report.words import Worded
from kamgen.shipped import VERSION

CELL = Worded("KAM107", Severity.ERROR, "04 Kundenziele", "Q6", "bald\nmal", "Bis: kein Datum.", "Ein Datum eintragen.")
SHEET = Worded("KAM206", Severity.WARNING, "08 Tuchpoints", "", "", "Gelesen als „08 Touchpoints“.", "Umbenennen.")
FILE = Worded("KAM301", Severity.INFO, "", "", "", "Ein Rat.", "")

ESSENTIALS: dict[str, Any] = {
    "type": "object",
    "required": ["version", "runs"],
    "properties": {
        "version": {"const": "2.1.0"},
        "runs": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["tool", "results"],
                "properties": {
                    "tool": {
                        "type": "object",
                        "required": ["driver"],
                        "properties": {"driver": {"type": "object", "required": ["name", "version", "rules"]}},
                    },
                    "results": {
                        "type": "array",
                        "items": {
                            "type": "object",
                            "required": ["ruleId", "level", "message", "locations"],
                            "properties": {
                                "level": {"enum": ["none", "note", "warning", "error"]},
                                "message": {"type": "object", "required": ["text"]},
                                "locations": {"type": "array", "minItems": 1},
                            },
                        },
                    },
                },
            },
        },
    },
}
"""What the standard (OASIS SARIF 2.1.0, 3.13 to 3.28) asks of a log that kamgen writes."""


def log(*files: tuple[str, tuple[Worded, ...]]) -> dict[str, Any]:
    read: dict[str, Any] = json.loads(sarif(files))
    jsonschema.validate(read, ESSENTIALS)
    return read


def test_a_line_is_one_object_whatever_stands_in_the_cell() -> None:
    lines = json_lines("plan.xlsx", [CELL, SHEET, FILE]).splitlines()

    assert [json.loads(line)["code"] for line in lines] == ["KAM107", "KAM206", "KAM301"]
    assert json.loads(lines[0]) == {
        "file": "plan.xlsx",
        "code": "KAM107",
        "severity": "error",
        "sheet": "04 Kundenziele",
        "cell": "Q6",
        "value": "bald\nmal",
        "message": "Bis: kein Datum.",
        "hint": "Ein Datum eintragen.",
    }


def test_no_findings_are_no_lines() -> None:
    assert json_lines("plan.xlsx", []) == ""


def test_a_log_has_one_run_over_all_files_in_their_order() -> None:
    (run,) = log(("b.xlsx", (CELL, SHEET)), ("a.xlsx", (FILE,)))["runs"]

    assert run["tool"]["driver"]["name"] == "kamgen"
    assert run["tool"]["driver"]["version"] == VERSION
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == ["KAM107", "KAM206", "KAM301"]
    assert [(each["ruleId"], each["level"]) for each in run["results"]] == [
        ("KAM107", "error"),
        ("KAM206", "warning"),
        ("KAM301", "note"),
    ]


def test_a_cell_and_a_sheet_are_logical_locations_in_their_workbook() -> None:
    (run,) = log(("plan.xlsx", (CELL, SHEET, FILE)))["runs"]
    (cell,), (sheet,), (file,) = (each["locations"] for each in run["results"])

    assert cell["logicalLocations"] == [{"fullyQualifiedName": "04 Kundenziele!Q6", "kind": "cell"}]
    assert sheet["logicalLocations"] == [{"fullyQualifiedName": "08 Tuchpoints", "kind": "sheet"}]
    assert "logicalLocations" not in file
    assert file["physicalLocation"]["artifactLocation"]["uri"] == "plan.xlsx"


def test_a_log_without_findings_is_a_log() -> None:
    assert log(("plan.xlsx", ()))["runs"][0]["results"] == []


def test_a_path_with_blanks_and_umlauts_is_a_uri() -> None:
    (run,) = log(("Pläne 2026/Nordwerk #1.xlsx", (CELL,)))["runs"]

    uri = run["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert uri == "Pl%C3%A4ne%202026/Nordwerk%20%231.xlsx"
