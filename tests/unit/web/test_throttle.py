"""A password that is wrong too often has to wait; an address is one's own to change or not."""

from datetime import UTC, datetime, timedelta

import pytest
from fastapi import HTTPException, Request

from app.domain.quota import Quota
from app.services.quotas import CountsHere
from app.web.throttle import PasswordTries, address_of

NOW = datetime(2022, 3, 1, 12, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)


def request(client: str = "192.0.2.7") -> Request:
    return Request({"type": "http", "client": (client, 40_000), "headers": []})


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
    tries = PasswordTries(CountsHere(), names=Quota("names", 1, HOUR))
    tries.begin("Ada Byron", request(), NOW)
    with pytest.raises(HTTPException) as refused:
        tries.begin("ADA  byron", request("192.0.2.8"), NOW + timedelta(seconds=1, milliseconds=1))
    assert refused.value.status_code == 429
    assert refused.value.headers == {"Retry-After": "7199"}
    assert "120 min" in refused.value.detail


def test_an_address_waits_whatever_the_name_and_what_went_well_is_not_counted() -> None:
    tries = PasswordTries(CountsHere(), addresses=Quota("addresses", 2, HOUR))
    tries.begin("Ada", request(), NOW)
    for _ in range(5):
        tries.begin("Bo", request(), NOW)
        tries.went_well("Bo", request())
    tries.begin("Cy", request(), NOW)
    with pytest.raises(HTTPException):
        tries.begin("Dot", request(), NOW)
    tries.begin("Dot", request("192.0.2.8"), NOW)
