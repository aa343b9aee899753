from __future__ import annotations

import re
from pathlib import Path

import pytest

from kamgen.brand.deck import DeckBrand
from kamgen.brand.geometry import EMU_PER_INCH, Rect
from kamgen.brand.loading import find, load
from kamgen.brand.palette import Token
from kamgen.office.package import CONTENT_TYPES
from tests.brand.folders import Parts, copy_of_plain, declare, edit, rebuild

_CONTENT = "ppt/slideLayouts/slideLayout3.xml"
_MASTER = "ppt/slideMasters/slideMaster1.xml"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return copy_of_plain(tmp_path / "brand")


def _inches(rect: Rect | None) -> tuple[float, ...]:
    assert rect is not None
    return tuple(round(each / EMU_PER_INCH, 3) for each in (rect.x, rect.y, rect.width, rect.height))


def test_the_places_of_plain_are_those_that_were_measured() -> None:
    content = find("plain").deck.content
    assert _inches(content.title.rect) == (0.6, 0.64, 12.133, 0.84)
    assert _inches(content.free) == (0.6, 1.62, 12.133, 4.38)
    assert _inches(content.strip) == (0.6, 6.38, 12.133, 0.56)
    for slot, box in (
        (content.kicker, (0.6, 0.4, 12.133, 0.24)),
        (content.scope, (0.6, 1.06, 12.133, 0.28)),
        (content.source, (0.6, 6.09, 12.133, 0.18)),
        (content.footer, (0.6, 7.1, 10.9, 0.18)),
        (content.page, (11.733, 7.1, 1.0, 0.18)),
    ):
        assert slot is not None
        assert _inches(slot.rect) == box


def test_type_is_resolved_from_layout_and_master() -> None:
    content = find("plain").deck.content
    title, kicker = content.title, content.kicker
    assert kicker is not None
    assert (title.points, title.bold, title.line_spacing, title.font) == (24, True, 0.92, "Calibri")
    assert (kicker.points, kicker.bold, kicker.capitals, kicker.letter_spacing) == (11, False, True, 0.8)
    assert title.text_rect == title.rect


def test_a_slide_repeats_kind_size_and_idx_of_a_placeholder() -> None:
    content = find("plain").deck.content
    assert content.title.ph == '<p:ph type="title"/>'
    assert content.kicker is not None
    assert content.kicker.ph == '<p:ph type="body" sz="quarter" idx="12"/>'


def test_geometry_follows_the_template_when_somebody_moves_a_placeholder(folder: Path) -> None:
    edit(folder / "deck.pptx", _CONTENT, '<a:off x="548640" y="1481328"/>', '<a:off x="914400" y="1481328"/>')
    assert load(folder).deck.content.free.x == EMU_PER_INCH


def test_a_placeholder_without_a_place_takes_that_of_the_master(folder: Path) -> None:
    edit(
        folder / "deck.pptx",
        _CONTENT,
        '<a:xfrm><a:off x="548640" y="1481328"/><a:ext cx="11094415" cy="4005072"/></a:xfrm>',
        "",
    )
    edit(folder / "deck.pptx", _MASTER, '<a:off x="548640" y="1481328"/>', '<a:off x="548640" y="1371600"/>')
    assert _inches(load(folder).deck.content.free) == (0.6, 1.5, 12.133, 4.38)


def test_insets_that_nobody_sets_are_those_of_powerpoint(folder: Path) -> None:
    edit(folder / "deck.pptx", _MASTER, ' lIns="0" tIns="0" rIns="0" bIns="0"', "")
    assert load(folder).deck.content.title.insets == Rect(91440, 45720, 91440, 45720)


def test_an_area_can_be_given_in_shares_of_the_slide(folder: Path) -> None:
    declare(folder, 'free = "Free area"', "free = [0.05, 0.2, 0.9, 0.6]")
    deck = load(folder).deck
    assert deck.content.free == Rect(0, 0, deck.width, deck.height).part(0.05, 0.2, 0.9, 0.6)


def test_only_title_and_free_area_are_needed(folder: Path) -> None:
    before, _, rest = (folder / "brand.toml").read_text("utf-8").partition("[deck.content]\n")
    table, _, after = rest.partition("[deck.limits]")
    needed = [line for line in table.splitlines() if line.startswith(("layout", "title", "free"))]
    (folder / "brand.toml").write_text("\n".join([before, "[deck.content]", *needed, "[deck.limits]", after]), "utf-8")
    content = load(folder).deck.content
    assert [content.kicker, content.scope, content.source, content.footer, content.page, content.strip] == [None] * 6


def test_a_layout_name_that_stands_twice_is_bound_by_its_number(folder: Path) -> None:
    edit(folder / "deck.pptx", "ppt/slideLayouts/slideLayout2.xml", 'name="Section"', 'name="Content"')
    declare(folder, 'layout = "Section"', 'layout = "Content #1"')
    declare(folder, 'layout = "Content" ', 'layout = "Content #2" ')
    deck = load(folder).deck
    assert (deck.section.part, deck.content.part) == ("ppt/slideLayouts/slideLayout2.xml", _CONTENT)


