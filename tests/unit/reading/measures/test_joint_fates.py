import pytest

from tests.unit.reading.measuring import claim_in


@pytest.mark.parametrize(
    ("text", "item"),
    [
        ("The blast killed or injured 43 people.", "casualty"),
        ("Some 43 people were killed or seriously injured.", "casualty"),
        ("Some 43 people were killed and wounded in the raid.", "casualty"),
        ("Some 43 people are dead or missing.", "casualty"),
        ("The blast killed 12 people and injured 43.", "injury"),
        ("Some 43 people were killed and 90 injured.", "death"),
        ("Police arrested and injured 43 people.", "injury"),
    ],
)
def test_what_is_said_in_one_breath_is_one_fate(text: str, item: str) -> None:
    assert claim_in(text, "43").measure.item == item
