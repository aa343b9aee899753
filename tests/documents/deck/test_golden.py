"""What the deck says of a handful of plans, read by people: golden/*.txt (see golden/telling.py)."""

from __future__ import annotations

import pytest

from kamgen.texts.language import Language
from tests.documents.deck.golden.telling import path_of, told


@pytest.mark.parametrize("language", Language)
def test_titles_and_meanings_are_those_that_were_read(language: Language) -> None:
    assert told(language) == path_of(language).read_text(encoding="utf-8")