def test_equal_names_count_as_slide_master_view_lists_them_whatever_the_order_in_the_package(folder: Path) -> None:
    edit(folder / "deck.pptx", "ppt/slideLayouts/slideLayout2.xml", 'name="Section"', 'name="Content"')
    declare(folder, 'layout = "Section"', 'layout = "Content #1"')
    declare(folder, 'layout = "Content" ', 'layout = "Content #2" ')
    rebuild(folder / "deck.pptx", _reversed_relationships)
    deck = load(folder).deck
    assert (deck.section.part, deck.content.part) == ("ppt/slideLayouts/slideLayout2.xml", _CONTENT)


def _reversed_relationships(parts: Parts) -> None:
    """The relationships of presentation and master in another order, as some programs write them."""
    for part in ("ppt/_rels/presentation.xml.rels", "ppt/slideMasters/_rels/slideMaster1.xml.rels"):
        found = re.findall(rb"<Relationship [^>]*/>", parts[part])
        assert len(found) > 2
        parts[part] = parts[part].replace(b"".join(found), b"".join(reversed(found)))


@pytest.mark.parametrize("kind", ["template", "slideshow"])
def test_a_potx_becomes_a_presentation(folder: Path, kind: str) -> None:
    edit(folder / "deck.pptx", CONTENT_TYPES, "presentationml.presentation.main", f"presentationml.{kind}.main")
    assert b"presentationml.presentation.main+xml" in load(folder).deck.parts[CONTENT_TYPES]


def test_dark_layouts_turn_text_and_ground_round(folder: Path) -> None:
    mapping = 'bg1="dk1" tx1="lt1" bg2="dk2" tx2="lt2" ' + " ".join(
        f'{name}="{name}"' for name in [*(f"accent{n}" for n in range(1, 7)), "hlink", "folHlink"]
    )
    edit(folder / "deck.pptx", _CONTENT, "<a:masterClrMapping/>", f"<a:overrideClrMapping {mapping}/>")
    deck = load(folder).deck
    assert deck.palette[Token.INK].rgb == "FFFFFF"
    assert deck.palette[Token.GROUND].rgb == "17233A"
    assert 'tx1="lt1"' in deck.content.colour_map
    assert deck.cover.colour_map == "<a:masterClrMapping/>"


def test_type_scales_with_the_height_of_the_slide(folder: Path) -> None:
    assert find("plain").deck.scale == 1
    edit(folder / "deck.pptx", "ppt/presentation.xml", 'cy="6858000"', 'cy="13716000"')
    assert load(folder).deck.scale == 2


def test_sample_slides_and_what_only_they_hold_stay_behind(folder: Path) -> None:
    rebuild(folder / "deck.pptx", _add_sample_slide)
    deck = load(folder).deck
    assert set(deck.parts) == set(find("plain").deck.parts)
    assert b"slide1.xml" not in deck.parts[CONTENT_TYPES]
    assert _presentation(deck).count(b"sldIdLst") == _presentation(deck).count(b"sectionLst") == 0
    assert b"rId99" not in deck.parts["ppt/_rels/presentation.xml.rels"]


def _presentation(deck: DeckBrand) -> bytes:
    return deck.parts[deck.presentation]


def _add_sample_slide(parts: Parts) -> None:
    """A slide with a picture, listed in a section, as PowerPoint would save it."""
    relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    holder = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>'
    parts["ppt/slides/slide1.xml"] = (
        b'<p:sld xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"><p:cSld/></p:sld>'
    )
    parts["ppt/slides/_rels/slide1.xml.rels"] = holder.format(
        f'<Relationship Id="rId1" Type="{relation}/slideLayout" Target="../slideLayouts/slideLayout1.xml"/>'
        f'<Relationship Id="rId2" Type="{relation}/image" Target="../media/image1.png"/>'
        f'<Relationship Id="rId3" Type="{relation}/hyperlink" Target="https://example.com" TargetMode="External"/>'
    ).encode()
    parts["ppt/media/image1.png"] = b"PNG"
    section = (
        '<p:extLst><p:ext uri="{521415D9-36F7-43E2-AB2F-B90AF26B5E84}">'
        '<p14:sectionLst xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main"/></p:ext></p:extLst>'
    )
    override = (
        '<Override PartName="/ppt/slides/slide1.xml" '
        'ContentType="application/vnd.openxmlformats-officedocument.presentationml.slide+xml"/>'
    )
    for part, old, new in (
        (
            "ppt/presentation.xml",
            "<p:sldSz",
            '<p:sldIdLst><p:sldId id="256" r:id="rId99"/></p:sldIdLst><p:sldSz',
        ),
        (
            "ppt/presentation.xml",
            "</p:presentation>",
            f"{section}</p:presentation>",
        ),
        (
            "ppt/_rels/presentation.xml.rels",
            "</Relationships>",
            f'<Relationship Id="rId99" Type="{relation}/slide" Target="slides/slide1.xml"/></Relationships>',
        ),
        (
            CONTENT_TYPES,
            "</Types>",
            f"{override}</Types>",
        ),
    ):
        assert old.encode() in parts[part]
        parts[part] = parts[part].replace(old.encode(), new.encode())
