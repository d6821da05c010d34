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
