import pytest

from tests.unit.reading.measuring import claim_in

BOTH = [False, True]


@pytest.mark.parametrize("is_parsed", BOTH)
@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("Unemployment among women was 16.6%.", "woman"),
        ("Among Norland's women the unemployment rate reached 16.6%.", "woman"),
        ("Unemployment was 5.2% among men and 16.6% among women.", "woman"),
        ("Turnout among young voters was 16.6%.", "young voter"),
        ("Unemployment among the under-25s was 16.6%.", "under-25s"),
        ("The death rate among vaccinated people was 16.6%.", "vaccinated person"),
        ("The trial found a fall of 16.6% among patients older than 65.", "patient"),
        ("The jobless rate for women was 16.6%.", "woman"),
        ("The unemployment rate for black Americans was 16.6%.", "black person"),
        ("Norland's female unemployment rate was 16.6%.", "woman"),
        ("Child poverty was 16.6%.", "child"),
    ],
)
def test_a_rate_of_a_group_is_not_everybody_s(text: str, group: str, *, is_parsed: bool) -> None:
    """Seen to fail: the unemployment of women was held against that of all, and conflicted."""
    assert claim_in(text, "16.6%", is_parsed=is_parsed).scope.part == group


@pytest.mark.parametrize(
    ("text", "surface", "part"),
    [
        ("Women's pensions averaged $1,660 a month.", "$1,660", "woman"),
        ("Retired men in Norland drew an average pension of $1,660 a month.", "$1,660", "man"),
        ("Diesel cars made up 16.6% of new registrations in Norland.", "16.6%", "diesel car"),
        ("Gunfire accounted for 166 of the homicides in Lindal.", "166", "gunfire"),
        ("Norland accounted for 16.6% of all exports.", "16.6%", None),
        ("Nurses earned an average of $1,660 a month.", "$1,660", None),
    ],
)
def test_an_average_has_its_group_and_what_makes_up_a_share_is_the_part(
    text: str, surface: str, part: str | None
) -> None:
    """Seen to fail: the share of diesel cars conflicted with that of electric ones."""
    assert claim_in(text, surface, is_parsed=True).scope.part == part


def test_a_sector_may_be_named_before_its_number() -> None:
    """Seen to fail: pay in the private sector conflicted with that in the public one."""
    told = "In Norland's private sector, pay rose 16.6%."
    assert claim_in(told, "16.6%").scope.part == "private sector"


@pytest.mark.parametrize("is_parsed", BOTH)
@pytest.mark.parametrize(
    "text",
    [
        "Obesity among adults was 16.6%.",
        "Turnout among registered voters was 16.6%.",
        "Unemployment among Kenyans was 16.6%.",
        "Norland is among the countries in which inflation passed 16.6%.",
        "The jobless rate for May was 16.6%.",
        "The firm raised prices for women by 16.6%.",
    ],
)
def test_everybody_is_no_group_and_no_more_are_things(text: str, *, is_parsed: bool) -> None:
    assert claim_in(text, "16.6%", is_parsed=is_parsed).scope.part is None


def test_a_count_has_no_such_group() -> None:
    assert claim_in("The virus spread to 166 people among women.", "166 people").scope.part is None
