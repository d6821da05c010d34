import pytest

from tests.unit.reading.measuring import claim_in


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("In Leeds rents rose 31%, in Hull 48%.", "Leeds", "Hull"),
        ("Rents in Leeds rose 31%, and in nearby Hull by just 48%.", "Leeds", "Hull"),
        ("Rents in Leeds have gone up 31% in a year and those in Hull 48%.", "Leeds", "Hull"),
        ("In Leeds 31 people were hurt, in Hull 48.", "Leeds", "Hull"),
        ("Rents rose 31% in Leeds, 48% in Hull.", "Leeds", "Hull"),
    ],
)
def test_each_number_has_the_place_that_stands_with_it(text: str, first: str, second: str) -> None:
    one = claim_in(text, "31", is_parsed=True)
    other = claim_in(text, "48", is_parsed=True)
    assert (one.scope.place, other.scope.place) == (first, second)


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("Revenue at Harcombe was $31m, at rival Norvik $48m.", "Harcombe", "Norvik"),
        ("Shares of Harcombe gained 31%, those of Norvik 48%.", "Harcombe", "Norvik"),
        ("Unemployment in Spain is 31%, that in Portugal 48%.", "Spain", "Portugal"),
        ("Norway's population is 31 million and that of Sweden 48 million.", "Norway", "Sweden"),
    ],
)
def test_each_number_has_the_owner_that_stands_with_it(text: str, first: str, second: str) -> None:
    one = claim_in(text, "31", is_parsed=True)
    other = claim_in(text, "48", is_parsed=True)
    assert (one.scope.subject, other.scope.subject) == (first, second)
    assert one.measure.item == other.measure.item
    assert one.measure.statistic == other.measure.statistic


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("The fair drew 31 firms and, in Leeds in 2019, a crowd.", "Leeds"),
        ("Of 48 people at the hearing in Leeds 31 were let go.", "Leeds"),
    ],
)
def test_a_year_or_a_whole_takes_no_place_away(text: str, place: str) -> None:
    assert claim_in(text, "31", is_parsed=True).scope.place == place


def test_a_raised_digit_behind_a_name_starts_no_number() -> None:
    claim = claim_in("In Leeds rents rose 31%, in Hull ³ they fell.", "31", is_parsed=True)
    assert claim.scope.place == "Leeds"
