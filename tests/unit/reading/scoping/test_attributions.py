import pytest

from app.domain import Article
from app.services.extract import read_article
from app.wiring import build_engine
from tests.unit.reading.measuring import claim_in


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The disaster agency said 212 people had died.", "disaster agency"),
        ("At least 212 people have died, the ministry said.", "ministry"),
        ("At least 212 people have died, according to the Red Cross.", "Red Cross"),
    ],
)
def test_the_speaker_is_credited(text: str, speaker: str) -> None:
    attribution = claim_in(text, "212").attribution
    assert attribution is not None
    assert attribution.speaker == speaker
    assert attribution.span.of(text) == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The coach Ines Roval said 212 fans had come.", "Ines Roval"),
        ("Some 212 fans came, grid operator Lindal Power said.", "Lindal Power"),
        ("The WHO said 212 people had died.", "World Health Organization"),
        ("The French coach said 212 fans had come.", "French coach"),
    ],
)
def test_a_speaker_is_named_without_title_and_by_the_full_name(text: str, speaker: str) -> None:
    attribution = claim_in(text, "212").attribution
    assert attribution is not None
    assert attribution.speaker == speaker


def test_a_clause_about_a_noun_credits_only_what_it_holds() -> None:
    text = (
        "The mayor promised to hire 212 teachers, "
        "a plan the treasury says would cost 24 million euros."
    )
    claims = read_article(Article("art_1", text, "Wire"), build_engine()).claims
    speakers = {claim.surface: claim.attribution and claim.attribution.speaker for claim in claims}
    assert speakers == {"212 teachers": None, "24 million euros": "treasury"}


def test_a_number_that_nobody_is_credited_for_has_no_speaker() -> None:
    assert claim_in("The United States sent 300 troops.", "300").attribution is None


def test_whoever_is_said_to_do_something_says_nothing() -> None:
    assert claim_in("The Lindal League is projected to win 212 seats.", "212").attribution is None


def test_media_report_that_it_is_so() -> None:
    attribution = claim_in("State media reported that 212 people had fled.", "212").attribution
    assert attribution is not None
    assert attribution.speaker == "state media"


@pytest.mark.parametrize(
    ("text", "surface", "speaker"),
    [
        ("Some 80,000 people came; the union said 212,000 people did.", "80,000", None),
        ("Some 80,000 people came; the union said 212,000 people did.", "212,000", "union"),
        (
            "Some 80,000 men came, the prefect said, or 212,000 according to unions.",
            "80,000",
            "prefect",
        ),
        ("By police's estimate 80,000 men came, 212,000 by that of the union.", "80,000", "police"),
        ("By police's estimate 80,000 men came, 212,000 by that of the union.", "212,000", "union"),
        ("Some 80,000 people came and 212 were hurt, the prefect said.", "80,000", "prefect"),
        (
            "It drew 80,000 fans according to its hosts and 21,000 according to the police.",
            "21,000",
            "police",
        ),
        (
            "It drew 80,000 fans according to its hosts and 21,000 according to the police.",
            "80,000",
            "hosts",
        ),
    ],
)
def test_of_several_speakers_the_one_beside_the_number_says_it(
    text: str, surface: str, speaker: str | None
) -> None:
    credited = claim_in(text, surface).attribution
    assert (credited.speaker if credited else None) == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Some 212 beds are empty, NHS figures show, but the wait grew.", "NHS"),
        ("The party won 212 of the seats declared so far, the county clerk said.", "county clerk"),
        ("The ministry on Friday said 212 drones were shot down.", "ministry"),
        ("Oil fell to $212 a barrel after Maresia said it would pump more.", None),
    ],
)
def test_a_verb_credits_for_what_it_says_alone(text: str, speaker: str | None) -> None:
    article = Article("art_1", text, "Meridian Wire", None)
    claims = read_article(article, build_engine()).claims
    found = next(claim for claim in claims if "212" in claim.surface).attribution
    assert (found.speaker if found else None) == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Rain cut output to 212 tonnes, Corvane Mining told the exchange.", "Corvane Mining"),
        ("Rents rose to 212 crowns, the regulator Dantz has confirmed.", "Dantz"),
        ("Fines reached 212 crowns, the Road Centre in Lindal has reckoned.", "Road Centre"),
        ("Match, whose app is free, said revenue was 212 crowns.", "Match"),
        (
            "The plant will axe 212 jobs, vice-chair Priya Rowe told staff in a letter.",
            "Priya Rowe",
        ),
    ],
)
def test_who_stands_beside_the_last_verb_says_it(text: str, speaker: str) -> None:
    attribution = claim_in(text, "212", is_parsed=True).attribution
    assert attribution is not None
    assert attribution.speaker == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The film took $212 million, per studio estimates.", "studio"),
        ("He will earn $212 million, per Gazeta Sport.", "Gazeta Sport"),
        ("It costs $212 million, per person.", None),
    ],
)
def test_per_credits_a_paper_or_a_name_behind_a_comma(text: str, speaker: str | None) -> None:
    credited = claim_in(text, "212").attribution
    assert (credited.speaker if credited else None) == speaker


@pytest.mark.parametrize(
    ("text", "surface", "speaker"),
    [
        ("Some 9,000 people, by the police count, marched.", "9,000", "police"),
        ("The police figure was 12,000 marchers.", "12,000", "police"),
        ("The union claims 9,000 marchers against a police estimate of 4,000.", "4,000", "police"),
        ("The union claims 9,000 marchers against a police estimate of 4,000.", "9,000", "union"),
        (
            "The union claims 9,000 marchers; the police count of heads was 4,000.",
            "4,000",
            "police",
        ),
        (
            "Some 9,000 marched, by the police count; the unions' estimate is 20,000.",
            "20,000",
            "unions",
        ),
        ("They marched past the police station in 212 minutes.", "212", None),
    ],
)
def test_a_count_is_theirs_who_stand_before_it(
    text: str, surface: str, speaker: str | None
) -> None:
    credited = claim_in(text, surface, is_parsed=True).attribution
    assert (credited.speaker if credited else None) == speaker
