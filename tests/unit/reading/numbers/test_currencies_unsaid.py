from datetime import date

import pytest

from app.domain import Article, Claim
from app.lexicon.loader import load
from app.reading.numbers.currencies_unsaid import ASSUMED
from app.reading.pipeline import read


def claims_in(text: str) -> dict[str, Claim]:
    article = Article("art_1", text, "Meridian Wire", date(2022, 6, 3))
    return {claim.surface: claim for claim in read(article, load()).claims}


@pytest.mark.parametrize(
    ("text", "number", "code"),
    [
        ("Fjell lost €212 million. Halvard earned 188 million.", "188 million", "EUR"),
        ("The deficit is put at 12.4 billion, and debt at 124 billion yen.", "12.4 billion", "JPY"),
        # a price per barrel is no sum like a deficit
        (
            "Sarn spends 96 billion riyals. Oil is at $72 a barrel, the deficit is 12.4 billion.",
            "12.4 billion",
            "SAR",
        ),
        ("Orlo raised 910 million euros. Its shares were priced at 26.", "26", "EUR"),
        ("Sarn will spend 96 billion riyals. Schools get 18 billion.", "18 billion", "SAR"),
        ("Sarn will spend 96 billion dinars. Schools get 18 billion.", "18 billion", "dinar"),
        ("Losses reach 3.1 billion marks, above the insurers' 2.4 billion.", "2.4 billion", "DEM"),
    ],
)
def test_a_sum_is_in_the_one_currency_of_like_sums(text: str, number: str, code: str) -> None:
    claim = claims_in(text)[number]
    assert (claim.quantity.unit.dimension, claim.quantity.unit.base) == ("money", code)
    assert ASSUMED in {ground.rule for ground in claim.grounds}


@pytest.mark.parametrize(
    "text",
    [
        "Halvard earned 188 million.",
        "Fjell lost €212 million. Corvane made $40 million. Halvard earned 188 million.",
        "Halvard earned 188 million ($201 million).",
        "Halvard earned 188 million ($201 million). Corvane owes $12 million.",
    ],
)
def test_where_nothing_says_which_the_currency_is_left_open(text: str) -> None:
    claim = claims_in(text)["188 million"]
    assert (claim.quantity.unit.dimension, claim.quantity.unit.name) == ("money", "")
    assert ASSUMED not in {ground.rule for ground in claim.grounds}


def test_a_price_of_no_known_currency_is_a_bare_number() -> None:
    assert all(
        claim.quantity.unit.dimension != "money"
        for claim in claims_in("Orlo shares were priced at 26, a record.").values()
    )


def test_what_is_handed_out_after_a_count_is_no_money() -> None:
    text = "The fund has €20 billion. The channel has 40 million users. Rivals get 18 million."
    assert claims_in(text)["18 million"].quantity.unit.dimension == "count"
