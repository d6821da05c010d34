import pytest

from app.reading.numbers.contrasted import is_contrasted, is_listed_place
from tests.unit.reading.stating import line, skipped, stated


@pytest.mark.parametrize(
    ("text", "last_after", "is_so"),
    [
        ("Rents rose 4%, in Leeds 31", 4, True),
        ("Rents rose 4% and those in northern Leeds 31", 4, True),
        ("Shares gained 4%, those of rival Norvik 31", 4, True),
        ("Shares gained 4%, the price of Norvik 31", 4, False),
        ("Some 12 buses ran in Leeds 31", 3, False),
        ("Some 12 buses, in Leeds alone 31", 3, False),
    ],
)
def test_a_place_alone_tells_a_number_from_the_one_before(
    text: str, last_after: int, *, is_so: bool
) -> None:
    pieces = line(text)
    assert is_contrasted(pieces, len(pieces.lowers) - 1, last_after) is is_so


@pytest.mark.parametrize(
    ("text", "is_so"),
    [
        ("16 people in Osk, four in Varn", True),
        ("16 people died in Osk and four in Varn", True),
        ("16 people in Osk, four at Varn", False),
        ("16 people in all, four in Varn", False),
        ("16 people in Osk saw four in Varn", False),
    ],
)
def test_where_the_others_are_follows(text: str, *, is_so: bool) -> None:
    pieces = line(text)
    place = pieces.lowers.index("four")
    assert is_listed_place(pieces, place, place + 1, 2) is is_so


@pytest.mark.parametrize(
    ("text", "surfaces"),
    [
        ("Floods killed six people in Osk, four in Varn and two in Lindal.", "six four two"),
        ("In Osk 16 people died, in Varn 14.", "16 14"),
        ("The firm sold 1,200 cars in Osk, in Varn 300.", "1,200 300"),
        ("Six people spoke in Osk, one of them in Varn.", "Six"),
        ("Six people flew in a Boeing 737.", "Six"),
    ],
)
def test_numbers_of_places_are_read(text: str, surfaces: str) -> None:
    read = [one.quantity.stated.split()[0] for one in stated(text)]
    assert read == surfaces.split()


def test_a_number_of_a_name_is_left_alone() -> None:
    assert [one.surface for one in skipped("They fixed 12 bugs in Nova 9.")] == ["9"]
