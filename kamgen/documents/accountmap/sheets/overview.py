"""M01 Overview: how many people we know, in which roles and with which attitude, and how well we reach them, live."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from kamgen.content.accountmap import AsOf, Beside, Count, Legend, LiveFigure, MapBlock, MapSheet, Overview
from kamgen.content.text import Mark, Tone, Words, line
from kamgen.documents.attitudes import attitude_of
from kamgen.documents.tables import NONE, label
from kamgen.documents.wording import listed, not_available, said
from kamgen.figures.figures import Figures
from kamgen.plan.contact_matrix import Level
from kamgen.plan.plan import Plan
from kamgen.plan.stakeholders import Attitude, BuyingRole
from kamgen.texts.catalogue import Texts

PEOPLE, ROLES, MATRIX = "people", "roles", "contact matrix"
"""The tables of the other sheets, which the counts run over."""


def content(plan: Plan, figures: Figures, texts: Texts) -> MapSheet | None:
    """The sheet; without people it says so."""
    people = figures.people
    notes: list[str] = []
    if not people:
        notes.append(texts("accountmap.overview.nobody"))
    elif not plan.stakeholders:
        notes.append(texts("accountmap.overview.depth", n=len(people)))
    if figures.stakeholders.missing_roles:
        roles = listed((said(role, texts) for role in figures.stakeholders.missing_roles), texts)
        notes.append(texts("accountmap.overview.missing_roles", roles=roles))
    if people:
        notes.append(texts("accountmap.overview.note", influence=figures.policy.people.key_influence))
        notes.append(texts("accountmap.overview.not_said", na=not_available(texts), none=NONE))
    blocks: list[MapBlock] = [_as_of(figures, texts)]
    if people:
        left: list[Overview | Legend] = [_coverage(figures, texts)]
        right: list[Overview | Legend] = [_legend(texts)]
        if plan.stakeholders:
            left.append(_attitudes(plan, figures, texts))
            right.insert(0, _roles(figures, texts))
        if figures.contact_matrix.theirs:
            left.append(_levels(figures, texts))
        blocks.append(Beside(tuple(left), tuple(right)))
    blocks.append(Words(tuple(line(note, Tone.MUTED) for note in notes)))
    title, question = texts("accountmap.overview.title"), texts("accountmap.overview.question")
    return MapSheet("overview", title, question, tuple(blocks))


def _as_of(figures: Figures, texts: Texts) -> AsOf:
    live = any(each.days_overdue is not None for each in figures.stakeholders.standings)
    note = texts("accountmap.overview.as_of_live") if live else ""
    return AsOf(texts("accountmap.definitions.as_of"), figures.as_of, note)


def _legend(texts: Texts) -> Legend:
    """What the signs stand for that cells of the other sheets begin with."""
    entries = tuple((mark, texts(f"accountmap.overview.legend_{mark.value}")) for mark in Mark)
    head, sign = texts("accountmap.overview.legend"), texts("accountmap.overview.legend_sign")
    return Legend("legend", head, sign, entries)


def _coverage(figures: Figures, texts: Texts) -> Overview:
    reached, yes = figures.coverage, texts("accountmap.people.yes")

    def figure(key: str, count: Count, column: str, value: Decimal | int, criterion: str = "") -> LiveFigure:
        title = texts(f"accountmap.people.{column}")
        return LiveFigure(texts(f"accountmap.overview.{key}"), count, PEOPLE, title, Decimal(value), criterion)

    shown = [
        figure("people", Count.ROWS, "name", len(figures.people)),
        figure("key_people", Count.EQUAL, "key", len(figures.key_people), yes),
        figure("held", Count.DATED, "last", reached.met),
        figure("owned", Count.FILLED, "ours", reached.owned, texts("documents.not_named")),
        figure("share", Count.SHARE_DATED, "next", reached.share_ahead or 0),
    ]
    covered = figures.stakeholders.coverage.value
    if covered is not None:
        words = texts("accountmap.overview.engaged")
        column = texts("accountmap.roles.engaged")
        shown.append(LiveFigure(words, Count.SHARE_EQUAL, ROLES, column, covered, yes))
    if any(each.days_overdue is not None for each in figures.stakeholders.standings):
        words, column = texts("accountmap.overview.late"), texts("accountmap.people.days_overdue")
        late = Decimal(len(figures.stakeholders.overdue))
        shown.append(LiveFigure(words, Count.ABOVE_ZERO, PEOPLE, column, late))
    return Overview("coverage", tuple(shown), texts("accountmap.overview.head"))


def _attitudes(plan: Plan, figures: Figures, texts: Texts) -> Overview:
    def shown() -> Iterator[LiveFigure]:
        for attitude in Attitude:
            having = [each for each in plan.stakeholders if attitude_of(each) is attitude]
            words = said(attitude, texts)
            column = label("stakeholders", "attitude", texts)
            yield LiveFigure(words, Count.EQUAL, ROLES, column, Decimal(len(having)), words)

    others = len([person for person in figures.people if person.stakeholder is None])
    head = texts("accountmap.overview.attitudes", n=len(plan.stakeholders))
    if others:
        head = texts("accountmap.overview.attitudes_of", head=head, n=others)
    return Overview("attitudes", tuple(shown()), head)


def _roles(figures: Figures, texts: Texts) -> Overview:
    holders = dict(figures.stakeholders.by_role)

    def shown() -> Iterator[LiveFigure]:
        for role in BuyingRole:
            column = texts(f"buying_roles.{role.value}.short")
            count = Decimal(len(holders.get(role, ())))
            held = texts("accountmap.roles.held")
            yield LiveFigure(said(role, texts), Count.EQUAL, ROLES, column, count, held)

    return Overview("roles", tuple(shown()), texts("accountmap.overview.roles"))


def _levels(figures: Figures, texts: Texts) -> Overview:
    def shown() -> Iterator[LiveFigure]:
        for level in Level:
            column, words = label("contact_pairs", "level", texts), said(level, texts)
            theirs = len([each for each in figures.contact_matrix.theirs if each.level is level])
            reached = figures.contact_matrix.level(level)
            share = reached.coverage.value
            note = "" if share is None else texts("accountmap.overview.level", share=texts.formats.percent(share))
            yield LiveFigure(words, Count.EQUAL, MATRIX, column, Decimal(theirs), words, note)

    return Overview("levels", tuple(shown()), texts("accountmap.overview.levels"))
