"""A request → the address of its route as it is written in the code, never as it was asked for."""

from starlette.routing import Match
from starlette.types import Scope as Asked

METHODS = frozenset(("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"))
OTHER = "other"
"""What any other method is called: a client may send whatever word it likes."""

NO_ROUTE = "none"


def route_of(asked: Asked) -> str:
    """The template of the route, as `/figures/{figure_id}`; "none" where nothing is served.

    Whoever was refused before the route was chosen is told by the route that was meant.
    """
    chosen = getattr(asked.get("route"), "path", None)
    if isinstance(chosen, str):
        return chosen
    partly = NO_ROUTE
    for route in asked["app"].state.routes:
        match route.matches(asked)[0]:
            case Match.FULL:
                return str(route.path)
            case Match.PARTIAL:  # the address is served, to another method
                partly = str(route.path)
            case _:
                pass
    return partly


def method_of(asked: Asked) -> str:
    """The method, if it is one of those there are."""
    method = asked["method"]
    return method if method in METHODS else OTHER
