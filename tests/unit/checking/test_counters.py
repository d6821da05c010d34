"""Who counted, by the names that texts give them."""

import pytest

from app.checking.counters import named, speakers_differ
from app.domain import Attribution, Span


def by(name: str) -> Attribution:
    return Attribution(name, Span(0, 0), "attribution.said")


@pytest.mark.parametrize(
    ("one", "other", "differ"),
    [
        ("the police", "organisers", True),
        ("the ministry", "the interior ministry", False),
        ("Police", "the police", False),
    ],
)
def test_short_forms_are_no_other_counter(one: str, other: str, *, differ: bool) -> None:
    assert speakers_differ(by(one), by(other)) is differ


def test_who_is_not_named_differs_from_nobody() -> None:
    assert not speakers_differ(None, by("police"))


def test_a_name_is_compared_without_case_and_article() -> None:
    assert named("  The  Health Ministry ") == "health ministry"
    assert named(None) == ""
