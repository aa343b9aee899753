"""No plan that the declaration allows makes a rule crash, point to nowhere or fail to find its words."""

from __future__ import annotations

from datetime import date

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kamgen.figures.figures import figures_of
from kamgen.plan.plan import Plan
from kamgen.report.words import worded
from kamgen.rules import judge
from kamgen.texts.catalogue import texts
from kamgen.texts.language import Language
from tests.plans import plans
from tests.telling import leads_somewhere


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(plans(), st.sampled_from(Language), st.dates(date(2019, 1, 1), date(2031, 12, 31)))
def test_any_plan_can_be_judged_and_every_finding_said(plan: Plan, language: Language, as_of: date) -> None:
    words = texts(language)
    for finding in judge(plan, figures_of(plan, as_of, words)):
        told = worded(finding, words)
        assert leads_somewhere(finding.path, plan)
        assert told.message
        assert told.hint
