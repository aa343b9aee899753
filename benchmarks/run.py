"""How fast kamgen is, as ratios to the raw libraries doing the same work in the same run: ``python -m benchmarks.run``.

Times are CPU seconds of this process (medians), whole processes for start-up and batches; where both works run in this
process they take turns, so that a busy machine slows both. Only the ratios hold from machine to machine. The account
is a German one filled at full depth. ``--quick`` leaves out the large batches and the largest workbooks.
"""

from __future__ import annotations

import argparse
import itertools
import math
import os
import pickle
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from benchmarks import raw
from benchmarks.content import Contents, contents, counted
from kamgen import shipped
from kamgen.brand.loading import find
from kamgen.build import Order, build, check
from kamgen.findings import Finding, Severity
from kamgen.plan.plan import Plan
from kamgen.report.marking.marking import mark
from kamgen.report.words import worded
from kamgen.rules.cover import NO_AS_OF
from kamgen.schema.sheets import Depth
from kamgen.texts.catalogue import texts
from kamgen.texts.language import Language
from kamgen.workbook.blank import write_workbook
from kamgen.workbook.read import read_workbook
from kamgen.workbook.upgrade import upgrade

Rows = list[tuple[str, str, str]]


def median(work: Callable[[], object], runs: int = 9) -> float:
    """CPU seconds of one call, the median of some after a warm-up."""
    work()
    spent = []
    for _ in range(runs):
        start = time.process_time()
        work()
        spent.append(time.process_time() - start)
    return statistics.median(spent)


def both(ours: Callable[[], object], theirs: Callable[[], object], runs: int = 7) -> tuple[float, float]:
    """CPU seconds of two works that take turns, the medians of some after a warm-up."""
    works: tuple[Callable[[], object], ...] = (ours, theirs)
    spent: tuple[list[float], list[float]] = ([], [])
    for number in range(runs + 1):
        for work, times in zip(works, spent, strict=True):
            start = time.process_time()
            work()
            if number:
                times.append(time.process_time() - start)
    return statistics.median(spent[0]), statistics.median(spent[1])


def process(*words: str, runs: int = 7) -> float:
    """CPU seconds of a whole process, the median of some after a first one that compiles the modules.

    An installed package comes compiled, so bytecode is kept between the runs, wherever this script is started.
    """
    spent = []
    with tempfile.TemporaryDirectory() as cache:
        environment = {**os.environ, "PYTHONPYCACHEPREFIX": cache}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        for _ in range(runs + 1):
            before = resource.getrusage(resource.RUSAGE_CHILDREN)
            subprocess.run([sys.executable, *words], check=True, capture_output=True, env=environment)
            after = resource.getrusage(resource.RUSAGE_CHILDREN)
            spent.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return statistics.median(spent[1:])


def contents_of(data: bytes) -> Contents:
    """What the three documents of a workbook hold."""
    documents = [drawn.data for drawn in build(data, "sample.xlsx", Order()).documents.values()]
    if not documents:
        raise SystemExit("the sample is not a plan")
    deck, plan, account_map = documents
    return contents(deck, plan, account_map)


def written(told: Contents) -> Contents:
    """What the same documents hold when the raw libraries have written them."""
    deck, plan, account_map = told
    return contents(raw.write_deck(deck), raw.write_plan(plan), raw.write_map(account_map))


def one_account(data: bytes, told: Contents) -> Rows:
    """One account, warm: reading, judging, telling, fitting, drawing, checking and packing all three documents."""

    def yardstick() -> None:
        deck, plan, account_map = told
        raw.read_workbook(data)
        raw.write_deck(deck)
        raw.write_plan(plan)
        raw.write_map(account_map)

    def upgrading() -> None:
        upgrade(data, "sample.xlsx", find("plain"))

    def reading() -> None:
        raw.read_workbook(data)

    def checking() -> None:
        check(data, "sample.xlsx")

    return [
        ratio(
            "one account, warm, all three documents",
            *both(lambda: build(data, "sample.xlsx", Order()), yardstick),
            "0.5",
        ),
        ratio("checking alone, against an openpyxl load", *both(checking, reading), "0.6"),
        ratio("an upgrade into today's form, against an openpyxl load", *both(upgrading, reading, 3), ""),
        ratio("a blank workbook at full depth, against an openpyxl load", *both(blank, reading, 3), ""),
    ]


