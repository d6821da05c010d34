import pytest

from tests.unit.reading.measuring import claim_in


def test_whoever_speaks_between_two_numbers_has_not_the_second() -> None:
    text = (
        "Norland has 400 cases, minister Ana Reyes said on Monday, and needs 900 doses of vaccine."
    )
    assert claim_in(text, "900", is_parsed=True).scope.subject == "Norland"


def test_whoever_counts_has_nothing_of_what_is_counted() -> None:
    assert claim_in("Sable Labs listed 94 dead.", "94").scope.subject is None


def test_what_belongs_where_it_is_has_no_place_besides() -> None:
    scope = claim_in("Unemployment in Norland rose to 5%.", "5%").scope
    assert (scope.subject, scope.place) == ("Norland", None)


def test_whoever_leads_the_firm_has_not_its_revenue() -> None:
    text = "Chief executive Dana Roe kept the forecast of revenue of $90 million."
    assert claim_in(text, "$90 million").scope.subject is None


def test_whoever_has_a_part_has_not_the_whole() -> None:
    text = "Norland made some 5 per cent of the third quarter's revenue of $90 million."
    assert claim_in(text, "$90 million").scope.subject is None
    text = "Corvane made some 5 per cent of its revenue of $90 million abroad."
    assert claim_in(text, "$90 million").scope.subject == "Corvane"


@pytest.mark.parametrize(
    ("text", "subject", "place"),
    [
        ("Lindal's temperature reached 31 degrees.", None, "Lindal"),
        ("Lindal's budget reached 31 million crowns.", "Lindal", None),
    ],
)
def test_what_is_measured_in_a_town_is_nobodys(
    text: str, subject: str | None, place: str | None
) -> None:
    scope = claim_in(text, "31").scope
    assert (scope.subject, scope.place) == (subject, place)


def test_whoever_speaks_between_two_numbers_of_nobody_has_neither() -> None:
    text = "Some 400 people are ill, minister Ana Reyes said on Monday, and need 900 doses."
    assert claim_in(text, "900", is_parsed=True).scope.subject is None


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Corvane shut 12 shops and counts 340.", "Corvane"),
        ("Corvane shut 12 shops and counts 340 farms among its clients.", None),
    ],
)
def test_whoever_has_the_ones_has_what_he_counts_of_the_same(
    text: str, subject: str | None
) -> None:
    assert claim_in(text, "340", is_parsed=True).scope.subject == subject


@pytest.mark.parametrize("is_parsed", [False, True])
@pytest.mark.parametrize(
    ("text", "surface", "subject"),
    [
        ("Revenue rose 5% to $43m, Corvane said.", "5%", "Corvane"),
        ("Revenue rose 5% to $43m, Corvane said.", "$43m", "Corvane"),
        ("Corvane on Friday reported a 5% increase in revenue to $43m.", "5%", "Corvane"),
        ("Corvane on Friday reported a 5% increase in revenue to $43m.", "$43m", "Corvane"),
        ("Revenue rose 5%, chief executive Dana Roe said.", "5%", None),
        ("Some 430 jobs will go, Unisol said.", "430", None),
    ],
)
def test_whose_account_it_is_says_who_tells_it(
    text: str, surface: str, subject: str | None, *, is_parsed: bool
) -> None:
    assert claim_in(text, surface, is_parsed=is_parsed).scope.subject == subject
