"""A rate is found by its day, in either direction or through a third currency, and grows old."""

from datetime import date, timedelta
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as some

from app.domain import Exchange, Quotation, Rate, RateTable

RULES = Exchange(7, Decimal("0.02"), 400, ("EUR", "USD"), ("ECB",))
FRIDAY = date(2022, 1, 28)
MONDAY = date(2022, 1, 31)


def rate(pair: str, day: date, value: str | None, source: str = "ECB") -> Rate:
    currency, into = pair.split()
    return Rate(currency, into, day, None if value is None else Decimal(value), source)


TABLE = RateTable(
    (
        rate("EUR USD", MONDAY, "1.25"),
        rate("EUR USD", FRIDAY, "1.10"),
        rate("EUR CHF", FRIDAY, "1.05"),
        rate("USD UAH", FRIDAY, "28.5", "NBU"),
    )
)


def value(table: RateTable, pair: str, day: date) -> Decimal | None:
    found = quotation(table, pair, day)
    return found.value if found else None


def quotation(table: RateTable, pair: str, day: date) -> Quotation | None:
    currency, into = pair.split()
    return table.on(currency, into, day, RULES)


def test_the_latest_rate_at_or_before_the_day_counts() -> None:
    assert value(TABLE, "EUR USD", date(2022, 1, 30)) == Decimal("1.10")
    assert value(TABLE, "EUR USD", MONDAY) == Decimal("1.25")


def test_a_rate_works_in_both_directions() -> None:
    assert value(TABLE, "USD EUR", MONDAY) == Decimal("0.8")


def test_a_rate_is_good_for_a_week_and_no_longer() -> None:
    assert value(TABLE, "EUR USD", MONDAY + timedelta(7)) == Decimal("1.25")
    assert value(TABLE, "EUR USD", MONDAY + timedelta(8)) is None
    assert value(TABLE, "EUR USD", FRIDAY - timedelta(1)) is None


def test_an_empty_table_knows_nothing() -> None:
    assert value(RateTable(), "EUR USD", FRIDAY) is None
    assert not RateTable()


def test_two_currencies_meet_in_a_third_and_it_is_said() -> None:
    found = quotation(TABLE, "CHF USD", FRIDAY)
    assert found is not None
    assert (found.through, found.sources) == ("EUR", ("ECB",))
    assert found.value == Decimal("1.04761904762")


def test_two_sources_of_a_crossing_are_both_named() -> None:
    found = quotation(TABLE, "EUR UAH", FRIDAY)
    assert found is not None
    assert (found.through, found.sources) == ("USD", ("ECB", "NBU"))
    assert found.value == Decimal("31.35")


def test_a_crossing_needs_both_rates_of_one_day() -> None:
    found = quotation(TABLE, "CHF USD", MONDAY)
    assert found is not None
    assert found.last == FRIDAY


def test_of_two_sources_the_preferred_one_speaks() -> None:
    both = (rate("EUR USD", FRIDAY, "1.2", "Another"), rate("EUR USD", FRIDAY, "1.1", "ECB"))
    for order in (both, both[::-1]):
        assert value(RateTable(order), "EUR USD", FRIDAY) == Decimal("1.1")
    named = (rate("EUR USD", FRIDAY, "1.2", "Bank A"), rate("EUR USD", FRIDAY, "1.1", "Bank B"))
    assert value(RateTable(named), "EUR USD", FRIDAY) == Decimal("1.2")


def test_a_newer_rate_goes_before_a_preferred_source() -> None:
    table = RateTable((rate("EUR USD", FRIDAY, "1.1"), rate("EUR USD", MONDAY, "1.3", "Bank A")))
    assert value(table, "EUR USD", MONDAY) == Decimal("1.3")


def test_a_currency_that_a_source_gave_up_has_no_last_rate() -> None:
    ended = (rate("EUR RUB", FRIDAY, "90"), rate("EUR RUB", MONDAY, None))
    table = RateTable(ended)
    assert value(table, "EUR RUB", MONDAY - timedelta(1)) == Decimal(90)
    assert value(table, "EUR RUB", MONDAY) is None
    assert value(table, "EUR RUB", MONDAY + timedelta(2)) is None
    assert table.given_up("RUB", MONDAY + timedelta(2), RULES) == ended[1]
    assert table.given_up("RUB", MONDAY - timedelta(1), RULES) is None


