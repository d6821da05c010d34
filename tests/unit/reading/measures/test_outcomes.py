import pytest

from app.domain import Modality
from tests.unit.reading.measuring import claim_in


@pytest.mark.parametrize(
    ("text", "surface", "item"),
    [
        ("The floods killed 212 people.", "212", "death"),
        ("Over 212 Iraqis are reported dead.", "212", "death"),
        ("Police in the port arrested 77 suspects.", "77", "arrest"),
        ("Some 212 people were injured.", "212", "injury"),
        ("The fire forced 212 people to flee.", "212", "displaced person"),
        ("State media reported 212 people killed in the town.", "212", "death"),
        ("Two guards were shot dead.", "Two", "death"),
        ("The mill has let go of 212 people.", "212", "layoff"),
        ("The toll stands at 90 dead and 212 injured.", "212", "injury"),
        ("After the 6.9-magnitude quake the toll stands at 90 and 212 hurt.", "212", "injury"),
        ("Some 212 people attended the rally.", "212", "protester"),
        ("The death toll rose to 212 people.", "212", "death"),
        ("Some 212 people were ordered to leave.", "212", "evacuated person"),
        ("The 212 people dismissed last May have sued.", "212", "layoff"),
        ("The deaths of 212 miners shook the town.", "212", "death"),
        ("The number of missing fell to 212.", "212", "missing person"),
        ("The number of dead rose to four.", "four", "death"),
        ("The crash left two dead and five injured.", "two", "death"),
        ("The crash left two dead and five injured.", "five", "injury"),
        ("The siege cost the army 212 men.", "212", "death"),
        ("Some 212 people have succumbed to their burns.", "212", "death"),
        ("The fighting drove 212 villagers on to the road.", "212", "displaced person"),
        ("The number of dead stands at 90, with 212 missing.", "212", "missing person"),
        ("The ministry put the number of dead at 90.", "90", "death"),
        ("The number of injured people rose to 212.", "212", "injury"),
        ("Half of the staff will lose their jobs.", "Half", "layoff"),
        ("The flood forced 212 people from their homes.", "212", "displaced person"),
        ("Some 212 people were driven from their villages.", "212", "displaced person"),
        ("Some 212 people are now known to have died.", "212", "death"),
        ("Up to 212 people are believed to have been injured.", "212", "injury"),
        ("Nine miners are feared to be dead.", "Nine", "death"),
        ("The number killed rose to 212.", "212", "death"),
        ("All 212 people on board were rescued.", "212", "rescued person"),
        ("Some 212 people on board waited.", "212", "person on board"),
        ("Some 212 passengers aboard waited.", "212", "passenger"),
        ("The master puts the number on board at 212.", "212", "person on board"),
        ("The nurses vaccinated 90% of girls.", "90%", "vaccination"),
        ("Six injured miners wait in the capital.", "Six", "injury"),
        ("Crews looked for 12 missing sailors.", "12", "missing person"),
        ("Eleven were taken to hospital.", "Eleven", "hospitalisation"),
        ("Some 212 got out alive.", "212", "survivor"),
        ("The number of people killed in the floods rose to 212.", "212", "death"),
        ("The bodies of 212 victims had been recovered.", "212", "death"),
        ("The march, which drew 212 people, was calm.", "212", "protester"),
        ("Some 212 have recovered.", "212", "recovery"),
        ("At Halden 212 had died.", "212", "death"),
        ("Some 212 sailors were saved.", "212", "rescued person"),
        ("Some 212 sailors were plucked from the sea.", "212", "rescued person"),
        ("The coroner spoke of 212 drowned.", "212", "death"),
        ("Some 212 staff at the mill will be made redundant.", "212", "layoff"),
        ("The mill will make 212 workers redundant.", "212", "layoff"),
    ],
)
def test_what_befell_persons_is_the_measured_thing(text: str, surface: str, item: str) -> None:
    assert claim_in(text, surface).measure.item == item


