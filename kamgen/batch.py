"""Many accounts: each is built on its own, no failure stops the rest, and nothing is passed over in silence."""

from __future__ import annotations

import hashlib
import json
import os
import threading
import traceback
from collections import deque
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from itertools import islice
from pathlib import Path

from kamgen.build import Order, Record, build, mark_of, record_of
from kamgen.documents.editions import EVERY_EDITION, Audience
from kamgen.errors import DiskFull, InputUnreadable, KamgenError, OutputNotWritable
from kamgen.findings import Severity
from kamgen.office.files import Stems, require_folder, write_all
from kamgen.office.package import read_file

# Starting workers costs about as much as building a dozen accounts.
_POOL_FROM = 12
# What workers would import one by one; in the server that they are forked from it is imported once.
_PRELOADED = (__name__, "kamgen.render.deck", "kamgen.render.document", "kamgen.render.accountmap")
# Enough work in hand for every worker, without holding the documents of hundreds of accounts in memory.
_AHEAD = 4


class Status(StrEnum):
    """What became of one account."""

    BUILT = "built"
    DRAFT = "draft"
    KEPT = "kept"
    FAULTY = "faulty"
    UNREADABLE = "unreadable"
    UNWRITABLE = "unwritable"
    BROKEN = "broken"


@dataclass(frozen=True, slots=True)
class Outcome:
    """The result for one workbook; `reason` says why nothing was built, `trace` is there only for a bug of kamgen's.

    `folder` is where the documents lie, None where there are none. `beside` are the documents of this account there
    that this run has neither made nor found up to date.
    """

    source: Path
    account: str
    status: Status
    folder: Path | None = None
    files: tuple[str, ...] = ()
    errors: int = 0
    warnings: int = 0
    reason: str = ""
    trace: str = ""
    beside: tuple[str, ...] = ()

    @property
    def ok(self) -> bool:
        """Whether the account's documents are there."""
        return self.status in {Status.BUILT, Status.DRAFT, Status.KEPT}


def build_all(
    workbooks: tuple[Path, ...], order: Order, output: Path, jobs: int | None = None, *, force: bool = False
) -> Iterator[Outcome]:
    """Builds each account into a folder of its own below `output`; yields the outcomes in the order given.

    The folder that an earlier run made for one of the workbooks stays that one's, whichever others of the same account
    come before it. What was made of the same workbook for the same order is kept, unless `force` is given. `jobs` is
    the number of worker processes; None chooses one that pays. The files are the same at any number.
    Raises `OutputNotWritable` where nothing can be stored below `output`, or nothing more on its disk; a file that is
    open in another program costs one account.
    """
    require_folder(output)
    earlier = {} if force else _earlier(output, order)
    known = {source: found for source in workbooks if (found := _known(source, earlier))} if earlier else {}
    results = _results(tuple(source for source in workbooks if source not in known), order, jobs)
    stems = Stems()
    owners = _owners(output, workbooks)
    for source in workbooks:
        result = None if source in known else next(results)
        if isinstance(result, Outcome):
            yield result
            continue
        others = [folder for folder, owner in owners.items() if owner != source.name]
        stem = stems.of(result.account if result else known[source][0].account, others)
        kept = next((each for each in known.get(source, ()) if each.folder.name == stem and each.whole), None)
        if kept:
            yield kept.outcome(source, order.audience)
            continue
        if result is None:  # it is known, but its folder is another's by now or was changed
            result = _one(source, order)
            if isinstance(result, Outcome):
                yield result
                continue
        try:
            outcome = _stored(source, result, order, output / stem, stem)
        except DiskFull:
            raise
        except OutputNotWritable as error:
            outcome = Outcome(source, result.account, Status.UNWRITABLE, reason=str(error))
        yield outcome


@dataclass(frozen=True, slots=True)
class _Earlier:
    """What an earlier run made of a workbook and the photos beside it; photos and `files` with their hashes."""

    folder: Path
    account: str
    workbook: str
    photos: tuple[tuple[str, str], ...]
    files: tuple[tuple[str, str], ...]
    errors: int
    warnings: int

    @property
    def whole(self) -> bool:
        """Whether every file is still as it was made."""
        return all(_hash(self.folder / name) == made for name, made in self.files)

    def made_from(self, source: Path) -> bool:
        """Whether the workbook is called as it was, and the photos beside it are those that it had."""
        return self.workbook == source.name and all(_hash(source.parent / name) == had for name, had in self.photos)

    def outcome(self, source: Path, audience: Audience) -> Outcome:
        names = tuple(name for name, _ in self.files)
        beside = _beside(self.folder, self.folder.name, audience, names)
        counts = (self.errors, self.warnings)
        return Outcome(source, self.account, Status.KEPT, self.folder, names, *counts, beside=beside)


