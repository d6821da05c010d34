"""What fails too often has to wait; what is counted takes a bounded place."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

import pytest
from fastapi import HTTPException, Request

from app.web.throttle import PasswordTries, Throttle, address_of

NOW = datetime(2022, 3, 1, 12, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)
MINUTE = timedelta(minutes=1)


def request(client: str = "192.0.2.7") -> Request:
    return Request({"type": "http", "client": (client, 40_000), "headers": []})


def test_as_many_as_allowed_may_be_tried_and_then_none() -> None:
    throttle = Throttle(2, HOUR)
    assert throttle.tried("Ada", NOW) is None
    assert throttle.tried("Ada", NOW + MINUTE) is None
    assert throttle.tried("Ada", NOW + 2 * MINUTE) == timedelta(minutes=58)
    assert throttle.tried("Bo", NOW + 2 * MINUTE) is None


def test_each_try_counts_for_as_long_and_one_that_waits_does_not() -> None:
    throttle = Throttle(2, HOUR)
    for at in (NOW, NOW + MINUTE, NOW + 2 * MINUTE):
        throttle.tried("Ada", at)
    assert throttle.tried("Ada", NOW + HOUR) is None
    assert throttle.tried("Ada", NOW + HOUR) == MINUTE


def test_what_went_well_is_forgotten_whole_or_once() -> None:
    throttle = Throttle(2, HOUR)
    for once, left in ((False, 2), (True, 1)):
        throttle.tried("Ada", NOW)
        throttle.tried("Ada", NOW)
        throttle.went_well("Ada", once=once)
        assert [throttle.tried("Ada", NOW) for _ in range(3)].count(None) == left
    throttle.went_well("nobody", once=True)


def test_many_at_once_are_no_way_around() -> None:
    throttle = Throttle(5, HOUR)
    with ThreadPoolExecutor(20) as pool:
        waits = list(pool.map(lambda _: throttle.tried("Ada", NOW), range(200)))
    assert waits.count(None) == 5


def test_only_so_many_names_are_kept_in_mind() -> None:
    throttle = Throttle(1, HOUR, names=3)
    for name in ("Ada", "Bo", "Ada", "Cy", "Dot"):
        throttle.tried(name, NOW)
    assert throttle.tried("Ada", NOW) is not None
    assert throttle.tried("Bo", NOW) is None


@pytest.mark.parametrize(
    ("client", "address"),
    [
        ("192.0.2.7", "192.0.2.7"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
        ("2001:db8:1:2::", "2001:db8:1:2::/64"),
        ("unix", "unix"),
    ],
)
def test_an_address_is_that_of_the_network_where_that_is_one_s_own(
    client: str, address: str
) -> None:
    assert address_of(request(client)) == address


def test_who_has_no_address_has_none() -> None:
    assert address_of(Request({"type": "http", "client": None, "headers": []})) == ""


def test_a_name_is_one_however_it_is_spelt() -> None:
    tries = PasswordTries(names=Throttle(1, HOUR))
    tries.begin("Ada Byron", request(), NOW)
    with pytest.raises(HTTPException) as refused:
        tries.begin("ADA  byron", request("192.0.2.8"), NOW + timedelta(seconds=1, milliseconds=1))
    assert refused.value.status_code == 429
    assert refused.value.headers == {"Retry-After": "3599"}
    assert "60 min" in refused.value.detail


def test_an_address_waits_whatever_the_name_and_what_went_well_is_not_counted() -> None:
    tries = PasswordTries(addresses=Throttle(2, HOUR))
    tries.begin("Ada", request(), NOW)
    for _ in range(5):
        tries.begin("Bo", request(), NOW)
        tries.went_well("Bo", request())
    tries.begin("Cy", request(), NOW)
    with pytest.raises(HTTPException):
        tries.begin("Dot", request(), NOW)
    tries.begin("Dot", request("192.0.2.8"), NOW)
