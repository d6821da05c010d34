"""Who may do what at the desk."""

from enum import StrEnum


class Role(StrEnum):
    """What a person may do; each may do what those before it may."""

    READER = "reader"  # look at everything
    EDITOR = "editor"  # decide, and check texts
    ADMIN = "admin"  # keys, people, senders, webhooks, settings

    def covers(self, needed: "Role") -> bool:
        """Whether this role may do what `needed` may."""
        order = tuple(Role)
        return order.index(self) >= order.index(needed)
