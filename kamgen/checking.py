"""One workbook, read and judged: what `kamgen check` tells, and what every document is made from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from kamgen.figures.figures import Figures, figures_of
from kamgen.figures.policy import STANDARD, Policy
from kamgen.findings import Finding, Severity
from kamgen.places import SourceMap
from kamgen.plan.plan import Plan
from kamgen.report.words import in_order
from kamgen.rules import judge
from kamgen.rules.cover import NO_AS_OF
from kamgen.texts.catalogue import texts
from kamgen.texts.language import Language
from kamgen.workbook.photos import Photos, photos_of
from kamgen.workbook.read import read_workbook


@dataclass(frozen=True, slots=True)
class Checked:
    """A workbook that was read and judged; `plan` and `figures` are missing where it does not carry a plan.

    `findings` are in the order of the workbook, each with its cell where it has one.
    """

    plan: Plan | None
    figures: Figures | None
    sources: SourceMap
    findings: tuple[Finding, ...]
    language: Language
    photos: Photos

    @property
    def faulty(self) -> bool:
        """Whether anything stands in the way of the documents."""
        return any(finding.severity is Severity.ERROR for finding in self.findings)


def check(
    data: bytes, name: str, as_of: date | None = None, policy: Policy = STANDARD, folder: Path | None = None
) -> Checked:
    """Reads a workbook and judges its plan by a policy; `folder` is where it lies, with the photos that it names.

    Raises `InputUnreadable` where it is no workbook at all; everything else is a finding.
    """
    reading = read_workbook(data, name)
    photos = photos_of(reading, folder)
    plan, findings = reading.plan, [*reading.findings, *photos.findings]
    figures = None
    if plan is not None:
        day = as_of or plan.cover.as_of
        if day is None:
            findings.append(Finding.of(NO_AS_OF, Severity.ERROR, ("cover", "as_of")))
        else:
            figures = figures_of(plan, day, texts(reading.language), policy)
            unread = {finding.path for finding in findings if finding.severity is Severity.ERROR}
            # A cell that could not be read is empty in the plan; that it is empty need not be said as well.
            findings.extend(finding for finding in judge(plan, figures) if finding.path not in unread)
    located = in_order((finding.located(reading.sources) for finding in findings), reading.sheets)
    return Checked(plan, figures, reading.sources, located, reading.language, photos)
