import pytest

from tests.unit.reading.measuring import claim_in


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("The storm battered Kerala and killed 212 people.", None),
        ("The army battered Kerala and killed 212 people.", "Kerala"),
    ],
)
def test_what_a_happening_strikes_does_nothing_itself(text: str, subject: str | None) -> None:
    assert claim_in(text, "212").scope.subject == subject


def test_what_befell_a_place_is_not_what_it_did() -> None:
    assert claim_in("Velmark's worst floods killed 212 people.", "212").scope.subject is None
    assert claim_in("Velmark's raid killed 212 people.", "212").scope.subject == "Velmark"


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Velmark's western suburbs lost 212 trees.", None),
        ("Velmark's state buyer lost 212 trees.", "Velmark"),
    ],
)
def test_where_something_is_does_nothing(text: str, subject: str | None) -> None:
    assert claim_in(text, "212", is_parsed=True).scope.subject == subject
