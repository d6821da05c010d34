import pytest

from tests.unit.reading.measuring import claim_in


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Some 212 people fled, coach Nia Rowlands said.", "Nia Rowlands"),
        ("Some 212 people fled, the WHO said.", "World Health Organization"),
        ("Some 212 people fled, the alliance's spokesman said.", "alliance"),
        ("Some 212 people fled, police data showed.", "police"),
        ("Some 212 people fled, India's railway ministry said.", "railway ministry"),
        ("Some 212 people fled, according to a report by the Red Cross.", "Red Cross"),
        ("Some 212 people fled, the Bureau of Statistics said.", "Bureau of Statistics"),
        ("Researchers said 212 people had fled.", "researchers"),
        ("Some 212 people fled, Cal Fire said.", "Cal Fire"),
        ("Some 212 people fled, the prime minister's office said.", "prime minister's office"),
        ("Corvane fired 212 people, the ministry said.", "ministry"),
        ("Veltar, the country's largest mill, said 212 people had fled.", "Veltar"),
        ("Some 212 people fled, many of them at night, said the mayor.", "mayor"),
        ("The ministry's latest report said 212 people had fled.", "ministry"),
        ("Some 212 people fled, damage estimates showed.", "damage estimates"),
        ("A recent poll said 212 people had fled.", "recent poll"),
        ("Some 212 people fled, official data showed.", "official data"),
        ("Some 212 people fled, Colonel Ihor Dann said.", "Ihor Dann"),
        ("Some 212 people fled, Commission President Ursula von Meld said.", "Ursula von Meld"),
        ("Some 212 people fled, Malaysian Palm Oil Board data showed.", "Malaysian Palm Oil Board"),
        ("“Some 212 people fled,” said Tomas Wilk, the mayor.", "Tomas Wilk"),
    ],
)
def test_the_speaker_is_named_without_office_or_paper(text: str, speaker: str) -> None:
    attribution = claim_in(text, "212").attribution
    assert attribution is not None
    assert attribution.speaker == speaker


def test_it_says_what_the_name_before_it_says() -> None:
    claim = claim_in("Norland denied losing ships. It said 212 people had fled.", "212")
    assert claim.attribution is not None
    assert claim.attribution.speaker == "Norland"


def test_it_says_so_with_a_parse_too() -> None:
    text = "Norland denied losing ships. It said 212 people had fled."
    claim = claim_in(text, "212", is_parsed=True)
    assert claim.attribution is not None
    assert claim.attribution.speaker == "Norland"


@pytest.mark.parametrize(("other", "speaker"), [("Rain", "Lidmark Ports"), ("Corvane", None)])
def test_it_reaches_far_back_for_the_only_name(other: str, speaker: str | None) -> None:
    text = (
        f"Lidmark Ports has a poor year behind it. {other} fell in May. The strike was long. "
        "Nobody was hurt. It said 212 people had left."
    )
    credit = claim_in(text, "212").attribution
    assert (credit.speaker if credit else None) == speaker


def test_a_part_of_what_was_counted_is_no_speaker() -> None:
    claim = claim_in("Half of the 212 people surveyed showed a response.", "212")
    assert claim.attribution is None


@pytest.mark.parametrize("text", ["The raid claimed 212 lives.", "The raid claimed 212 victims."])
def test_what_takes_lives_says_nothing(text: str) -> None:
    assert claim_in(text, "212").attribution is None


def test_whoever_claims_something_else_says_it() -> None:
    attribution = claim_in("The union claimed 212 marchers had come.", "212").attribution
    assert attribution is not None
    assert attribution.speaker == "union"


def test_a_ministry_is_one_that_was_named_so() -> None:
    claim = claim_in(
        "The Health Ministry blamed Corvane. The ministry said 212 people were ill.", "212"
    )
    assert claim.attribution is not None
    assert claim.attribution.speaker == "Health Ministry"


def test_of_two_names_the_first_says_it_for_the_second() -> None:
    claim = claim_in("Petr Halas of Corvane Bank said 212 people had left.", "212", is_parsed=True)
    assert claim.attribution is not None
    assert claim.attribution.speaker == "Petr Halas"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("A strike shut two Chilean ports. Some 212 people fled, the union said.", "union"),
        ("Norland denied losing ships. Some 212 people fled, the country said.", "Norland"),
        ("Norvik denied losing ships. Some 212 people fled, the company said.", "Norvik"),
    ],
)
def test_no_union_and_no_company_is_a_country(text: str, speaker: str) -> None:
    attribution = claim_in(text, "212").attribution
    assert attribution is not None
    assert attribution.speaker == speaker


def test_nobody_s_forecast_says_anything() -> None:
    text = "The firm, which employs 212 people, confirmed its forecast for the year."
    assert claim_in(text, "212", is_parsed=True).attribution is None


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("Prices rose 0.9%, not the 0.6% initially estimated.", "0.6%"),
        ("Norland lost 212 soldiers, more than the 150 first announced.", "150"),
    ],
)
def test_when_a_figure_was_first_given_is_no_speaker(text: str, surface: str) -> None:
    assert claim_in(text, surface).attribution is None
