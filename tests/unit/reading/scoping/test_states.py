import pytest

from tests.unit.reading.measuring import claim_in


@pytest.mark.parametrize(
    ("text", "surface", "event"),
    [
        ("The recall covers 430 cars.", "430", "recalled"),
        ("The closures affect 43 shops.", "43", "closed"),
        ("Outages affected 430 homes.", "430", "without power"),
        ("The sale catalogue covers 430 cars.", "430", "covered"),
        ("The closure of the mill affects 430 workers.", "430", None),
    ],
)
def test_what_a_deed_covers_had_it_done_to_it(text: str, surface: str, event: str | None) -> None:
    assert claim_in(text, surface).scope.event == event


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Some 430 homes remained without power.", "without power"),
        ("Some 430 homes had no power.", "without power"),
        ("Some 430 homes lost power.", "without power"),
        ("Some 430 homes and shops lost power.", "without power"),
        ("Some 430 homes and shops were still without power.", "without power"),
        ("The gale wrecked 430 homes and knocked out power to 900.", "destroyed"),
        ("The gale cut power to 430 homes.", "without power"),
        ("Power was cut to about 430 homes.", "without power"),
        ("The gale cut the queue to 430 homes.", None),
    ],
)
def test_what_things_lack_is_their_event(text: str, event: str | None) -> None:
    """Seen to fail: homes that lost power were a drift from homes that were insured."""
    assert claim_in(text, "430").scope.event == event


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("More than 430 schools stayed shut.", "shut"),
        ("Some 430 homes are known to have been destroyed.", "destroyed"),
        ("Some 430 homes are known to be dry.", None),
    ],
)
def test_what_still_holds_or_is_known_is_their_event(text: str, event: str | None) -> None:
    assert claim_in(text, "430").scope.event == event


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("The strike forced the cancellation of 430 flights.", "cancelled"),
        ("The plan includes the building of 430 homes.", "built"),
        ("The judge ordered the release of 430 prisoners.", "released"),
        ("It was the first showing of 430 paintings.", None),
        ("The gale led to the evacuation of 430 people.", None),
    ],
)
def test_what_is_done_to_so_many_may_be_a_noun(text: str, event: str | None) -> None:
    """Who were evacuated are so by their item already."""
    assert claim_in(text, "430", is_parsed=True).scope.event == event


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Some 430 people were found guilty.", "convicted"),
        ("The court found 430 people guilty.", "convicted"),
        ("The drought left 430 cattle dead.", "killed"),
        ("The crash left 430 people dead.", None),
        ("Lindal placed an order for 430 trams.", "ordered"),
    ],
)
def test_what_befell_them_may_stand_behind_or_before(text: str, event: str | None) -> None:
    assert claim_in(text, "430", is_parsed=True).scope.event == event


@pytest.mark.parametrize(
    "text",
    [
        "The gale left 9,000 homes in Lindal without power.",
        "Some 9,000 homes in Lindal lost power.",
    ],
)
def test_where_they_are_parts_no_state_from_its_homes(text: str) -> None:
    assert claim_in(text, "9,000").scope.event == "without power"
