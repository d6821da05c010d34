import pytest

from tests.unit.reading.measuring import claim_in


@pytest.mark.parametrize(
    ("text", "surface", "item"),
    [
        ("The mill will cut 212 jobs.", "212", "layoff"),
        ("The plan means the loss of 212 jobs.", "212", "layoff"),
        ("The mill intends to do away with 212 jobs.", "212", "layoff"),
        ("The mill has scrapped 212 posts.", "212", "layoff"),
        ("Some 212 jobs will go at the mill.", "212", "layoff"),
        ("Some 212 jobs will go to women.", "212", "job"),
        ("The plan means the loss of 212 trees.", "212", "tree"),
        ("The mill was fined $212 million.", "$212", "fine"),
        ("The mill raised its dividend to $212.", "$212", "dividend"),
        ("The fund bought the mill for $212 million.", "$212", "price"),
        ("Its cloud unit brought in $212 million.", "$212", "revenue"),
        ("The chain turned over $212 million.", "$212", "revenue"),
        ("The fire near Lindal grew to 212 acres.", "212", "burned area"),
        ("Crews fought the 212-acre fire.", "212", "burned area"),
        ("The fire brigade trains on 212 acres.", "212", "area"),
        ("The flood claimed 212 lives.", "212", "death"),
        ("The new belt saved 212 lives.", "212", "life"),
        ("The new arena, which holds 60,212, was full.", "60,212", "capacity"),
        ("The hall has room for 212 people.", "212", "capacity"),
        ("Police held 212 people.", "212", "person"),
        ("A famine took 212 lives.", "212", "death"),
        ("She earned $21,200 last year as a pilot.", "$21,200", "wage"),
        ("The superintendent Ana Roe earns $212,000.", "$212,000", "wage"),
        ("The tech giant earned $212 million last year.", "$212", "profit"),
        ("He came from a town of 21,200 people.", "21,200", "population"),
        ("Norland is a nation of 212 million.", "212", "population"),
        ("There were 61 ferries for an island of 212 million.", "212", "population"),
        ("The bill would raise the minimum wage, now $212, to $300.", "$212", ""),
        ("Designed for 212, the camp was full.", "212", "capacity"),
        ("The ferry is licensed for 212 sheep.", "212", "sheep"),
        ("The strike costs the mill $212 million.", "$212", "cost"),
        ("The strike cost taxpayers $212 million.", "$212", "cost"),
        ("The tunnel has swallowed $212 million.", "$212", "cost"),
        ("Hollow opened to $21.2 million on 900 screens.", "$21.2", "revenue"),
        ("Hollow, shot on $21.2 million, fills cinemas.", "$21.2", "budget"),
        ("The film was made on a budget of $21.2 million.", "$21.2", "budget"),
        ("The treasurer got 12 years for fraud.", "12", "sentence"),
        ("The gang were caged for a total of 61 years.", "61", "sentence"),
        ("A round that values the firm, founded in 2019, at $21.2 million.", "$21.2", "valuation"),
        ("Lenders valued the chain, debt included, at $21.2 million.", "$21.2", "valuation"),
        ("The bank must pay $21.2 million for breaching the rules.", "$21.2", "fine"),
        ("Patients on the drug lost 9 kg.", "9", "weight"),
        ("Dockers want a rise of 9 percent.", "9", "wage"),
        ("A litre of petrol now costs an average $2.12.", "$2.12", "petrol price"),
        ("The mayor won by just 212 votes.", "212", "lead"),
        ("The mayor won 212 votes.", "212", "vote"),
        ("The bill passed by 312 votes to 290.", "312", "vote"),
        ("The derby drew 21,200 to Lindal Park.", "21,200", "attendance"),
        ("They lost in front of 21,200.", "21,200", "attendance"),
        ("The drone has a range of 212 miles.", "212", "operating range"),
    ],
)
def test_a_verb_or_the_words_before_say_what_an_amount_is(
    text: str, surface: str, item: str
) -> None:
    assert claim_in(text, surface).measure.item == item