def _earlier(output: Path, order: Order) -> dict[str, list[_Earlier]]:
    """The results below the output folder that were made for the same order, by the hash of their workbook."""
    found: dict[str, list[_Earlier]] = {}
    for path in sorted(output.glob(f"*/{order.audience.manifest}")):
        try:
            told = json.loads(path.read_bytes())
            if told["order"] != mark_of(order):
                continue
            severities = [each["severity"] for each in told["findings"]]
            made = _Earlier(
                path.parent,
                str(told["account"]),
                str(told["workbook"]["name"]),
                tuple((str(name), str(had)) for name, had in told["photos"].items()),
                tuple((str(each["file"]), str(each["sha256"])) for each in told["documents"]),
                severities.count(Severity.ERROR.value),
                severities.count(Severity.WARNING.value),
            )
            found.setdefault(str(told["workbook"]["sha256"]), []).append(made)
        except (OSError, ValueError, LookupError, TypeError, AttributeError):
            continue  # somebody else's file, or one that was cut off: the account is built anew
    return found


def _owners(output: Path, workbooks: Collection[Path]) -> dict[str, str]:
    """The folders below the output that were made of one of these workbooks, each with that workbook's file name."""
    names = {source.name for source in workbooks}
    found: dict[str, str] = {}
    for audience in Audience:
        for path in output.glob(f"*/{audience.manifest}"):
            try:
                name = str(json.loads(path.read_bytes())["workbook"]["name"])
            except (OSError, ValueError, LookupError, TypeError):
                continue  # nobody's any more
            if name in names:
                found.setdefault(path.parent.name, name)
    return found


def _known(source: Path, earlier: Mapping[str, list[_Earlier]]) -> list[_Earlier]:
    return [each for each in earlier.get(_hash(source), ()) if each.made_from(source)]


def _hash(path: Path) -> str:
    """The hash of a file, nothing where it cannot be read."""
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError:
        return ""


def _stored(source: Path, record: Record, order: Order, folder: Path, stem: str) -> Outcome:
    counts = (record.errors, record.warnings)
    if not record.documents:
        return Outcome(source, record.account, Status.FAULTY, None, (), *counts, reason=record.reason)
    files = record.files(stem, order.audience)
    write_all({folder / name: data for name, data in files.items()})
    status = Status.DRAFT if record.errors else Status.BUILT
    names = tuple(name for name in files if name != order.audience.manifest)
    beside = _beside(folder, stem, order.audience, names)
    return Outcome(source, record.account, status, folder, names, *counts, beside=beside)


def _beside(folder: Path, stem: str, audience: Audience, names: Collection[str]) -> tuple[str, ...]:
    """The account's documents in its folder that are none of these, by the names that kamgen gives them."""
    there = (edition.file_name(stem, audience) for edition in EVERY_EDITION)
    return tuple(name for name in there if name not in names and (folder / name).is_file())


def _one(source: Path, order: Order) -> Record | Outcome:
    try:
        data = read_file(source)
        return record_of(build(data, str(source), order, source.parent), data, source.name, order)
    except InputUnreadable as error:
        return Outcome(source, "", Status.UNREADABLE, reason=str(error))
    except KamgenError:
        raise
    except Exception as error:  # noqa: BLE001 - a bug in one account must not cost the others their documents
        reason = f"internal error: {type(error).__name__}: {error}"
        return Outcome(source, "", Status.BROKEN, reason=reason, trace=traceback.format_exc())


def _results(workbooks: tuple[Path, ...], order: Order, jobs: int | None) -> Iterator[Record | Outcome]:
    """What becomes of each workbook, in their order."""
    workers = jobs if jobs is not None else (_cores() if len(workbooks) >= _POOL_FROM else 1)
    if workers <= 1 or len(workbooks) <= 1:
        for source in workbooks:
            yield _one(source, order)
        return
    import multiprocessing  # one account needs neither of them
    from concurrent.futures import ProcessPoolExecutor

    method = "forkserver" if "forkserver" in multiprocessing.get_all_start_methods() else "spawn"
    context = multiprocessing.get_context(method)
    if method == "forkserver":
        context.set_forkserver_preload(list(_PRELOADED))
    with ProcessPoolExecutor(min(workers, len(workbooks)), context, initializer=_end_with_parent) as pool:
        waiting = iter(workbooks)
        running = deque(pool.submit(_one, source, order) for source in islice(waiting, workers * _AHEAD))
        while running:
            yield running.popleft().result()
            running.extend(pool.submit(_one, each, order) for each in islice(waiting, 1))


def _end_with_parent() -> None:
    """Lets a worker end when its run was killed: nobody takes its results, and it would wait for ever."""
    import multiprocessing

    parent = multiprocessing.parent_process()
    if parent is None:
        return

    def watch() -> None:
        parent.join()
        os._exit(1)  # a worker writes no files

    threading.Thread(target=watch, daemon=True).start()


def _cores() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
