"""Every error the project raises: facts as attributes, no HTTP.

ServiceError
├── BadInput      what was handed in cannot be used; `loc` names the field
├── NotFound      nothing is known under that id
├── NotAllowed    who asks may do much, but not this
├── Conflict      the request contradicts what is on record
│   ├── Outdated  it is older than what is on record
│   │   └── Erased  … or was erased, and nothing of it is recorded any more
│   ├── Changed   what the caller looked at is no more so
│   └── Underway  the same is being done at this moment
├── TooLarge      what was handed in passes a limit
├── BadData       a data file of the project does not hold what it must
├── Unavailable   something the service needs does not answer now
│   ├── Full      there is no room to record anything
│   └── TookTooLong   the time for one article was over before it was done
└── Unreachable   another server, which the caller named, does not answer as it should
    └── TooSlow   … or not in time
"""

from datetime import timedelta


class ServiceError(Exception):
    """The root; its message is lower case, without a full stop, and names the mend."""


class BadInput(ServiceError):
    """What was handed in cannot be used; `loc` is the path to the field, as in the payload."""

    def __init__(self, message: str, *loc: str | int) -> None:
        super().__init__(message)
        self.message = message
        self.loc = loc


class NotFound(ServiceError):
    """Nothing is known under that id."""

    def __init__(self, thing: str, identifier: str) -> None:
        super().__init__(f"no {thing} with id {identifier}")
        self.thing = thing
        self.identifier = identifier


class NotAllowed(ServiceError):
    """Who asks may do much, but not this."""


class Conflict(ServiceError):
    """The request contradicts what is on record."""


class Outdated(Conflict):
    """What was handed in is older than what is on record, and takes nothing's place."""


class Erased(Outdated):
    """Somebody asked that nothing of it is kept; without recording, it can be looked at."""


class Changed(Conflict):
    """What the caller looked at is no more so; looking again and asking anew mends it."""


class Underway(Conflict):
    """The same is being done at this moment; `after` is when to ask for what came of it."""

    def __init__(self, message: str, after: timedelta) -> None:
        super().__init__(message)
        self.after = after


class TooLarge(BadInput):
    """What was handed in passes a documented limit."""


class BadData(ServiceError):
    """A data file of the project does not hold what it must; names file, row and reason."""


class Unavailable(ServiceError):
    """Something the service needs does not answer now; `after` is when it asked to be tried."""

    def __init__(self, message: str, after: timedelta | None = None) -> None:
        super().__init__(message)
        self.after = after


class Full(Unavailable):
    """There is no room to record anything; what is on record can be read."""


class TookTooLong(Unavailable):
    """The time for one article was over before it was done; another may take less."""


class Unreachable(ServiceError):
    """Another server, which the caller named, does not answer as it should."""


class TooSlow(Unreachable):
    """Another server, which the caller named, does not answer in time."""
