"""The way of a connector, in the form in which DrawingML stores it: a preset, turned and mirrored."""

from __future__ import annotations

from dataclasses import dataclass

from kamgen.render.slides.geometry import Box
from kamgen.render.slides.shapes import Connector, Site

_SAME = 1e-6


@dataclass(frozen=True, slots=True)
class Route:
    """A preset in its place before it is turned; `bends` are shares of its width and height, in turns."""

    form: str
    box: Box
    turned: str = ""
    bends: tuple[float, ...] = ()


def route(connector: Connector) -> Route:
    """The way between two glued ends.

    Presets begin to the right: those that leave a figure downwards are turned by 90 degrees, so that their width is
    what they go down; for an end to the right they are turned the other way and mirrored.
    """
    (x, y), (to_x, to_y) = connector.begin.point, connector.end.point
    across, down = to_x - x, to_y - y
    if connector.begin.site is not Site.BOTTOM or (not connector.lane and abs(across) < _SAME):
        flips = (' flipH="1"' if across < -_SAME else "") + (' flipV="1"' if down < -_SAME else "")
        return Route("straightConnector1", Box(min(x, to_x), min(y, to_y), abs(across), abs(down)), flips)
    wide = abs(across)
    turned = ' rot="5400000"' if across < 0 else ' rot="16200000" flipH="1"'
    box = Box((x + to_x - down) / 2, (y + to_y - wide) / 2, down, wide)
    if not connector.lane:
        return Route("bentConnector3", box, turned, (0.5,))
    beyond = (wide + connector.lane if across < 0 else wide - connector.lane) / max(wide, 0.01)
    return Route("bentConnector4", box, turned, (connector.drop / down, beyond))
