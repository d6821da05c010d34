"""Superdesk: usable, canceled, withheld, embargoed items, and updates under an id of their own."""

from datetime import UTC, datetime

import pytest

from app.domain.sender import Cms
from tests.unit.intake import handed_over as given

DESK = Cms.SUPERDESK
GUID = "urn:newsml:desk.example:2022-01-29T08:00:00.111111:0a1b2c3d"


def test_an_item_is_checked_as_its_html() -> None:
    payload = given.payload(DESK, "item")
    assert payload.text == f"NORHAVEN - {given.TEXT}"
    assert (payload.uri, payload.title) == (GUID, "Ferry sinks off Norland")
    assert (payload.source, payload.published) == ("Harbour Post", "2022-01-29")


def test_whose_text_it_is_comes_with_it() -> None:
    assert given.payload(DESK, "item").origin == "Meridian Wire"


def test_an_item_without_html_is_checked_as_its_text() -> None:
    payload = given.payload(DESK, "text")
    assert payload.text == "The port handled 1.4 million containers in March."
    assert payload.published == "2022-01-28"


def test_a_version_is_told_by_when_it_was_made() -> None:
    assert given.check(DESK, "item").updated == datetime(2022, 1, 29, 8, tzinfo=UTC)


def test_a_canceled_item_is_taken_back() -> None:
    withdrawal = given.withdrawal(DESK, "canceled")
    assert (withdrawal.known.uri, withdrawal.reason) == (GUID, "its pubstatus is canceled")
    assert withdrawal.as_of == datetime(2022, 1, 29, 11, tzinfo=UTC)
    assert withdrawal.was_published


def test_a_withheld_item_may_never_have_been_published() -> None:
    assert not given.withdrawal(DESK, "withheld").was_published


def test_an_update_names_the_item_in_whose_place_it_comes() -> None:
    assert given.check(DESK, "update").earlier == GUID


def test_an_embargo_is_kept() -> None:
    assert given.check(DESK, "embargoed").not_before == datetime(2022, 3, 1, 18, tzinfo=UTC)
    assert given.check(DESK, "item").not_before is None


def test_pictures_and_events_are_left_alone() -> None:
    assert given.reason(DESK, "picture") == "an item of the type picture is no article"
    assert given.reason(DESK, "event") == "it tells of an event and brings no item"


@pytest.mark.parametrize(("name", "field"), [("bad-no-guid", "guid"), ("bad-no-body", "body_html")])
def test_a_bad_item_is_refused_by_its_field(name: str, field: str) -> None:
    assert given.refused(DESK, name) == (field,)
