import pytest

from tests.unit.reading.measuring import claim_in


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The union spoke of 212 dead miners.", "union"),
        ("Police put the crowd at 212.", "police"),
        ("In Paris police counted 212 protesters.", "police"),
        ("Police counted 900 protesters and the union 212 protesters.", "union"),
        ("The institute raised its count of the dead to 212.", "institute"),
        ("The Orlan Institute attributed 212 deaths to the heat.", "Orlan Institute"),
        ("Unions say 900 came; police put the crowd at closer to 212.", "police"),
        ("Police put the dead at 90 and the crowd at 212.", "police"),
        ("The US Geological Survey put the depth at 212 kilometres.", "Geological Survey"),
    ],
)
def test_who_counts_or_puts_a_number_is_credited(text: str, speaker: str) -> None:
    credited = claim_in(text, "212").attribution
    assert credited is not None
    assert credited.speaker == speaker


def test_whose_agency_tells_a_number_does_not_own_it() -> None:
    """Seen to fail with the agency's name alone asked for."""
    claim = claim_in("The US Geological Survey put the depth at 212 kilometres.", "212")
    assert claim.scope.subject is None


def test_who_tells_a_number_neither_has_it_nor_makes_it_an_event() -> None:
    scope = claim_in("Indeci still listed 212 dead miners.", "212").scope
    assert (scope.subject, scope.event) == (None, None)


@pytest.mark.parametrize(
    "text", ["Ghana counted 212 cases.", "NATO has put 212 troops on standby."]
)
def test_a_country_and_whoever_does_something_tells_nothing_of_others(text: str) -> None:
    claim = claim_in(text, "212")
    assert claim.attribution is None
    assert claim.scope.subject is not None


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "A quake shook Lindal, the institute said; officials put the number of injured at 212.",
            "officials",
        ),
        ("Many fled, the governor said, and hospitals in the area logged 212 cases.", "hospitals"),
        ("Health officials on Friday reported 212 new infections.", "health officials"),
        ("Corvane reported 212 new branches.", None),
    ],
)
def test_who_puts_logs_or_reports_a_number_tells_it(text: str, speaker: str | None) -> None:
    credited = claim_in(text, "212", is_parsed=True).attribution
    assert (credited.speaker if credited else None) == speaker
