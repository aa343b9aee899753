"""Findings as people see them on a terminal. Colour only where the terminal has it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import groupby
from pathlib import Path

from rich.console import Console
from rich.markup import escape

from kamgen.findings import Severity, brief
from kamgen.report.words import Worded

_STYLE = {Severity.ERROR: "bold red", Severity.WARNING: "yellow", Severity.INFO: "cyan"}
_WORD = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "info"}


def show_findings(workbook: Path, findings: Sequence[Worded], *, err: bool = False) -> None:
    """Prints the findings of one workbook by sheet, the cell first, and a line that counts them."""
    console = Console(highlight=False, soft_wrap=True, stderr=err)
    console.print(f"[bold]{escape(str(workbook))}[/]")
    for sheet, group in groupby(findings, key=lambda each: each.sheet):
        if sheet:
            console.print(f"  [bold]{escape(sheet)}[/]")
        for each in group:
            style = _STYLE[each.severity]
            value = f" «{escape(brief(each.value))}»" if each.value and not each.says_value else ""
            console.print(
                f"    [bold]{escape(each.cell or '–'):<6}[/] [{style}]{_WORD[each.severity]:<7}[/] {each.code} "
                f"{escape(each.message)}{value}"
            )
            if each.hint:
                console.print(f"           [dim]→ {escape(each.hint)}[/]")
    console.print(f"  {_count(findings)}")


def _count(findings: Sequence[Worded]) -> str:
    counted = Counter(each.severity for each in findings)
    if not counted:
        return "Nothing to mend."
    named = [(counted[severity], _WORD[severity]) for severity in Severity if counted[severity]]
    return ", ".join(f"{number} {word}{'s' if number > 1 and word != 'info' else ''}" for number, word in named)
