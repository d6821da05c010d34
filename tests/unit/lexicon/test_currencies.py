from decimal import Decimal

from app.lexicon.currencies import CurrenciesFile, Denomination
from app.lexicon.loader import DATA, load, parsed

CURRENCIES = load().currencies


def test_signs_names_and_codes_lead_to_the_iso_code() -> None:
    assert CURRENCIES.signs["US$"] == CURRENCIES.signs["$"] == CURRENCIES.signs["USD"] == "USD"
    assert CURRENCIES.names["roubles"] == Denomination("RUB", Decimal(1))


def test_a_coin_is_a_part_of_its_currency() -> None:
    assert CURRENCIES.names["pence"] == Denomination("GBP", Decimal("0.01"))
    assert CURRENCIES.symbols["MUSD"] == Denomination("USD", Decimal(1_000_000))


def test_no_sign_or_name_stands_for_two_currencies() -> None:
    rows = parsed(DATA / "currencies.toml", CurrenciesFile).currency
    signs = [(sign, row.code) for row in rows for sign in {*row.signs, *row.glued_signs, row.code}]
    names = [(name, row.code) for row in rows for name in set(row.names)]
    assert len({sign for sign, _ in signs}) == len(signs)
    assert len({name for name, _ in names}) == len(names)


def test_a_shared_name_knows_by_whose_words_which_currency_is_meant() -> None:
    crowns = CURRENCIES.shared["crowns"]
    assert crowns.adjectives["swedish"] == crowns.countries["Sweden"] == "SEK"
    assert crowns.codes == {"CZK", "SEK", "NOK", "DKK"}
    assert (crowns.fallback, CURRENCIES.shared["cents"].fallback) == (None, "USD")


def test_each_country_of_a_shared_name_is_one_that_names_are_read_as() -> None:
    known = load().language.names.countries
    shared = CURRENCIES.shared.values()
    assert {country for name in shared for country in name.countries} <= known


def test_a_code_that_is_a_word_stands_behind_no_number() -> None:
    assert "KWD" in CURRENCIES.symbols
    assert "TOP" not in CURRENCIES.symbols
    assert {"COP", "R"} <= CURRENCIES.letters
