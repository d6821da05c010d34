import pytest

from app.domain import Modality
from tests.unit.reading.measuring import claim_in


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("The airline hired 900 pilots.", Modality.ASSERTED),
        ("The airline will hire 900 pilots.", Modality.PLANNED),
        ("The airline may hire 900 pilots.", Modality.POSSIBLE),
        ("The airline denied losing 900 pilots.", Modality.DENIED),
        ("The union demanded 900 pilots.", Modality.DEMANDED),
        ("The airline has yet to hire 900 pilots.", Modality.DENIED),
        ("The airline denied that it had lost 900 pilots.", Modality.DENIED),
        ("The airline aims to cut costs and has hired 900 pilots.", Modality.ASSERTED),
        ("The airline will need fewer than before, down from 900 pilots.", Modality.ASSERTED),
        ("Airline to hire 900 pilots", Modality.PLANNED),
        ("The airline will close after its union lost 900 pilots.", Modality.ASSERTED),
    ],
)
def test_the_words_before_the_number_set_its_mood(text: str, modality: Modality) -> None:
    assert claim_in(text, "900").modality is modality


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("The dam can hold 900 million litres.", Modality.ASSERTED),
        ("The arena can accommodate 900.", Modality.ASSERTED),
        ("The dam could leak 900 million litres.", Modality.POSSIBLE),
        ("Fines can reach $900.", Modality.POSSIBLE),
    ],
)
def test_what_it_has_room_for_is_no_mere_possibility(text: str, modality: Modality) -> None:
    assert claim_in(text, "900").modality is modality


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("The money will go to Lindal, where 900 miners were killed.", Modality.ASSERTED),
        ("It will pay for the fault that led it to cancel 900 flights.", Modality.ASSERTED),
        ("The money will go to Lindal, where 900 homes are to be built.", Modality.PLANNED),
        ("The town will move a clinic that can treat 900 people.", Modality.POSSIBLE),
    ],
)
def test_what_a_relative_clause_tells_of_the_past_is_not_planned(
    text: str, modality: Modality
) -> None:
    assert claim_in(text, "900", is_parsed=True).modality is modality


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Some 40 pupils were offered places.", Modality.ASSERTED),
        ("The court ordered the mill to pay $40 million.", Modality.ASSERTED),
        ("The mill was ordered to pay $40 million.", Modality.ASSERTED),
        ("The drivers were offered 40 tonnes of coal.", Modality.PLANNED),
        ("The navy ordered 40 boats.", Modality.PLANNED),
        ("The union demanded 60% and scorns the 40% on offer.", Modality.PLANNED),
        ("The court ordered the mill to build 40 homes.", Modality.PLANNED),
        ("The inn has 40 wines on offer.", Modality.ASSERTED),
    ],
)
def test_what_was_done_to_somebody_is_done_and_what_a_court_orders_is_owed(
    text: str, modality: Modality
) -> None:
    assert claim_in(text, "40").modality is modality


def test_somebody_else_s_words_are_reported() -> None:
    claim = claim_in("The mayor said: “The fire destroyed 40 houses.”", "40")
    assert claim.modality is Modality.REPORTED


@pytest.mark.parametrize(
    "text",
    [
        "Some 900 pilots rejected the plan.",
        "Hundreds of vendors, 900 of them new, offered old coats.",
        "The toll would have been 900 pilots.",
    ],
)
def test_what_a_number_does_itself_sets_no_mood_for_it(text: str) -> None:
    moods = {claim_in(text, "900").modality, claim_in(text, "900", is_parsed=True).modality}
    assert moods <= {Modality.ASSERTED, Modality.POSSIBLE}


@pytest.mark.parametrize(
    "text",
    [
        "Because the old line is no longer flown, the airline saves 900 pilots.",
        "It was not the first gale in which 900 pilots drowned.",
    ],
)
def test_a_cue_of_another_clause_sets_no_mood(text: str) -> None:
    assert claim_in(text, "900", is_parsed=True).modality is Modality.ASSERTED


@pytest.mark.parametrize(
    "text",
    [
        "Never forget that 900 pilots were on that ship.",
        "The airline is not the only one to dismiss 900 pilots.",
        "It was not until May that the airline hired 900 pilots.",
        "The pilot has been denied leave 900 times.",
    ],
)
def test_a_phrase_that_holds_a_word_of_another_mood_sets_none(text: str) -> None:
    """Seen to fail with each phrase read word by word: "never" and "is not" deny."""
    assert claim_in(text, "900").modality is Modality.ASSERTED


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("The deal is below the 9% the nurses had demanded.", Modality.DEMANDED),
        ("The yard built fewer than the 9 boats it had promised.", Modality.PLANNED),
        ("The yard built three instead of the 9 boats promised by its owner.", Modality.PLANNED),
        ("Some 9 states demanded aid.", Modality.ASSERTED),
        ("The firm will close a mill that made a loss of $9 million last year.", Modality.ASSERTED),
        ("The firm will open a mill that makes 9 tonnes a day.", Modality.PLANNED),
        ("She asked whether a firm that made $9 million could pay.", Modality.ASSERTED),
    ],
)
def test_a_clause_of_its_own_has_a_mood_of_its_own(text: str, modality: Modality) -> None:
    assert claim_in(text, "9", is_parsed=True).modality is modality


@pytest.mark.parametrize("is_parsed", [False, True])
@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("The law lifts next year's defence spending to 5.4% of GDP.", Modality.PLANNED),
        ("The law lifted last year's defence spending to 5.4% of GDP.", Modality.ASSERTED),
        ("Inflation is forecast at 3.1% in March after February's 5.4%.", Modality.ASSERTED),
    ],
)
def test_of_a_time_that_has_not_begun_nothing_is_a_fact(
    text: str, modality: Modality, *, is_parsed: bool
) -> None:
    """Seen to fail: what a budget sets for next year was held to be so, and no plan."""
    assert claim_in(text, "5.4%", is_parsed=is_parsed).modality is modality


@pytest.mark.parametrize("is_parsed", [False, True])
def test_who_demands_that_something_be_done_demands_it(*, is_parsed: bool) -> None:
    """Seen to fail by parse, which may take the verb for a noun."""
    told = "The union demands that the firm hire 430 drivers."
    assert claim_in(told, "430 drivers", is_parsed=is_parsed).modality is Modality.DEMANDED
