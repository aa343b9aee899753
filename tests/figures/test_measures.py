"""The definitions that documents print."""

from __future__ import annotations

import string

import pytest

from kamgen.figures.measures import MEASURES, measure
from kamgen.figures.policy import STANDARD, Policy
from kamgen.texts.catalogue import Texts, all_texts, message, texts
from kamgen.texts.language import Language


@pytest.mark.parametrize("words", all_texts(), ids=lambda each: str(each.language))
def test_every_measure_is_named_and_defined_with_the_thresholds_that_hold(words: Texts) -> None:
    for each in MEASURES:
        values = each.thresholds(STANDARD)
        named = {
            name
            for _, name, _, _ in string.Formatter().parse(message(words.language, f"measures.{each.key}.definition"))
            if name
        }
        assert words(f"measures.{each.key}.name")
        assert named == set(values)
        assert words(f"measures.{each.key}.definition", **values).endswith(".")


def test_a_definition_says_what_the_company_has_decided() -> None:
    policy = Policy.model_validate({"people": {"engaged_days": 45}})
    coverage = measure("coverage")
    said = texts(Language.ENGLISH)("measures.coverage.definition", **coverage.thresholds(policy))
    assert (coverage.code, "45 days" in said) == ("F14", True)


def test_measures_stand_once_in_the_order_of_the_method() -> None:
    assert len({each.key for each in MEASURES}) == len(MEASURES)
    numbers = [int(each.code[1:]) for each in MEASURES]
    assert numbers == sorted(numbers)