def test_what_one_source_gave_up_another_may_still_give() -> None:
    rates = (rate("EUR RUB", MONDAY, None), rate("EUR RUB", FRIDAY, "88", "CBR"))
    assert value(RateTable(rates), "EUR RUB", MONDAY) == Decimal(88)


def test_a_given_up_currency_is_none_through_another_either() -> None:
    rates = (
        *(rate("EUR RUB", FRIDAY, "90"), rate("EUR RUB", MONDAY, None)),
        *(rate("EUR USD", FRIDAY, "1.1"), rate("EUR USD", MONDAY, "1.2")),
    )
    assert value(RateTable(rates), "RUB USD", FRIDAY) is not None
    assert value(RateTable(rates), "RUB USD", MONDAY) is None


def test_the_end_of_a_currency_counts_where_the_other_has_no_rate_that_day() -> None:
    rates = (
        *(rate("EUR RUB", FRIDAY, "90"), rate("EUR RUB", MONDAY, None)),
        rate("EUR USD", FRIDAY, "1.1"),
    )
    assert value(RateTable(rates), "RUB USD", MONDAY) is None


def daily(first: date, values: list[str | None], pair: str = "EUR USD") -> RateTable:
    return RateTable(tuple(rate(pair, first + timedelta(at), one) for at, one in enumerate(values)))


def over(table: RateTable, days: tuple[date, date]) -> Quotation | None:
    return table.over("EUR", "USD", days, RULES)


def test_a_period_has_its_mean_and_the_ends_between_which_it_moved() -> None:
    table = daily(FRIDAY, ["1.0", "1.1", "1.5"])
    found = over(table, (FRIDAY, FRIDAY + timedelta(2)))
    assert found is not None
    assert (found.value, found.low, found.high) == (Decimal("1.2"), Decimal("1.0"), Decimal("1.5"))
    assert (found.first, found.last) == (FRIDAY, FRIDAY + timedelta(2))


def test_a_period_that_is_not_covered_has_no_mean() -> None:
    table = daily(FRIDAY, ["1.0"] * 30)
    assert over(table, (FRIDAY, FRIDAY + timedelta(36))) is not None
    assert over(table, (FRIDAY, FRIDAY + timedelta(37))) is None
    assert over(table, (FRIDAY - timedelta(8), FRIDAY + timedelta(20))) is None
    hole = daily(FRIDAY, [*["1.0"] * 10, None, *["1.0"] * 10])
    assert over(hole, (FRIDAY, FRIDAY + timedelta(20))) is None


def test_a_period_longer_than_the_rules_allow_has_no_mean() -> None:
    table = daily(FRIDAY, ["1.0"] * 500)
    assert over(table, (FRIDAY, FRIDAY + timedelta(400))) is not None
    assert over(table, (FRIDAY, FRIDAY + timedelta(401))) is None


def test_a_weekend_has_the_rate_of_its_friday() -> None:
    found = over(TABLE, (FRIDAY + timedelta(1), FRIDAY + timedelta(2)))
    assert found is not None
    assert (found.value, found.last) == (Decimal("1.1"), FRIDAY)


@given(
    some.dictionaries(
        some.integers(0, 60),
        some.none() | some.decimals("0.001", "1000", places=4),
        min_size=1,
        max_size=30,
    ),
    some.integers(-10, 80),
)
def test_the_index_finds_what_a_scan_would(known: dict[int, Decimal | None], asked: int) -> None:
    start = date(2022, 1, 1)
    table = RateTable(
        tuple(Rate("EUR", "USD", start + timedelta(at), one, "ECB") for at, one in known.items())
    )
    before = [at for at in known if at <= asked]
    newest = max(before, default=None)
    scanned = None if newest is None or asked - newest > RULES.rate_days else known[newest]
    found = table.on("EUR", "USD", start + timedelta(asked), RULES)
    assert (found.value if found else None) == scanned


def test_the_first_day_that_there_is_does_not_overflow() -> None:
    assert value(TABLE, "EUR USD", date.min) is None
