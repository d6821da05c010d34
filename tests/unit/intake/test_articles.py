"""A payload becomes an article, or is refused by the name of the field."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.limits import MOST_TEXT_BYTES
from app.errors import BadInput, TooLarge
from app.intake import Payload, article_from
from app.intake.articles import published_on

PLAIN = Payload("Norland has 4,000 troops.", "Harbour Post", url="https://harbour.example/1")


def test_everything_that_was_said_is_kept() -> None:
    payload = replace(PLAIN, published="2022-01-28", title="Troops", language="en-GB")
    article = article_from(payload)
    assert (article.text, article.source, article.url) == (PLAIN.text, "Harbour Post", PLAIN.url)
    assert (article.published, article.title) == (date(2022, 1, 28), "Troops")
    assert article.language == "en"


def test_the_text_keeps_every_character() -> None:
    text = "  Two\r\n\u200flines, \U0001f600 and 4,000 troops.\t"
    assert article_from(Payload(text)).text == text


class TestTheId:
    def test_is_that_of_source_and_url(self) -> None:
        changed = replace(PLAIN, text="Norland has 5,000 troops.")
        assert article_from(changed).id == article_from(PLAIN).id
        assert article_from(changed).digest != article_from(PLAIN).digest

    def test_is_that_of_source_and_text_without_a_url(self) -> None:
        bare = replace(PLAIN, url=None)
        assert article_from(replace(bare, title="Other")).id == article_from(bare).id
        assert article_from(replace(bare, text="Another 5,000.")).id != article_from(bare).id

    def test_is_that_of_source_and_uri_where_the_sender_gives_one(self) -> None:
        moved = replace(PLAIN, uri="tag:harbour.example,2022:1")
        elsewhere = replace(moved, url="https://harbour.example/moved")
        assert article_from(moved).id == article_from(elsewhere).id != article_from(PLAIN).id

    def test_does_not_change_with_the_spelling_of_the_source(self) -> None:
        assert article_from(replace(PLAIN, source="HARBOUR  post")).id == article_from(PLAIN).id

    def test_changes_with_the_source(self) -> None:
        assert article_from(replace(PLAIN, source="Meridian")).id != article_from(PLAIN).id

    def test_reads_art_and_twenty_hexadecimal_digits(self) -> None:
        kind, _, digits = article_from(PLAIN).id.partition("_")
        assert kind == "art"
        assert len(digits) == 20
        assert int(digits, 16) >= 0


class TestWithoutASource:
    def test_the_host_of_the_url_stands_in(self) -> None:
        payload = Payload(PLAIN.text, url="https://www.harbour.example:8080/news/1")
        assert article_from(payload).source == "harbour.example"

    @pytest.mark.parametrize("source", [None, "", "  \t"])
    def test_and_without_a_url_it_is_unnamed(self, source: str | None) -> None:
        assert article_from(Payload(PLAIN.text, source)).source == "unnamed source"


class TestTheText:
    @pytest.mark.parametrize("text", ["", " \n\t ", "\u00a0"])
    def test_that_is_empty_is_refused(self, text: str) -> None:
        with pytest.raises(BadInput, match="article is empty") as refused:
            article_from(Payload(text))
        assert refused.value.loc == ("text",)

    def test_of_digits_alone_is_refused(self) -> None:
        with pytest.raises(BadInput, match="no letter"):
            article_from(Payload("7" * MOST_TEXT_BYTES))

    def test_of_one_mebibyte_is_taken(self) -> None:
        assert article_from(Payload("a" * MOST_TEXT_BYTES)).text

    @pytest.mark.parametrize(
        "text", ["a" * (MOST_TEXT_BYTES + 1), "é" * (MOST_TEXT_BYTES // 2 + 1)]
    )
    def test_beyond_four_mebibytes_of_utf8_is_too_large(self, text: str) -> None:
        with pytest.raises(TooLarge) as refused:
            article_from(Payload(text))
        assert refused.value.loc == ("text",)


@pytest.mark.parametrize(
    ("stated", "day"),
    [
        ("2022-01-28", date(2022, 1, 28)),
        ("2022-01-28T03:34:00Z", date(2022, 1, 28)),
        ("2022-01-28T23:59:59+05:30", date(2022, 1, 28)),
        (" 2022-01-28 03:34 ", date(2022, 1, 28)),
        ("0001-01-01", date(1, 1, 1)),
        ("9999-12-31", date(9999, 12, 31)),
        ("", None),
        (None, None),
    ],
)
def test_a_date_or_a_date_time_is_a_day(stated: str | None, day: date | None) -> None:
    assert published_on(stated) == day


@given(st.dates())
def test_every_day_is_read_as_it_is_written(day: date) -> None:
    assert published_on(day.isoformat()) == day


@pytest.mark.parametrize(
    "stated",
    ["yesterday", "2022-02-30", "28/01/2022", "10000-01-01", "0000-01-01", "-0001-01-01", "\x00"],
)
def test_what_is_no_date_says_how_to_write_one(stated: str) -> None:
    with pytest.raises(BadInput, match="is no date; write it as 2022-01-28") as refused:
        published_on(stated)
    assert refused.value.loc == ("published",)


def test_a_long_or_broken_date_is_shown_short_and_plain() -> None:
    with pytest.raises(BadInput) as refused:
        published_on("\ud800" + "x" * 10_000)
    assert len(refused.value.message) < 300
    assert refused.value.message.isascii()


def _with(name: str, value: str) -> Payload:
    fields: dict[str, Any] = {name: value}  # the fields of a payload differ in type
    return replace(PLAIN, **fields)


@pytest.mark.parametrize("name", ["text", "source", "title", "url", "uri", "origin"])
@pytest.mark.parametrize("broken", ["a\x00b", "a\ud800b"])
def test_nul_and_half_a_surrogate_pair_are_refused(name: str, broken: str) -> None:
    with pytest.raises(BadInput) as refused:
        article_from(_with(name, broken))
    assert refused.value.loc == (name,)


@pytest.mark.parametrize(("name", "limit"), [("source", 200), ("title", 500)])
def test_a_field_beyond_its_limit_is_too_large(name: str, limit: int) -> None:
    assert article_from(_with(name, "x" * limit))
    with pytest.raises(TooLarge) as refused:
        article_from(_with(name, "x" * (limit + 1)))
    assert refused.value.loc == (name,)


def test_a_url_beyond_its_limit_is_too_large() -> None:
    with pytest.raises(TooLarge):
        article_from(replace(PLAIN, url="https://harbour.example/" + "x" * 2_048))


@pytest.mark.parametrize(
    "url",
    ["javascript:alert(1)", "ftp://harbour.example/1", "https://", "http://[", "/1", "http://a b/"],
)
def test_what_is_no_http_address_is_refused(url: str) -> None:
    with pytest.raises(BadInput) as refused:
        article_from(replace(PLAIN, url=url))
    assert refused.value.loc == ("url",)


def test_a_language_without_a_lexicon_is_refused() -> None:
    with pytest.raises(BadInput) as refused:
        article_from(replace(PLAIN, language="tlh"))
    assert refused.value.loc == ("language",)
