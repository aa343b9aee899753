"""D10, decision makers: who reports to whom, how they stand to us, which part they play."""

from __future__ import annotations

from kamgen.content.deck import Note, Single, Slide, SoWhat
from kamgen.content.diagrams import OrgChart, Person, Tally
from kamgen.content.table import Head
from kamgen.documents.attitudes import attitude_of, attitude_tone, role_mark, shown_attitude
from kamgen.documents.deck.foremost import foremost_people
from kamgen.documents.deck.lines import scope_under
from kamgen.documents.sources import source_line
from kamgen.documents.strip import next_contact, so_what
from kamgen.documents.wording import counted, joined, listed, one_line, said
from kamgen.figures.figures import Figures
from kamgen.plan.plan import Plan
from kamgen.plan.stakeholders import Attitude, BuyingRole, Coverage
from kamgen.texts.catalogue import Texts

_PART = "stakeholders"
_MOST_NAMES, _LEAST = 3, 3


def content(plan: Plan, figures: Figures, texts: Texts) -> Slide | None:
    """The slide; nothing for one or two people, whom the contacts tell of."""
    if len(plan.stakeholders) < _LEAST:
        return None
    title = _title(plan, figures, texts)
    meaning = _so_what(plan, figures, texts)
    shown = foremost_people(plan, figures)
    others = tuple(row for row in range(len(plan.stakeholders)) if row not in set(shown))
    more = texts("deck.stakeholders.more", n=len(others)) if others else ""
    scope = texts("deck.stakeholders.scope_part" if others else "deck.stakeholders.scope")
    return Slide(
        key=_PART,
        kicker=texts("deck.stakeholders.kicker"),
        title=title,
        scope=scope_under(title, scope),
        body=Single(_chart(plan, figures, shown, texts)),
        source=source_line((_PART,), figures.as_of, texts, texts("deck.stakeholders.definitions"), more),
        so_what=meaning,
        next_step=next_contact(figures, texts, _named(plan, meaning)),
        notes=tuple(
            Note(
                joined(
                    one_line(each.name),
                    one_line(each.function or ""),
                    listed((said(role, texts) for role in each.roles), texts),
                    said(attitude_of(each), texts),
                    each.needs,
                    each.evidence,
                ),
                tuple((_PART, row, field) for field in ("roles", "attitude", "influence", "needs", "evidence")),
            )
            for row, each in enumerate(plan.stakeholders)
        ),
        left_out=tuple(one_line(plan.stakeholders[row].name) for row in others),
    )


def _named(plan: Plan, meaning: SoWhat | None) -> tuple[str, ...]:
    """The people whom the meaning is about."""
    rows = (path[1] for path in meaning.sources if path[0] == _PART) if meaning else ()
    return tuple(plan.stakeholders[row].name for row in rows if isinstance(row, int))


def _title(plan: Plan, figures: Figures, texts: Texts) -> str:
    people = figures.stakeholders
    count = len(people.key_players)
    if not count:
        return texts("deck.stakeholders.topic", n=len(plan.stakeholders))
    supporting = len(people.supporting_key_players)
    if not supporting:
        message = counted(texts, "deck.stakeholders.none", count)
    elif supporting == count:
        message = counted(texts, "deck.stakeholders.all", count)
    else:
        message = texts("deck.stakeholders.some", n=supporting, total=count)
    if not people.missing_roles:
        return message
    roles = listed((said(role, texts) for role in people.missing_roles[:2]), texts)
    return texts("deck.stakeholders.missing", message=message, role=roles)


def _chart(plan: Plan, figures: Figures, shown: tuple[int, ...], texts: Texts) -> OrgChart:
    standings = {standing.row: standing for standing in figures.stakeholders.standings}
    posts = {post.row: post for post in figures.org.posts}
    drawn = [plan.stakeholders[row] for row in shown]
    roles = tuple(dict.fromkeys(role for each in drawn for role in each.roles))
    attitudes = [attitude for attitude in Attitude if any(attitude_of(each) is attitude for each in drawn)]
    people = []
    for row, each in zip(shown, drawn, strict=True):
        boss = posts[row].boss if row in posts else None
        attitude = attitude_of(each)
        people.append(
            Person(
                key=str(row),
                name=one_line(each.name),
                function=one_line(each.function or each.business_unit or ""),
                attitude=shown_attitude(attitude),
                description=joined(
                    one_line(each.name),
                    one_line(each.function or ""),
                    said(attitude, texts),
                    listed((said(role, texts) for role in each.roles), texts),
                ),
                reports_to="" if boss is None else str(boss),
                influence=each.influence,
                roles=tuple(role_mark(role, texts) for role in each.roles),
                contact=one_line(each.owner) if each.owner else texts("deck.stakeholders.no_owner"),
                key_person=standings[row].key_player,
                reached=each.coverage not in {Coverage.NONE, Coverage.UNKNOWN},
                sources=tuple((_PART, row, field) for field in ("name", "function", "attitude", "roles", "owner")),
            )
        )
    return OrgChart(
        name="chart",
        people=tuple(people),
        attitudes=tuple((shown_attitude(attitude), said(attitude, texts)) for attitude in attitudes),
        roles=tuple((role_mark(role, texts), _role(role, texts)) for role in roles),
        influence=texts("deck.stakeholders.influence"),
        key_person=texts("deck.stakeholders.key_person"),
        no_access=texts("deck.stakeholders.no_access"),
        elsewhere=texts("deck.stakeholders.elsewhere"),
        again=texts("deck.stakeholders.again"),
        tally_head=Head(texts("deck.stakeholders.tally")),
        tally=_tally(plan, figures, texts),
    )


def _role(role: BuyingRole, texts: Texts) -> str:
    return texts.optional(f"deck.stakeholders.roles.{role.value}") or said(role, texts)


def _tally(plan: Plan, figures: Figures, texts: Texts) -> tuple[Tally, ...]:
    return tuple(
        Tally(texts.formats.number(len(rows)), said(attitude, texts), attitude_tone(attitude))
        for attitude, rows in figures.stakeholders.by_attitude
        if rows and plan.stakeholders
    )


def _so_what(plan: Plan, figures: Figures, texts: Texts) -> SoWhat | None:
    people = figures.stakeholders

    def names(rows: tuple[int, ...]) -> str:
        return listed((one_line(plan.stakeholders[row].name) for row in rows[:_MOST_NAMES]), texts)

    if people.opposed_key_players:
        words = texts(
            "deck.stakeholders.opposed", n=len(people.opposed_key_players), names=names(people.opposed_key_players)
        )
        return so_what(texts, words, *((_PART, row, "attitude") for row in people.opposed_key_players))
    if people.single_threaded:
        threads = people.threads or ()
        key = "thread" if threads else "no_thread"
        words = texts(f"deck.stakeholders.{key}", names=names(threads))
        return so_what(texts, words, *((_PART, row, "strength") for row in threads))
    if people.unowned_key_players:
        words = texts(
            "deck.stakeholders.unowned", n=len(people.unowned_key_players), names=names(people.unowned_key_players)
        )
        return so_what(texts, words, *((_PART, row, "owner") for row in people.unowned_key_players))
    if people.supporting_key_players:
        words = texts("deck.stakeholders.supported", names=names(people.supporting_key_players))
        return so_what(texts, words, *((_PART, row, "attitude") for row in people.supporting_key_players))
    return so_what(texts, texts("deck.stakeholders.nobody")) if people.key_players else None
