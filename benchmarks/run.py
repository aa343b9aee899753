"""How fast kamgen is, as ratios to the raw libraries doing the same work in the same run: ``python -m benchmarks.run``.

Times are CPU seconds of this process (medians), whole processes for start-up and batches. Only the ratios hold from
machine to machine. ``--quick`` leaves out the batch of 400 accounts and the largest workbooks.
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
from pathlib import Path

from benchmarks import raw
from kamgen import shipped
from kamgen.batch import build_all
from kamgen.brand.loading import find
from kamgen.build import Order, build, check
from kamgen.content.accountmap import AccountMap
from kamgen.content.deck import Deck
from kamgen.content.document import ActionPlan
from kamgen.documents.accountmap.accountmap import tell_account_map
from kamgen.documents.actionplan.actionplan import tell_action_plan
from kamgen.documents.deck.deck import tell_deck
from kamgen.plan.plan import Plan
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


def content_of(data: bytes) -> tuple[Deck, ActionPlan, AccountMap]:
    """What the three documents of a workbook say."""
    checked = check(data, "sample.xlsx")
    if checked.plan is None or checked.figures is None:
        raise SystemExit("the sample is not a plan")
    words = texts(checked.language)
    return (
        tell_deck(checked.plan, checked.figures, words, draft=False),
        tell_action_plan(checked.plan, checked.figures, words),
        tell_account_map(checked.plan, checked.figures, words),
    )


def one_account(data: bytes, told: tuple[Deck, ActionPlan, AccountMap]) -> Rows:
    """One account, warm: reading, judging, telling, fitting, drawing, checking and packing all three documents."""

    def yardstick() -> None:
        deck, plan, account_map = told
        raw.read_workbook(data)
        raw.write_deck(deck)
        raw.write_plan(plan)
        raw.write_map(account_map)

    def upgrading() -> None:
        upgrade(data, "sample.xlsx", find("plain"))

    theirs, ours = median(yardstick), median(lambda: build(data, "sample.xlsx", Order()))
    reading = median(lambda: raw.read_workbook(data))
    checking = median(lambda: check(data, "sample.xlsx"))
    return [
        ratio("one account, warm, all three documents", ours, theirs, "0.5"),
        ratio("checking alone, against an openpyxl load", checking, reading, "0.6"),
        ratio("an upgrade into today's form, against an openpyxl load", median(upgrading, 3), reading, ""),
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


def starting(sample: Path, told: tuple[Deck, ActionPlan, AccountMap]) -> Rows:
    """Whole processes: the overview of commands, and one account cold."""
    help_time = process("-m", "kamgen", "--help")
    click_time = process("-c", "import click")
    with tempfile.TemporaryDirectory() as folder:
        content = Path(folder) / "content.pickle"
        content.write_bytes(pickle.dumps(told))
        cold = process("-m", "kamgen", "build", str(sample), "-o", folder)
        theirs = process("-c", COLD, str(sample), str(content))
    return [
        ratio("kamgen --help, against python -c 'import click'", help_time, click_time, "3"),
        ratio("one account cold, whole process", cold, theirs, "1.2"),
    ]


def growing(plan: Plan, sizes: tuple[int, ...]) -> Rows:
    """Checking workbooks with more and more actions: the cost of a row must stay the same."""
    found: Rows = []
    spent: list[tuple[int, float, float]] = []
    for size in sizes:
        rows = (plan.actions * (size // len(plan.actions) + 1))[:size]
        numbered = tuple(row.model_copy(update={"id": f"M-{number:05d}"}) for number, row in enumerate(rows))
        big = plan.model_copy(update={"actions": numbered})
        data = write_workbook(Language.ENGLISH, Depth.COMPACT, find("plain"), big)
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


def batch(sample: Path, count: int) -> Rows:
    """Many accounts with one worker and with two: throughput, and memory after few and after many."""
    with tempfile.TemporaryDirectory() as folder:
        workbooks = []
        for number in range(count):
            workbooks.append(Path(folder) / f"plan {number:03d}.xlsx")
            workbooks[-1].write_bytes(sample.read_bytes())
        spent = {}
        for jobs in (1, 2):
            start = time.perf_counter()
            for _ in build_all(tuple(workbooks), Order(), Path(folder) / f"out{jobs}", jobs):
                pass
            spent[jobs] = time.perf_counter() - start
    return [
        (f"{count} accounts, throughput of two workers over one", f"{spent[1] / spent[2]:.2f}", "at least 1.8"),
        (f"{count} accounts, two workers, seconds of the clock", f"{spent[2]:.1f}", ""),
    ]


def memory(sample: Path) -> Rows:
    """The largest resident size after forty accounts and after four hundred, in processes of their own."""
    script = (
        "import sys, resource, tempfile; from pathlib import Path\n"
        "from kamgen.build import Order, build\n"
        "data = Path(sys.argv[1]).read_bytes()\n"
        "for _ in range(int(sys.argv[2])): build(data, 'x.xlsx', Order())\n"
        "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)"
    )

    def peak(count: int) -> int:
        words = [sys.executable, "-c", script, str(sample), str(count)]
        return int(subprocess.run(words, check=True, capture_output=True, text=True).stdout)

    few, many = peak(40), peak(400)
    return [("memory after 400 accounts, against that after 40", f"{many / few:.2f}", "1.2")]


def ratio(name: str, ours: float, theirs: float, bar: str) -> tuple[str, str, str]:
    """A row: what, how many times the yardstick (milliseconds behind it), the bar."""
    return name, f"{ours / theirs:.2f}  ({ours * 1000:.0f} of {theirs * 1000:.0f} ms)", bar


def main() -> None:
    """Measure everything and print one line each."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true")
    quick = parser.parse_args().quick
    sample = shipped.sample("en")
    data = sample.read_bytes()
    plan = check(data, "sample.xlsx").plan
    if plan is None:
        raise SystemExit("the sample is not a plan")
    print(f"Python {sys.version.split()[0]}, {os.cpu_count()} cores")
    told = content_of(data)
    rows = one_account(data, told) + starting(sample, told)
    rows += growing(plan, (300, 600) if quick else (600, 1200, 5000, 20000))
    rows += batch(sample, 40 if quick else 400) + ([] if quick else memory(sample))
    for name, measured, bar in rows:
        print(f"{name:70} {measured:28} bar: {bar}")


if __name__ == "__main__":
    main()
