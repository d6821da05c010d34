"""An agency's text and an agency's number are known wherever they are printed."""

from dataclasses import replace

import pytest

from app.domain import Article
from app.intake import Payload, article_from
from app.lexicon.loader import load
from app.reading import read
from app.reading.text.clean import passages_of
from app.reading.text.origins import agency_named, origin_of

LEXICON = load("en")
ENGLISH = LEXICON.language
BODY = "The river rose by three metres, and 300 homes were flooded."


def article(text: str, source: str = "Harbour Post") -> Article:
    return article_from(Payload(text, source, "2022-01-30"))


def origin(text: str, source: str = "Harbour Post") -> str:
    return origin_of(article(text, source), passages_of(text, ENGLISH), ENGLISH)


@pytest.mark.parametrize(
    ("name", "agency"),
    [
        ("AFP", "AFP"),
        ("Agence France-Presse", "AFP"),
        ("the Associated Press", "AP"),
        ("Russia's Interfax news agency", "Interfax"),
        ("state news agency SANA", "SANA"),
        ("South Korea's Yonhap", "Yonhap"),
        ("Xinhua", "Xinhua"),
        ("Bloomberg Philanthropies", ""),
        ("Reuters/Ipsos", ""),
        ("the news agency", ""),
        ("the ministry", ""),
        ("", ""),
    ],
)
def test_a_name_means_an_agency_only_if_it_says_no_more(name: str, agency: str) -> None:
    assert agency_named(name, ENGLISH) == agency


@pytest.mark.parametrize(
    ("text", "source", "agency"),
    [
        (BODY, "Agence France-Presse", "AFP"),
        (BODY, "reuters.com", "Reuters"),
        (BODY, "Harbour Wire (AFP)", "AFP"),
        (BODY, "Harbour Post", ""),
        (f"OSLO (AP) — {BODY}", "Harbour Post", "AP"),
        (f"River rises\n\nOSLO, March 3 (Reuters) - {BODY}", "Harbour Post", "Reuters"),
        (f"River rises\nBy Jane Roe, Associated Press\n\n{BODY}", "Harbour Post", "AP"),
        (f"{BODY}\n\n" + "Ships wait.\n\n" * 20 + "— dpa", "Harbour Post", "dpa"),
        (f"{BODY}\n\n" + "Ships wait.\n\n" * 20 + "AFP\n\n" + "Ships.\n\n" * 20, "Post", ""),
        (f"{BODY} The mayor told AFP that more rain was due.", "Harbour Post", ""),
        (f"Photo: AFP\n\n{BODY}", "Harbour Post", ""),
    ],
)
def test_a_text_says_whose_it_is(text: str, source: str, agency: str) -> None:
    assert origin(text, source) == agency


def test_a_reading_knows_the_origin_of_its_article_and_of_credited_numbers() -> None:
    text = f"OSLO (AP) — {BODY}\n\nXinhua reported that 40 people were rescued in Norland."
    reading = read(article(text), LEXICON)
    assert reading.article.origin == "AP"
    agencies = [claim.attribution.agency for claim in reading.claims if claim.attribution]
    assert agencies == ["Xinhua"]


def test_who_is_no_agency_is_credited_as_before() -> None:
    reading = read(article("The ministry said 40 people were rescued in Norland."), LEXICON)
    (claim,) = reading.claims
    assert claim.attribution
    assert (claim.attribution.speaker, claim.attribution.agency) == ("ministry", "")


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("Associated Press", "AP"),
        ("Meridian Wire", "Meridian Wire"),
        ("Harbour Post", "Harbour Post"),
    ],
)
def test_what_the_payload_says_is_believed(said: str, meant: str) -> None:
    read = replace(article(f"OSLO (AFP) - {BODY}"), origin=said)
    assert origin_of(read, passages_of(read.text, ENGLISH), ENGLISH) == meant


@pytest.mark.parametrize(
    ("names", "agency"),
    [
        (("Jane Roe", "Associated Press"), "AP"),
        (("By Jane Roe, Reuters",), "Reuters"),
        (("Jane Roe / dpa",), "dpa"),
        (("Reuters Staff",), "Reuters"),
        (("AFP in Oslo",), "AFP"),
        (("Copyright 2021 The Associated Press. All rights reserved. Ask us.",), "AP"),
        (("Jane Roe", "Harbour Post and AFP"), ""),
        (("Jane Roe",), ""),
    ],
)
def test_a_by_line_beside_the_text_gives_an_agency_only(
    names: tuple[str, ...], agency: str
) -> None:
    read = replace(article(BODY), credits=names)
    assert origin_of(read, passages_of(read.text, ENGLISH), ENGLISH) == agency
