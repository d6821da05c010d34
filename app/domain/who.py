"""Who acts: somebody at a door, or the service itself."""

from dataclasses import dataclass
from enum import StrEnum


class WhoKind(StrEnum):
    """By what somebody is known."""

    PERSON = "person"  # signed in at the desk
    KEY = "key"  # a program, by its key
    COMMAND = "command"  # the command line, by the user of the system
    SENDER = "sender"  # a system that signs what it hands in
    MACHINE = "machine"  # whoever sits at this machine, while there is neither person nor key
    SERVICE = "service"  # the service itself, in the background
    UNKNOWN = "unknown"  # whoever asks before it is known who that is


@dataclass(frozen=True, slots=True)
class Who:
    """Somebody who acts; `id` is that of the person, key or sender, `name` what it is called."""

    kind: WhoKind
    id: str | None = None
    name: str | None = None


NOBODY = Who(WhoKind.SERVICE)
"""Who acts where no door says otherwise."""
