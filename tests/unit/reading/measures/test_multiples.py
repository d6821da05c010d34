import pytest

from tests.unit.reading.measuring import claim_in


@pytest.mark.parametrize(
    ("text", "surface", "item"),
    [
        ("Lindal has three times as many pubs as shops.", "three", "pub"),
        ("The hives gave 15 times as much honey as before.", "15", "honey"),
        ("Norland saw three times more floods than its neighbours.", "three", "flood"),
        ("The ward took in twice the usual number of patients.", "twice", "patient"),
        ("The agency has had to halve rations for the camps.", "halve", "ration"),
        ("Coffee has more than doubled in price since October.", "doubled", "coffee price"),
        ("The planet is 1.3 times as wide as the Earth.", "1.3", "width"),
        ("Smokers are twice as likely to have the illness.", "twice", "likelihood"),
        ("Steel prices have tripled.", "tripled", "steel price"),
    ],
)
def test_a_multiple_is_one_of_what_there_is_so_much_of(text: str, surface: str, item: str) -> None:
    assert claim_in(text, surface, is_parsed=True).measure.item == item
