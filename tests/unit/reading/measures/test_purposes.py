"""Money is for something, where its sentence says for what."""

import pytest

from tests.unit.reading.measuring import claim_in


@pytest.mark.parametrize(
    ("text", "item", "aims"),
    [
        ("Norland spent $43m on roads.", "spending", ("road",)),
        ("Spending on roads rose to $43m.", "spending", ("road",)),
        ("The city put aside $43m for new schools in May.", "budget", ("new school",)),
        ("Corvane invested $43m in a plant.", "investment", ("plant",)),
        ("The bridge in Norland cost $43m.", "price", ("bridge",)),
        ("The cost of the bridge rose to $43m.", "price", ("bridge",)),
    ],
)
def test_the_noun_tells_what_it_is_for(text: str, item: str, aims: tuple[str, ...]) -> None:
    measure = claim_in(text, "$43m").measure
    assert (measure.item, measure.modifiers) == (item, aims)


@pytest.mark.parametrize(
    "text",
    [
        "Norland spent $43m on Halden.",
        "Norland spent $43m in May.",
        "Corvane paid $43m for Halden.",
        "The city put aside $43m for the year.",
        "The project cost $43m.",
        "The price of a barrel rose to $43.",
        "Norland spent $43m on teachers.",
        "Exports of cars were worth $43m.",
    ],
)
def test_a_name_a_time_and_a_person_tell_nothing(text: str) -> None:
    assert claim_in(text, "$43").measure.modifiers == ()


def test_the_words_that_tell_it_are_named() -> None:
    claim = claim_in("Norland spent $43m on roads.", "$43m")
    (ground,) = (one for one in claim.grounds if one.field == "purpose")
    assert ground.span is not None
    assert ground.span.of(claim.quote) == "roads"


def test_what_it_takes_to_build_a_thing_is_for_the_thing() -> None:
    claim = claim_in("The cost of building the bridge rose to $43m.", "$43m", is_parsed=True)
    assert claim.measure.modifiers == ("bridge",)
