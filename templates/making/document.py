"""The Word template: a cover that repeats the deck's, header and footer, and the places that kamgen fills."""

# ruff: noqa: E501  (an element of XML that is cut in two is harder to read than a long line)
from __future__ import annotations

from making.document_styles import NAMESPACE, numbering, styles
from making.theme import OFFICE, PROLOG, A, R, colour, package, relations, theme

_W = f'xmlns:w="{NAMESPACE}" xmlns:r="{R}"'
_TWIPS_PER_CM = 566.929
_EMU_PER_CM = 360_000
_PAGE_WIDTH, _PAGE_HEIGHT = 11_906, 16_838
_MARGIN = 1_417

# The cover's columns in twentieths of a point: words on the ink field, a gap, words on white. The field is a third of the page.
_FIELD_CM = 7.0
_COVER_LEFT = 850
_COLUMNS = (2_835, 907, 7_000)
_COVER_TOP_CM = 1.6
_ROWS_CM = (10.4, 4.0, 8.6, 2.6)


def _twips(centimetres: float) -> int:
    return round(centimetres * _TWIPS_PER_CM)


def _run(text: str, style: str = "") -> str:
    looks = f'<w:rPr><w:rStyle w:val="{style}"/></w:rPr>' if style else ""
    return f'<w:r>{looks}<w:t xml:space="preserve">{text}</w:t></w:r>'


def _paragraph(style: str, *content: str, more: str = "") -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{more}</w:pPr>{"".join(content)}</w:p>'


def _place(number: int, field: str, alias: str, content: str) -> str:
    """A content control that kamgen finds by its tag."""
    return (
        f'<w:sdt><w:sdtPr><w:alias w:val="{alias}"/><w:tag w:val="kamgen:{field}"/><w:id w:val="{number}"/></w:sdtPr>'
        f"<w:sdtContent>{content}</w:sdtContent></w:sdt>"
    )


def _words(number: int, field: str, alias: str) -> str:
    return _place(number, field, alias, _run(alias))


def _cell(width: int, content: str, *, bottom: bool = False, ruled: bool = False) -> str:
    """A cell of the cover; `ruled` puts a hairline over it and air under that."""
    rule = (
        '<w:tcBorders><w:top w:val="single" w:sz="6" w:space="0" w:color="D4DCE8" w:themeColor="background2" w:themeShade="E6"/></w:tcBorders>'
        '<w:tcMar><w:top w:w="170" w:type="dxa"/></w:tcMar>'
        if ruled
        else ""
    )
    align = '<w:vAlign w:val="bottom"/>' if bottom else ""
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{rule}{align}</w:tcPr>{content}</w:tc>'


def _row(height_cm: float, *cells: str) -> str:
    return f'<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="{_twips(height_cm)}" w:hRule="exact"/></w:trPr>{"".join(cells)}</w:tr>'


_DRAFT = (
    '<w:r><w:rPr><w:b/><w:bCs/><w:color w:val="936100" w:themeColor="accent5"/></w:rPr>'
    '<w:t xml:space="preserve">Draft</w:t></w:r>'
)
_NOTHING = _paragraph("KamgenNothing")


def _cover() -> str:
    left, gap, right = _COLUMNS
    rows = (
        _row(
            _ROWS_CM[0],
            _cell(left, _paragraph("KamgenCoverSupplier", _words(101, "supplier", "Supplier"))),
            _cell(gap, _NOTHING),
            _cell(right, _paragraph("Title", _words(102, "account", "Account")), bottom=True),
        ),
        _row(
            _ROWS_CM[1],
            _cell(left, _NOTHING),
            _cell(gap, _NOTHING),
            _cell(right, _paragraph("Subtitle", _words(103, "subtitle", "What the plan is about"))),
        ),
        _row(
            _ROWS_CM[2],
            _cell(
                left,
                _paragraph("KamgenCoverDocument", _words(104, "document", "Document"))
                + _paragraph("KamgenCoverPeriod", _words(105, "period", "Period")),
            ),
            _cell(gap, _NOTHING),
            _cell(
                right,
                _place(106, "facts", "Facts", _paragraph("KamgenFactLabel", _run("Facts: kamgen puts them here")))
                + _NOTHING,
                ruled=True,
            ),
        ),
        _row(
            _ROWS_CM[3],
            _cell(left, _NOTHING),
            _cell(gap, _NOTHING),
            _cell(
                right,
                _paragraph("KamgenDraft", _words(107, "draft", "Draft"))
                + _paragraph("KamgenSmall", _words(108, "confidentiality", "Confidentiality")),
                bottom=True,
            ),
        ),
    )
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="KamgenLayout"/><w:tblW w:w="{sum(_COLUMNS)}" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr>'
        f"<w:tblGrid>{''.join(f'<w:gridCol w:w={chr(34)}{width}{chr(34)}/>' for width in _COLUMNS)}</w:tblGrid>{''.join(rows)}</w:tbl>"
    )


