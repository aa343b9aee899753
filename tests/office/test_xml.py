from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from kamgen.office import xml

ANYTHING = st.text(st.characters(exclude_categories=[]))


@pytest.mark.parametrize(
    "value, text, attribute",
    [
        ("Müller", "Müller", "Müller"),
        ("", "", ""),
        ("a < b & c > d", "a &lt; b &amp; c &gt; d", "a &lt; b &amp; c &gt; d"),
        ("&amp;", "&amp;amp;", "&amp;amp;"),
        ("\"'", "\"'", "&quot;'"),
        ("]]>", "]]&gt;", "]]&gt;"),
        ("a\tb\nc", "a\tb\nc", "a&#9;b&#10;c"),
        ("a\r\nb\rc", "a\nb\nc", "a&#10;b&#10;c"),
        ("a\0b\x08c\x1fd\ufffee", "abcde", "abcde"),
        ("a\x0bb\x0cc", "a b c", "a b c"),
        ("a\ud800b\udc00", "a\ufffdb\ufffd", "a\ufffdb\ufffd"),
        ("\ud83d\ude00", "😀", "😀"),
        ("\x7f\x85", "\x7f\x85", "\x7f\x85"),
    ],
)
def test_texts_are_escaped(value: str, text: str, attribute: str) -> None:
    assert xml.text(value) == text
    assert xml.attribute(value) == attribute


@given(ANYTHING)
def test_any_text_makes_well_formed_xml_and_comes_back(value: str) -> None:
    root = etree.fromstring(f'<a b="{xml.attribute(value)}">{xml.text(value)}</a>'.encode())
    legal = re.sub("[\x00-\x08\x0e-\x1f\ufffe\uffff]", "", xml.whole(value)).translate({0x0B: " ", 0x0C: " "})
    expected = re.sub("\r\n?", "\n", legal)
    assert (root.text or "").replace("\ufffd", "") == expected.replace("\ufffd", "")
    assert root.get("b") == (root.text or "")
