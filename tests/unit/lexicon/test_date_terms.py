import pytest
from pydantic import ValidationError

from app.lexicon.date_terms import Length


def test_a_length_is_of_hours_or_of_months() -> None:
    week = Length(name="week", words=("week", "weeks"), recent=4, hours=168)
    assert (week.hours, week.months) == (168, 0)


def test_a_length_of_no_known_name_is_refused() -> None:
    with pytest.raises(ValidationError):
        Length.model_validate({"name": "moon", "words": ("moon",), "recent": 1})
