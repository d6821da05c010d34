"""/articles/{id}/report.html and .sarif: a stored report in the forms that people and editors
read."""

from collections.abc import Callable
from typing import Annotated

from fastapi import APIRouter, Header, Response

from app import VERSION
from app.exporters.as_html import content_security_policy, run_html
from app.exporters.as_sarif import run_sarif
from app.exporters.remarks import Run
from app.services.reports import get_report
from app.services.reviews import tag_of
from app.web.conditions import has_already, require_form
from app.web.deps import Door, TheDoor, objects_in, problems
from app.web.limits import JsonRoute

router = APIRouter(prefix="/articles", tags=["articles"], route_class=JsonRoute)

HTML = "text/html"
SARIF = ("application/sarif+json", "application/json")
PROBLEMS = {
    304: {"description": "The client has the report of this edition already."},
    **problems(404, 406, 422, 503),
}

Accept = Annotated[str | None, Header(max_length=2_000)]
IfNoneMatch = Annotated[str | None, Header(max_length=2_000)]


class Html(Response):
    """An answer that is a page."""

    media_type = HTML


class Sarif(Response):
    """An answer in SARIF 2.1.0."""

    media_type = SARIF[0]


@router.get(
    "/{article_id}/report.html", response_class=Html, responses=PROBLEMS, summary="Show a report"
)
def report_page(
    article_id: str, door: TheDoor, accept: Accept = None, if_none_match: IfNoneMatch = None
) -> Response:
    """The report as one page: the text with every number marked, and beside it what is known. It
    holds no script and loads nothing."""
    form = require_form(accept, [HTML])
    answer = _report(door, article_id, if_none_match, (form, run_html))
    # What a page may not say about itself: that nobody frames it.
    policy = f"{content_security_policy()}; frame-ancestors 'none'"
    answer.headers["Content-Security-Policy"] = policy
    answer.headers["Referrer-Policy"] = "no-referrer"
    return answer


@router.get(
    "/{article_id}/report.sarif",
    response_class=Sarif,
    responses={**objects_in(*SARIF), **PROBLEMS},
    summary="Get a report as SARIF",
)
def report_log(
    article_id: str, door: TheDoor, accept: Accept = None, if_none_match: IfNoneMatch = None
) -> Response:
    """The report in SARIF 2.1.0, as editors and code scanning services read it."""
    form = require_form(accept, SARIF)
    return _report(door, article_id, if_none_match, (form, run_sarif))


def _report(
    door: Door,
    article_id: str,
    if_none_match: str | None,
    wanted: tuple[str, Callable[[Run], str]],
) -> Response:
    """The stored report in the wanted form, or 304 where the client has this edition of it."""
    form, renderer = wanted
    stored = get_report(door.store, article_id)
    tag = f'"{tag_of(stored.record)}-{VERSION}-{form.partition("/")[2]}"'
    headers = {"ETag": tag, "Cache-Control": "no-cache", "X-Content-Type-Options": "nosniff"}
    if has_already(if_none_match, tag):
        return Response(status_code=304, headers=headers)
    body = renderer(stored.run(door.publisher)).encode("utf-8", "replace")
    return Response(body, media_type=form, headers=headers)