def blank() -> None:
    """A new workbook with every sheet."""
    write_workbook(Language.GERMAN, Depth.FULL, find("plain"))


def marking(plan: Plan, count: int = 300) -> Rows:
    """Marking so many findings in a workbook, reading and judging apart, against openpyxl loading and saving it."""
    data = of_actions(plan, count)
    checked = check(data, "faults.xlsx")
    words = texts(checked.language)
    cell = Finding.of(NO_AS_OF, Severity.WARNING, ("cover", "as_of"))
    found = [replace(cell, path=("actions", row, "due")).located(checked.sources) for row in range(count)]

    def ours() -> None:
        mark(data, "faults.xlsx", [worded(each, words) for each in found], words, find("plain").workbook.palette)

    return [
        ratio(
            f"marking {count} findings, against openpyxl's load and save", *both(ours, lambda: raw.resave(data), 3), ""
        )
    ]


COLD = """
import pickle, sys
from pathlib import Path
from benchmarks import raw
raw.read_workbook(Path(sys.argv[1]).read_bytes())
deck, plan, account_map = pickle.loads(Path(sys.argv[2]).read_bytes())
raw.write_deck(deck), raw.write_plan(plan), raw.write_map(account_map)
"""
"""What a process with the raw libraries does for one account; the content comes ready-made."""


def starting(sample: Path, told: Contents) -> Rows:
    """Whole processes: the overview of commands, and one account cold."""
    help_time = process("-m", "kamgen", "--help")
    click_time = process("-c", "import click")
    with tempfile.TemporaryDirectory() as folder:
        content = Path(folder) / "content.pickle"
        content.write_bytes(pickle.dumps(told))
        cold = process("-m", "kamgen", "build", str(sample), "-o", folder, "--force")
        checked = process("-m", "kamgen", "check", str(sample))
        theirs = process("-c", COLD, str(sample), str(content))
    return [
        ratio("kamgen --help, against python -c 'import click'", help_time, click_time, "3"),
        ratio("one account cold, whole process", cold, theirs, "1.2"),
        ratio("kamgen check cold, against the raw libraries' whole cold run", checked, theirs, ""),
    ]


