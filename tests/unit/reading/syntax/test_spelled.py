import pytest

from app.reading.syntax.spelled import written_inside, written_small


@pytest.mark.parametrize(
    ("text", "word", "is_name"),
    [
        ("Galloway will cut jobs. Unions at Galloway were told.", "Galloway", True),
        ("Snow closed roads. More snow is on the way.", "Snow", False),
        ("Snow closed roads.", "Snow", None),
        ("Pallas rose. Pallas fell.", "Pallas", None),
    ],
)
def test_inside_a_sentence_a_name_keeps_its_capital(
    text: str, word: str, *, is_name: bool | None
) -> None:
    assert written_inside(text, 0, word) is is_name


def test_a_part_of_a_longer_word_is_not_the_word() -> None:
    assert not written_small("The snowfall was heavy.", 0, "Snow")


def test_what_stands_far_off_is_not_asked() -> None:
    assert (
        written_inside(f"Galloway cut jobs. {'So it goes. ' * 900}It is Galloway.", 0, "Galloway")
        is None
    )
