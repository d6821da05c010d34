import pytest

from tests.unit.reading.measuring import claim_in


@pytest.mark.parametrize(
    ("text", "surface", "item"),
    [
        ("The Nikkei fell 812 points to 38,079.", "812", "stock index"),
        ("The Nikkei fell 812 points, or 2.1%, to 38,079.", "38,079", "stock index"),
        ("The DAX ended 1.3% lower.", "1.3%", "stock index"),
        ("Copper slid below $9,000 a tonne.", "$9,000", "copper price"),
        ("Wheat futures were trading at $5.80 a bushel.", "$5.80", "wheat price"),
        ("Crude futures settled $1.12 higher on Friday.", "$1.12", "oil price"),
        ("Coffee has jumped 40% this year.", "40%", "coffee price"),
        ("Tobin Steel was the top gainer, climbing 6.2 per cent.", "6.2", "share price"),
        ("Halden fell 3.2% in early trading.", "3.2%", "share price"),
        ("Tobin Brewing closed the week at $29.60.", "$29.60", "share price"),
        ("The FTSE fell 0.8%, with Halden losing 11.4%.", "11.4", "share price"),
        ("Corvane gained 6.1 per cent to close at 84.20 kronor.", "6.1", "share price"),
        (
            "Shares in Halden, which had lost two-fifths of their value, closed 11% up.",
            "11",
            "share price",
        ),
        ("Gold lost 1.2% on Friday.", "1.2", "gold price"),
        ("Lindal stocks closed 1.2% firmer.", "1.2", "share price"),
        ("Copper added 2.4% after the strike.", "2.4", "copper price"),
        ("Growers will get 48,000 rupees a tonne.", "48,000", "price"),
        ("Guards there get $14 an hour.", "$14", "wage"),
        ("Nobody plans for $100 oil.", "$100", "oil price"),
        ("Sterling was at $1.26 on Friday.", "$1.26", "pound exchange rate"),
        ("The rupee weakened to 83.4 against the dollar.", "83.4", "rupee exchange rate"),
        ("The yen hit 155 to the dollar.", "155", "yen exchange rate"),
        ("The peso gained 1.2%.", "1.2", "peso exchange rate"),
        ("The Nikkei hit 38,915.", "38,915", "stock index"),
    ],
)
def test_what_is_dealt_in_has_a_price_or_an_index(text: str, surface: str, item: str) -> None:
    assert claim_in(text, surface, is_parsed=True).measure.item == item


@pytest.mark.parametrize(
    ("text", "surface", "item"),
    [
        ("Some 40% of the gold came from Norland.", "40%", "gold"),
        ("The consumer price index rose 3% in May.", "3%", ""),
        ("The fee rose to $40 a tonne.", "$40", "fee"),
        ("The dollar index rose 0.3%.", "0.3", "dollar index"),
        ("The crown was sold for $4 million.", "$4", "price"),
        ("The relief of 40 million rupees is worth $4 million.", "$4", "relief"),
        ("Turnover climbed to 71.6 per cent.", "71.6", ""),
        ("Participation climbed to 71.6 per cent, a gain of 3.2 points.", "71.6", ""),
        ("Tobin Steel grew 3% last year.", "3%", ""),
        ("Halden lost 4% of its market in a year.", "4%", ""),
        ("The FTSE fell, with Halden losing 11% and Corvane down 3.4%.", "3.4", ""),
        ("Tobin Steel ended the year with $40 million.", "$40", ""),
    ],
)
def test_what_is_named_is_no_price(text: str, surface: str, item: str) -> None:
    assert claim_in(text, surface, is_parsed=True).measure.item.endswith(item)
    assert claim_in(text, surface, is_parsed=True).measure.item not in (
        "share price",
        "stock index",
    )


def test_points_of_an_index_are_a_change_unless_they_are_its_level() -> None:
    text = "The Sensex shed 610 points to settle at 74,221."
    assert claim_in(text, "610", is_parsed=True).measure.statistic == "change"
    assert claim_in(text, "74,221", is_parsed=True).measure.statistic == "level"


@pytest.mark.parametrize(
    ("text", "surface", "item"),
    [
        ("A $40 million hospital opened in Lindal.", "$40", "price"),
        ("Ministers opened the £60m stadium on Friday.", "£60m", "price"),
        ("The union won a $40 million grant.", "$40", "grant"),
        ("Voters backed a $40 million hospital budget.", "$40", "hospital budget"),
    ],
)
def test_a_thing_right_behind_money_cost_so_much(text: str, surface: str, item: str) -> None:
    assert claim_in(text, surface, is_parsed=True).measure.item == item


@pytest.mark.parametrize(
    ("text", "surface", "item"),
    [
        ("The Lindal Business Climate Index rose to 91.6.", "91.6", "index"),
        ("The new £62m hospital is due in May.", "£62m", "price"),
        ("A poll by Lakeshore Index gave the mayor 31 per cent.", "31", ""),
        ("The mayor is on 31 per cent, Lakeshore found.", "31", ""),
    ],
)
def test_a_name_a_thing_or_nobody_is_measured(text: str, surface: str, item: str) -> None:
    assert claim_in(text, surface, is_parsed=True).measure.item == item


@pytest.mark.parametrize(
    ("text", "surface", "item"),
    [
        ("The index fell; chipmaker Calder Electric plunged 9%.", "9%", "share price"),
        ("Calder Motors closed 29 per cent down.", "29", "share price"),
        ("The group, which cut its outlook in May, closed 29% down.", "29%", "share price"),
        ("The group closed 29% of its shops.", "29%", "shop"),
        ("The poll closed up 29%.", "29%", "poll"),
    ],
)
def test_a_firm_that_closed_so_far_down_is_its_share(text: str, surface: str, item: str) -> None:
    assert claim_in(text, surface, is_parsed=True).measure.item == item


@pytest.mark.parametrize(
    ("text", "item"),
    [
        ("The club gave the winger a deal worth £9,000 a week.", "wage"),
        ("He signed a contract worth £9,000 a season net.", "wage"),
        ("The club struck a deal worth £9,000 a year.", "deal"),
    ],
)
def test_terms_that_are_paid_by_the_week_are_a_wage(text: str, item: str) -> None:
    assert claim_in(text, "£9,000", is_parsed=True).measure.item == item


def test_money_an_hour_for_a_job_is_a_wage() -> None:
    assert (
        claim_in("She quit her £12.40-an-hour job.", "12.40", is_parsed=True).measure.item == "wage"
    )
    assert claim_in("She quit her £12.40-an-hour flat.", "12.40").measure.item != "job"


@pytest.mark.parametrize(
    ("text", "surface", "item"),
    [
        ("Corvane shares fell 3% to close at $43.20.", "$43.20", "share price"),
        ("A litre of petrol rose to $1.52.", "$1.52", "petrol price"),
        ("The share of the Lusk company rose 3%.", "3%", "share price"),
        ("The share of candidates rose 3%.", "3%", "candidate"),
    ],
)
def test_what_is_dealt_in_may_be_named_with_whose_it_is(text: str, surface: str, item: str) -> None:
    assert claim_in(text, surface, is_parsed=True).measure.item == item
