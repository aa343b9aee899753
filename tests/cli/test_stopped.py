"""A run that is stopped leaves whole files and no process behind, and the next one goes on where it was."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from kamgen import shipped

ROOT = Path(__file__).parents[2]
pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows knows none of these signals")


def heard() -> None:
    """A shell's background job ignores the interrupt, and so would all that it starts: a user's own run does not."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def started(folder: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "kamgen", "build", "accounts", "-o", "out", "--only", "plan,map", "-j", "2"],
        cwd=folder,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        text=True,
        start_new_session=True,
        preexec_fn=heard,  # noqa: PLW1509  # sets one signal and takes no lock
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


def until(condition: Callable[[], bool], seconds: float = 60) -> bool:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if condition():
            return True
        time.sleep(0.05)
    return False


def is_over(group: int) -> bool:
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return True
    return False


@pytest.mark.parametrize("number, code", [("SIGINT", 130), ("SIGTERM", 130), ("SIGKILL", -9)])
def test_a_stopped_batch_leaves_whole_accounts_and_goes_on(tmp_path: Path, number: str, code: int) -> None:
    (tmp_path / "accounts").mkdir()
    for each in range(6):
        shutil.copy(shipped.sample("de"), tmp_path / "accounts" / f"{each}.xlsx")
    run = started(tmp_path)
    assert until(lambda: len(list(tmp_path.glob("out/*/kamgen.json"))) > 1)
    run.send_signal(getattr(signal, number))
    _, remarks = run.communicate()

    assert run.returncode == code
    assert "Traceback" not in remarks
    assert until(lambda: is_over(run.pid))
    done = {path.parent: path.read_bytes() for path in tmp_path.glob("out/*/kamgen.json")}
    for folder in done:
        assert len([path for path in folder.iterdir() if path.suffix in {".docx", ".xlsx"}]) == 2

    again = started(tmp_path)
    _, remarks = again.communicate()
    assert again.returncode == 0
    assert f"6 of 6 accounts built ({len(done)} unchanged since an earlier run)." in remarks
    assert {path: (path / "kamgen.json").read_bytes() for path in done} == done
