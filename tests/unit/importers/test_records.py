"""What every importer yields."""

from app.importers import IMPORTERS, Action, Row
from tests.unit.services.test_imports import RATE


def test_a_row_adds_unless_it_says_otherwise() -> None:
    assert Row(2, RATE).action is Action.ADD


def test_the_importers_are_named_as_the_command_line_takes_them() -> None:
    assert all(name == name.lower() and " " not in name for name in IMPORTERS)
