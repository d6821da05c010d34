import pytest

from app.lexicon.loader import DATA, parsed
from app.lexicon.outcomes import ConditionRow
from app.lexicon.subjects import SubjectsFile
from tests.unit.reading.measuring import claim_in

ROWS = parsed(DATA / "en" / "subjects.toml", SubjectsFile).condition


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.id)
def test_a_share_of_everybody_has_the_name_of_its_condition(row: ConditionRow) -> None:
    """Seen to fail: the poverty rate and those who live in poverty were two things."""
    assert [claim_in(text, "30%").measure.item for text in row.yes] == [row.item] * len(row.yes)
    assert [text for text in row.no if claim_in(text, "30%").measure.item == row.item] == []


@pytest.mark.parametrize("is_parsed", [False, True])
@pytest.mark.parametrize(
    ("text", "item", "subject"),
    [
        ("In Norland 30% of people live in poverty.", "poverty rate", None),
        ("Some 30% of Kenyans live in poverty.", "poverty rate", "Kenya"),
        ("Some 30% of the population of Norland is poor.", "poverty rate", "Norland"),
        ("Some 30% of the people who live in poverty have jobs.", "person", None),
    ],
)
def test_whose_it_is_is_told_before_or_inside(
    text: str, item: str, subject: str | None, *, is_parsed: bool
) -> None:
    claim = claim_in(text, "30%", is_parsed=is_parsed)
    assert (claim.measure.item, claim.scope.subject) == (item, subject)
    assert claim.scope.event is None or item == "person"


@pytest.mark.parametrize("is_parsed", [False, True])
@pytest.mark.parametrize(
    ("text", "item"),
    [
        ("Another 30% said they were undecided.", "undecided voter"),
        ("Only 30% of likely voters had yet to make up their minds.", "undecided voter"),
        ("The share of undecided voters fell to 30%.", "undecided voter"),
        ("Some 30% said the court was undecided.", ""),
    ],
)
def test_who_has_not_decided_need_not_be_named(text: str, item: str, *, is_parsed: bool) -> None:
    assert claim_in(text, "30%", is_parsed=is_parsed).measure.item == item
