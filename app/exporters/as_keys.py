"""Keys of programs → JSON, without anything that could be shown in their place."""

from app.domain.key import ApiKey
from app.exporters.encoding import Document


def key_document(key: ApiKey) -> Document:
    """A key; each moment is null for what has not happened, `expires_at` for never; no
    sources are all of them."""
    return {
        "id": key.id,
        "name": key.name,
        "scopes": [str(one) for one in key.scopes],
        "created_at": key.created_at.isoformat(),
        "expires_at": key.expires_at.isoformat() if key.expires_at else None,
        "last_used_at": key.last_used_at.isoformat() if key.last_used_at else None,
        "sources": list(key.sources),
        "revoked_at": key.revoked_at.isoformat() if key.revoked_at else None,
    }
