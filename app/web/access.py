"""What each address takes: nothing, a signature of the sender's, a person, or a key's scope."""

from collections.abc import Mapping
from enum import Enum

from starlette.routing import Match
from starlette.types import Scope as Asked

from app.domain.key import Scope
from app.domain.quota import Counted


class Way(Enum):
    """How who asks is known, where it is by no key."""

    NONE = "nobody has to show anything"
    SIGNATURE = "the sender signs the body"
    PERSON = "a person signs in; the pages of the desk see to it themselves"


READ, CHECK, WRITE, ADMIN = Scope.READ, Scope.CHECK, Scope.WRITE, Scope.ADMIN

TAKES: Mapping[str, Scope | Way] = {
    "POST /check": CHECK,
    "POST /check/batch": CHECK,
    "POST /extract": CHECK,
    "GET /figures": READ,
    "POST /figures": WRITE,
    "GET /figures/{figure_id}": READ,
    "DELETE /figures/{figure_id}": WRITE,
    "GET /series": READ,
    "GET /series/{series_id}": READ,
    "POST /series/{series_id}/merge": WRITE,
    "POST /series/{series_id}/apart": WRITE,
    "POST /series/{series_id}/split": WRITE,
    "POST /series/{series_id}/pin": WRITE,
    "POST /series/{series_id}/unpin": WRITE,
    "POST /series/{series_id}/undo": WRITE,
    "GET /decisions": READ,
    "GET /articles": READ,
    "GET /articles/{article_id}": READ,
    "DELETE /articles/{article_id}": ADMIN,
    "GET /articles/{article_id}/report.json": READ,
    "GET /articles/{article_id}/report.html": READ,
    "GET /articles/{article_id}/report.sarif": READ,
    "GET /articles/{article_id}/report.claimreview": READ,
    "GET /articles/{article_id}/reviews": READ,
    "GET /reviews": READ,
    "POST /articles/{article_id}/claims/{claim_id}/review": WRITE,
    "GET /claims:search": READ,
    "GET /v1/claims:search": READ,
    "GET /v1alpha1/claims:search": READ,
    "GET /hooks/deliveries": ADMIN,
    "POST /hooks/deliveries/{delivery_id}/replay": ADMIN,
    "POST /hooks/{cms}/{source_id}": Way.SIGNATURE,
    "GET /audit": ADMIN,
    "GET /webhooks": ADMIN,
    "POST /webhooks": ADMIN,
    "DELETE /webhooks/{subscription_id}": ADMIN,
    "POST /webhooks/{subscription_id}/rotate": ADMIN,
    "POST /webhooks/{subscription_id}/enable": ADMIN,
    "POST /webhooks/{subscription_id}/test": ADMIN,
    "GET /webhooks/{subscription_id}/deliveries": ADMIN,
    "POST /webhooks/deliveries/{message_id}/replay": ADMIN,
    "GET /healthz": Way.NONE,
    "GET /readyz": Way.NONE,
    "GET /metrics": Way.NONE,
    "GET /docs": Way.NONE,
    "GET /openapi.json": Way.NONE,
}
"""Every address but those of the desk, as its route writes it. One that is missing takes `admin`,
and is found by a test."""

COUNTED: Mapping[str, Counted] = {
    "POST /check": Counted.CHECKS,
    "POST /extract": Counted.CHECKS,
    "POST /desk/check": Counted.CHECKS,
    "POST /check/batch": Counted.BATCHES,
}
"""What an address is counted as that is no read, and no delivery of a sender's. Writing counts as
reading does: it is quick, and takes up to a thousand figures at once."""

DESK = ("/", "/desk", "/desk.json")
"""The start of the desk; all its other pages are below /desk/."""


def taken_by(asked: Asked) -> Scope | Way:
    """What the request takes; one that no route answers takes nothing, for it gets nothing."""
    method, path = asked["method"], asked["path"]
    if f"{method} {path}" in TAKES or is_of_the_desk(path):
        return named(method, path)
    for route in asked["app"].state.routes:
        if route.matches(asked)[0] is Match.FULL:
            return named(method, route.path)
    return Way.NONE


def counted_as(asked: Asked) -> Counted:
    """What a request that who asks is counted for is counted as."""
    return COUNTED.get(f"{asked['method']} {asked['path']}", Counted.READS)


def named(method: str, path: str) -> Scope | Way:
    """What the route of that path takes from that method."""
    return Way.PERSON if is_of_the_desk(path) else TAKES.get(f"{method} {path}", ADMIN)


def is_of_the_desk(path: str) -> bool:
    """Whether the path is that of a page of the desk, or of something that a page loads."""
    return path in DESK or path.startswith("/desk/")
