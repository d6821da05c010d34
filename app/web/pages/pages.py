"""What is known → a page of the desk, and what a page may do in a browser."""

from collections.abc import Mapping
from datetime import UTC, datetime
from functools import cache

from fastapi import Response
from jinja2 import ChoiceLoader, Environment, PackageLoader, StrictUndefined

from app.exporters.plain import letters, plain
from app.web.pages.static import address
from app.web.pages.visitor import Visitor
from app.web.problems import RETRY_SECONDS, Problem

STYLE = "desk.css"
HEADERS = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
        "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    # Not no-referrer: with that, a browser posts a form with `Origin: null`.
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
}
"""What every page of the desk says: scripts and styles of our own, requests and forms to us alone,
in nobody's frame."""


class Page(Response):
    """A page that is drawn once it is known for whom: what stands around it differs."""

    def __init__(self, template: str, status: int, values: Mapping[str, object]) -> None:
        super().__init__(None, status, HEADERS, "text/html")
        self.template = template
        self.values = values

    def drawn_for(self, visitor: Visitor | None) -> Response:
        """The page as it is sent; all values are text in it, not markup."""
        template = templates().get_template(f"{self.template}.html.jinja")
        text = template.render(**self.values, visitor=visitor)
        headers = {name: self.headers[name] for name in self.headers if name != "content-length"}
        return Response(text.encode("utf-8", "replace"), self.status_code, headers)


def page(template: str, status: int = 200, **values: object) -> Page:
    """The page that the template makes of these values."""
    return Page(template, status, values)


def refusal(problem: Problem) -> Page:
    """The problem as a page."""
    shown = page("refused", problem["status"], problem=problem)
    if problem["status"] in RETRY_SECONDS:
        shown.headers["Retry-After"] = RETRY_SECONDS[problem["status"]]
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
    environment.filters["shown"] = letters
    environment.filters["minute"] = minute
    environment.filters["around"] = around
    environment.globals["address"] = address
    return environment


def words(text: object) -> str:
    """The text on one line, without controls and turns of the reading direction."""
    return " ".join(plain(str(text)).split())


def minute(moment: str) -> str:
    """A moment as documents write it, as people read it: in UTC, to the minute."""
    return f"{datetime.fromisoformat(moment).astimezone(UTC):%Y-%m-%d %H:%M} UTC"


def around(quote: str, surface: str) -> tuple[str, str, str]:
    """The sentence in three, on one line: before the number, the number, and behind it.

    Where the sentence does not hold the number, it is all before.
    """
    sentence, number = words(quote), words(surface)
    if not number:
        return sentence, "", ""
    return sentence.partition(number)
