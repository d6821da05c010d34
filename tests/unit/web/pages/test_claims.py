"""A claim as the desk shows it: number, distance, age, address."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest

from app.web.pages.claims import ago, claim_path, counted, parted, per_cent

NOW = datetime(2022, 2, 1, 9, 30, tzinfo=UTC)


def claim(quote: str, surface: str, at: int | None) -> dict[str, object]:
    return {"quote": quote, "surface": surface, "at": at, "article": "art/1", "claim": "clm?1"}


@pytest.mark.parametrize(
    ("quote", "surface", "at", "parts"),
    [
        ("Of 40, 4 left.", "4", 7, ("Of 40, ", "4", " left.")),
        ("4 left", "4", 0, ("", "4", " left")),
        ("they are\n 4", "4", 10, ("they are ", "4", "")),
        ("half of them", "50%", None, ("half of them", "", "")),
        ("a\u202e 4\x07 b", "4", 3, ("a ", "4", " b")),
    ],
)
def test_the_number_is_bold_where_it_stands(
    quote: str, surface: str, at: int | None, parts: tuple[str, str, str]
) -> None:
    assert parted(claim(quote, surface, at)) == parts


def test_an_address_is_of_ids_alone() -> None:
    assert claim_path(claim("", "", None)) == "/desk/articles/art%2F1/claims/clm%3F1"


@pytest.mark.parametrize(
    ("count", "words"), [(0, "0"), (17, "17"), (1_000, "1,000"), (1_001, "1,000+")]
)
def test_a_count_that_ended_says_so(count: int, words: str) -> None:
    assert counted(count) == words


@pytest.mark.parametrize(
    ("share", "words"),
    [("0.125", "12.5%"), ("0.5", "50%"), ("0", "0%"), ("1.25", "125%"), ("20.004", "2,000%")],
)
def test_a_share_is_told_in_per_cent(share: str, words: str) -> None:
    assert per_cent(Decimal(share)) == words


@pytest.mark.parametrize(
    ("age", "words"),
    [
        (timedelta(0), "0 min"),
        (timedelta(minutes=59, seconds=59), "59 min"),
        (timedelta(hours=1), "1 h"),
        (timedelta(hours=23, minutes=59), "23 h"),
        (timedelta(days=1), "1 d"),
        (timedelta(days=1_200), "1,200 d"),
        (-timedelta(minutes=5), "0 min"),
    ],
)
def test_an_age_is_told_in_the_largest_unit_that_is_full(age: timedelta, words: str) -> None:
    assert ago((NOW - age).isoformat(), NOW) == words
