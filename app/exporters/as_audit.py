"""Entries of the audit log → JSON, and lines for a terminal."""

from app.domain.audit import Entry
from app.domain.who import Who
from app.exporters.encoding import Document


def audit_document(entry: Entry) -> Document:
    """An entry. `seal` and `digest` are null for a decision, whose record is kept apart, and for an
    entry that waits for its seal."""
    return {
        "number": entry.number,
        "at": entry.at.isoformat(),
        "act": entry.act,
        "who": {"kind": str(entry.who.kind), "id": entry.who.id, "name": entry.who.name},
        "subject": entry.subject,
        "before": entry.before,
        "after": entry.after,
        "address": entry.address,
        "request_id": entry.request_id,
        "seal": entry.seal,
        "digest": entry.digest or None,
    }


def audit_fields(entry: Entry) -> tuple[str, ...]:
    """2026-11-26T09:14:02+00:00, key the CMS (0f3c9a1e77b2), figures.added, fig_1, …: a line."""
    return (
        entry.at.isoformat(timespec="seconds"),
        who_words(entry.who),
        entry.act,
        entry.subject or "-",
        change_words(entry) or "-",
        entry.address or "-",
        entry.request_id or "-",
    )


def who_words(who: Who) -> str:
    """person Ada Byron (per_1); the kind alone where nothing else is known."""
    named = who.name or who.id
    if named is None:
        return str(who.kind)
    return f"{who.kind} {named} ({who.id})" if who.id and who.id != named else f"{who.kind} {named}"


def change_words(entry: Entry) -> str:
    """editor → admin; or the one of both that there is."""
    return " → ".join(one for one in (entry.before, entry.after) if one)
