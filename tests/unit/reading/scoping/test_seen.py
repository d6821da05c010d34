import pytest

from tests.unit.reading.measuring import claim_in


@pytest.mark.parametrize(
    ("text", "surface", "subject"),
    [
        ("Norland saw exports rise 5%.", "5%", "Norland"),
        ("Norland has also seen exports rise 5%.", "5%", "Norland"),
        ("Lindal saw the number of tourists rise to 430.", "430", "Lindal"),
        ("March saw exports rise 5%.", "5%", None),
        ("A report on Norland saw exports rise 5%.", "5%", None),
        ("Norland said exports rose 5%.", "5%", None),
    ],
)
def test_what_somebody_sees_move_is_theirs(text: str, surface: str, subject: str | None) -> None:
    """Seen to fail: nobody had the exports that Norland saw rise."""
    assert claim_in(text, surface).scope.subject == subject
