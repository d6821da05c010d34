"""Requests say what was said and no more; answers are read digit for digit."""

from datetime import date
from decimal import Decimal

import pytest

from app.client.calls import members, params, post, read, segment
from app.client.errors import Silent
from app.client.shapes import CheckBody, ConsensusAnswer, FigureBody, QuantityBody, TimeBody

CONSENSUS = b'{"low": 0.1, "high": 7.20, "median": 1e2, "figures": 3, "independent_sources": 2'


def test_what_is_left_unsaid_is_not_sent() -> None:
    assert members(CheckBody(text="12 men", source=None)) == {"text": "12 men"}


def test_numbers_are_sent_digit_for_digit() -> None:
    figure = FigureBody(
        series="ser_1",
        quantity=QuantityBody(low=Decimal("0.1"), high=Decimal(10**20) + 1, unit="USD"),
        time=TimeBody(as_of=date(2022, 1, 28)),
        source="Harbour Post",
    )
    call = post("/figures", {"figures": [members(figure)]}, read(ConsensusAnswer))
    assert call.body == (
        b'{"figures": [{"series": "ser_1", "quantity": {"low": 0.1, "high": 100000000000000000001, '
        b'"unit": "USD"}, "time": {"as_of": "2022-01-28"}, "source": "Harbour Post"}]}'
    )


def test_each_request_has_a_key_of_its_own() -> None:
    first, second = (post("/check", {}, read(ConsensusAnswer)).headers for _ in range(2))
    assert len(first["idempotency-key"]) == 36
    assert first["idempotency-key"] != second["idempotency-key"]


def test_answers_are_read_digit_for_digit_and_what_is_new_is_passed_over() -> None:
    answer = read(ConsensusAnswer)({}, CONSENSUS + b', "added_later": {"a": 1}}')
    assert str(answer.low) == "0.1"
    assert str(answer.high) == "7.20"


@pytest.mark.parametrize("body", [b"", b"<html>", b"{}", b"[]", CONSENSUS + b"", b"\xff"])
def test_what_is_no_answer_of_the_service_is_silence(body: bytes) -> None:
    with pytest.raises(Silent):
        read(ConsensusAnswer)({}, body)


def test_an_id_is_one_part_of_a_path() -> None:
    assert segment("../keys?x=1#y") == "..%2Fkeys%3Fx%3D1%23y"


def test_parameters_that_are_not_said_are_left_out() -> None:
    asked = {"q": None, "limit": 200, "since": date(2022, 1, 28)}
    assert params(asked) == {"limit": "200", "since": "2022-01-28"}