@pytest.mark.parametrize(
    "text", ["The fire is 35% contained.", "Containment of the fire stayed at 35%."]
)
def test_how_much_of_a_fire_is_contained_is_a_share(text: str) -> None:
    measure = claim_in(text, "35%").measure
    assert (measure.item, measure.statistic) == ("containment", "share")


@pytest.mark.parametrize(
    ("text", "surface", "item"),
    [
        ("A jar of Alda honey that sold for $12 in May now goes for $15.", "$15", "price"),
        ("A jar of honey that cost $12 two years ago is gone.", "$12", "price"),
        ("The lamp was knocked down for $12,000 in Lindal.", "$12,000", "price"),
        ("Seats for the derby changed hands for as much as $900.", "$900", "price"),
        ("A sack of rice will set families back 1,200 rupees.", "1,200", "price"),
        ("Bus fares will start at 20 rupees.", "20", "bus fare"),
        ("The bursar embezzled $640,000 over six years.", "$640,000", "embezzlement"),
        ("The broker swindled pensioners out of $2 million.", "$2", "fraud"),
        ("The raiders made off with $45,000 in a van.", "$45,000", "theft"),
        ("Calder United signed the winger for an initial $14 million.", "$14", "transfer fee"),
        ("Calder United paid $22 million for 21-year-old Ben Roe.", "$22", "price"),
        ("Casinos in Lindal took $412 million in July.", "$412", "revenue"),
        ("The plan sets aside $80 million for ferries.", "$80", "budget"),
        ("Tenants in Lindal hand over an average of $900 a month.", "$900", "rent"),
        ("The clerks are paid $40,000 a year.", "$40,000", "wage"),
        ("The round valued the start-up at $1.4 billion.", "$1.4", "valuation"),
        ("The relief agency says it needs $242 million to feed them.", "$242", "funding"),
        ("The viaduct, crossing the Lusk on 40 piers, cost $48 million.", "$48", "price"),
        ("The bank will pay $90 million to settle the case.", "$90", "settlement"),
    ],
)
def test_a_verb_of_trade_says_what_the_money_is(text: str, surface: str, item: str) -> None:
    assert claim_in(text, surface, is_parsed=True).measure.item == item


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("The dockers' union is asking for 9%.", "9%"),
        ("Nurses were offered 4.5% in March.", "4.5%"),
        ("The mill has offered its staff 3%.", "3%"),
    ],
)
def test_what_staff_ask_for_in_per_cent_is_a_change_of_their_wage(text: str, surface: str) -> None:
    measure = claim_in(text, surface, is_parsed=True).measure
    assert (measure.item, measure.statistic) == ("wage", "change")


def test_what_is_wiped_off_is_a_change_of_the_market_value() -> None:
    measure = claim_in("The rout wiped $9 billion off the miner.", "$9", is_parsed=True).measure
    assert (measure.item, measure.statistic) == ("market value", "change")


@pytest.mark.parametrize(
    ("text", "item"),
    [
        ("The union wants a 9% rise, while the mill has offered 4.5%.", "wage"),
        ("Employers have offered 4.5% over two years.", "wage"),
        ("The bank offered 4.5% on savings.", ""),
        ("The shop offered 4.5% off to nurses.", ""),
        ("Nurses were offered a 4.5% discount on fares.", "discount"),
        ("Nurses were offered a 4.5% increase.", "wage"),
    ],
)
def test_an_offer_amid_a_dispute_is_one_of_pay(text: str, item: str) -> None:
    assert claim_in(text, "4.5%", is_parsed=True).measure.item == item


@pytest.mark.parametrize(
    ("text", "item"),
    [
        ("Some 43,000 people live in Lindal.", "population"),
        ("Some 43,000 people live in tents.", "person"),
    ],
)
def test_who_lives_in_a_town_is_its_population(text: str, item: str) -> None:
    assert claim_in(text, "43,000", is_parsed=True).measure.item == item
