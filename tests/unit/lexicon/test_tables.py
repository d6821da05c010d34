"""A table of the thresholds file takes what its rows are made for, and nothing else."""

import pytest
from pydantic import ValidationError

from app.lexicon.tables import Group, Reach, Table


class Made(Table):
    """A table of its own."""

    most: Reach
    pairs: tuple[Group, ...] = ()


@pytest.mark.parametrize(
    "rows", [{"most": 1}, {"most": 2, "least": 1}, {"most": 2, "pairs": (("one",),)}]
)
def test_a_row_that_makes_no_sense_is_refused(rows: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        Made.model_validate(rows, strict=False)


def test_a_table_never_changes() -> None:
    made = Made.model_validate({"most": 2}, strict=False)
    with pytest.raises(ValidationError):
        made.most = made.most + 1
