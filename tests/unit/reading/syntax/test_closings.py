import pytest

from tests.unit.reading.measuring import claim_in


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Some 212 people fled, the Lindal Department reported on Thursday.", "Lindal Department"),
        ("Some 212 people fled, KLM estimates.", "KLM"),
        ("Some 212 people fled, police data show.", "police"),
        ("Some 212 people fled, figures from the Corvane Institute show.", "Corvane Institute"),
        (
            "Some 212 people fled, the Department for Transport confirmed.",
            "Department for Transport",
        ),
        ("Some 212 people fled, the farmers' union warned.", "farmers' union"),
        ("Some 212 people fled, the farmers' union told reporters on Monday.", "farmers' union"),
        ("Some 212 people fled, the prefect told staff.", "prefect"),
    ],
)
def test_the_end_of_a_sentence_names_who_said_it(text: str, speaker: str) -> None:
    attribution = claim_in(text, "212").attribution
    assert attribution is not None
    assert attribution.speaker == speaker


@pytest.mark.parametrize(
    "text",
    [
        "The mill lost 212 jobs, beating estimates.",
        "The mill lost 212 jobs, including insurance claims.",
        "The mill lost 212 jobs, a record the union claims.",
        "The mill lost 212 jobs, a late estimate.",
    ],
)
def test_what_only_looks_like_a_verb_of_saying_credits_nobody(text: str) -> None:
    assert claim_in(text, "212").attribution is None
