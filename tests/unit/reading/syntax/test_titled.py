"""Headlines whose words all have capitals."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.lexicon.loader import load
from app.reading.syntax.titled import in_sentence_case
from tests.unit.reading.measuring import claim_in

LANGUAGE = load().language


def lowered(text: str) -> str:
    return in_sentence_case(text, LANGUAGE)


@pytest.mark.parametrize(
    ("headline", "read"),
    [
        ("Airline Cuts 400 Jobs at Lindal Hub", "Airline cuts 400 jobs at Lindal hub"),
        ("Council Closes 12 Libraries After Vote", "Council closes 12 libraries after vote"),
        ("Norland Sends 8,500 Troops to the Border", "Norland sends 8,500 troops to the border"),
        ("Prices Rise 3.2% in May as Fuel Soars", "Prices rise 3.2% in May as fuel soars"),
        ("NATO Puts Four Ships on Alert Off Tarsa", "NATO puts Four ships on alert off Tarsa"),
    ],
)
def test_common_words_are_read_as_small(headline: str, read: str) -> None:
    assert lowered(headline) == read
    assert lowered(f"{headline}\n\nThe rest is told below.") == f"{read}\n\nThe rest is told below."


@pytest.mark.parametrize(
    ("headline", "read"),
    [
        ("AIRLINE CUTS 400 JOBS AT LINDAL HUB", "Airline cuts 400 jobs at Lindal hub"),
        ("NATO AND EU SEND 40 TANKS TO NORLAND", "NATO and EU send 40 tanks to Norland"),
        ("CORVANE TO LOSE 17 SHOPS: Union told", "Corvane to lose 17 shops: Union told"),
    ],
)
def test_lines_in_large_letters_are_read_as_sentences(headline: str, read: str) -> None:
    assert lowered(headline) == read
    assert lowered(f"{headline}\n\nThe rest is told below.") == f"{read}\n\nThe rest is told below."


@pytest.mark.parametrize(
    "line",
    [
        "Ana Roe, Nia Vale, Tom Holt",
        "Reform 25%, Unity 18%, Greens 5%",
        "Lindal City 2 Tarsa Athletic 1",
        "Airline cuts 400 jobs at Lindal Hub",
        "Ana Roe Wins",
        "AGENCE OSK-LINDAL VII",
        "LINDAL (Wire) - The airline cut 400 jobs.",
    ],
    ids=["names", "a list", "a score", "a sentence", "too few words", "no words", "a dateline"],
)
def test_other_lines_stay_as_they_are(line: str) -> None:
    assert lowered(line) == line


def test_what_the_text_names_stays_a_name() -> None:
    body = "The jury heard that Banks had sold 40 houses."
    assert (
        lowered(f"Jury Says Banks Sold 40 Houses\n{body}")
        == f"Jury says Banks sold 40 houses\n{body}"
    )


@given(st.text(alphabet="ABab İßé\n 4%'", max_size=60))
def test_every_character_keeps_its_place(text: str) -> None:
    read = lowered(text)
    assert len(read) == len(text)
    assert read.casefold() == text.casefold()


@pytest.mark.parametrize(
    ("headline", "surface", "item", "subject"),
    [
        ("Calder Motors to Cut 11,000 Jobs Worldwide", "11,000 Jobs", "layoff", "Calder Motors"),
        ("Norland Sends 8,500 Troops to Border", "8,500 Troops", "troop", "Norland"),
        ("Regulator Closes 6 Norland Banks in a Day", "6 Norland Banks", "bank", None),
    ],
)
def test_its_numbers_are_claims_as_the_text_writes_them(
    headline: str, surface: str, item: str, subject: str | None
) -> None:
    claim = claim_in(headline, surface)
    assert (claim.surface, claim.measure.item) == (surface, item)
    assert subject is None or claim.scope.subject == subject


@given(st.text(alphabet="ABE İßé\n:4%", max_size=60))
def test_of_large_letters_too(text: str) -> None:
    assert len(lowered(text)) == len(text)
