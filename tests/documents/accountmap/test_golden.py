"""What the account map says of the samples and of a handful of plans, read by people: golden/*.txt."""

from __future__ import annotations

import pytest

from kamgen.texts.language import Language
from tests.documents.accountmap.golden.telling import path_of, told


@pytest.mark.parametrize("language", Language)
def test_the_map_says_what_was_read(language: Language) -> None:
    assert told(language) == path_of(language).read_text(encoding="utf-8")
