import pytest

from app.domain import Kind
from tests.unit.reading.measuring import claim_in


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The abbot rebuilt 900 chapels.", Kind.TOTAL),
        ("The abbot had hidden 900 goblets.", Kind.TOTAL),
        ("In the end 900 goblets were hidden.", Kind.TOTAL),
        ("Some 900 goblets vanished from the abbey.", Kind.TOTAL),
        ("The abbot rebuilt 900 chapels last year.", Kind.FLOW),
        ("The abbot hid 900 goblets in the crypt.", Kind.TOTAL),
    ],
)
def test_what_was_done_once_does_not_move_as_a_level_does(text: str, kind: Kind) -> None:
    assert claim_in(text, "900").measure.kind is kind


@pytest.mark.parametrize(
    "text",
    [
        "The abbey owned 900 goblets.",
        "The abbot guarded 900 goblets.",
        "The abbot hides 900 goblets.",
        "The abbot would have hidden 900 goblets.",
        "In the crypt 900 goblets are hidden.",
        "The abbot drank from 900 goblets.",
    ],
)
def test_how_things_stand_is_a_level(text: str) -> None:
    assert claim_in(text, "900").measure.kind is Kind.LEVEL


def test_a_particle_makes_another_verb() -> None:
    assert claim_in("The abbey sent 900 goblets to Rome.", "900").measure.kind is Kind.LEVEL
    assert claim_in("The abbey sent off 900 goblets.", "900").measure.kind is Kind.TOTAL
    assert claim_in("Snow cut off 900 villages.", "900").measure.kind is Kind.LEVEL


def test_what_is_counted_is_so_for_every_reason_but_what_is_posted_stands_there() -> None:
    assert claim_in("The line cancelled 900 trains.", "900").measure.kind is Kind.TOTAL
    assert claim_in("Police charged 900 men over the riot.", "900").measure.kind is Kind.TOTAL
    assert claim_in("The army moved 900 troops to the port.", "900").measure.kind is Kind.LEVEL
