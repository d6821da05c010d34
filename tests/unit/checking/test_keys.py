"""What a claim measures, in one key."""

from app.checking.keys import key_of
from tests.unit.checking.making import troops


def test_the_key_carries_the_scope() -> None:
    assert key_of(troops("8500")).subject == "Russia"
