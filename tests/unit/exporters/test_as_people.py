"""People as JSON."""

from dataclasses import replace
from datetime import UTC, datetime

from app.domain.person import Person, Role
from app.exporters.as_people import person_document

NOW = datetime(2022, 3, 1, 12, 0, tzinfo=UTC)
ADA = Person("per_1", "Ada", Role.ADMIN, NOW)


def test_a_person_is_told_with_name_role_and_state() -> None:
    assert person_document(ADA) == {
        "id": "per_1",
        "name": "Ada",
        "role": "admin",
        "created_at": "2022-03-01T12:00:00+00:00",
        "disabled_at": None,
    }
    disabled = person_document(replace(ADA, disabled_at=NOW))
    assert disabled["disabled_at"] == "2022-03-01T12:00:00+00:00"
