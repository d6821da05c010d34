"""What a person says about a claim goes with its kind, or the field is named."""

import pytest

from app.domain import Verdict
from app.domain.review import PublicWords, ReviewKind
from app.errors import BadInput, TooLarge
from app.services.given_reviews import Given, checked

AGREES = Verdict.AGREES


@pytest.mark.parametrize(
    ("given", "field"),
    [
        (Given(ReviewKind.OVERRIDE, reason="so"), "verdict"),
        (Given(ReviewKind.OVERRIDE, AGREES), "reason"),
        (Given(ReviewKind.NOT_A_CLAIM, AGREES), "verdict"),
        (Given(ReviewKind.NOTE), "reason"),
        (Given(ReviewKind.NOTE, reason=" \n"), "reason"),
        (Given(ReviewKind.NOTE, AGREES, reason="so"), "verdict"),
        (Given(ReviewKind.NOT_A_CLAIM, words=PublicWords("No claim")), "kind"),
        (Given(ReviewKind.NOTE, reason="so", words=PublicWords(url="https://a.example")), "kind"),
        (Given(ReviewKind.ACCEPT, assignee="Ada"), "assignee"),
        (Given(ReviewKind.ASSIGN, AGREES), "verdict"),
    ],
)
def test_what_does_not_go_with_its_kind_is_named(given: Given, field: str) -> None:
    with pytest.raises(BadInput) as refused:
        checked(given)
    assert refused.value.loc == (field,)


def test_an_assignee_is_one_bounded_line() -> None:
    assert checked(Given(ReviewKind.ASSIGN, assignee=" Ada \n Byron ")).assignee == "Ada Byron"
    assert checked(Given(ReviewKind.ASSIGN, assignee="  ")).assignee is None
    with pytest.raises(TooLarge):
        checked(Given(ReviewKind.ASSIGN, assignee="x" * 201))


def test_what_is_no_claim_needs_no_reason() -> None:
    assert checked(Given(ReviewKind.NOT_A_CLAIM)) == Given(ReviewKind.NOT_A_CLAIM)
