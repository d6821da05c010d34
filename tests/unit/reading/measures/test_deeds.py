import pytest

from app.domain import Kind
from tests.unit.reading.measuring import claim_in


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Lindal Rovers sold 900 tickets last year.", Kind.FLOW),
        ("The yard built 900 boats between 2014 and 2020.", Kind.FLOW),
        ("Some 900 barges passed the lock last week.", Kind.FLOW),
        ("Maresia deported 900 traders last month.", Kind.FLOW),
        ("Lindal Rovers sold 900 tickets.", Kind.TOTAL),
        ("Lindal Rovers owned 900 desks last year.", Kind.LEVEL),
        ("The yard sold the ferry with 900 desks last year.", Kind.LEVEL),
    ],
)
def test_what_was_done_over_a_stretch_of_time_is_a_flow(text: str, kind: Kind) -> None:
    assert claim_in(text, "900").measure.kind is kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The yard has built 900 boats.", Kind.TOTAL),
        ("The yard built 900 boats.", Kind.TOTAL),
        ("The yard built 900 boats since May.", Kind.TOTAL),
        ("Clerks had received 900 letters by noon.", Kind.TOTAL),
        ("The storm flattened 900 barns.", Kind.TOTAL),
        ("Some 900 barns were flooded.", Kind.TOTAL),
        ("The yard has employed 900 women.", Kind.LEVEL),
    ],
)
def test_what_has_been_done_so_far_adds_up(text: str, kind: Kind) -> None:
    assert claim_in(text, "900").measure.kind is kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Lindal Air cancelled 900 flights on Friday.", Kind.OCCASION),
        ("Lindal Air cancelled 900 flights.", Kind.TOTAL),
        ("A total of 900 lorries crossed on Monday.", Kind.OCCASION),
        ("In total 900 lorries have crossed since Monday.", Kind.TOTAL),
        ("Officers seized 900 rifles at the port.", Kind.OCCASION),
        ("Officers have seized 900 rifles at the port so far.", Kind.OCCASION),
    ],
)
def test_what_one_day_saw_is_an_occasion(text: str, kind: Kind) -> None:
    assert claim_in(text, "900").measure.kind is kind


@pytest.mark.parametrize(
    ("text", "surface", "kind"),
    [
        ("He stole $1.3 million from the chapel.", "1.3 million", Kind.FIXED),
        ("Lindal Rovers have signed the keeper for £14m.", "14m", Kind.FIXED),
        ("The casino took $20 million in October.", "20 million", Kind.FLOW),
        ("The film has grossed $20 million so far.", "20 million", Kind.TOTAL),
        ("A bowl of soup now costs $9.", "9", Kind.LEVEL),
        ("The choir has raised $48,500 for the school.", "48,500", Kind.TOTAL),
        ("Corvane earned a profit of $3 million last year.", "3 million", Kind.FLOW),
        ("Corvane paid a wage of $30,000.", "30,000", Kind.LEVEL),
        ("The county allocated $9 million to roads.", "9 million", Kind.FLOW),
    ],
)
def test_what_a_sum_was_paid_for_tells_how_it_moves(text: str, surface: str, kind: Kind) -> None:
    assert claim_in(text, surface).measure.kind is kind
