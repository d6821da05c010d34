"""A sender never shows what it signs with."""

from datetime import UTC, datetime

from app.domain.sender import Cms, Sender


def test_the_secrets_stay_out_of_what_is_printed() -> None:
    sender = Sender("site", Cms.GHOST, "Harbour Post", datetime(2022, 2, 1, tzinfo=UTC), ("tide",))
    assert "tide" not in repr(sender)
    assert "Harbour Post" in repr(sender)
