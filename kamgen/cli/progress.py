"""How far a run is, and what came of it: a bar on a terminal, then a line for each thing worth one."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from types import TracebackType
from typing import Self

import click
from rich.console import Console
from rich.markup import escape
from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
from rich.progress import Progress as RichProgress

from kamgen.batch import Outcome, Status
from kamgen.errors import InputUnreadable, OutputNotWritable


class Progress:
    """A bar with the time left on a terminal, nothing where standard error is no terminal or there is one account."""

    def __init__(self, total: int) -> None:
        self._bar = RichProgress(
            TextColumn("Building"),
            BarColumn(),
            MofNCompleteColumn(),
            TimeRemainingColumn(),
            TextColumn("{task.description}"),
            console=Console(file=sys.stderr),
            transient=True,
            disable=total == 1 or not sys.stderr.isatty(),
        )
        self._task = self._bar.add_task("", total=total)

    def __enter__(self) -> Self:
        self._bar.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._bar.stop()

    def done(self, outcome: Outcome) -> None:
        """Moves the bar on by one account."""
        self._bar.update(self._task, advance=1, description=escape(outcome.account or outcome.source.name))


def show_summary(outcomes: Sequence[Outcome], total: int) -> int:
    """Prints what was built to standard output, what was not and why to standard error; the exit code of the run.

    `total` is the number of accounts; a run that had to stop has fewer outcomes.
    """
    for outcome in outcomes:
        if outcome.folder is not None:
            for name in outcome.files:
                click.echo(outcome.folder / name)
    failed = [outcome for outcome in outcomes if not outcome.ok]
    _show_remarks(outcome for outcome in outcomes if outcome.ok and (outcome.errors or outcome.warnings))
    _show_others(outcomes)
    for outcome in failed:
        # The reason of a file that cannot be read or written begins with its path.
        told = outcome.status in {Status.UNREADABLE, Status.UNWRITABLE}
        name = "" if told else f"{outcome.account or outcome.source.name}: "
        click.echo(f"Not built: {name}{outcome.reason}", err=True)
        if outcome.status is Status.FAULTY:
            click.echo(f"  see: kamgen check {outcome.source}", err=True)
        if outcome.trace:
            click.echo(outcome.trace, err=True)
    _show_count(outcomes, len(outcomes) - len(failed), total)
    if any(outcome.status is Status.UNWRITABLE for outcome in failed):
        return OutputNotWritable.exit_code
    if len(outcomes) == 1 and failed and failed[0].status is Status.UNREADABLE:
        return InputUnreadable.exit_code
    return int(bool(failed))


def _show_remarks(outcomes: Iterable[Outcome]) -> None:
    """Says how many findings there are about what was built."""
    for outcome in outcomes:
        errors, warnings = _number(outcome.errors, "error"), _number(outcome.warnings, "warning")
        if outcome.status is Status.DRAFT and errors:
            errors = f"draft in spite of {errors}: what cannot be read is left out"
        told = ", ".join(filter(None, (errors, warnings)))
        click.echo(f"{outcome.account}: {told}; see: kamgen check {outcome.source}", err=True)


def _number(count: int, word: str) -> str:
    return f"{count} {word}{'s' if count > 1 else ''}" if count else ""


def _show_others(outcomes: Iterable[Outcome]) -> None:
    """Says what may be taken for a result of this run and is none, and which workbooks are of the same account."""
    by_account: dict[str, list[Outcome]] = {}
    for outcome in outcomes:
        if outcome.beside:
            names = ", ".join(outcome.beside)
            click.echo(f"{outcome.account}: from an earlier run and not made now: {names}", err=True)
        if outcome.folder is not None:
            by_account.setdefault(outcome.account, []).append(outcome)
    for account, alike in by_account.items():
        if len(alike) > 1:
            where = ", ".join(f"{each.source} → {each.folder.name}" for each in alike if each.folder)
            click.echo(f"{account}: {len(alike)} workbooks are of this account: {where}", err=True)


def _show_count(outcomes: Sequence[Outcome], there: int, total: int) -> None:
    kept = sum(outcome.status is Status.KEPT for outcome in outcomes)
    if total > 1:
        unchanged = f" ({kept} unchanged since an earlier run)" if kept else ""
        click.echo(f"{there} of {total} accounts built{unchanged}.", err=True)
    elif kept:
        click.echo(f"{outcomes[0].account}: unchanged since an earlier run; --force builds it again", err=True)
