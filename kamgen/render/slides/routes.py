"""The way of a connector, in the form in which DrawingML stores it: a preset, turned and mirrored."""

from __future__ import annotations

from dataclasses import dataclass

from kamgen.render.slides.geometry import Box
from kamgen.render.slides.shapes import Connector, Site

_SAME = 1e-6


@dataclass(frozen=True, slots=True)
class Route:
    """A preset in its place before it is turned."""

    form: str
    box: Box
    turned: str = ""


def route(connector: Connector) -> Route:
    """The way between two glued ends.

    Presets begin to the right: those that leave a figure downwards are turned by 90 degrees, so that their width is
    what they go down; for an end to the right they are turned the other way and mirrored.
    """
    (x, y), (to_x, to_y) = connector.begin.point, connector.end.point
    across, down = to_x - x, to_y - y
    bent = connector.begin.site is Site.BOTTOM and connector.end.site is Site.TOP and down > 0
    if not bent or abs(across) < _SAME:
        flips = (' flipH="1"' if across < -_SAME else "") + (' flipV="1"' if down < -_SAME else "")
        return Route("straightConnector1", connector.box, flips)
    wide = abs(across)
    turned = ' rot="5400000"' if across < 0 else ' rot="16200000" flipH="1"'
    return Route("bentConnector3", Box((x + to_x - down) / 2, (y + to_y - wide) / 2, down, wide), turned)
