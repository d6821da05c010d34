"""Arc XP: a story's elements are its text; captions and films are none."""

from datetime import UTC, datetime
from typing import Any

import pytest

from app.domain.sender import Cms
from app.errors import BadInput
from app.intake import Check, instruction_in
from tests.unit.intake import handed_over as given

ARC = Cms.ARC


def test_a_story_is_checked_as_the_text_of_its_elements() -> None:
    payload = given.payload(ARC, "story")
    assert payload.text.split("\n\n") == [
        given.TEXT,
        "Rescuers saved 90 people.",
        "“We saw 3 ships,” a fisherman said.",
    ]
    assert payload.uri == "arc:site:ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    assert payload.url == "https://harbour.example/world/ferry/"
    assert (payload.title, payload.published) == ("Ferry sinks off Norland", "2022-01-29")


def test_a_revision_that_is_not_published_is_no_article() -> None:
    withdrawal = given.withdrawal(ARC, "unpublished")
    assert withdrawal.as_of == datetime(2022, 1, 29, 12, tzinfo=UTC)
    assert not withdrawal.was_published


def test_a_film_is_left_alone() -> None:
    assert given.reason(ARC, "video") == "content of the type video is no article"


@pytest.mark.parametrize(
    ("name", "field"), [("bad-no-id", "_id"), ("bad-no-text", "content_elements")]
)
def test_a_bad_story_is_refused_by_its_field(name: str, field: str) -> None:
    assert given.refused(ARC, name) == (field,)


def test_elements_within_elements_are_read_or_refused() -> None:
    for depth in (10, 100, 900):
        element: dict[str, Any] = {"type": "text", "content": given.TEXT}
        for _ in range(depth):
            element = {"type": "list", "items": [element]}
        story = {"_id": "A", "content_elements": [element]}
        try:
            instruction = instruction_in(ARC, story, given.ORIGIN)
        except BadInput:
            assert depth > 100
        else:
            assert isinstance(instruction, Check)
            assert instruction.payload().text == given.TEXT
