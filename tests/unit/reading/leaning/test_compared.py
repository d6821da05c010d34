"""A number that says how the one before it moved is about the same thing."""

import pytest

from app.domain import Article, Claim
from app.lexicon.loader import load
from app.reading.pipeline import read
from tests.unit.reading.measuring import claim_in


def claims_in(text: str) -> tuple[Claim, ...]:
    return read(Article(id="art_1", text=text, source="Wire"), load()).claims


def test_how_the_number_before_moved_is_about_the_same_thing() -> None:
    sold, moved = claims_in("Corvane sold 4,100 cars in May, up 9% on the year before.")
    assert moved.measure.item == sold.measure.item
    assert (sold.measure.statistic, moved.measure.statistic) == ("level", "change")


@pytest.mark.parametrize(
    "move", ["a fall of 14%", "a sharp fall of 14%", "a 14% fall", "a 14% year-on-year fall"]
)
def test_a_move_behind_a_comma_is_that_of_the_number_before(move: str) -> None:
    told, moved = claims_in(f"Police recorded 1,906 burglaries, {move}.")
    assert moved.measure.item == told.measure.item == "burglary"
    assert moved.measure.statistic == "change"


@pytest.mark.parametrize(
    "text",
    [
        "Patients waited nine hours for a bed, almost two hours longer than in May.",
        "The mayor set a $6 billion budget, 18% fatter than last year's.",
        "Yields averaged 7.1 tonnes, half a tonne below last year's.",
    ],
)
def test_what_is_held_against_another_is_that_of_the_number_before(text: str) -> None:
    told, apart = claims_in(text)
    assert apart.measure.item == told.measure.item
    assert apart.measure.statistic == "change"


def test_a_count_told_again_as_a_share_is_one_of_the_same_thing() -> None:
    count, share = claims_in("Northline cancelled 214 trains on Monday, or 10.9%.")
    assert (share.measure.item, share.measure.statistic) == (count.measure.item, "share")
    others = claims_in("Northline cancelled 214 trains on Monday, or 10.9% of flights.")
    assert others[1].measure.item == "flight"


def test_a_sum_held_against_the_one_before_is_no_level() -> None:
    text = "The bank lost $850 million, $150 million more than a year earlier."
    lost, more = claims_in(text)
    assert more.measure.item == lost.measure.item == "loss"
    assert (more.measure.statistic, more.quantity.change) == ("change", "up")


def test_a_change_told_again_in_per_cent_is_a_change() -> None:
    text = "The average bill will fall by £129, or 7%."
    assert [claim.measure.statistic for claim in claims_in(text)] == ["change", "change"]


def test_a_share_against_another_is_one_of_the_same_things() -> None:
    shares = claims_in("Some 14% of flats stand empty, against 9% a decade ago.")
    assert [claim.measure.item for claim in shares] == ["flat", "flat"]


def test_what_is_so_much_cheaper_only_moved() -> None:
    (cheaper, price) = claims_in("Diesel was 4 cents cheaper at 1.61 euros a litre.")
    assert (cheaper.measure.statistic, cheaper.quantity.change) == ("change", "down")
    assert price.measure.statistic == "rate"


def test_a_sum_that_another_replaced_or_is_held_against_is_of_the_same_thing() -> None:
    for tail in ("up from $3.9 million", "against $3.9 million", "compared with $3.9 million"):
        now, former = claims_in(f"Corvane had revenue of $4.2 million in May, {tail}.")
        assert former.measure.item == now.measure.item == "revenue"


def test_so_much_more_than_before_is_a_change_of_the_same_thing() -> None:
    text = "Casinos took $412 million in July, the most this year and 6% more than a year earlier."
    took, more = claims_in(text)
    assert more.measure.item == took.measure.item == "revenue"
    assert more.measure.statistic == "change"


def test_a_share_of_others_who_answered_is_one_of_the_same_persons() -> None:
    text = "Some 52% of voters back the plan, against 39% who do not."
    back, others = claims_in(text)
    assert (others.measure.item, others.measure.statistic) == (back.measure.item, "share")


