import pytest

from tests.unit.reading.measuring import claim_in


@pytest.mark.parametrize(
    ("text", "surface", "subject"),
    [
        ("NATO has put 6,200 troops on standby.", "6,200", "NATO"),
        ("About 90,000 Russian soldiers wait in the east.", "90,000", "Russia"),
        ("Washington has sent Kyiv $40 million in military aid.", "$40", "United States"),
    ],
)
def test_the_subject_is_who_has_or_does_it(text: str, surface: str, subject: str) -> None:
    assert claim_in(text, surface).scope.subject == subject


def test_a_crisis_is_a_context_and_no_place() -> None:
    claim = claim_in("NATO has put 6,200 troops on standby over the Cyprus crisis.", "6,200")
    assert claim.scope.event == "put on standby"
    assert (claim.scope.context, claim.scope.place) == ("Cyprus crisis", None)


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("The blast left 212 people dead.", None),
        ("The bill for the trial came to $212 million.", None),
        ("The jobless rate held at 212 people.", None),
        ("The police held 212 people.", "held"),
        ("The army left 212 tanks behind.", "left"),
        ("Some 212 homes were still without power.", "without power"),
        ("The storm left 212 homes without water in Lindal.", "without water"),
        ("Crews worked without power in 212 villages.", "worked"),
        ("More than 212 schools stayed shut on Monday.", "shut"),
        ("More than 212 schools remain in the valley.", None),
        ("Some 212 homes are known to have been destroyed.", "destroyed"),
        ("Some 212 people are known to have been killed.", None),
        ("Some 212 homes are known to insurers.", None),
    ],
)
def test_what_befell_persons_needs_no_event(text: str, event: str | None) -> None:
    assert claim_in(text, "212").scope.event == event


@pytest.mark.parametrize(
    "text",
    [
        "Some 9,000 cars were damaged and 212 destroyed by noon.",
    ],
)
def test_a_clause_without_its_auxiliary_has_its_own_event(text: str) -> None:
    assert claim_in(text, "212").scope.event == "destroyed"


@pytest.mark.parametrize(
    "text",
    [
        "Some 212 homes were destroyed or badly damaged.",
        "The storm damaged or destroyed 212 homes.",
    ],
)
def test_one_number_for_two_fates_has_both(text: str) -> None:
    assert claim_in(text, "212").scope.event == "damaged or destroyed"


@pytest.mark.parametrize(
    "said",
    [
        "Analysts had expected 43 deals.",
        "It closed 90 deals, beating the 43 of May.",
        "It closed 90 deals, bringing the total for the year to 43.",
    ],
)
def test_what_only_holds_or_adds_up_befalls_nothing(said: str) -> None:
    assert claim_in(said, "43").scope.event is None


def test_a_part_of_a_whole_is_no_part_of_the_event() -> None:
    assert claim_in("Some 86 wells were drilled out of 430.", "86").scope.event == "drilled"


def test_what_belongs_to_the_verb_is_part_of_the_event() -> None:
    assert claim_in("Lidmark took over 12 stores.", "12 stores").scope.event == "taken over"
    assert claim_in("The party won over 300 seats.", "300 seats").scope.event == "won"
    assert claim_in("Lidmark took on 12 workers.", "12 workers").scope.event == "taken on"
    assert claim_in("Lidmark sat on 12 boards.", "12 boards").scope.event != "sat on"
    shut = "It will shut 17 shops, putting 390 jobs at risk."
    assert claim_in(shut, "17").scope.event == "shut"
    assert claim_in(shut, "390").scope.event == "put at risk"
    assert claim_in("Trains ran up to 55 minutes late.", "55 minutes").scope.event == "run"


def test_what_opens_a_sentence_holds_for_all_of_it() -> None:
    text = "A week after the 6.9-magnitude quake, the company sold 212 tents."
    assert claim_in(text, "212").scope.context == "earthquake"


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("The firm will cut 900 jobs, of which 212 are in Norland.", "of them"),
        ("Police held 900 men. Of them, 212 were freed.", "of them"),
        ("Police held 900 men, and 212 of them were freed.", "of them"),
        ("Police freed one of 212 men.", None),
    ],
)
def test_some_of_those_told_before_are_a_part(text: str, part: str | None) -> None:
    assert claim_in(text, "212").scope.part == part


@pytest.mark.parametrize(
    ("text", "context"),
    [
        ("Exports are 212 tonnes lower than before the war.", None),
        ("Arrivals rose to 212, compared with 90 before the pandemic.", None),
        ("Exports have fallen 212% since the war.", None),
        ("Exports are 212 tonnes, down from 600 tonnes before the war.", None),
        ("Some 212 people have fled since the war began.", "war"),
        ("Some 212 people died in the war.", "war"),
    ],
)
def test_what_only_says_when_is_no_context(text: str, context: str | None) -> None:
    assert claim_in(text, "212").scope.context == context
