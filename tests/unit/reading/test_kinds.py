import pytest

from app.domain import Kind
from tests.unit.reading.measuring import claim_in


@pytest.mark.parametrize(
    ("text", "surface", "kind"),
    [
        ("Economists had expected inflation of 3.4 percent.", "3.4", Kind.FORECAST),
        ("A poll of 1,200 voters put the Greens on 21 percent.", "21", Kind.POLL),
        ("The floods killed 212 people.", "212", Kind.TOTAL),
    ],
)
def test_words_of_the_clause_say_which_kind_of_number_it_is(
    text: str, surface: str, kind: Kind
) -> None:
    assert claim_in(text, surface).measure.kind is kind


def test_the_sample_of_a_poll_is_a_plain_count() -> None:
    claim = claim_in("A poll of 1,200 voters put the Greens on 21 percent.", "1,200")
    assert claim.measure.kind is not Kind.POLL
