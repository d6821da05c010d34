from datetime import date

import pytest

from app.domain import Article, Claim
from app.lexicon.currencies import CurrenciesFile, SharedRow
from app.lexicon.loader import DATA, load, parsed
from app.reading.pipeline import read

ROWS = parsed(DATA / "currencies.toml", CurrenciesFile).shared


def claims_in(text: str) -> tuple[Claim, ...]:
    return read(Article("art_1", text, "Meridian Wire", date(2022, 6, 3)), load()).claims


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.id)
def test_a_shared_name_is_in_the_currency_of_its_yes(row: SharedRow) -> None:
    assert [claims_in(each.text)[-1].quantity.unit.base for each in row.yes] == [
        each.code for each in row.yes
    ]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.id)
def test_a_shared_name_without_a_word_for_it_is_left_as_it_was_read(row: SharedRow) -> None:
    rules = {
        ground.rule for text in row.no for claim in claims_in(text) for ground in claim.grounds
    }
    assert row.id not in rules


def test_the_money_of_the_sentence_goes_before_that_of_the_article() -> None:
    text = (
        "Brisal raised A$40 million and A$12 million. "
        "Its parent earned €310 million and pays 14 cents a share. It kept 12 cents a share."
    )
    cents = [claim.quantity.unit.name for claim in claims_in(text) if "cent" in claim.surface]
    assert cents == ["EUR/share", "AUD/share"]


def test_coins_that_were_counted_become_a_part_of_their_currency() -> None:
    (claim,) = claims_in("Brisal Energy pays 9 Australian cents a share.")
    quantity, grounds = claim.quantity, {ground.rule for ground in claim.grounds}
    assert (quantity.unit.name, str(quantity.amount.low)) == ("AUD/share", "0.09")
    assert "currency.shared.cent" in grounds
    assert claim.measure.item != "cent"


def test_crowns_that_no_country_is_named_for_stay_a_count() -> None:
    (claim,) = claims_in("The museum showed 120 crowns.")
    assert (claim.quantity.unit.dimension, claim.measure.item) == ("count", "crown")


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("The crown prince borrowed two billion crowns.", "crown"),
        ("A flat costs 4,900 crowns.", "crown"),
        ("Damage was put at 2.4 million crowns, up from 1.9 million.", "crown"),
        ("Rents average 1,240 crowns a month.", "crown/month"),
        ("Rents average kr 1,240 a month.", "kr/month"),
        ("Lenders hold two billion crowns. Each branch keeps 420 crowns a month.", "crown/month"),
    ],
)
def test_money_of_no_known_land_is_in_its_own_name(text: str, unit: str) -> None:
    quantity = claims_in(text)[-1].quantity
    assert (quantity.unit.name, quantity.unit.dimension) == (unit, "money")


def test_a_sign_that_currencies_share_is_of_the_country_that_the_article_names() -> None:
    text = "In {} the harbour cost {} and was paid by the port."
    signed = [("Uganda", "Shs 40m"), ("Nepal", "Rs 40m"), ("Morocco", "Dh40m"), ("Mali", "CFA40m")]
    units = [claims_in(text.format(*each))[-1].quantity.unit.base for each in signed]
    assert units == ["UGX", "NPR", "MAD", "XOF"]


def test_a_number_of_crowns_with_decimals_is_a_sum() -> None:
    (sum_,) = read(Article("art_1", "They closed at 43.20 crowns.", "Wire"), load()).claims
    assert (sum_.quantity.unit.dimension, sum_.quantity.unit.base) == ("money", "crown")


def test_whole_crowns_that_nobody_pays_are_worn() -> None:
    (crowns,) = read(Article("art_1", "She has won 12 crowns.", "Wire"), load()).claims
    assert crowns.quantity.unit.dimension == "count"
