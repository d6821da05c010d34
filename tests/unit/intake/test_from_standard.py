"""Our own body: an article as it is handed to a check, or an event around one."""

from datetime import UTC, datetime

import pytest

from app.domain.sender import Cms
from tests.unit.intake import handed_over as given

STANDARD = Cms.STANDARD


def test_an_article_is_checked_as_it_is() -> None:
    payload = given.payload(STANDARD, "article")
    assert (payload.text, payload.title) == (given.TEXT, "Ferry sinks off Norland")
    assert (payload.url, payload.published) == ("https://harbour.example/ferry", "2022-01-28")


def test_whose_it_is_the_configuration_says() -> None:
    assert given.payload(STANDARD, "article").source == "Harbour Post"


def test_html_is_read_and_its_day_is_its_own() -> None:
    payload = given.payload(STANDARD, "html")
    assert (payload.text, payload.published) == (given.TEXT, "2022-01-28")
    assert payload.html is not None


def test_an_address_is_left_to_be_fetched_and_names_the_article() -> None:
    check = given.check(STANDARD, "fetch")
    assert check.fetch == check.known.url == "https://harbour.example/ferry"
    beside = check.payload()
    assert (beside.text, beside.title) == ("", "Ferry sinks off Norland")
    assert given.check(STANDARD, "article").fetch is None


def test_an_event_says_when_the_version_was_made() -> None:
    check = given.check(STANDARD, "event")
    assert (check.known.uri, check.payload().text) == ("desk:17", given.TEXT)
    assert check.updated == datetime(2022, 1, 29, 8, tzinfo=UTC)
    assert given.check(STANDARD, "article").updated is None


def test_an_article_can_be_taken_back() -> None:
    withdrawal = given.withdrawal(STANDARD, "withdrawn")
    assert (withdrawal.known.uri, withdrawal.was_published) == ("desk:17", True)
    assert withdrawal.as_of == datetime(2022, 1, 29, 12, tzinfo=UTC)


def test_other_events_are_left_alone() -> None:
    assert "invoice.paid" in given.reason(STANDARD, "other")


@pytest.mark.parametrize(
    ("name", "path"),
    [
        ("bad-both", ("text",)),
        ("bad-field", ("colour",)),
        ("bad-record", ("record",)),
        ("bad-withdrawn", ("data", "url")),
    ],
)
def test_a_bad_body_is_refused_by_its_field(name: str, path: tuple[str, ...]) -> None:
    assert given.refused(STANDARD, name) == path
