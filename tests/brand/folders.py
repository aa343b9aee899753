"""Brand folders for the tests of this room: copies of `plain`, changed in one place."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

from kamgen.office.package import pack, read_file, unpack
from kamgen.shipped import templates

Parts = dict[str, bytes]


def copy_of_plain(folder: Path) -> Path:
    """A copy of the shipped brand, free to be broken."""
    shutil.copytree(templates() / "plain", folder)
    return folder


def declare(folder: Path, old: str, new: str) -> None:
    """Change brand.toml; what is to be replaced must stand there."""
    replace(folder / "brand.toml", old, new)


def replace(file: Path, old: str, new: str) -> None:
    """Change a text file; what is to be replaced must stand there."""
    text = file.read_text("utf-8")
    assert old in text, f"{old!r} is not in {file.name}"
    file.write_text(text.replace(old, new), "utf-8")


def parts_of(file: Path) -> Parts:
    """The parts of an Office file."""
    return unpack(read_file(file), name=file.name)


def edit(file: Path, part: str, old: str, new: str) -> None:
    """Change a part of an Office file; what is to be replaced must stand there."""

    def change(parts: Parts) -> None:
        assert old.encode() in parts[part], f"{old!r} is not in {part}"
        parts[part] = parts[part].replace(old.encode(), new.encode())

    rebuild(file, change)


def rebuild(file: Path, change: Callable[[Parts], None]) -> None:
    """Change the parts of an Office file."""
    parts = parts_of(file)
    change(parts)
    file.write_bytes(pack(parts))
