"""What a rule is: a code, a severity, a function that names the weak places, and an example of each kind."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from kamgen.figures.figures import Figures
from kamgen.findings import Finding, Severity, Value
from kamgen.places import Path
from kamgen.plan.plan import Plan


@dataclass(frozen=True, slots=True)
class Hit:
    """A weak place with the values that its message names."""

    path: Path
    values: Mapping[str, Value]


def weak(*path: str | int, **values: Value) -> Hit:
    """The weak place at a path of the plan."""
    return Hit(path, values)


Judge = Callable[[Plan, Figures], Iterator[Hit]]

Example = Mapping[str, object]
"""A part of a plan as plain data; what it leaves out is empty."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule; its message, hint and reason stand in the catalogues under ``findings.<code>``.

    `name` says what is wrong, in the words of its function. `fails` breaks the rule, `passes` keeps it: tests
    and the catalogue page are made from both.
    """

    code: str
    severity: Severity
    name: str
    judge: Judge
    fails: Example
    passes: Example

    def findings(self, plan: Plan, figures: Figures) -> Iterator[Finding]:
        """What this rule finds in a plan."""
        for hit in self.judge(plan, figures):
            yield Finding.of(self.code, self.severity, hit.path, **hit.values)


def rule(code: str, severity: Severity, *, fails: Example, passes: Example) -> Callable[[Judge], Rule]:
    """Turns a function into a rule and registers nothing: `kamgen.rules` lists the modules."""

    def made(judge: Judge) -> Rule:
        return Rule(code, severity, getattr(judge, "__name__", code), judge, fails, passes)

    return made
