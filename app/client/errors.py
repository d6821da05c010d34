"""What a client raises: the service's problems (RFC 9457) by their status, and silence.

ClientError
├── Silent          nothing came back, or nothing that a Plumbline service sends
└── Problem         the service refused; its members are attributes
    ├── BadRequest · Unauthorised · Forbidden · NotFound · Contradicted · Changed · TooLong
    ├── Unusable    a field cannot be used; `errors` names it
    ├── Busy        too many requests, or the service lacks something it needs; `retry_after`
    └── Broken      the service made a mistake
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass

from app.errors import ServiceError


class ClientError(ServiceError):
    """The root of what a client raises."""


class Silent(ClientError):
    """The service does not answer, or what answers is no Plumbline service."""


@dataclass(frozen=True, slots=True)
class FieldError:
    """One field that cannot be used: the path to it, and what to do about it."""

    loc: tuple[str | int, ...]
    msg: str


class Problem(ClientError):
    """The service refused, and nothing was recorded; the members are those of RFC 9457.

    `retry_after` is how many seconds the service asked to wait, where it did.
    """

    def __init__(self, members: Mapping[str, object], status: int, retry_after: float | None):
        self.status = status
        self.type = str(members.get("type", "about:blank"))
        self.title = str(members.get("title", ""))
        self.detail = str(members.get("detail", ""))
        self.errors = _field_errors(members.get("errors"))
        self.retry_after = retry_after
        super().__init__(f"{status}: {self.detail or self.title or 'no more than that'}")


class BadRequest(Problem):
    """400: the request is not JSON, or a header makes no sense."""


class Unauthorised(Problem):
    """401: no key, or one that is not known any more."""


class Forbidden(Problem):
    """403: the key does not allow it."""


class NotFound(Problem):
    """404: nothing is known under that id."""


class Contradicted(Problem):
    """409: the request contradicts what is on record, or is still being answered."""


class Changed(Problem):
    """412: what was looked at is no more so; look again and decide anew."""


class TooLong(Problem):
    """413: what was handed in passes a limit."""


class Unusable(Problem):
    """422: a field cannot be used; `errors` names it."""


class Busy(Problem):
    """429 or 503: asked too often, or the service lacks something that it needs."""


class Broken(Problem):
    """500: the service made a mistake."""


BY_STATUS: Mapping[int, type[Problem]] = {
    400: BadRequest,
    401: Unauthorised,
    403: Forbidden,
    404: NotFound,
    409: Contradicted,
    412: Changed,
    413: TooLong,
    422: Unusable,
    429: Busy,
    500: Broken,
    503: Busy,
}


def problem_in(status: int, body: bytes, retry_after: float | None) -> Problem:
    """The problem that an answer of that status holds; a body that holds none says nothing."""
    try:
        members = json.loads(body)
    except ValueError:
        members = None
    kind = BY_STATUS.get(status, Problem)
    return kind(members if isinstance(members, dict) else {}, status, retry_after)


def _field_errors(given: object) -> tuple[FieldError, ...]:
    if not isinstance(given, list):
        return ()
    return tuple(
        FieldError(tuple(one.get("loc", ())), str(one.get("msg", "")))
        for one in given
        if isinstance(one, dict)
    )
