"""Keys as JSON."""

from datetime import UTC, datetime

from app.domain.key import ApiKey, Scope
from app.exporters.as_keys import key_document

NOW = datetime(2022, 3, 1, 12, 0, tzinfo=UTC)
SAID = "2022-03-01T12:00:00+00:00"


def test_a_key_is_told_with_what_it_allows_and_what_became_of_it() -> None:
    assert key_document(ApiKey("a1", "the CMS", (Scope.READ, Scope.CHECK), NOW)) == {
        "id": "a1",
        "name": "the CMS",
        "scopes": ["read", "check"],
        "created_at": SAID,
        "expires_at": None,
        "last_used_at": None,
        "revoked_at": None,
        "sources": [],
    }
    bound = ApiKey("a1", "the CMS", (), NOW, sources=("Meridian Wire",))
    assert key_document(bound)["sources"] == ["Meridian Wire"]
    told = key_document(ApiKey("a1", "the CMS", (), NOW, NOW, NOW, NOW))
    assert {told[one] for one in ("expires_at", "last_used_at", "revoked_at")} == {SAID}
