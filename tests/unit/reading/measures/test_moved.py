import pytest

from app.domain import Statistic
from tests.unit.reading.measuring import claim_in


@pytest.mark.parametrize("is_parsed", [False, True])
@pytest.mark.parametrize(
    ("text", "surface", "item"),
    [
        ("The mill raised its dividend 5% to 18.9p a share.", "5%", "dividend"),
        ("The mill raised its dividend 5% to 18.9p a share.", "18.9p", "dividend"),
        ("The bank cut its key rate by a quarter point to 3.5%.", "3.5%", "interest rate"),
        ("The mill cut its 2025 profit forecast to £40m.", "£40m", "profit"),
        ("The bank left its benchmark rate unchanged at 4.5%.", "4.5%", "interest rate"),
        ("The mill cut its guidance for sales to between $4m and $5m.", "$4m", "sales"),
        ("The bank cut rates by 0.5 percentage points.", "0.5", "interest rate"),
        ("It put the toll at 9 and the depth of the lake at 12 metres.", "12 metres", "depth"),
        ("The board set the fee at $40 and the deposit at $12.", "$12", "deposit"),
        ("The bank lifted the rate for savers to 3 percent.", "3 percent", "rate"),
        ("Wages rose 5 percent and rents 9 percent.", "9 percent", "rent"),
        ("Exports fell by 3 percent and imports by 7 percent.", "7 percent", "import"),
        ("Sales were $171 million and the loss $26 million.", "$26", "loss"),
        ("Output grew 2 percent, faster than the 4 percent of May.", "4 percent", "output"),
        ("Police put turnout at 4,000 and unions at 9,000.", "9,000", "turnout"),
    ],
)
def test_a_number_measures_what_the_verb_moves(
    text: str, surface: str, item: str, *, is_parsed: bool
) -> None:
    assert claim_in(text, surface, is_parsed=is_parsed).measure.item == item


@pytest.mark.parametrize(
    ("text", "surface", "item"),
    [
        ("The mill raised its dividend last week, to the delight of 40 holders.", "40", "holder"),
        ("Dividends were raised by 5%.", "5%", "dividend"),
        ("The mill keeps its boats in sheds of 40 metres.", "40 metres", ""),
    ],
)
def test_what_nothing_leads_from_to_the_number_is_not_measured(
    text: str, surface: str, item: str
) -> None:
    assert claim_in(text, surface).measure.item == item


@pytest.mark.parametrize("is_parsed", [False, True])
def test_a_verb_that_ends_the_sentence_moves_nothing(*, is_parsed: bool) -> None:
    text = "Of five, two million and a half of them left."
    assert claim_in(text, "a half", is_parsed=is_parsed).measure.item == ""


@pytest.mark.parametrize(
    ("text", "surface", "item"),
    [
        ("The levy will add $78 a year to a typical water bill.", "$78", "water bill"),
        ("Ministers trimmed $2 billion from the defence budget.", "$2", "defence budget"),
        ("The surcharge puts $40 a month on fares.", "$40", "fare"),
    ],
)
def test_a_sum_put_on_a_thing_or_taken_off_it_measures_that(
    text: str, surface: str, item: str
) -> None:
    assert claim_in(text, surface, is_parsed=True).measure.item == item


@pytest.mark.parametrize("is_parsed", [False, True])
@pytest.mark.parametrize(
    ("text", "statistic", "item"),
    [
        ("The economy grew at an annualised rate of 2.8%.", Statistic.CHANGE, "GDP"),
        ("Exports fell at a rate of 2.8%.", Statistic.CHANGE, "export"),
    ],
)
def test_a_pace_is_of_what_moves(
    text: str, statistic: Statistic, item: str, *, is_parsed: bool
) -> None:
    measure = claim_in(text, "2.8%", is_parsed=is_parsed).measure
    assert (measure.statistic, measure.item) == (statistic, item)


def test_a_rate_at_which_nothing_moves_is_a_level() -> None:
    measure = claim_in("The bank lends at an annual rate of 2.8%.", "2.8%").measure
    assert measure.statistic is Statistic.LEVEL


@pytest.mark.parametrize(
    ("text", "surface", "item"),
    [
        ("The new line will cut 25 minutes off the trip to Serrat.", "25", "trip"),
        ("The tax will add $4 a month to the average family's food bill.", "$4", "food bill"),
    ],
)
def test_what_a_number_is_taken_off_is_measured(text: str, surface: str, item: str) -> None:
    assert claim_in(text, surface, is_parsed=True).measure.item == item


def test_what_is_cut_to_a_level_is_not_taken_off_another() -> None:
    claim = claim_in("The bank cut to 6.25% from 6.5%.", "6.25%", is_parsed=True)
    assert claim.measure.statistic is Statistic.LEVEL


@pytest.mark.parametrize(
    ("text", "item"),
    [
        ("Profit slumped 40%, with sales down 12%.", "sales"),
        ("Sales grew 2.8%, with online orders up 12%.", "order"),
        ("Crime rose 4%, with knife attacks in the capital up 12%.", "stabbing"),
        ("With petrol prices up 12%, inflation rose to 4%.", "petrol price"),
        ("Profit slumped 40% with a loss, down 12% on May.", "profit"),
    ],
)
def test_what_stands_between_with_and_up_or_down_moved(text: str, item: str) -> None:
    assert claim_in(text, "12%", is_parsed=True).measure.item == item


def test_what_is_picked_up_with_something_is_not_that() -> None:
    found = claim_in("Volunteers with sieves picked up 12 tonnes.", "12", is_parsed=True)
    assert "sieve" not in found.measure.item


@pytest.mark.parametrize("is_parsed", [True, False])
@pytest.mark.parametrize(
    ("text", "item"),
    [
        ("Wages climbed 4% while costs rose 5% and rents 3%.", "rent"),
        ("Costs rose 5% and fares 3%.", "fare"),
        ("Debt rose 5%, with footfall up 3%.", "footfall"),
    ],
)
def test_what_a_verb_is_left_out_for_keeps_its_step(
    text: str, item: str, *, is_parsed: bool
) -> None:
    assert claim_in(text, "3%", is_parsed=is_parsed).measure.item == item
