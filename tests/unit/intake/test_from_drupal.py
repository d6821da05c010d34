"""Drupal: a node as an entity or as JSON:API, published, unpublished or deleted."""

from datetime import UTC, datetime

import pytest

from app.domain.sender import Cms
from tests.unit.intake import handed_over as given

DRUPAL = Cms.DRUPAL
URI = "drupal:site:3f0c8b1e-8d2b-4c55-9a6e-0d7b1c1f2a31"


@pytest.mark.parametrize("name", ["entity", "jsonapi"])
def test_a_node_is_checked_as_its_processed_body(name: str) -> None:
    payload = given.payload(DRUPAL, name)
    assert (payload.text, payload.uri) == (given.TEXT, URI)
    assert (payload.title, payload.published) == ("Ferry sinks off Norland", "2022-01-29")
    assert given.check(DRUPAL, name).updated == datetime(2022, 1, 29, 8, tzinfo=UTC)


def test_an_older_core_s_values_are_read() -> None:
    payload = given.payload(DRUPAL, "bare")
    assert payload.text == "The port handled 1.4 million containers in March."
    assert (payload.uri, payload.published) == ("drupal:site:31", "2022-01-29")
    assert given.check(DRUPAL, "bare").updated == datetime(2022, 1, 29, 8, tzinfo=UTC)


def test_a_deleted_node_is_taken_back() -> None:
    withdrawal = given.withdrawal(DRUPAL, "deleted")
    assert (withdrawal.known.uri, withdrawal.reason) == (URI, "the node was deleted")
    assert withdrawal.was_published


def test_an_unpublished_node_may_never_have_been_published() -> None:
    withdrawal = given.withdrawal(DRUPAL, "unpublished")
    assert (withdrawal.known.uri, withdrawal.was_published) == (URI, False)
    assert withdrawal.as_of == datetime(2022, 1, 29, 12, tzinfo=UTC)


def test_what_is_no_node_is_left_alone() -> None:
    assert given.reason(DRUPAL, "user") == "it is about no node"


@pytest.mark.parametrize(
    ("name", "path"), [("bad-no-uuid", ("uuid",)), ("bad-no-body", ("body", "processed"))]
)
def test_a_bad_node_is_refused_by_its_field(name: str, path: tuple[str, ...]) -> None:
    assert given.refused(DRUPAL, name) == path
