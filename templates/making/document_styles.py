"""The styles and lists of the Word template. Sizes in points, lengths in twentieths of a point."""

# ruff: noqa: E501  (an element of XML that is cut in two is harder to read than a long line)
from __future__ import annotations

from dataclasses import dataclass

from making.theme import COLOURS, PROLOG

NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_TEXT_WIDTH = 9_072

_THEME_NAMES = {
    "ink": ("dk1", "text1"),
    "ground": ("lt1", "background1"),
    "muted": ("dk2", "text2"),
    "panel": ("lt2", "background2"),
    "accent": ("accent1", "accent1"),
    "caution": ("accent5", "accent5"),
}


def _colour(name: str) -> str:
    slot, word = _THEME_NAMES[name]
    return f'w:val="{COLOURS[slot]}" w:themeColor="{word}"'


def _rule(side: str, name: str, eighths: int, space: int = 0) -> str:
    slot, word = _THEME_NAMES[name]
    return (
        f'<w:{side} w:val="single" w:sz="{eighths}" w:space="{space}" w:color="{COLOURS[slot]}" w:themeColor="{word}"/>'
    )


def _hairline(side: str) -> str:
    return (
        f'<w:{side} w:val="single" w:sz="6" w:space="0" w:color="D4DCE8" w:themeColor="background2" w:themeShade="E6"/>'
    )


@dataclass(frozen=True, slots=True)
class _Looks:
    """What a paragraph style sets; None leaves it to the style that it is based on."""

    points: float | None = None
    colour: str | None = None
    bold: bool | None = None
    spacing: tuple[int, int, int] | None = None
    """Before, after, and the line in 240ths."""
    keep: bool = False
    """Stay on a page with what follows, and whole."""
    level: int | None = None
    """The level of a numbered heading, from 0."""
    borders: str = ""
    tabs: tuple[int, ...] = ()
    """Left tab stops; a right one at the end of the line follows."""
    indent: int = 0
    bullets: bool = False
    hyphens: bool = True

    def paragraph(self) -> str:
        inner = "<w:keepNext/><w:keepLines/>" if self.keep else ""
        if self.level is not None:
            inner += f'<w:numPr><w:ilvl w:val="{self.level}"/><w:numId w:val="1"/></w:numPr>'
        inner += '<w:numPr><w:numId w:val="2"/></w:numPr>' if self.bullets else ""
        inner += f"<w:pBdr>{self.borders}</w:pBdr>" if self.borders else ""
        if self.tabs:
            stops = "".join(f'<w:tab w:val="left" w:pos="{each}"/>' for each in self.tabs)
            inner += f'<w:tabs>{stops}<w:tab w:val="right" w:pos="{_TEXT_WIDTH}"/></w:tabs>'
        inner += "" if self.hyphens else "<w:suppressAutoHyphens/>"
        if self.spacing:
            before, after, line = self.spacing
            inner += f'<w:spacing w:before="{before}" w:after="{after}" w:line="{line}" w:lineRule="auto"/>'
        inner += f'<w:ind w:left="{self.indent}"/>' if self.indent else ""
        inner += "" if self.level is None else f'<w:outlineLvl w:val="{self.level}"/>'
        return f"<w:pPr>{inner}</w:pPr>" if inner else ""

    def run(self) -> str:
        inner = "" if self.bold is None else ("<w:b/><w:bCs/>" if self.bold else '<w:b w:val="0"/><w:bCs w:val="0"/>')
        inner += f"<w:color {_colour(self.colour)}/>" if self.colour else ""
        inner += (
            f'<w:sz w:val="{round(self.points * 2)}"/><w:szCs w:val="{round(self.points * 2)}"/>' if self.points else ""
        )
        return f"<w:rPr>{inner}</w:rPr>" if inner else ""


def _style(name: str, looks: _Looks, following: str = "", *, priority: int = 30) -> str:
    custom = ' w:customStyle="1"' if name.startswith("Kamgen") else ""
    next_style = f'<w:next w:val="{following}"/>' if following and not looks.bullets else ""
    return (
        f'<w:style w:type="paragraph"{custom} w:styleId="{_identity(name)}"><w:name w:val="{name}"/><w:basedOn w:val="Normal"/>{next_style}'
        f'<w:uiPriority w:val="{priority}"/><w:qFormat/>{looks.paragraph()}{looks.run()}</w:style>'
    )