def of_actions(plan: Plan, size: int) -> bytes:
    """A workbook with so many actions."""
    rows = (plan.actions * (size // len(plan.actions) + 1))[:size]
    numbered = tuple(row.model_copy(update={"id": f"M-{number:05d}"}) for number, row in enumerate(rows))
    big = plan.model_copy(update={"actions": numbered})
    return write_workbook(Language.ENGLISH, Depth.COMPACT, find("plain"), big)


def growing(plan: Plan, sizes: tuple[int, ...]) -> Rows:
    """Checking workbooks with more and more actions: the cost of a row must stay the same."""
    found: Rows = []
    spent: list[tuple[int, float, float]] = []
    for size in sizes:
        data = of_actions(plan, size)
        ours = median(lambda data=data: check(data, "big.xlsx"), 3)  # type: ignore[misc] # bound at once
        theirs = median(lambda data=data: raw.read_workbook(data), 1)  # type: ignore[misc] # the same
        spent.append((size, ours, theirs))
        alone = median(lambda data=data: read_workbook(data, "big.xlsx"), 3)  # type: ignore[misc] # the same
        found.append(ratio(f"reading {size} actions, against an openpyxl load", alone, theirs, "0.6"))
    found += [
        ratio(f"checking {size} actions, against an openpyxl load", ours, theirs, "0.6") for size, ours, theirs in spent
    ]
    for (small, first, _), (large, second, _) in itertools.pairwise(spent):
        per_doubling = (second / first) ** (1 / math.log2(large / small))
        found.append((f"{small} to {large} actions, growth per doubling", f"{per_doubling:.2f}", "2.2"))
    return found


BATCH = """
import resource, sys
from pathlib import Path
from kamgen.batch import build_all
from kamgen.build import Order
if __name__ == "__main__":
    *workbooks, output, jobs = sys.argv[1:]
    made = list(build_all(tuple(map(Path, workbooks)), Order(draft=True), Path(output), int(jobs)))
    assert all(outcome.ok for outcome in made), made
    whose = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    print(max(resource.getrusage(who).ru_maxrss for who in whose))
"""
"""Many accounts in a process of its own; prints the largest resident size (KiB) of it and its workers."""


def batch(counts: tuple[int, ...]) -> Rows:
    """Many accounts, twelve different ones in turn, with one worker and with two: the clock and the largest memory."""
    accounts = sorted((shipped.samples() / "accounts").glob("*.xlsx"))
    found: Rows = []
    peaks: dict[tuple[int, int], int] = {}
    with tempfile.TemporaryDirectory() as folder:
        script = Path(folder) / "many.py"
        script.write_text(BATCH)
        for count in counts:
            workbooks = []
            for number, source in zip(range(count), itertools.cycle(accounts), strict=False):
                workbooks.append(Path(folder) / f"plan {number:03d}.xlsx")
                workbooks[-1].write_bytes(source.read_bytes())
            spent = {}
            for jobs in (1, 2):
                words = [sys.executable, str(script), *map(str, workbooks), f"{folder}/out{count}-{jobs}", str(jobs)]
                start = time.perf_counter()
                ran = subprocess.run(words, check=True, capture_output=True, text=True, env=with_kamgen())
                spent[jobs] = time.perf_counter() - start
                peaks[count, jobs] = int(ran.stdout)
            faster = f"{spent[1] / spent[2]:.2f}  ({spent[1]:.1f} and {spent[2]:.1f} s)"
            found.append((f"{count} accounts, throughput of two workers over one", faster, "at least 1.8 for 400"))
            largest = f"{peaks[count, 1] / 1024:.0f} and {peaks[count, 2] / 1024:.0f} MiB"
            found.append((f"{count} accounts, largest process with one worker and two", largest, ""))
    for few, many in itertools.pairwise(counts):
        grown = f"{peaks[many, 1] / peaks[few, 1]:.2f}"
        found.append((f"memory after {many} accounts, against that after {few}", grown, "1.2"))
    return found


def with_kamgen() -> dict[str, str]:
    """An environment in which a script elsewhere finds this checkout."""
    return {**os.environ, "PYTHONPATH": str(Path(__file__).resolve().parent.parent)}


def ratio(name: str, ours: float, theirs: float, bar: str) -> tuple[str, str, str]:
    """A row: what, how many times the yardstick (milliseconds behind it), the bar."""
    return name, f"{ours / theirs:.2f}  ({ours * 1000:.0f} of {theirs * 1000:.0f} ms)", bar


def main() -> None:
    """Measure everything and print one line each."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true")
    quick = parser.parse_args().quick
    sample = shipped.sample("de")
    data = sample.read_bytes()
    plan = check(data, "sample.xlsx").plan
    if plan is None:
        raise SystemExit("the sample is not a plan")
    print(f"Python {sys.version.split()[0]}, {os.cpu_count()} cores")
    told = contents_of(data)
    ours, theirs = counted(told), counted(written(told))
    print("Written by both: " + ", ".join(f"{ours[what]} and {theirs[what]} {what}" for what in ours))
    sizes = (300, 600) if quick else (600, 1200, 5000, 20000)
    works: tuple[Callable[[], Rows], ...] = (
        lambda: one_account(data, told),
        lambda: marking(plan),
        lambda: starting(sample, told),
        lambda: growing(plan, sizes),
        lambda: batch((24,) if quick else (40, 100, 400)),
    )
    for work in works:
        for name, measured, bar in work():
            print(f"{name:70} {measured:28} bar: {bar}", flush=True)


if __name__ == "__main__":
    main()
