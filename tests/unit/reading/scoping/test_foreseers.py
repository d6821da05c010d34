import pytest

from tests.unit.reading.measuring import claim_in


@pytest.mark.parametrize(
    ("text", "surface", "speaker"),
    [
        ("Analysts had expected a profit of $90 million.", "$90", "analysts"),
        ("It made 40 boats, fewer than the 90 that brokers had forecast.", "90", "brokers"),
        ("It was above the 5.3 percent foreseen by analysts.", "5.3", "analysts"),
        ("Profit of 82 cents missed the 85 cents tipped by analysts.", "82", None),
        ("The grocer expects a profit of $90 million.", "$90", None),
        ("Police expect 90 marchers.", "90", "police"),
        ("It made 40 boats, fewer than the 90 that brokers had forecast.", "40", None),
        ("It made 90 boats, the yard said, and economists are pleased.", "90", "yard"),
    ],
)
def test_who_foresaw_a_number_is_credited(text: str, surface: str, speaker: str | None) -> None:
    attribution = claim_in(text, surface).attribution
    assert (attribution.speaker if attribution else None) == speaker


@pytest.mark.parametrize(
    "text",
    [
        "Economists polled by Meridian Wire had looked for a rise of 0.6 percent.",
        "Economists polled by Meridian Wire had expected a rise of 0.6 percent.",
        "Economists at Meridian Bank had expected a rise of 0.6 percent.",
    ],
)
def test_forecasters_are_credited_and_not_who_polled_them(text: str) -> None:
    attribution = claim_in(text, "0.6", is_parsed=True).attribution
    assert attribution
    assert attribution.speaker == "economists"


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("The OECD sees unemployment at 90%.", None),
        ("The IMF expects growth of 90%.", None),
        ("Norway expects inflation of 90%.", "Norway"),
        ("Corvane expects a profit of $90 million.", "Corvane"),
    ],
)
def test_who_foresees_what_only_countries_have_does_not_have_it(
    text: str, subject: str | None
) -> None:
    assert claim_in(text, "90", is_parsed=True).scope.subject == subject


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The central bank expects inflation of 90%.", "central bank"),
        ("The OECD sees unemployment at 90%.", "OECD"),
        ("The IMF expects growth of 90%.", "International Monetary Fund"),
        ("The grocer expects growth of 90%.", None),
        ("Norway expects inflation of 90%.", None),
    ],
)
def test_who_foresees_what_only_countries_have_is_credited(text: str, speaker: str | None) -> None:
    attribution = claim_in(text, "90", is_parsed=True).attribution
    assert (attribution.speaker if attribution else None) == speaker
