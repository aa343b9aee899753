"""Pictures of people: a photo with its alternative text, and what stands where there is none."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Photo:
    """A picture file's bytes (PNG, JPEG or GIF) with its alternative text."""

    data: bytes
    description: str


@dataclass(frozen=True, slots=True)
class Portrait:
    """A person in a cell; the initials stand where there is no photo, or none that can be read."""

    initials: str
    photo: Photo | None = None
