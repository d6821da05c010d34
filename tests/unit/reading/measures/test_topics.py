from datetime import date

import pytest

from app.domain import Article
from app.lexicon.loader import load
from app.reading import read
from app.wiring import load_parser


@pytest.mark.parametrize(
    ("text", "surface", "item"),
    [
        ("Corvane blamed a 14% fall in gas prices.", "14%", "gas price"),
        ("Gas prices in Lagos rose 14%.", "14%", "gas price"),
        ("Corvane cut its profit forecast by 40 million pounds.", "40 million", "profit"),
        ("The number of cyclists fell by 14% last year.", "14%", "cyclist"),
        ("Corvane raised $90 million.", "$90", "funding"),
        ("The repo rate fell by 14%.", "14%", "interest rate"),
        ("The mill forecast sales growth of 14% to 15%.", "14%", "sales"),
        ("Turnout was 14%, the polling commission said.", "14%", "turnout"),
        ("Turnout fell to a record low of 14%.", "14%", "turnout"),
        ("Police seized 14 tonnes of cocaine hidden in fruit.", "14", "cocaine"),
        ("Lindal collected 14 million pounds in property tax last year.", "14", "tax"),
        ("The toll of people killed in Lindal rose to 14.", "14", "death"),
        ("The number of swans has risen to 14, emergency services reported.", "14", "swan"),
        ("The mill lists shrank by 14%.", "14%", "mill list"),
        ("Youth unemployment stood at 14 percent.", "14", "youth unemployment"),
        ("Corvane Foods reported a 14% rise in quarterly profit.", "14%", "profit"),
        ("Inflation slowed from a peak of 14 percent.", "14", "inflation"),
        ("The temperature hit 14 degrees in the village of Orl.", "14", "temperature"),
        ("Police seized cocaine worth an estimated £14m.", "14", "cocaine"),
        ("The council and the guild settled on 14 percent.", "14", ""),
        ("For $14 visitors get a soup and a roll.", "14", ""),
        ("Nurses blame a vaccination rate of only 14 percent.", "14", "vaccination rate"),
        ("The lighthouse is one of 14 in the region.", "14", "lighthouse"),
        ("About 14 percent of it is under water.", "14", ""),
        ("Some 14 percent own a bicycle.", "14", ""),
        ("Receipts came in 14 percent below forecast.", "14", "receipt"),
        ("Rates remain deeply negative: headline inflation ran at 14 percent.", "14", "inflation"),
        ("A pint costs $14 in the capital.", "14", "price"),
        ("Readers learned that the inn is one of 14 that closed.", "14", "inn"),
        ("She fell at the 14-kilometre mark.", "14", "mark"),
        ("Nurses voted for a rise of 14 percent.", "14", ""),
        ("Prices are up, but it is up by 14 percent.", "14", "price"),
        ("Average weekly earnings rose by 14 percent.", "14", "wage"),
        ("Steel was 14 percent dearer than in May.", "14", "steel price"),
        ("The tug sank 14 miles off the coast.", "14", "distance"),
        (
            "The highest temperature of the year, 14 degrees, was recorded there.",
            "14",
            "temperature",
        ),
    ],
)
def test_with_a_parse_an_amount_is_about_the_noun_it_depends_on(
    text: str, surface: str, item: str
) -> None:
    article = Article("art_1", text, "Wire", date(2022, 1, 28))
    claims = read(article, load(), load_parser()).claims
    assert [claim.measure.item for claim in claims if surface in claim.surface] == [item]


def test_without_a_parse_there_are_no_topics() -> None:
    article = Article("art_1", "The wallaby lobby rose 14%.", "Wire", date(2022, 1, 28))
    (claim,) = read(article, load()).claims
    assert "item.parsed" not in [ground.rule for ground in claim.grounds]


def test_the_unit_is_no_kind_of_what_it_measures() -> None:
    article = Article("art_1", "It is a 20 minute walk from the quay.", "Wire", date(2022, 1, 28))
    (claim,) = read(article, load(), load_parser()).claims
    assert claim.measure.item == "walk"


def test_a_part_of_the_day_is_not_what_is_counted() -> None:
    text = "The tag was used over one million times by Thursday night."
    (claim,) = read(Article("art_1", text, "Wire", date(2022, 1, 28)), load(), load_parser()).claims
    assert claim.measure.item != "night"


def test_what_rose_stands_behind_the_size_of_the_rise() -> None:
    text = "Ministers approved a rise of 14% in water bills."
    (claim,) = read(Article("art_1", text, "Wire", date(2022, 1, 28)), load(), load_parser()).claims
    assert claim.measure.item == "water bill"


def test_where_something_rose_is_not_what_rose() -> None:
    text = "The hospital recorded a rise of 14% in the capital."
    (claim,) = read(Article("art_1", text, "Wire", date(2022, 1, 28)), load(), load_parser()).claims
    assert claim.measure.item == ""