def _identity(name: str) -> str:
    """The id that Word itself gives: ``heading 1`` becomes Heading1, ``toc 1`` TOC1."""
    if name.startswith("toc"):
        return name.upper().replace(" ", "")
    return "".join(word[:1].upper() + word[1:] for word in name.split())


def _paragraph_styles() -> str:
    rule = _rule("bottom", "accent", 12, 5)
    heads = (
        ("heading 1", _Looks(18, "ink", True, (480, 200, 252), keep=True, level=0, borders=rule, hyphens=False), 9),
        ("heading 2", _Looks(13, "ink", True, (320, 100, 252), keep=True, level=1, hyphens=False), 9),
        ("heading 3", _Looks(11, "muted", True, (220, 60, 252), keep=True, level=2, hyphens=False), 9),
        ("Title", _Looks(28, "ink", True, (0, 0, 228), hyphens=False), 10),
        ("Subtitle", _Looks(14, "muted", None, (160, 0, 252), hyphens=False), 11),
        ("caption", _Looks(9.5, "ink", True, (200, 80, 252), keep=True), 35),
        ("TOC Heading", _Looks(18, "ink", True, (0, 240, 252), keep=True, borders=rule, hyphens=False), 39),
        ("toc 1", _Looks(10.5, "ink", True, (140, 40, 252), tabs=(567,)), 39),
        ("toc 2", _Looks(10.5, "muted", None, (0, 30, 252), tabs=(1247,), indent=567), 39),
        ("header", _Looks(8.5, "muted", None, (0, 0, 240)), 99),
        ("footer", _Looks(8.5, "muted", None, (0, 0, 240)), 99),
        ("List Bullet", _Looks(spacing=(0, 60, 271), bullets=True), 20),
    )
    own = (
        ("Lead", _Looks(12, "ink", None, (0, 160, 271))),
        ("Small", _Looks(9, "muted", None, (0, 80, 252))),
        ("Nothing", _Looks(1, None, None, (0, 0, 20))),
        ("Cell", _Looks(9.5, None, None, (0, 0, 250))),
        ("Cell Head", _Looks(9, "muted", True, (0, 0, 250), hyphens=False)),
        ("Cell Second", _Looks(8.5, "muted", None, (0, 0, 250))),
        ("Tile Label", _Looks(9, "muted", None, (20, 0, 250), hyphens=False)),
        ("Tile Number", _Looks(22, "ink", True, (0, 0, 240), hyphens=False)),
        ("Tile Delta", _Looks(9, "ink", None, (20, 20, 250), hyphens=False)),
        ("Fact Label", _Looks(9, "muted", None, (60, 0, 250), keep=True)),
        ("Fact Value", _Looks(10.5, "ink", True, (0, 180, 250))),
        ("Callout Head", _Looks(11, "ink", True, (20, 30, 252), keep=True)),
        ("Callout Text", _Looks(10, None, None, (0, 20, 262))),
        ("Draft", _Looks(12, "caution", True, (0, 60, 252))),
        ("Cover Supplier", _Looks(11, "ground", None, (0, 0, 252), hyphens=False)),
        ("Cover Document", _Looks(16, "ground", None, (240, 0, 240), hyphens=False)),
        ("Cover Period", _Looks(26, "ground", True, (120, 0, 240), hyphens=False)),
    )
    return "".join(
        _style(name, looks, priority=priority, following="Normal") for name, looks, priority in heads
    ) + "".join(_style(f"Kamgen {name}", looks) for name, looks in own)


