"""What the package brings along besides its code: its version, the brands and the sample workbooks."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

VERSION = "0.1.0"

_PACKAGE = Path(__file__).resolve().parent


def templates() -> Path:
    """The folder of the shipped brands, one folder each."""
    return _folder("templates")


def samples() -> Path:
    """The folder of the filled sample workbooks."""
    return _folder("samples")


def sample(language: str) -> Path:
    """The filled sample workbook in a language (its code)."""
    return samples() / f"sample-{language}.xlsx"


@cache
def own_fingerprint() -> str:
    """A hash of the package's own code and words, so that documents of another state of kamgen are known as such."""
    digest = hashlib.sha256()
    for path in sorted(each for ending in ("py", "toml", "json") for each in _PACKAGE.rglob(f"*.{ending}")):
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()


def _folder(name: str) -> Path:
    # An installed kamgen carries its files inside the package; in a checkout they lie beside it, where people look.
    installed = _PACKAGE / "shipped_files" / name
    return installed if installed.is_dir() else _PACKAGE.parent / name
