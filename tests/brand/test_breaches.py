from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from kamgen.brand.breaches import REASONS, Code
from kamgen.brand.loading import judged
from tests.brand.folders import Parts, copy_of_plain, declare, edit, rebuild

Damage = Callable[[Path], None]


def _declared(old: str, new: str) -> Damage:
    return lambda folder: declare(folder, old, new)


def _edited(file: str, part: str, old: str, new: str) -> Damage:
    return lambda folder: edit(folder / file, part, old, new)


def _written(file: str, content: bytes) -> Damage:
    def damage(folder: Path) -> None:
        (folder / file).write_bytes(content)

    return damage


def _removed(file: str) -> Damage:
    return lambda folder: (folder / file).unlink()


def _copied(source: str, target: str) -> Damage:
    def damage(folder: Path) -> None:
        (folder / target).write_bytes((folder / source).read_bytes())

    return damage


def _without(file: str, part: str) -> Damage:
    def change(parts: Parts) -> None:
        del parts[part]

    return lambda folder: rebuild(folder / file, change)


_DECK, _WORD, _BOOK = "deck.pptx", "action-plan.docx", "account-map.xlsx"
_TYPES = "[Content_Types].xml"
_CONTENT = "ppt/slideLayouts/slideLayout3.xml"

# What is done to a copy of plain | code | what the breach must tell, names that there are included.
BREACHES: dict[str, tuple[Damage, Code, tuple[str, ...]]] = {
    "no brand.toml": (_removed("brand.toml"), Code.FILE_MISSING, ("brand.toml", "deck.pptx")),
    "no deck": (_removed(_DECK), Code.FILE_MISSING, ("deck.file", "account-map.xlsx, action-plan.docx")),
    "a deck elsewhere": (_declared('"deck.pptx"', '"../deck.pptx"'), Code.FILE_MISSING, ("deck.file",)),
    "not TOML": (_written("brand.toml", b"[deck"), Code.DECLARATION, ("not TOML",)),
    "not UTF-8": (_written("brand.toml", b"title = '\xff'"), Code.DECLARATION, ("brand.toml",)),
    "a key missing": (_declared('free = "Free area"', "#"), Code.DECLARATION, ("deck.content.free", "missing")),
    "a table missing": (_declared("[workbook]", "[tones.x]"), Code.DECLARATION, ("workbook", "missing")),
    "an unknown key": (
        _declared('scope = "Scope"', 'scop = "Scope"'),
        Code.DECLARATION,
        ("deck.content.scop", "no such key", "scope, source"),
    ),
    "a wrong value": (_declared("title = 22", 'title = "big"'), Code.DECLARATION, ("deck.limits.title", "number")),
    "a wrong area": (
        _declared('free = "Free area"', "free = [0.1, 0.2, 0.3]"),
        Code.DECLARATION,
        ("deck.content.free",),
    ),
    "an unknown role": (
        _declared('lead = "Kamgen Lead"', 'leed = "Kamgen Lead"'),
        Code.STYLE,
        ("document.styles.leed", "no such role", "lead, small"),
    ),
    "a text as deck": (_written(_DECK, b"Hello"), Code.NOT_OFFICE, ("deck.file", "text file")),
    "a Word file as deck": (_copied(_WORD, _DECK), Code.NOT_OFFICE, ("deck.file", "another kind", ".pptx")),
    "a deck as Word file": (_copied(_DECK, _WORD), Code.NOT_OFFICE, ("document.file", "another kind", ".docx")),
    "a Word file as workbook": (_copied(_WORD, _BOOK), Code.NOT_OFFICE, ("workbook.file", "another kind", ".xlsx")),
    "macros": (
        _edited(_DECK, _TYPES, "presentationml.presentation.main", "presentationml.presentation.macroEnabled.main"),
        Code.NOT_OFFICE,
        ("macros", ".pptx"),
    ),
    "no layouts": (_without(_DECK, "ppt/slideMasters/slideMaster1.xml"), Code.NOT_OFFICE, ("no layouts",)),
    "a part that is no XML": (_edited(_DECK, _CONTENT, "</p:sldLayout>", ""), Code.NOT_OFFICE, ("slideLayout3.xml",)),
    "no theme": (_without(_DECK, "ppt/theme/theme1.xml"), Code.NOT_OFFICE, ("has no theme",)),
    "no styles": (_without(_WORD, "word/styles.xml"), Code.NOT_OFFICE, ("no styles",)),
    "a theme without a colour": (
        _edited(_DECK, "ppt/theme/theme1.xml", '<a:accent2><a:srgbClr val="98A2B3"/></a:accent2>', ""),
        Code.NOT_OFFICE,
        ("no colour accent2",),
    ),
    "an unknown layout": (
        _declared('layout = "Content" ', 'layout = "Inhalt" '),
        Code.LAYOUT,
        ('"Inhalt"', "deck.content.layout", '"Cover", "Section", "Content"'),
    ),
    "a layout that stands twice": (
        _edited(_DECK, "ppt/slideLayouts/slideLayout2.xml", 'name="Section"', 'name="Content"'),
        Code.LAYOUT,
        ('"Content #1", "Content #2"',),
    ),
    "an unknown placeholder": (
        _declared('source = "Source"', 'source = "Quelle"'),
        Code.PLACEHOLDER,
        ('"Quelle"', "deck.content.source", '"Title", "Kicker", "Scope"'),
    ),
    "a free area that is too low": (
        _declared('free = "Free area"', 'free = "Scope"'),
        Code.PLACE,
        ("deck.content.free", "4% high"),
    ),
    "a free area beside the slide": (
        _declared('free = "Free area"', "free = [0.2, 0.2, 0.9, 0.5]"),
        Code.PLACE,
        ("inside the slide",),
    ),
    "an unknown style": (
        _declared('caption = "caption"', 'caption = "Beschriftung"'),
        Code.STYLE,
        ('"Beschriftung"', "document.styles.caption", '"Kamgen Lead"'),
    ),
    "a style of another kind": (
        _declared('table = "Kamgen Table"', 'table = "Kamgen Lead"'),
        Code.STYLE,
        ("is a paragraph style, but a table style is needed", '"Kamgen Table"'),
    ),
    "a role without style": (_declared('lead = "Kamgen Lead"', "#"), Code.STYLE, ("document.styles.lead",)),
    "an unknown tone": (
        _declared('good = "accent4"', 'fine = "accent4"'),
        Code.COLOUR,
        ("tones.fine", "good, caution"),
    ),
    "an unknown colour": (_declared('"accent4"', '"green"'), Code.COLOUR, ("tones.good", "'green'", "accent6")),
    "ink that cannot be read": (_declared('ink = "tx1"', 'ink = "accent2"'), Code.CONTRAST, ("2.", "4.5")),
    "no place for the text": (
        _edited(_WORD, "word/document.xml", "kamgen:body", "other:body"),
        Code.FIELD,
        ("kamgen:body", "kamgen:facts"),
    ),
    "an unknown field": (
        _edited(_WORD, "word/header2.xml", "kamgen:header", "kamgen:kopf"),
        Code.FIELD,
        ('"kamgen:kopf"', "word/header2.xml", "kamgen:header"),
    ),
    "an unknown field in print": (
        _edited(_BOOK, "xl/worksheets/sheet1.xml", "kamgen:account", "kamgen:kunde"),
        Code.FIELD,
        ('"kamgen:kunde"', "kamgen:account"),
    ),
    "pictures in a workbook's theme": (
        _edited(_BOOK, "xl/theme/theme1.xml", "<a:objectDefaults>", "<!--<a:blipFill>--><a:objectDefaults>"),
        Code.COLOUR,
        ("workbook.file", "pictures"),
    ),
}


@pytest.mark.parametrize("damage,code,told", BREACHES.values(), ids=list(BREACHES))
def test_a_breach_says_what_is_wrong_and_what_there_is(
    damage: Damage, code: Code, told: tuple[str, ...], tmp_path: Path
) -> None:
    folder = copy_of_plain(tmp_path / "brand")
    damage(folder)
    brand, breaches = judged(folder)
    assert brand is None
    fitting = [breach for breach in breaches if breach.code is code]
    assert fitting, [str(breach) for breach in breaches]
    for words in told:
        assert any(words in str(breach) for breach in fitting), [str(breach) for breach in fitting]


def test_every_code_has_a_breach_in_the_table_and_a_reason() -> None:
    assert {code for _, code, _ in BREACHES.values()} == set(Code) == set(REASONS)
