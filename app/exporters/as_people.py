"""Who may sign in → JSON, without anything that proves who they are."""

from app.domain.person import Person
from app.exporters.encoding import Document


def person_document(person: Person) -> Document:
    """A person; `disabled_at` is null for whoever may sign in."""
    return {
        "id": person.id,
        "name": person.name,
        "role": str(person.role),
        "created_at": person.created_at.isoformat(),
        "disabled_at": person.disabled_at.isoformat() if person.disabled_at else None,
    }
