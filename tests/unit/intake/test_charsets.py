"""A page's bytes are read as a browser reads them, never by a codec of another world."""

import codecs

import pytest

from app.intake.charsets import META_BYTES, SPOKEN, decoded

TEXT = "Café prices rose 8 % – to £2,30"


def page(charset: str, encoding: str, text: str = TEXT) -> bytes:
    return f'<html><head><meta charset="{charset}"></head><p>{text}'.encode(encoding)


def test_a_byte_order_mark_goes_before_everything_and_is_no_text() -> None:
    for mark, encoding in (
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
    ):
        assert decoded(mark + TEXT.encode(encoding), "windows-1251", is_html=True) == TEXT


def test_the_header_goes_before_the_page() -> None:
    content = page("utf-8", "windows-1252")
    assert TEXT in decoded(content, "windows-1252", is_html=True)


@pytest.mark.parametrize(
    ("charset", "encoding"),
    [
        ("utf-8", "utf-8"),
        ("UTF8", "utf-8"),
        ("windows-1252", "windows-1252"),
        ("iso-8859-1", "windows-1252"),
        ("us-ascii", "windows-1252"),
        ("iso-8859-15", "iso-8859-15"),
    ],
)
def test_a_page_names_its_charset(charset: str, encoding: str) -> None:
    text = TEXT if encoding != "iso-8859-15" else "Café prices rose 8 % to €2,30"
    assert text in decoded(page(charset, encoding, text), None, is_html=True)


@pytest.mark.parametrize(
    "declaration",
    [
        b'<META CHARSET="koi8-r">',
        b"<meta charset=koi8-r>",
        b"<meta http-equiv='Content-Type' content='text/html; charset=koi8-r'>",
        b'<meta name="a" content="b"><meta content="text/html;charset = \'koi8-r\'" >',
    ],
)
def test_a_declaration_is_found_however_it_is_written(declaration: bytes) -> None:
    text = "Цены выросли на 8 %"
    assert text in decoded(declaration + text.encode("koi8-r"), None, is_html=True)


@pytest.mark.parametrize(
    ("label", "encoding", "text"),
    [
        ("gb2312", "gb18030", "价格上涨了 8%"),
        ("shift_jis", "cp932", "価格は 8% 上昇した"),
        ("euc-kr", "cp949", "가격이 8% 올랐다"),
        ("iso-8859-9", "cp1254", "Fiyatlar %8 arttı"),
        ("iso-8859-2", "iso-8859-2", "Ceny wzrosły o 8 %"),
    ],
)
def test_what_browsers_read_is_read(label: str, encoding: str, text: str) -> None:
    assert decoded(text.encode(encoding), label, is_html=False) == text


def test_a_meta_that_says_utf_16_is_none() -> None:
    assert TEXT in decoded(page("utf-16", "utf-8"), None, is_html=True)


def test_plain_text_has_no_meta() -> None:
    content = page("koi8-r", "utf-8")
    assert TEXT in decoded(content, None, is_html=False)


def test_a_declaration_further_down_is_no_longer_looked_for() -> None:
    content = b" " * META_BYTES + page("koi8-r", "utf-8")
    assert TEXT in decoded(content, None, is_html=True)


def test_where_nothing_is_declared_it_is_utf_8_or_what_has_a_character_for_each_byte() -> None:
    assert decoded(TEXT.encode(), None, is_html=True) == TEXT
    assert decoded(TEXT.encode("windows-1252"), None, is_html=True) == TEXT


def test_bytes_that_are_no_characters_become_the_character_for_them() -> None:
    assert decoded(b"8 \xff %", "utf-8", is_html=True) == "8 � %"


@pytest.mark.parametrize(
    "label",
    ["utf-7", "zlib", "rot13", "punycode", "idna", "unicode_escape", "utf-32", "", "a\x00b", "é"],
)
def test_a_codec_that_is_none_of_the_web_s_is_as_good_as_none(label: str) -> None:
    assert decoded(TEXT.encode(), label, is_html=True) == TEXT


def test_only_text_encodings_are_spoken() -> None:
    for name in SPOKEN:
        assert isinstance(b"8".ljust(2, b"\0").decode(name, "replace"), str)


def test_a_long_hostile_head_is_looked_through_once() -> None:
    content = b"<meta " * 200_000
    assert len(decoded(content, None, is_html=True)) == len(content)
