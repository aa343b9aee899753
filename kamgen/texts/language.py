"""The languages that kamgen speaks; each is a folder of catalogues and nothing else."""

from __future__ import annotations

from enum import StrEnum


class Language(StrEnum):
    """ISO 639-1 codes."""

    GERMAN = "de"
    ENGLISH = "en"
    DUTCH = "nl"

    @property
    def locale(self) -> str:
        """The locale whose conventions numbers and dates follow, in CLDR form."""
        return {"de": "de_DE", "en": "en_GB", "nl": "nl_NL"}[self.value]

    @property
    def tag(self) -> str:
        """The BCP 47 tag that Office files carry."""
        return self.locale.replace("_", "-")
