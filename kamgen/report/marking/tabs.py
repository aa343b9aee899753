"""A sheet more, the last one, and the same sheet taken away again whatever place somebody has given it since."""

from __future__ import annotations

import html
import re
from typing import Final

from kamgen.office import xml
from kamgen.report.marking.parts import Parts, Tab
from kamgen.report.marking.splices import Edits, Element, Outline

NAME: Final = "kamgen_findings"
"""The defined name that leads to the list of findings, so that it is known again under any title."""

_MARKED: Final = re.compile(rb"<(?:\w+:)?definedName\b[^>]*\bname=[\"']" + NAME.encode() + rb"[\"'][^>]*>")
_REMARK: Final = re.compile(rb"\bcomment=[\"']([^\"'>]*)[\"']")
_FILTER: Final = "_xlnm._FilterDatabase"
_PRINTED: Final = "_xlnm.Print_Titles"
_LONGEST: Final = 31
_LONGEST_REMARK: Final = 255
_SHEET: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"
_AFTER_NAMES: Final = (
    "calcPr", "oleSize", "customWorkbookViews", "pivotCaches", "smartTagPr", "smartTagTypes", "webPublishing",
    "fileRecoveryPr", "webPublishObjects", "extLst",
)  # fmt: skip


def reference(title: str) -> str:
    """A sheet's title as formulas and links write it, with the exclamation mark."""
    doubled = title.replace("'", "''")
    return f"'{doubled}'!"


def free_title(parts: Parts, wanted: str) -> str:
    """The title, or with a number behind it where the user has a sheet of that name."""
    taken = {tab.title.casefold() for tab in parts.tabs()}
    title, number = wanted, 1
    while title.casefold() in taken:
        number += 1
        title = f"{wanted[: _LONGEST - 6]} ({number})"
    return title


def add_tab(parts: Parts, title: str, sheet: str, filtered: str, repeated: str, origin: str) -> None:
    """Put a sheet behind all others; its filter covers one range, another is printed on each page.

    Its name remarks from which file the copy was made: Excel keeps that, whatever the copy is called later.
    """
    tabs = parts.tabs()
    identifier = parts.add(
        parts.free("xl/worksheets/kamgenFindings{}.xml"), sheet, _SHEET, parts.book, "worksheet", "kamgenFindings"
    )
    book = parts.outline(parts.book)
    edits = Edits(book)
    p = book.root.prefix
    sheets = book.child(book.root, "sheets")
    if sheets is not None:
        number = max((tab.identifier for tab in tabs), default=0) + 1
        edits.append(
            sheets,
            # Some programs declare the prefix at each sheet, so this one does too.
            f'<{p}sheet xmlns:r="{parts.relations_namespace}" name="{xml.attribute(title)}" '
            f'sheetId="{number}" r:id="{identifier}"/>',
        )
    place = xml.text(reference(title))
    names = (
        f'<{p}definedName name="{_FILTER}" localSheetId="{len(tabs)}" hidden="1">{place}{filtered}</{p}definedName>'
        f'<{p}definedName name="{_PRINTED}" localSheetId="{len(tabs)}">{place}{repeated}</{p}definedName>'
        f'<{p}definedName name="{NAME}" comment="{xml.attribute(origin[:_LONGEST_REMARK])}">'
        f"{place}$A$1</{p}definedName>"
    )
    defined = book.child(book.root, "definedNames")
    if defined is not None:
        edits.append(defined, names)
    else:
        edits.insert(book.before(book.root, _AFTER_NAMES), f"<{p}definedNames>{names}</{p}definedNames>")
    parts.contents[parts.book] = edits.done()


def origin_of(book: bytes) -> str:
    """The name of the file from which a marked copy was made, as `add_tab` remarked it in a workbook's list of sheets.

    Nothing where this is no marked copy, or where the remark is gone.
    """
    tag = _MARKED.search(book)
    said = _REMARK.search(tag[0]) if tag else None
    return html.unescape(said[1].decode("utf-8", "replace")) if said else ""


def remove_tab(parts: Parts) -> None:
    """Take away the list of an earlier marking, with all that counted on its place among the sheets."""
    if NAME.encode() not in parts.contents[parts.book]:
        return
    book = parts.outline(parts.book)
    defined = book.child(book.root, "definedNames")
    names = book.children(defined, "definedName") if defined else ()
    own = [each for each in names if each.attributes.get("name") == NAME and "localSheetId" not in each.attributes]
    if not own or defined is None:
        return
    tabs = parts.tabs()
    tab = next((tab for tab in tabs if own[0].text.startswith((reference(tab.title), f"{tab.title}!"))), None)
    edits = Edits(book)
    gone = {own[0].number}
    if tab is not None and len(tabs) > 1:
        gone |= {each.number for each in names if each.attributes.get("localSheetId") == str(tab.position)}
        _close_gap(book, edits, tab, tabs, [each for each in names if each.number not in gone])
    if len(gone) == len(names):
        edits.empty(defined)
    else:
        for each in names:
            if each.number in gone:
                edits.remove(each)
    parts.contents[parts.book] = edits.done()
    if tab is not None and len(tabs) > 1:
        _forget_calculations(parts, tab)
        parts.drop(parts.book, frozenset(each.id for each in parts.relations(parts.book) if each.target == tab.part))


def _close_gap(book: Outline, edits: Edits, tab: Tab, tabs: tuple[Tab, ...], names: list[Element]) -> None:
    """Take the sheet out of the list and move up what counts by position."""
    sheets = book.child(book.root, "sheets")
    if sheets is not None:
        edits.remove(book.children(sheets, "sheet")[tab.position])
    for each in names:
        local = each.attributes.get("localSheetId", "")
        if local.isdigit() and int(local) > tab.position:
            edits.set(each, "localSheetId", str(int(local) - 1))
    others = [other for other in tabs if other is not tab]
    visible = next((position for position, other in enumerate(others) if not other.hidden), 0)
    for view in book.inside(book.root, "workbookView"):
        for name, instead in (("activeTab", visible), ("firstSheet", 0)):
            said = view.attributes.get(name, "")
            if said.isdigit() and int(said) >= tab.position:
                edits.set(view, name, str(instead if int(said) == tab.position else int(said) - 1))


def _forget_calculations(parts: Parts, tab: Tab) -> None:
    """Drop the order of calculation where it names the sheet (somebody put a formula there); Excel makes it anew."""
    chain = parts.related(parts.book, "calcChain")
    if chain and re.search(rb"""\bi=["']%d["']""" % tab.identifier, parts.contents[chain]):
        parts.drop(parts.book, frozenset(each.id for each in parts.relations(parts.book) if each.target == chain))