@pytest.mark.parametrize(
    ("text", "surface", "item"),
    [
        ("The storm destroyed 212 houses.", "212", "home"),
        ("Some 212 people dismissed the plan as costly.", "212", "person"),
        ("Some 212 people are known to have left.", "212", "person"),
        ("The number left rose to 212.", "212", ""),
        ("Some 212 suspects fled the market.", "212", "suspect"),
        ("The scheme saved 212 jobs.", "212", "job"),
        ("He sold 40 wrecks, of which 212 were missing.", "212", "wreck"),
        ("Half of its 212 members had voted in favour.", "212", "member"),
        ("Some 85 percent of its 212 members had voted in favour.", "212", "member"),
        ("The firm forced 212 people into overtime.", "212", "person"),
        ("The number of injured horses rose to 212.", "212", "horse"),
        ("Rangers found 212 dead elephants.", "212", "elephant"),
        ("The crash killed 212 steers.", "212", "steer"),
        ("Two-thirds of patients had been vaccinated.", "Two-thirds", "patient"),
    ],
)
def test_things_and_shares_of_a_crowd_are_counted_as_they_are(
    text: str, surface: str, item: str
) -> None:
    assert claim_in(text, surface).measure.item == item


@pytest.mark.parametrize(
    ("text", "surface", "evidence"),
    [
        ("At least 14 miners were killed and 30 wounded.", "30", "wounded"),
        ("17 sailors are still missing off Ghana.", "17", "missing"),
        ("In all, 1,136 people have lost their lives.", "1,136", "have lost their lives"),
        ("The fire forced 212 people to flee.", "212", "flee"),
        ("The floods killed 212 people.", "212", "killed"),
    ],
)
def test_the_words_that_say_what_befell_them_are_the_evidence(
    text: str, surface: str, evidence: str
) -> None:
    (ground,) = (each for each in claim_in(text, surface).grounds if each.field == "item")
    assert ground.span is not None
    assert ground.span.of(text) == evidence


@pytest.mark.parametrize("text", ["Robberies hit a high of 691.", "Robberies hit a peak of 691."])
def test_what_reaches_a_level_befalls_nobody(text: str) -> None:
    assert claim_in(text, "691", is_parsed=True).measure.item == "robbery"


def test_what_a_happening_hits_is_affected_and_what_a_price_hits_is_a_level() -> None:
    storm, yen = "The storm hit 691,000.", "The yen hit 691."
    assert claim_in(storm, "691,000", is_parsed=True).measure.item == "affected person"
    assert claim_in(yen, "691", is_parsed=True).measure.item == "yen exchange rate"


def test_survivors_told_of_before_may_be_among_the_rescued() -> None:
    text = "Six more survivors were found, which brings those rescued to 212."
    assert claim_in(text, "212", is_parsed=True).measure.item == "rescued person"


@pytest.mark.parametrize(
    ("text", "surface", "item"),
    [
        ("More than half of the 900 passengers tested positive.", "900", "passenger"),
        ("Half of the 900 people killed were children.", "900", "death"),
        ("Of the convoy 900 people tested positive.", "900", "case"),
    ],
)
def test_what_befell_some_of_a_whole_befell_not_all(text: str, surface: str, item: str) -> None:
    assert claim_in(text, surface).measure.item == item


def test_a_score_that_somebody_hits_affects_nobody() -> None:
    found = claim_in("Mendis hit an unbeaten 84 off 61 balls.", "84", is_parsed=True)
    assert found.measure.item != "affected person"
    assert claim_in("The storm hit 84,000.", "84").measure.item == "affected person"


@pytest.mark.parametrize("is_parsed", [False, True])
@pytest.mark.parametrize(
    ("text", "item"),
    [
        ("More than 4,300 people were ordered to leave.", "evacuated person"),
        ("More than 4,300 people have been ordered out of Lindal.", "evacuated person"),
        ("Some 4,300 people are still out of their homes.", "displaced person"),
        ("More than 4,300 people were told to leave a tip.", "person"),
    ],
)
def test_who_was_told_to_leave_is_evacuated(text: str, item: str, *, is_parsed: bool) -> None:
    claim = claim_in(text, "4,300", is_parsed=is_parsed)
    assert (claim.measure.item, claim.modality) == (item, Modality.ASSERTED)
