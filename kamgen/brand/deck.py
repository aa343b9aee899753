"""What a deck template gives: its parts, three layouts, and on them the places that kamgen fills."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from kamgen.brand.geometry import EMU_PER_INCH, Rect
from kamgen.brand.palette import Palette
from kamgen.brand.theme import Fonts


@dataclass(frozen=True, slots=True)
class Slot:
    """A placeholder to put words into, as its layout (or master) sets it; the slide repeats its `kind` and `idx`."""

    name: str
    kind: str
    """The ``type`` of ``p:ph``: title, ctrTitle, subTitle, body, ftr, sldNum; ``obj`` where it says none."""
    idx: int
    """The ``idx`` of ``p:ph``; a slide leaves the attribute out where it is 0."""
    size: str
    """The ``sz`` of ``p:ph``, to be repeated on the slide; often empty."""
    rect: Rect
    insets: Rect
    """The text insets: x left, y top, width right, height bottom."""
    anchor: str
    """t, ctr or b."""
    align: str
    """l, ctr, r or just."""
    points: float
    bold: bool
    capitals: bool
    letter_spacing: float
    """In points."""
    line_spacing: float
    """A share of the single line (0.92), or below zero: exact points (-14.4)."""
    font: str
    """The typeface that it resolves to, such as Calibri."""
    turned: bool = False
    """Whether its lines run up or down the page, as in templates with the title in a bar at the edge."""

    @property
    def text_rect(self) -> Rect:
        """The place less its insets."""
        return self.rect.inset(self.insets.x, self.insets.y, self.insets.width, self.insets.height)

    @property
    def ph(self) -> str:
        """The ``p:ph`` element for a slide."""
        kind = "" if self.kind == "obj" else f' type="{self.kind}"'
        size = f' sz="{self.size}"' if self.size else ""
        idx = f' idx="{self.idx}"' if self.idx else ""
        return f"<p:ph{kind}{size}{idx}/>"


@dataclass(frozen=True, slots=True)
class Layout:
    """A slide layout of the template, by its part name."""

    name: str
    part: str
    colour_map: str
    """What a slide on it carries in ``p:clrMapOvr``."""
    artwork: tuple[Rect, ...]
    """Lines, bands, logos and words that layout and master draw themselves."""


@dataclass(frozen=True, slots=True)
class CoverLayout(Layout):
    """The first slide; `facts` is where kamgen may set facts and status, the rest it writes words into."""

    title: Slot
    subtitle: Slot | None
    supplier: Slot | None
    document: Slot | None
    period: Slot | None
    confidentiality: Slot | None
    facts: Rect | None


@dataclass(frozen=True, slots=True)
class SectionLayout(Layout):
    """A divider between parts of a deck."""

    title: Slot
    subtitle: Slot | None
    kicker: Slot | None
    footer: Slot | None
    page: Slot | None


@dataclass(frozen=True, slots=True)
class ContentLayout(Layout):
    """A message over `free`, the only place that kamgen draws in besides `strip`, where so what and next step go."""

    title: Slot
    free: Rect
    kicker: Slot | None
    scope: Slot | None
    source: Slot | None
    footer: Slot | None
    page: Slot | None
    strip: Rect | None
    floor: int = 0
    """Down to where `free` may grow if pages would be too low without it, in EMU; its own end where that is set."""


Points = Annotated[float, Field(ge=6, le=60)]


class Limits(BaseModel):
    """The smallest sizes that text may shrink to, in points on a page 7.5 inches high; see `DeckBrand.scale`."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    title: Points = 20
    account: Points = 24
    reading: Points = 12
    table: Points = 11


@dataclass(frozen=True, slots=True)
class DeckBrand:
    """A deck template, ready to be filled: without its sample slides, its content type that of a presentation."""

    parts: Mapping[str, bytes]
    presentation: str
    """The part name of the presentation, as `notes_master`: the latter is empty where there is none."""
    notes_master: str
    width: int
    height: int
    """The slide in EMU."""
    cover: CoverLayout
    section: SectionLayout
    content: ContentLayout
    fonts: Fonts
    palette: Palette
    limits: Limits

    @property
    def scale(self) -> float:
        """What to multiply a size in points with that is meant for a page 7.5 inches high."""
        return self.height / (7.5 * EMU_PER_INCH)
