"""What a Word template gives: its parts, style ids by role, sections, and forms with places for words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from kamgen.brand.forms import Form
from kamgen.brand.palette import Palette
from kamgen.brand.theme import Fonts


class Role(StrEnum):
    """What a style is for; brand.toml names the style for each."""

    BODY = "body"
    LEAD = "lead"
    SMALL = "small"
    HEADING_1 = "heading_1"
    HEADING_2 = "heading_2"
    HEADING_3 = "heading_3"
    CONTENTS_TITLE = "contents_title"
    CONTENTS_1 = "contents_1"
    CONTENTS_2 = "contents_2"
    BULLET = "bullet"
    CAPTION = "caption"
    HYPERLINK = "hyperlink"
    TABLE = "table"
    LAYOUT_TABLE = "layout_table"
    PANEL = "panel"
    CELL = "cell"
    CELL_HEAD = "cell_head"
    CELL_SECOND = "cell_second"
    TILE_LABEL = "tile_label"
    TILE_NUMBER = "tile_number"
    TILE_UNIT = "tile_unit"
    TILE_DELTA = "tile_delta"
    FACT_LABEL = "fact_label"
    FACT_VALUE = "fact_value"
    CALLOUT_HEAD = "callout_head"
    CALLOUT_TEXT = "callout_text"


@dataclass(frozen=True, slots=True)
class PageSection:
    """A kind of page: `xml` is its ``w:sectPr`` with the template's headers and footers; lengths in points / 20."""

    xml: str
    text_width: int
    text_height: int


@dataclass(frozen=True, slots=True)
class DocumentBrand:
    """A Word template, ready to be filled."""

    parts: Mapping[str, bytes]
    main: Form
    """The document part: cover and body."""
    forms: tuple[Form, ...]
    """Headers and footers that hold places for words."""
    styles: Mapping[Role, str]
    """Style ids."""
    portrait: PageSection
    landscape: PageSection
    cover_facts_width: int
    fonts: Fonts
    points: float
    """The size of body text."""
    palette: Palette
