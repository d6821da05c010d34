import pytest

from tests.unit.reading.measuring import claim_in


@pytest.mark.parametrize("is_parsed", [False, True])
@pytest.mark.parametrize(
    ("text", "surface", "item", "event"),
    [
        ("Nurses vaccinated 61,000 of the 94,000 children.", "94,000", "child", None),
        ("Nurses vaccinated 61,000 of the 94,000 children.", "61,000", "vaccination", None),
        ("It will close 17 of its 204 plants.", "204", "plant", None),
        ("More than a third of the 1,100 claims were settled.", "1,100", "claim", None),
        ("None of the 26 sailors were hurt.", "26", "sailor", None),
        ("It will close all of the 204 plants.", "204", "plant", "closed"),
    ],
)
def test_what_was_done_to_some_was_not_done_to_all(
    text: str, surface: str, item: str, event: str | None, *, is_parsed: bool
) -> None:
    claim = claim_in(text, surface, is_parsed=is_parsed)
    assert (claim.measure.item, claim.scope.event) == (item, event)


def test_the_whole_is_as_it_is_whatever_is_planned_for_a_part() -> None:
    text = "Corvane will close 17 of its 204 plants."
    assert claim_in(text, "204").modality == "asserted"
    assert claim_in(text, "17").modality == "planned"
    assert claim_in(text, "204").scope.subject == "Corvane"


@pytest.mark.parametrize(
    ("text", "item"),
    [
        ("The ward has 49 patients, 12 of them in intensive care.", "intensive care patient"),
        ("The crew freed 49 people, 12 of them injured.", "injury"),
        ("The crew freed 49 people, 12 of whom were injured.", "injury"),
        ("The ferry carried 49 people, 12 of them women.", "woman"),
    ],
)
def test_what_befell_them_may_stand_behind_of_them(text: str, item: str) -> None:
    assert claim_in(text, "12").measure.item == item


def test_what_befell_the_part_is_told_of_the_part_alone() -> None:
    text = "Some 12 of the 40 miners who were below were rescued."
    items = [claim_in(text, one, is_parsed=True).measure.item for one in ("12", "40")]
    assert items == ["rescued person", "miner"]
