"""Who hands articles in → JSON; how many secrets hold is said, and none of them is shown."""

from dataclasses import asdict

from app.domain.sender import Sender
from app.exporters.encoding import Document


def sender_document(sender: Sender) -> Document:
    """A sender without its secrets; `scheme` is null where it signs as its system does."""
    return {
        "id": sender.source_id,
        "cms": str(sender.cms),
        "source": sender.source,
        "address": f"/hooks/{sender.cms}/{sender.source_id}",
        "timezone": sender.timezone,
        "scheme": None if sender.scheme is None else asdict(sender.scheme),
        "secrets": len(sender.secrets),
        "created_at": sender.created_at.isoformat(),
        "last_seen": sender.last_seen.isoformat() if sender.last_seen else None,
    }
