"""What is known → a page of the desk, and what a page may do in a browser."""

from datetime import UTC, datetime
from functools import cache
from http import HTTPStatus

from fastapi import Response
from jinja2 import ChoiceLoader, Environment, PackageLoader, StrictUndefined

from app.exporters.plain import plain
from app.web.problems import RETRY_SECONDS, Problem

STYLE = "desk.css"
HEADERS = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'self'; "
        "frame-ancestors 'none'"
    ),
    # Not no-referrer: with that, a browser posts a form with `Origin: null`.
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
}
"""What every page of the desk says: one style of our own, forms to us alone, in nobody's frame."""


def page(template: str, status: int = 200, **values: object) -> Response:
    """The page that the template makes of these values; all of them are text in it, not markup."""
    text = templates().get_template(f"{template}.html.jinja").render(**values)
    return Response(text.encode("utf-8", "replace"), status, HEADERS, "text/html")


def refusal(problem: Problem) -> Response:
    """The problem as a page."""
    shown = page("refused", problem["status"], problem=problem)
    if problem["status"] == HTTPStatus.SERVICE_UNAVAILABLE:
        shown.headers["Retry-After"] = RETRY_SECONDS
    return shown


def back(path: str) -> Response:
    """On to the page, which is asked for anew (RFC 9110, 15.4.4).

    The path alone, so that the Host header decides nothing.
    """
    return Response(status_code=303, headers={**HEADERS, "Location": path})


def style() -> str:
    """The style of all pages, in the colours and letters of the report."""
    return templates().get_template(STYLE).render()


@cache
def templates() -> Environment:
    """The desk's own templates, and those of the reports for what both share."""
    environment = Environment(
        loader=ChoiceLoader([PackageLoader("app.web.pages"), PackageLoader("app.exporters")]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["words"] = words
    environment.filters["minute"] = minute
    return environment


def words(text: object) -> str:
    """The text on one line, without controls and turns of the reading direction."""
    return " ".join(plain(str(text)).split())


def minute(moment: str) -> str:
    """A moment as documents write it, as people read it: in UTC, to the minute."""
    return f"{datetime.fromisoformat(moment).astimezone(UTC):%Y-%m-%d %H:%M} UTC"
