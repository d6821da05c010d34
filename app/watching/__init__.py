"""What is told of the work while it is done: who asked for it, how long it took, how often."""

from app.domain.who import NOBODY, Who, WhoKind
from app.watching.calls import Call, acting, call_now, calling, stage
from app.watching.watch import UNWATCHED, Watch

__all__ = [
    "NOBODY",
    "UNWATCHED",
    "Call",
    "Watch",
    "Who",
    "WhoKind",
    "acting",
    "call_now",
    "calling",
    "stage",
]
