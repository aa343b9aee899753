"""Runs what README tells its readers to type: every fenced ``sh`` block, in order, as somebody who follows it would.

A block runs in an empty folder, with the installed kamgen on PATH. A comment in the line above may say otherwise: after
``<!-- in the clone -->`` it runs in a fresh clone with an empty environment, after ``<!-- not run: REASON -->`` never.
"""

from __future__ import annotations

import argparse
import os
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from textwrap import dedent

_BLOCK = re.compile(
    r"(?:^[ ]*<!-- (?P<where>[^>]+?) -->\n)?^(?P<indent>[ ]*)```(?:sh|bash|shell)\n(?P<commands>.*?)^(?P=indent)```",
    re.MULTILINE | re.DOTALL,
)
_HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Block:
    """Commands under a heading; `where` is the remark above them."""

    heading: str
    where: str
    commands: str


def blocks(readme: str) -> Iterator[Block]:
    """The blocks in reading order."""
    for found in _BLOCK.finditer(readme):
        headings = _HEADING.findall(readme, 0, found.start())
        yield Block(headings[-1] if headings else "", found["where"] or "", dedent(found["commands"]))


def main() -> int:
    """Run all blocks; 1 if one of them fails."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--readme", type=Path, required=True)
    parser.add_argument("--installed", type=Path, required=True, help="the environment that kamgen is installed in")
    parser.add_argument("--empty", type=Path, help="an environment without kamgen, for the blocks in the clone")
    parser.add_argument("--clone", type=Path, help="a fresh clone; without it its blocks are left out")
    parser.add_argument("--folder", type=Path, required=True, help="an empty folder to work in")
    told = parser.parse_args()

    for block in blocks(told.readme.read_text(encoding="utf-8")):
        in_clone = block.where == "in the clone"
        if block.where.startswith("not run") or (in_clone and not told.clone):
            continue
        environment, folder = (told.empty, told.clone) if in_clone else (told.installed, told.folder)
        began = time.monotonic()
        done = subprocess.run(
            ["bash", "-euo", "pipefail", "-c", block.commands],
            cwd=folder,
            env={**os.environ, "PATH": f"{environment / 'bin'}{os.pathsep}{os.environ['PATH']}"},
            stdin=subprocess.DEVNULL,
            check=False,
        )
        print(f"README, {block.heading}: {'ok' if not done.returncode else 'FAILED'}, {time.monotonic() - began:.1f} s")
        if done.returncode:
            print(block.commands)
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
