"""Findings for machines: JSON lines and SARIF 2.1.0."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import PurePath
from urllib.parse import quote

from kamgen.findings import Severity
from kamgen.report.words import Worded
from kamgen.shipped import VERSION

_LEVEL = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


def json_lines(file: str, findings: Iterable[Worded]) -> str:
    """One JSON object a line, each with the file that it belongs to."""
    return "".join(
        json.dumps(
            {
                "file": file,
                "code": each.code,
                "severity": each.severity.value,
                "sheet": each.sheet,
                "cell": each.cell,
                "value": each.value,
                "message": each.message,
                "hint": each.hint,
            },
            ensure_ascii=False,
        )
        + "\n"
        for each in findings
    )


def sarif(files: Iterable[tuple[str, tuple[Worded, ...]]]) -> str:
    """A SARIF log with one run over all files; a cell is a logical location inside its workbook."""
    listed = tuple(files)
    codes = sorted({each.code for _, findings in listed for each in findings})
    return json.dumps(
        {
            "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
            "version": "2.1.0",
            "runs": [
                {
                    "tool": {
                        "driver": {"name": "kamgen", "version": VERSION, "rules": [{"id": code} for code in codes]}
                    },
                    "results": [_result(file, each) for file, findings in listed for each in findings],
                }
            ],
        },
        ensure_ascii=False,
        indent=2,
    )


def _result(file: str, each: Worded) -> dict[str, object]:
    location: dict[str, object] = {"physicalLocation": {"artifactLocation": {"uri": _uri(file)}}}
    if each.sheet:
        cell = f"{each.sheet}!{each.cell}" if each.cell else each.sheet
        location["logicalLocations"] = [{"fullyQualifiedName": cell, "kind": "cell" if each.cell else "sheet"}]
    return {
        "ruleId": each.code,
        "level": _LEVEL[each.severity],
        "message": {"text": f"{each.message} {each.hint}".strip()},
        "locations": [location],
    }


def _uri(file: str) -> str:
    """A path as the standard wants it: blanks and umlauts escaped, slashes on every system."""
    path = PurePath(file)
    return path.as_uri() if path.is_absolute() else quote(path.as_posix())
