"""WordPress: the REST API's post, what plugins make of it, and what is no post."""

from datetime import UTC, datetime

import pytest

from app.domain.sender import Cms
from tests.unit.intake import handed_over as given

PRESS = Cms.WORDPRESS


def test_a_post_is_checked_as_its_rendered_content() -> None:
    payload = given.payload(PRESS, "post")
    assert payload.text == given.TEXT
    assert (payload.uri, payload.url) == (
        "wordpress:site:417",
        "https://harbour.example/2022/01/ferry-sinks/",
    )


def test_a_rendered_title_is_read_as_html() -> None:
    assert given.payload(PRESS, "post").title == "Ferry sinks – 212 on board"


def test_its_day_is_the_site_s_own() -> None:
    assert given.payload(PRESS, "post").published == "2022-01-29"


def test_a_time_without_an_offset_is_utc() -> None:
    assert given.check(PRESS, "post").updated == datetime(2022, 1, 29, 8, tzinfo=UTC)
    assert given.payload(PRESS, "raw").published == "2022-01-29"  # 23:30 UTC, in Berlin


def test_raw_content_will_do() -> None:
    assert given.payload(PRESS, "raw").text == "The port handled 1.4 million containers in March."


def test_a_plugin_s_post_is_known_by_its_url() -> None:
    payload = given.payload(PRESS, "plugin")
    assert (payload.text, payload.title) == (given.TEXT, "Ferry sinks off Norland")
    assert (payload.uri, payload.url) == (None, "https://harbour.example/ferry/")
    assert payload.published == "2022-01-28"


def test_a_post_in_the_trash_is_taken_back() -> None:
    withdrawal = given.withdrawal(PRESS, "trash")
    assert (withdrawal.known.uri, withdrawal.was_published) == ("wordpress:site:417", True)
    assert withdrawal.as_of == datetime(2022, 1, 29, 12, tzinfo=UTC)


@pytest.mark.parametrize("name", ["draft", "protected"])
def test_what_not_everybody_can_read_is_not_checked(name: str) -> None:
    assert not given.withdrawal(PRESS, name).was_published


def test_an_action_brings_no_post() -> None:
    assert given.reason(PRESS, "action") == "it names an action and brings no post"


@pytest.mark.parametrize(("name", "field"), [("bad-no-content", "content"), ("bad-no-id", "id")])
def test_a_bad_post_is_refused_by_its_field(name: str, field: str) -> None:
    assert given.refused(PRESS, name) == (field,)
