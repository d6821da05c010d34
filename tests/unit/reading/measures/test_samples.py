import pytest

from tests.unit.reading.measuring import claim_in


@pytest.mark.parametrize(
    ("text", "kind", "modality", "part"),
    [
        ("Some 47% of those asked would vote for Okoye.", "poll", "asserted", None),
        ("Some 47% of those asked in the poll backed Okoye.", "poll", "asserted", None),
        ("Some 47% of those asked for in the poll came.", "poll", "asserted", None),
        ("Some 47% of those were hurt.", "level", "asserted", "of them"),
        ("Ministers asked for 47% of those.", "level", "demanded", "of them"),
    ],
)
def test_a_share_of_those_asked_is_an_answer_and_no_demand(
    text: str, kind: str, modality: str, part: str | None
) -> None:
    claim = claim_in(text, "47%")
    assert (claim.measure.kind, claim.modality, claim.scope.part) == (kind, modality, part)


@pytest.mark.parametrize(
    ("who", "kind"), [("economists", "level"), ("traders", "level"), ("voters", "poll")]
)
def test_forecasters_are_no_sample(who: str, kind: str) -> None:
    text = f"The rate fell to 12.5 percent, a smaller cut than the {who} polled had hoped for."
    assert claim_in(text, "12.5").measure.kind == kind
