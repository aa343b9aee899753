"""The languages that kamgen speaks: each is a folder of catalogues, and its code here."""

from __future__ import annotations

from enum import StrEnum


class Language(StrEnum):
    """ISO 639-1 codes."""

    GERMAN = "de"
    ENGLISH = "en"
    DUTCH = "nl"
