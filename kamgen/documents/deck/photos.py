"""Pictures of the team put beside the people that they show."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from kamgen.content.deck import Single, Slide
from kamgen.content.grids import TeamCards, TeamMember
from kamgen.content.pictures import Photo


def illustrated(slide: Slide, photos: Mapping[tuple[str, int], bytes]) -> Slide:
    """The slide with a picture on each card whose row of the plan has one."""
    match slide.body:
        case Single(TeamCards() as cards):
            members = tuple(_shown(member, photos) for member in cards.members)
            return replace(slide, body=Single(replace(cards, members=members)))
        case _:
            return slide


def _shown(member: TeamMember, photos: Mapping[tuple[str, int], bytes]) -> TeamMember:
    for path in member.sources:
        match path:
            case (str() as part, int() as row, *_) if (part, row) in photos:
                return replace(member, photo=Photo(photos[part, row], member.name))
            case _:
                continue
    return member
