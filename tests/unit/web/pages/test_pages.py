"""Text as a page shows it."""

import pytest

from app.web.pages.pages import minute, words


def test_controls_and_turns_of_direction_are_not_shown() -> None:
    assert words("Harbour\u202e\n\x1b[2J  Post\x00") == "Harbour [2J Post"


@pytest.mark.parametrize(
    "moment", ["2022-03-01T12:00:59.999999+00:00", "2022-03-01T13:00:00+01:00"]
)
def test_a_moment_is_read_in_utc_to_the_minute(moment: str) -> None:
    assert minute(moment) == "2022-03-01 12:00 UTC"