def _section(references: str, left: int, right: int, top: int, bottom: int, more: str = "") -> str:
    return (
        f'<w:sectPr>{references}{more}<w:pgSz w:w="{_PAGE_WIDTH}" w:h="{_PAGE_HEIGHT}"/>'
        f'<w:pgMar w:top="{top}" w:right="{right}" w:bottom="{bottom}" w:left="{left}" w:header="737" w:footer="680" w:gutter="0"/>'
        '<w:cols w:space="708"/></w:sectPr>'
    )


def _document() -> str:
    right = _PAGE_WIDTH - _COVER_LEFT - sum(_COLUMNS)
    cover_section = _section(
        '<w:headerReference w:type="default" r:id="rId11"/><w:footerReference w:type="default" r:id="rId12"/>',
        _COVER_LEFT,
        right,
        _twips(_COVER_TOP_CM),
        567,
    )
    body_section = _section(
        '<w:headerReference w:type="default" r:id="rId13"/><w:footerReference w:type="default" r:id="rId14"/>',
        _MARGIN,
        _MARGIN,
        1_588,
        _MARGIN,
        '<w:type w:val="nextPage"/>',
    )
    body = _place(
        109,
        "body",
        "Text",
        "".join(
            (
                _paragraph("TOCHeading", _run("Contents")),
                _paragraph("Heading1", _run("Heading of level 1")),
                _paragraph(
                    "KamgenLead",
                    _run("kamgen puts the plan in the place of this text; change the styles, not the words."),
                ),
                _paragraph("Heading2", _run("Heading of level 2")),
                _paragraph("Normal", _run("Body text.")),
                _paragraph("ListBullet", _run("A point of a list")),
                _paragraph("Heading3", _run("Heading of level 3")),
                _paragraph("Caption", _run("Caption of a table")),
            )
        ),
    )
    return (
        f'{PROLOG}<w:document {_W}><w:body>{_cover()}<w:p><w:pPr><w:pStyle w:val="KamgenNothing"/>{cover_section}</w:pPr></w:p>'
        f"{body}{body_section}</w:body></w:document>"
    )


def _drawn(number: int, name: str, box: tuple[float, float, float, float], fill: str) -> str:
    """A rectangle behind the text, its place on the page in centimetres."""
    x, y, width, height = (round(each * _EMU_PER_CM) for each in box)
    return (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>'
        f'<wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="{number}" behindDoc="1" locked="1" '
        'layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>'
        f'<wp:positionH relativeFrom="page"><wp:posOffset>{x}</wp:posOffset></wp:positionH>'
        f'<wp:positionV relativeFrom="page"><wp:posOffset>{y}</wp:posOffset></wp:positionV>'
        f'<wp:extent cx="{width}" cy="{height}"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/>'
        f'<wp:docPr id="{number}" name="{name}"><a:extLst><a:ext uri="{{C183D7F6-B498-43B3-948B-1728B52AA6E4}}"><adec:decorative '
        'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst></wp:docPr>'
        "<wp:cNvGraphicFramePr/><a:graphic>"
        '<a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr/>'
        f'<wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{width}" cy="{height}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
        f"{fill}<a:ln><a:noFill/></a:ln></wps:spPr><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor>"
        "</w:drawing></mc:Choice></mc:AlternateContent></w:r>"
    )


def _cover_header() -> str:
    """Ink field and accent bar of the cover: in the header, where nobody moves them by accident."""
    tint = colour("accent1", lumMod=60, lumOff=40, satMod=45)
    bar = (_COVER_LEFT / _TWIPS_PER_CM, _COVER_TOP_CM + _ROWS_CM[0] + _ROWS_CM[1], 2.3, 0.13)
    return (
        f'{PROLOG}<w:hdr {_W} xmlns:a="{A}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
        'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
        'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">'
        f'<w:p><w:pPr><w:pStyle w:val="KamgenNothing"/></w:pPr>{_drawn(1, "Field", (0, 0, _FIELD_CM, 29.7), colour("tx1"))}'
        f"{_drawn(2, 'Accent', bar, tint)}</w:p></w:hdr>"
    )


