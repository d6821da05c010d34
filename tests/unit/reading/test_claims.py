from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain import Article
from app.lexicon.loader import load
from app.reading.pipeline import read
from app.reading.unclaimed import AGE, INSIDE_A_TIME, NOTHING_MEASURED, ONE_OF_SEVERAL
from tests.unit.reading.measuring import claim_in


def skipped(text: str) -> dict[str, str]:
    reading = read(Article(id="art_1", text=text, source="Wire"), load())
    return {number.surface: number.rule for number in reading.skipped}


def test_a_number_inside_a_time_claims_nothing() -> None:
    assert INSIDE_A_TIME in skipped("The fire killed 12 people in the last 24 hours.").values()


def test_a_bare_number_of_nothing_claims_nothing() -> None:
    assert NOTHING_MEASURED in skipped("They came up with 38.").values()


def test_one_of_several_claims_nothing_and_two_of_them_do() -> None:
    assert ONE_OF_SEVERAL in skipped("One of the guards fled.").values()
    assert skipped("Two of the guards fled.") == {}


def test_an_age_that_describes_claims_nothing_and_one_that_is_stated_does() -> None:
    assert AGE in skipped("The 200-year-old church burned down.").values()
    assert AGE not in skipped("The patient is 47 years old.").values()


def test_the_same_text_gives_the_same_id_and_another_place_another() -> None:
    one = claim_in("The fire killed 12 people.", "12")
    assert one.id == claim_in("The fire killed 12 people.", "12").id
    assert one.id != claim_in("A fire killed 12 people.", "12").id


@given(st.text(max_size=80), st.integers(2, 10**9), st.text(max_size=80))
@settings(max_examples=60, deadline=None)
def test_every_claim_stands_where_it_says(before: str, number: int, after: str) -> None:
    text = f"{before} {number} soldiers {after}"
    for claim in read(Article(id="art_1", text=text, source="Wire"), load()).claims:
        assert claim.span.of(text) == claim.surface
        assert claim.sentence.of(text) == claim.quote
        assert claim.surface in claim.quote


def test_the_time_of_what_was_done_is_not_that_of_what_is_so() -> None:
    text = "The mill employs 400 people and made a loss of £46m last year."
    employed, lost = claim_in(text, "400"), claim_in(text, "£46m")
    assert employed.period.start is None
    assert lost.period.start is not None


def test_one_time_may_be_that_of_two_verbs_of_the_past() -> None:
    text = "The fire killed 12 people and hurt 40 people on Monday."
    assert claim_in(text, "12").period == claim_in(text, "40").period


def test_a_stretch_of_time_is_worth_a_check_where_it_is_measured() -> None:
    assert claim_in("Waiting times rose to 46 minutes.", "46").checkworthy
    assert not claim_in("The president spoke for 46 minutes.", "46").checkworthy
