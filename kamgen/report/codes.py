"""Every code that a finding or a breach can carry, and what it means."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from kamgen.brand.breaches import REASONS
from kamgen.findings import Severity
from kamgen.report.words import catalogue_of
from kamgen.rules import RULES
from kamgen.rules.cover import NO_AS_OF
from kamgen.texts.catalogue import Texts, message, texts
from kamgen.texts.language import Language
from kamgen.workbook.codes import CODES


@cache
def known_codes() -> Mapping[str, Severity]:
    """All codes with their weight, in the order of their numbers."""
    found = {code.code: code.severity for code in CODES}
    found |= {rule.code: rule.severity for rule in RULES}
    found |= {NO_AS_OF: Severity.ERROR}
    found |= dict.fromkeys((code.value for code in REASONS), Severity.ERROR)
    return dict(sorted(found.items()))


def explain(code: str, language: Language) -> str:
    """What a code means, why it matters and what to do; KeyError for an unknown one.

    What a brand's maker has to know is said in English, as the brand's commands are.
    """
    severity = known_codes()[code]
    words = texts(language)
    reason = {each.value: why for each, why in REASONS.items()}.get(code)
    if reason is not None:
        return f"{code} · {severity.value}\n\n{reason}\n\nkamgen brand check FOLDER lists each breach with its place."
    key = catalogue_of(code)
    return (
        f"{code} · {words(f'report.severity.{severity.value}')}\n\n"
        f"{pattern(words, f'{key}.message')}\n\n{words('report.why')}: {words(f'{key}.why')}\n"
        f"{words('report.hint')}: {pattern(words, f'{key}.hint')}"
    )


def pattern(words: Texts, key: str) -> str:
    """A message with its values as gaps: what it says whatever the case."""
    language = words.language
    name = key if words.has(key) and not words.has(f"{key}.other") else f"{key}.other"
    return re.sub(r"\{(\w+)(?::\w+)?\}", "…", message(language, name)).replace("….", "…")