@pytest.mark.parametrize(
    ("text", "surface", "item"),
    [
        ("Olga Roe has raised €27,000 for the school, nine times her target.", "nine", "funding"),
        ("The port handled 4,100 boxes, twice as many as last year.", "twice", "box"),
        ("Unemployment fell as firms made 900 hires, four times what was hoped.", "four", "hire"),
        ("Firms made 89,000 hires, four times what analysts had foreseen.", "four", "hire"),
        ("The valley got 63 millimetres of rain, nearly double its usual.", "double", "rainfall"),
    ],
)
def test_a_multiple_behind_a_comma_is_one_of_the_number_before(
    text: str, surface: str, item: str
) -> None:
    claim = next(one for one in claims_in(text) if surface in one.surface)
    assert claim.measure.item.endswith(item)
    assert claim.measure.statistic == "ratio"


@pytest.mark.parametrize(
    ("text", "surface", "item"),
    [
        ("The park's wolf population has nearly tripled since 2010 to 355.", "355", "population"),
        ("Spot rates have more than quadrupled since May, to $6,282.", "$6,282", "rate"),
    ],
)
def test_where_a_multiplication_went_is_told_of_what_was_multiplied(
    text: str, surface: str, item: str
) -> None:
    claim = next(one for one in claims_in(text) if surface in one.surface)
    assert claim.measure.item.endswith(item)
    assert claim.measure.statistic == "level"


def test_so_much_of_it_is_a_part_of_the_sum_before() -> None:
    took, part = claims_in("The film took $90 million, $12 million of it on Sunday.")
    assert part.measure.item == took.measure.item == "revenue"


def test_what_a_share_came_from_is_of_the_same_thing() -> None:
    text = "The central bank cut to 6.25% from 6.5%."
    claim = claim_in(text, "6.5%", is_parsed=True)
    assert claim.measure.item == claim_in(text, "6.25%", is_parsed=True).measure.item != ""


def test_what_a_price_came_from_is_of_the_same_thing() -> None:
    text = "Crowds marched against a rise in the bus fare to 31 euros a ride from 26."
    claim = claim_in(text, "26", is_parsed=True)
    assert claim.measure.item == claim_in(text, "31", is_parsed=True).measure.item
    assert claim.quantity.unit.name == "EUR"


@pytest.mark.parametrize(
    ("text", "surface", "item"),
    [
        ("Velmar blamed wage costs for a 6.2% drop in annual profit, to $48m.", "$48m", "profit"),
        ("The town saw a 4% rise in rent, to $910 a month.", "$910", "rent"),
        ("Profit rose 9%, an increase of 4% on the $48m of last year.", "$48m", "profit"),
        ("Sales fell 4% after costs rose, to $48m in fuel alone.", "$48m", ""),
        ("The bank cut rates by half a point to 5.25%.", "5.25%", "interest rate"),
    ],
)
def test_what_moved_has_come_to_a_level(text: str, surface: str, item: str) -> None:
    found = claim_in(text, surface, is_parsed=True).measure.item
    assert found == item if item else found != "sales"


@pytest.mark.parametrize("lead", ["compared with", "compared to", "against"])
def test_what_is_held_against_a_number_is_the_same_thing(lead: str) -> None:
    filled, former = claims_in(f"The lakes are at 41% of capacity, {lead} 63% last year.")
    assert former.measure.item == filled.measure.item == "capacity"
    rose, before = claims_in(f"Wages rose 4.1% in May, {lead} 4.4% in April.")
    assert (before.measure.item, before.measure.statistic) == (rose.measure.item, "change")
    jobless, then = claims_in(f"Unemployment stood at 4.1% in May, {lead} 3.9% a year ago.")
    assert (then.measure.item, then.measure.statistic) == (jobless.measure.item, "level")


def test_what_is_held_against_a_weight_is_the_same_thing() -> None:
    yields, before = claims_in("The mill produced 41 tonnes of flour, compared with 63 tonnes.")
    assert before.measure.item == yields.measure.item


def test_what_is_told_behind_a_dash_is_how_far_apart_two_prices_are() -> None:
    price, more = claims_in("The flat costs £238,500 - £16,000 more than a year ago.")
    assert (more.measure.item, more.measure.statistic) == (price.measure.item, "change")
