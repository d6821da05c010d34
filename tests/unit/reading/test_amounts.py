import pytest

from tests.unit.reading.measuring import claim_in


@pytest.mark.parametrize(
    ("text", "surface", "item"),
    [
        ("The mill will cut 212 jobs.", "212", "layoff"),
        ("The plan means the loss of 212 jobs.", "212", "layoff"),
        ("The plan means the loss of 212 trees.", "212", "tree"),
        ("The mill was fined $212 million.", "$212", "fine"),
        ("The mill raised its dividend to $212.", "$212", "dividend"),
        ("The fund bought the mill for $212 million.", "$212", "price"),
        ("Its cloud unit brought in $212 million.", "$212", "revenue"),
        ("The chain turned over $212 million.", "$212", "revenue"),
        ("The fire near Lindal grew to 212 acres.", "212", "burned area"),
        ("Crews fought the 212-acre fire.", "212", "burned area"),
        ("The fire brigade trains on 212 acres.", "212", ""),
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
        ("The strike costs the mill $212 million.", "$212", ""),
        ("A litre of petrol now costs an average $2.12.", "$2.12", "price"),
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
