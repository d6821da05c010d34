"""Text as a page shows it."""

import pytest

from app.web.pages.pages import around, minute, words


def test_controls_and_turns_of_direction_are_not_shown() -> None:
    assert words("Harbour\u202e\n\x1b[2J  Post\x00") == "Harbour [2J Post"


@pytest.mark.parametrize(
    "moment", ["2022-03-01T12:00:59.999999+00:00", "2022-03-01T13:00:00+01:00"]
)
def test_a_moment_is_read_in_utc_to_the_minute(moment: str) -> None:
    assert minute(moment) == "2022-03-01 12:00 UTC"


def test_a_sentence_is_parted_at_its_number() -> None:
    assert around("Some 8,500 troops stood by.", "8,500 troops") == (
        "Some ",
        "8,500 troops",
        " stood by.",
    )


def test_a_sentence_without_the_number_is_shown_whole() -> None:
    assert around("Nobody counted.", "9") == ("Nobody counted.", "", "")
    assert around("Nobody counted.", "") == ("Nobody counted.", "", "")


def test_a_number_over_two_lines_is_found_on_one() -> None:
    assert around("He paid 5\nmillion.", "5\nmillion")[1] == "5 million"
