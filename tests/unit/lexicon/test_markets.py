from app.lexicon.loader import load

MARKETS = load().language.markets


def test_each_good_stands_with_its_name() -> None:
    assert (MARKETS.goods["brent"], MARKETS.goods["bullion"]) == ("oil", "gold")


def test_no_word_is_an_index_and_a_good() -> None:
    assert MARKETS.indices.isdisjoint(MARKETS.goods)


def test_what_money_is_per_so_much_is_a_price_or_a_wage() -> None:
    assert set(MARKETS.per.values()) == {MARKETS.price, MARKETS.share, "wage"}
