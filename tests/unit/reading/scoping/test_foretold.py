"""Whose growth it is that a forecast of somebody else is for."""

import pytest

from tests.unit.reading.measuring import claim_in


@pytest.mark.parametrize(
    ("text", "subject", "speaker"),
    [
        (
            "The IMF cut its forecast for German growth to 2.1%.",
            "Germany",
            "International Monetary Fund",
        ),
        ("The bank trimmed its outlook for Norway's house prices to 2.1%.", "Norway", "bank"),
        ("The OECD put Italian growth at 2.1%.", "Italy", "OECD"),
        ("Corvane raised its forecast for profit to $2.1m.", "Corvane", None),
        ("Corvane raised its forecast for German sales to $2.1m.", "Corvane", None),
        ("Norway cut its forecast for growth to 2.1%.", "Norway", None),
    ],
)
def test_whose_a_forecast_number_is(text: str, subject: str, speaker: str | None) -> None:
    claim = claim_in(text, "2.1", is_parsed=True)
    assert claim.scope.subject == subject
    assert (claim.attribution.speaker if claim.attribution else None) == speaker
