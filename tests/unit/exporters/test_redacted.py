"""What is erased from a report is gone, and every number in it stays as it was."""

import json

import pytest

from app.exporters.redacted import Erased, redacted, without_text

OWN = """{"article": {"id": "art_1", "source": "Meridian Wire", \
"url": "https://meridian.example/1", "title": "Cranes of Tarsa", \
"text": "Tarsa has 2.10 cranes.", "recorded": true}, "claims": [\
{"id": "clm_1", "surface": "2.10 cranes", "start": 10, "quote": "Tarsa has 2.10 cranes.", \
"reason": "Nobody else said it of Tarsa.", "quantity": {"low": 2.10, "high": 9007199254740993}, \
"item": "crane", "evidence": [{"figure_id": "fig_b", "quote": "Another's words.", \
"url": "https://tarsa.example/b"}]}], "findings": [{"kind": "arithmetic", "quote": "Tarsa has.", \
"start": 0, "end": 10, "reason": "Tarsa has not."}]}"""

OTHER = """{"article": {"id": "art_2", "url": "https://tarsa.example/2", "title": "Ours", \
"recorded": true}, "claims": [{"id": "clm_2", "surface": "3 cranes", "quote": "We have 3 cranes.", \
"reason": "The Wire said 2.10.", "evidence": [{"figure_id": "fig_a", "quote": "Tarsa has 2.10.", \
"url": "https://meridian.example/1", "source": "Meridian Wire", "difference": 0.30, \
"reason": "The Wire had 2.10."}, \
{"figure_id": "fig_b", "quote": "Another's words.", "url": "https://tarsa.example/b"}]}, \
{"id": "clm_3", "surface": "4", "quote": "4.", "reason": "", "evidence": []}], "findings": []}"""

DROPPED = Erased("art_1", {"fig_a"})
KEPT = Erased("art_1", {"fig_a"}, keeps_quotes=True)


def test_the_words_of_the_article_are_gone_and_its_numbers_stay() -> None:
    told = redacted(OWN, DROPPED)
    for words in ("Tarsa", "meridian.example", "Cranes", "2.10 cranes"):
        assert words not in told
    assert '"low": 2.10, "high": 9007199254740993' in told
    assert "Another's words." in told  # another article's
    claim = json.loads(told)["claims"][0]
    assert (claim["id"], claim["start"], claim["item"]) == ("clm_1", 10, "crane")


def test_quotes_may_stay_without_title_and_address() -> None:
    told = json.loads(redacted(OWN, KEPT))
    assert told["article"] == {
        "id": "art_1",
        "source": "Meridian Wire",
        "url": None,
        "title": None,
        "recorded": True,
    }
    assert told["claims"][0]["quote"] == "Tarsa has 2.10 cranes."


def test_another_report_loses_what_it_quotes_of_the_article_alone() -> None:
    told = redacted(OTHER, DROPPED)
    first, second = json.loads(told)["claims"][0]["evidence"]
    assert (first["quote"], first["url"], first["source"]) == ("", None, "Meridian Wire")
    assert second["quote"] == "Another's words."
    assert "We have 3 cranes." in told
    assert '"difference": 0.30' in told


def test_another_report_may_keep_the_quote_without_its_address() -> None:
    first, _ = json.loads(redacted(OTHER, KEPT))["claims"][0]["evidence"]
    assert (first["quote"], first["url"]) == ("Tarsa has 2.10.", None)


def test_whom_it_credits_goes_with_figures_that_count_no_more() -> None:
    body = OTHER.replace('"source": "Meridian Wire"', '"attribution": "Q. Ostrander"')
    told = json.loads(redacted(body, Erased("art_1", {"fig_a"}, keeps_speakers=False)))
    claim, other = told["claims"]
    assert (claim["evidence"][0]["attribution"], claim["reason"]) == (None, "")
    assert claim["evidence"][0]["reason"] == ""
    assert other["quote"] == "4."
    own = OWN.replace('"item": "crane"', '"attribution": "Q. Ostrander"')
    gone = Erased("art_1", {"fig_a"}, keeps_speakers=False)
    assert json.loads(redacted(own, gone))["claims"][0]["attribution"] is None
    assert "Q. Ostrander" in redacted(own, DROPPED)


@pytest.mark.parametrize("body", [OWN, OTHER])
@pytest.mark.parametrize("erased", [DROPPED, KEPT])
def test_twice_is_once(body: str, erased: Erased) -> None:
    once = redacted(body, erased)
    assert redacted(once, erased) == once


def test_what_has_nothing_of_it_stays_byte_for_byte() -> None:
    assert redacted(OTHER, Erased("art_9", {"fig_z"})) == OTHER
    assert without_text(OTHER) == OTHER


def test_the_text_alone_goes_after_its_time() -> None:
    told = without_text(OWN)
    assert told == OWN.replace('"text": "Tarsa has 2.10 cranes.", ', "")
