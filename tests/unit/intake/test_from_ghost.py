"""Ghost: published, edited, unpublished, deleted; drafts and pages are left alone."""

from datetime import UTC, datetime

import pytest

from app.domain.sender import Cms
from tests.unit.intake import handed_over as given

GHOST = Cms.GHOST
URI = "ghost:site:64fe12ab90cd34ef56ab7812"


def test_a_published_post_is_checked_as_its_html() -> None:
    payload = given.payload(GHOST, "published")
    assert payload.text.startswith(given.TEXT)
    assert payload.html is not None
    assert (payload.uri, payload.url) == (URI, "https://harbour.example/ferry-sinks/")
    assert (payload.title, payload.source) == ("Ferry sinks off Norland", "Harbour Post")


def test_its_day_is_that_of_the_newsroom() -> None:
    assert given.payload(GHOST, "published").published == "2022-01-29"  # 23:30 UTC on the 28th


def test_a_version_is_told_by_when_it_was_made() -> None:
    first, second = given.check(GHOST, "published"), given.check(GHOST, "edited")
    assert first.known == second.known
    assert (first.updated, second.updated) == (
        datetime(2022, 1, 29, 8, tzinfo=UTC),
        datetime(2022, 1, 29, 10, tzinfo=UTC),
    )


def test_without_html_the_plain_text_will_do() -> None:
    payload = given.payload(GHOST, "plaintext")
    assert payload.text == "The port handled 1.4 million containers in March."
    assert payload.html is None


def test_an_unpublished_post_is_taken_back() -> None:
    withdrawal = given.withdrawal(GHOST, "unpublished")
    assert (withdrawal.known.uri, withdrawal.reason) == (URI, "its status is draft")
    assert withdrawal.as_of == datetime(2022, 1, 29, 12, tzinfo=UTC)
    assert withdrawal.was_published


def test_a_deleted_post_is_taken_back_though_only_its_last_state_is_there() -> None:
    withdrawal = given.withdrawal(GHOST, "deleted")
    assert (withdrawal.known.uri, withdrawal.as_of) == (URI, None)
    assert withdrawal.was_published


def test_a_post_that_was_never_published_is_not_checked() -> None:
    assert not given.withdrawal(GHOST, "draft").was_published


def test_what_is_about_no_post_is_left_alone() -> None:
    assert given.reason(GHOST, "page") == "it is about no post"


@pytest.mark.parametrize(
    ("name", "field"), [("bad-no-id", "id"), ("bad-no-text", "html"), ("bad-time", "updated_at")]
)
def test_a_bad_post_is_refused_by_its_field(name: str, field: str) -> None:
    assert given.refused(GHOST, name) == ("post", "current", field)
