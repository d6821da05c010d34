import pytest

from app.reading.numbers.counted import inner_number, noun_after
from tests.unit.reading.measuring import claim_in
from tests.unit.reading.stating import line


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("8,500 troops on standby", "troop"),
        ("5 advanced F-16 fighter jets", "fighter jet"),
        ("5 small, friendly firms", "firm"),
        ("5 Kia and Hyundai cars", "car"),
        ("5 of the villages", "village"),
        ("5 more people killed", "person"),
        ("5 sports teams", "team"),
        ("5 gas-only engine options", "option"),
        ("5 most expensive cities", "city"),
        ("5 Americans", "american"),
        ("5 Israelis marched", "israeli"),
        ("5 Rohingya live there", "rohingya"),
        ("5 Roma hotels", "hotel"),
        ("5 US troops", "troop"),
        ("5-cylinder engine", "cylinder"),
        ("5 course meal", "course"),
        ("5 thirty-year bonds", "bond"),
        ("5 first-team players", "player"),
        ("5 newly built homes", "home"),
        ("5 old apple trees", "tree"),
        ("5 injured mine workers", "worker"),
        ("5 red, white and blue flags", "flag"),
        ("5 gold, silver and bronze medals", "medal"),
        ("5 speed manual gearbox", "speed"),
        ("5 new 737 jets", "jet"),
        ("5 dead trout", "trout"),
        ("5-strong Welsh squad", "member"),
        ("5-strong East African contingent", "troop"),
        ("5 second-hand cars", "car"),
        ("5 UK 18-year-olds", "18-year-old"),
        ("5 sea lakes hold just a tenth", "lake"),
        ("5 main lakes holds just a tenth of it", "lake"),
        ("5 old plants costs $40m", "plant"),
        ("5 “affordable” flats", "flat"),
        ('5 "ghost" voters', "voter"),
        ("5 Airbus A350s", "aircraft"),
        ("5 Airbus A220 jets", "jet"),
        ("5 Boeing 737s", "aircraft"),
        ("5 sign-ups", "sign-up"),
        ("5 lives", "life"),
        ('5 "ghost schools" in', "school"),
        ("5 “contacts”", "contact"),
        ("5 injured miners", "miner"),
        ("5 old maps", "map"),
        ("5 shelters wants 20 more", "shelter"),
        ("5 medals hopes to win more", "medal"),
        ("5.1-magnitude quake", "magnitude"),
    ],
)
def test_the_head_of_the_phrase_is_counted(text: str, noun: str) -> None:
    found = noun_after(line(text), 1, is_one=False)
    assert found is not None
    assert found.unit.name == noun


@pytest.mark.parametrize(
    "text",
    [
        "98 twelve months earlier",
        "98 on Tuesday",
        "17 killed",
        "5",
        "5 , dogs",
        "5 died",
        '5" dogs barked',
        '5 " dogs"',
        '5 "and rising"',
        "5 of it",
        "5-legged dogs",
        "5-strong",
    ],
)
def test_no_noun_is_counted(text: str) -> None:
    assert noun_after(line(text), 1, is_one=False) is None


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("one man to beat", "man"),
        ("one local soldier", "soldier"),
        ("one expert believes rivals", "expert"),
        ("one family can own", "family"),
        ("one 52,000 barrel-a-day refinery", "refinery"),
        ("one of Ruritania’s oldest banks", "bank"),
    ],
)
def test_one_counts_a_singular(text: str, noun: str) -> None:
    found = noun_after(line(text), 1, is_one=True)
    assert found is not None
    assert found.unit.name == noun


def test_what_one_does_is_not_counted() -> None:
    assert noun_after(line("one counts it"), 1, is_one=True) is None


def test_one_fewer_is_none_of_them() -> None:
    assert noun_after(line("one fewer than in May"), 1, is_one=True) is None
    found = noun_after(line("one fewer school opened"), 1, is_one=True)
    assert found is not None
    assert found.unit.name == "school"


@pytest.mark.parametrize(
    ("text", "inner"),
    [
        ("two 30-year bonds", 1),
        ("one of Ruritania's 16 states", 3),
        ("three of the two sides", 3),
        ("two new 737 jets", None),
        ("two F-16 jets", None),
        ("two 18-year-olds", None),
    ],
)
def test_a_number_inside_the_phrase_is_read_by_itself(text: str, inner: int | None) -> None:
    known = line(text)
    found = noun_after(known, 1, is_one=True)
    assert found is not None
    assert inner_number(known, found) == inner


def test_who_speaks_behind_a_comma_is_not_counted() -> None:
    assert claim_in("The blast wounded dozens more, police said.", "dozens").surface == "dozens"
