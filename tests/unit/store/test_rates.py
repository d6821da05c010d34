"""Rates are kept digit for digit, corrected by their own source, and looked up in one statement."""

from datetime import date, timedelta
from decimal import Decimal

from sqlalchemy import event

from app.domain import Rate
from app.store import Store, rates
from app.store.rates import Added, Corrected, Held
from tests.unit.store.samples import NOW

DAY = date(2022, 3, 1)


def rate(pair: str, value: str | None, day: date = DAY, source: str = "ECB") -> Rate:
    currency, into = pair.split()
    return Rate(currency, into, day, None if value is None else Decimal(value), source)


EURO = rate("EUR USD", "1.1160")


def added(store: Store, *wanted: Rate) -> Added:
    with store.writing() as connection:
        return rates.add(connection, wanted, NOW)


def among(store: Store, *currencies: str, days: int = 0) -> tuple[Rate, ...]:
    with store.reading() as connection:
        return rates.among(connection, currencies, [(DAY, DAY + timedelta(days))]).rates


def test_a_rate_comes_back_with_every_digit(store: Store) -> None:
    assert added(store, EURO) == Added(1, 0, ())
    (found,) = among(store, "EUR", "USD")
    assert str(found.value) == "1.1160"
    assert found == EURO


def test_the_same_table_again_changes_nothing(store: Store) -> None:
    ended = rate("EUR RUB", None)
    added(store, EURO, ended)
    assert added(store, EURO, ended) == Added(0, 2, ())


def test_a_corrected_rate_takes_the_old_ones_place_and_is_told(store: Store) -> None:
    added(store, EURO)
    new = rate("EUR USD", "1.1162")
    assert added(store, new) == Added(0, 0, (Corrected(EURO, new),))
    assert among(store, "EUR", "USD") == (new,)


def test_two_sources_stand_beside_each_other(store: Store) -> None:
    other = rate("EUR USD", "1.2", source="NBU")
    assert added(store, EURO, other).fresh == 2
    assert set(among(store, "EUR", "USD")) == {EURO, other}


def test_only_the_currencies_and_days_asked_for_are_read(store: Store) -> None:
    later = rate("EUR USD", "1.2", DAY + timedelta(1))
    added(store, EURO, later, rate("EUR JPY", "128"), rate("USD UAH", "29"))
    assert among(store, "EUR", "USD") == (EURO,)
    assert set(among(store, "EUR", "USD", days=1)) == {EURO, later}
    assert among(store) == ()


def test_one_look_up_is_one_statement(store: Store) -> None:
    added(store, EURO)
    said: list[str] = []

    def told(*given: object) -> None:
        said.append(str(given[2]))

    event.listen(store.engine, "before_cursor_execute", told)
    windows = [(DAY + timedelta(at), DAY + timedelta(at)) for at in range(0, 48, 2)]
    with store.reading() as connection:
        assert rates.among(connection, ("EUR", "USD", "CHF"), windows)
    assert len([one for one in said if one.startswith("SELECT")]) == 1


def test_what_is_on_record_is_told_by_pair_and_source(store: Store) -> None:
    later = rate("EUR USD", "1.2", DAY + timedelta(1))
    added(store, EURO, later, rate("EUR RUB", None), rate("USD UAH", "29", source="NBU"))
    with store.reading() as connection:
        assert rates.held(connection) == (
            Held("EUR", "USD", "ECB", 2, DAY, DAY + timedelta(1)),
            Held("USD", "UAH", "NBU", 1, DAY, DAY),
        )