def _band(tag: str, style: str, left: str, right: str) -> str:
    """A header or footer of two cells over the whole width, however wide the page of a section is (AutoFit to Window)."""
    return (
        f"{PROLOG}<w:{tag} {_W}>"
        '<w:tbl><w:tblPr><w:tblStyle w:val="KamgenLayout"/><w:tblW w:w="5000" w:type="pct"/></w:tblPr>'
        '<w:tblGrid><w:gridCol w:w="6803"/><w:gridCol w:w="2268"/></w:tblGrid><w:tr>'
        f'<w:tc><w:tcPr><w:tcW w:w="3750" w:type="pct"/></w:tcPr>{_paragraph(style, left)}</w:tc>'
        f'<w:tc><w:tcPr><w:tcW w:w="1250" w:type="pct"/></w:tcPr>{_paragraph(style, right, more=_RIGHT)}</w:tc>'
        f"</w:tr></w:tbl>{_NOTHING}</w:{tag}>"
    )


_RIGHT = '<w:jc w:val="right"/>'


def _number(code: str) -> str:
    return (
        f'<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> {code} </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>2</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def _settings() -> str:
    compatibility = "".join(
        f'<w:compatSetting w:name="{name}" w:uri="http://schemas.microsoft.com/office/word" w:val="{value}"/>'
        for name, value in (
            ("compatibilityMode", 15),
            ("overrideTableStyleFontSizeAndJustification", 1),
            ("enableOpenTypeFeatures", 1),
            ("doNotFlipMirrorIndents", 1),
            ("differentiateMultirowTableHeaders", 1),
        )
    )
    return (
        f'{PROLOG}<w:settings {_W}><w:zoom w:percent="100"/><w:defaultTabStop w:val="567"/><w:autoHyphenation/><w:hyphenationZone w:val="425"/>'
        "<w:doNotHyphenateCaps/>"
        f'<w:characterSpacingControl w:val="doNotCompress"/><w:compat>{compatibility}</w:compat><w:themeFontLang w:val="en-GB"/>'
        '<w:clrSchemeMapping w:bg1="light1" w:t1="dark1" w:bg2="light2" w:t2="dark2" w:accent1="accent1" w:accent2="accent2" w:accent3="accent3" '
        'w:accent4="accent4" w:accent5="accent5" w:accent6="accent6" w:hyperlink="hyperlink" w:followedHyperlink="followedHyperlink"/>'
        "</w:settings>"
    )


def document() -> bytes:
    """The file action-plan.docx."""
    nothing = f"{PROLOG}<w:ftr {_W}>{_NOTHING}</w:ftr>"
    kinds = {
        "word/styles.xml": ("styles", styles()),
        "word/numbering.xml": ("numbering", numbering()),
        "word/settings.xml": ("settings", _settings()),
        "word/theme/theme1.xml": ("theme", theme()),
        "word/header1.xml": ("header", _cover_header()),
        "word/footer1.xml": ("footer", nothing),
        "word/header2.xml": (
            "header",
            _band(
                "hdr", "Header", _words(111, "header", "Account and document"), _place(112, "draft", "Draft", _DRAFT)
            ),
        ),
        "word/footer2.xml": (
            "footer",
            _band(
                "ftr",
                "Footer",
                _words(113, "footer", "Version, as-of date, confidentiality"),
                _words(114, "page_word", "Page") + _run(" ") + _number("PAGE") + _run(" / ") + _number("NUMPAGES"),
            ),
        ),
    }
    ids = dict(zip(kinds, ("rId1", "rId2", "rId3", "rId4", "rId11", "rId12", "rId13", "rId14"), strict=True))
    parts = {
        "word/document.xml": _document(),
        "word/_rels/document.xml.rels": relations(
            {ids[part]: (kind, part.removeprefix("word/")) for part, (kind, _) in kinds.items()}
        ),
        **{part: xml for part, (_, xml) in kinds.items()},
    }
    wml = f"{OFFICE}.wordprocessingml"
    types = {
        "word/document.xml": f"{wml}.document.main+xml",
        **{
            part: f"{OFFICE}.theme+xml" if kind == "theme" else f"{wml}.{kind}+xml" for part, (kind, _) in kinds.items()
        },
    }
    return package("word/document.xml", "plain: action plan template", parts, types)
