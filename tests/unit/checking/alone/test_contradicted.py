"""An article contradicts itself where its headline has what its text has otherwise."""

import pytest

from app.checking.alone.contradicted import LOOKED_AT, contradictions, pairs_of
from app.domain import Article, Reading
from app.lexicon.loader import load
from app.reading import read
from app.wiring import load_parser
from tests.unit.checking.making import POLICY
from tests.unit.checking.sentences import PUBLISHED


def said(text: str) -> list[str]:
    """The reasons of the notices that the text raises."""
    return [one.reason for one in contradictions(reading_of(text), POLICY)]


def reading_of(text: str, title: str | None = None) -> Reading:
    article = Article("art_1", text, "Meridian Wire", PUBLISHED, title=title)
    return read(article, load(), load_parser())


QUAKE = "The earthquake that struck Lindal on Monday has killed {} people, officials said."


@pytest.mark.parametrize(
    ("headline", "dead", "reason"),
    [
        ("Lindal quake toll rises to 148", "184", "The headline says 148, the text 184 people."),
        ("Lindal quake toll rises to 148", "158", "The headline says 148, the text 158 people."),
        (
            "Quake kills 1,480 in Lindal",
            "148",
            "The headline says 1,480, the text 148 people.",
        ),
    ],
    ids=["two digits swapped", "another digit", "a zero too many"],
)
def test_a_number_of_the_headline_that_the_text_has_otherwise(
    headline: str, dead: str, reason: str
) -> None:
    assert said(f"{headline}\n\n{QUAKE.format(dead)}") == [reason]


@pytest.mark.parametrize(
    "text",
    [
        f"Quake kills 148 in Lindal\n\n{QUAKE.format('148')}",
        f"Quake kills nearly 150 in Lindal\n\n{QUAKE.format('148')}",
        f"Quake kills 150 in Lindal\n\n{QUAKE.format('148')}",
        (
            "Quake kills 148 in Lindal\n\nThe quake has killed 136 people in Lindal. "
            "Another 12 people have died in hospital in Tarsa."
        ),
        "Quake kills 148 in Lindal\n\nThe quake in Lindal has hurt 158 people, officials said.",
        "Corvane to cut a third of its jobs\n\nCorvane will cut 1,400 of its 4,200 jobs.",
        QUAKE.format("148") + " Some 158 people died in Tarsa.",
    ],
    ids=[
        "the same",
        "in a hedge",
        "rounded",
        "a sum",
        "other persons",
        "a share",
        "no headline",
    ],
)
def test_what_the_text_comes_to_is_no_contradiction(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    ("first", "second", "is_seen"),
    [
        ("1,246 burrows", "12,460 burrows", True),
        ("1,246 burrows", "1,264 burrows", True),
        ("1,246 burrows", "1,300 burrows", False),
        ("46 burrows", "64 burrows", False),
        ("1,246 burrows", "1,264 puffins", False),
    ],
    ids=["a zero too many", "two digits swapped", "another number", "two digits", "another thing"],
)
def test_one_thing_that_is_told_twice(first: str, second: str, *, is_seen: bool) -> None:
    text = f"The survey found {first} on Orne. Of the {second} half were empty."
    reason = f"The text says {first} and {second} of the same thing."
    assert said(text) == ([reason] if is_seen else [])


def test_what_it_was_a_year_before_is_no_contradiction() -> None:
    text = "Corvane has 1,246 shops in Lindal. In 2019 Corvane had 1,264 shops in Lindal."
    assert said(text) == []


def test_a_title_that_came_beside_the_text_is_held_against_it() -> None:
    text = QUAKE.format("184")
    (notice,) = contradictions(reading_of(text, "Lindal quake toll rises to 148"), POLICY)
    assert notice.reason == "The title says 148, the text 184 people."
    assert notice.span.of(text) == "184 people"
    assert list(contradictions(reading_of(text, "Lindal quake toll rises to 184"), POLICY)) == []


def test_of_each_item_no_more_pairs_are_looked_at_than_an_article_has() -> None:
    many = " ".join(f"Some {number} people died in Lindal." for number in range(1000, 1200))
    most = LOOKED_AT * (LOOKED_AT - 1) // 2
    assert len(list(pairs_of(reading_of(many).claims))) == most
    again = " ".join(["Some 1,000 people died in Lindal."] * 20)
    assert list(pairs_of(reading_of(again).claims)) == []