def _table_styles() -> str:
    margins = (
        '<w:tblCellMar><w:top w:w="{0}" w:type="dxa"/><w:left w:w="{1}" w:type="dxa"/><w:bottom w:w="{0}" w:type="dxa"/>'
        '<w:right w:w="{1}" w:type="dxa"/></w:tblCellMar>'
    )

    def table(name: str, looks: str, parts: str = "", based: str = "TableNormal") -> str:
        return (
            f'<w:style w:type="table" w:customStyle="1" w:styleId="{_identity(name)}"><w:name w:val="{name}"/><w:basedOn w:val="{based}"/>'
            f'<w:uiPriority w:val="40"/><w:qFormat/><w:pPr><w:spacing w:before="0" w:after="0"/></w:pPr>{looks}{parts}</w:style>'
        )

    def part(kind: str, run: str, cell: str) -> str:
        looks = f"<w:rPr>{run}</w:rPr>" if run else ""
        return f'<w:tblStylePr w:type="{kind}">{looks}<w:tcPr>{cell}</w:tcPr></w:tblStylePr>'

    # No bold here: a style's bold inside a paragraph that is bold by its own style would cancel out.
    return (
        table(
            "Kamgen Table",
            f"<w:tblPr><w:tblBorders>{_hairline('insideH')}</w:tblBorders>{margins.format(60, 115)}</w:tblPr>",
            part(
                "firstRow",
                f"<w:color {_colour('muted')}/>",
                f'<w:tcBorders>{_rule("bottom", "ink", 8)}</w:tcBorders><w:vAlign w:val="bottom"/>',
            )
            + part("lastRow", "", f"<w:tcBorders>{_rule('top', 'ink', 8)}</w:tcBorders>"),
        )
        + table("Kamgen Layout", f"<w:tblPr>{margins.format(0, 0)}</w:tblPr>")
        + table("Kamgen Panel", f"<w:tblPr>{margins.format(100, 170)}</w:tblPr>").replace(
            "</w:tblPr></w:style>",
            f'</w:tblPr><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="{COLOURS["lt2"]}" w:themeFill="background2"/></w:tcPr></w:style>',
        )
    )


def styles() -> str:
    """The styles part."""
    fonts = '<w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi" w:eastAsiaTheme="minorEastAsia" w:cstheme="minorBidi"/>'
    return (
        f'{PROLOG}<w:styles xmlns:w="{NAMESPACE}"><w:docDefaults><w:rPrDefault><w:rPr>{fonts}<w:color {_colour("ink")}/><w:sz w:val="21"/><w:szCs w:val="21"/>'
        '<w:lang w:val="en-GB" w:eastAsia="en-US" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        '<w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="271" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>'
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>'
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/>'
        "<w:semiHidden/><w:unhideWhenUsed/></w:style>"
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/>'
        '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>'
        '<w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
        '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/></w:style>'
        f"{_paragraph_styles()}{_character_styles()}{_table_styles()}</w:styles>"
    )


def _character_styles() -> str:
    return (
        '<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:basedOn w:val="DefaultParagraphFont"/><w:uiPriority w:val="99"/>'
        f'<w:unhideWhenUsed/><w:rPr><w:color w:val="{COLOURS["hlink"]}" w:themeColor="hyperlink"/></w:rPr></w:style>'
        '<w:style w:type="character" w:customStyle="1" w:styleId="KamgenTileUnit"><w:name w:val="Kamgen Tile Unit"/><w:basedOn w:val="DefaultParagraphFont"/>'
        f'<w:uiPriority w:val="30"/><w:qFormat/><w:rPr><w:b w:val="0"/><w:bCs w:val="0"/><w:color {_colour("muted")}/><w:sz w:val="20"/><w:szCs w:val="20"/></w:rPr></w:style>'
    )


def numbering() -> str:
    """The lists: numbered headings of three levels, and bullets."""

    def level(number: int, text: str, indent: int, hanging: int, style: str, *, bullet: bool = False) -> str:
        form = "bullet" if bullet else "decimal"
        more = f"<w:rPr><w:color {_colour('accent')}/></w:rPr>" if bullet else ""
        link = f'<w:pStyle w:val="{style}"/>' if style else ""
        return (
            f'<w:lvl w:ilvl="{number}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>{link}<w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/>'
            f'<w:pPr><w:ind w:left="{indent}" w:hanging="{hanging}"/></w:pPr>{more}</w:lvl>'
        )

    headings = "".join(
        level(number, text, 680, 680, f"Heading{number + 1}") for number, text in enumerate(("%1", "%1.%2", "%1.%2.%3"))
    )
    bullets = level(0, "•", 284, 284, "ListBullet", bullet=True) + level(1, "–", 568, 284, "", bullet=True)
    return (
        f'{PROLOG}<w:numbering xmlns:w="{NAMESPACE}">'
        f'<w:abstractNum w:abstractNumId="1"><w:nsid w:val="6B616D01"/><w:multiLevelType w:val="multilevel"/><w:tmpl w:val="6B616D11"/>{headings}</w:abstractNum>'
        f'<w:abstractNum w:abstractNumId="2"><w:nsid w:val="6B616D02"/><w:multiLevelType w:val="hybridMultilevel"/><w:tmpl w:val="6B616D12"/>{bullets}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num></w:numbering>'
    )
