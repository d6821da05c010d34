"""Every parser takes what is written, whatever an article says."""

from xml.etree.ElementTree import Element

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from app.exporters.xml import xml_text


def round_trip(words: str) -> tuple[str, str]:
    root = Element("a", b=words)
    root.text = words
    parsed = etree.fromstring(xml_text(root).encode())
    return parsed.text or "", parsed.get("b") or ""


def test_markup_in_the_words_stays_words() -> None:
    words = "]]></a><!-- & <?x?> \" ' 5 < 6"
    assert round_trip(words) == (words, words)


def test_characters_that_xml_does_not_know_are_marked() -> None:
    assert round_trip("a\x00\x1b\ufffe\ud800b")[0] == "a\ufffd\ufffd\ufffd\ufffdb"


def test_line_ends_are_kept() -> None:
    words = "a\r\nb\rc\nd\te"
    assert round_trip(words) == (words, words)


@given(st.text())
def test_any_text_can_be_read_again(words: str) -> None:
    text, attribute = round_trip(words)
    assert text == attribute
    assert len(text) == len(words)
