"""Codes of status, bound and rank have one meaning each."""

import pytest

from app.domain import Bound, ObservationStatus, Rank
from app.errors import BadInput
from app.importers.statuses import GRAVEST, bound_in, rank_in, status_in


@pytest.mark.parametrize(
    ("code", "status"),
    [
        *(("A", "normal"), ("E", "estimated"), ("F", "forecast"), ("P", "provisional")),
        *(("B", "break"), ("I", "imputed"), ("r", "revised"), ("withdrawn", "withdrawn")),
        *(("provisional", "provisional"), ("", "normal"), ("bp", "break"), ("e p", "provisional")),
    ],
)
def test_a_code_says_how_firm_the_value_is(code: str, status: str) -> None:
    assert status_in(code) == ObservationStatus(status)


@pytest.mark.parametrize("code", ["M", "missing", "c", "L"])
def test_some_codes_say_that_there_is_no_value(code: str) -> None:
    assert status_in(code) is None


@pytest.mark.parametrize("code", ["guess", "xy", "bbbbb"])
def test_a_code_that_nobody_knows_is_refused(code: str) -> None:
    with pytest.raises(BadInput, match="map it to one of: normal"):
        status_in(code)


def test_each_status_has_its_weight() -> None:
    assert set(GRAVEST) == set(ObservationStatus)


@pytest.mark.parametrize(
    ("word", "bound"),
    [
        *(("approx", Bound.ABOUT), ("At  least", Bound.AT_LEAST), (">", Bound.MORE_THAN)),
        *(("up to", Bound.AT_MOST), ("≤", Bound.AT_MOST), ("under", Bound.LESS_THAN)),
    ],
)
def test_a_qualifier_is_a_bound(word: str, bound: Bound) -> None:
    assert bound_in(word) is bound


def test_other_words_are_refused() -> None:
    with pytest.raises(BadInput, match="at least"):
        bound_in("hopefully")
    with pytest.raises(BadInput, match="preferred"):
        rank_in("best")
    assert rank_in("Preferred") is Rank.PREFERRED
