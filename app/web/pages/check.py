"""/desk/check: a text that somebody holds against what is on file, and may put on record.

Plain text alone: what is pasted from a page comes as its text, and markup would be read as words.
It has no twin in JSON, for POST /check is that.
"""

import logging

from fastapi import APIRouter, Depends, Response

from app.domain import Report, Verdict
from app.domain.limits import (
    SOURCE_CHARACTERS,
    TEXT_BYTES,
    TITLE_CHARACTERS,
    URL_CHARACTERS,
)
from app.errors import BadInput, Conflict, Unavailable
from app.exporters.article_page import article_page
from app.exporters.as_reviews import answer_document
from app.exporters.remarks import checked_text
from app.intake import Payload, article_from
from app.services.check import check_article
from app.web.deps import Door, TheDoor
from app.web.pages.forms import Filled, Form, Posted, refused
from app.web.pages.pages import back, page
from app.web.pages.route import PageRoute
from app.web.pages.visitor import editor_of
from app.web.problems import RETRY_SECONDS, problem_of

log = logging.getLogger(__name__)

HERE = "/desk/check"

router = APIRouter(
    prefix=HERE,
    route_class=PageRoute,
    include_in_schema=False,
    dependencies=[Depends(editor_of)],
)
ROUTERS = (router,)

FIELDS = ("text", "source", "published", "title", "url")
RECORD = "record"
ON = "on"
"""What a box that is ticked sends; one that is not sends nothing."""

LIMITS = {
    "source": SOURCE_CHARACTERS,
    "title": TITLE_CHARACTERS,
    "url": URL_CHARACTERS,
    "text": TEXT_BYTES,
}


@router.get("")
def show(door: TheDoor) -> Response:
    """An empty form, of today."""
    today = door.now().date().isoformat()
    return _form(Filled({**dict.fromkeys(FIELDS, ""), "published": today, RECORD: True}))


@router.post("")
def check(form: Posted, door: TheDoor) -> Response:
    """Checks the text: to the article that it is now, or the report where nothing was recorded."""
    form.require((*FIELDS, RECORD))
    record = form.text(RECORD) == ON
    typed = {**{name: form.text(name) for name in FIELDS}, RECORD: record}
    try:
        report = _report(form, door, record=record)
    except (BadInput, Conflict) as error:
        return _form(refused(error, typed, "text"))
    except Unavailable as error:  # nobody should have to paste it once more
        return _later(Filled(typed, {}, str(error), problem_of(error)["status"]))
    if report.recorded:
        return back(f"/desk/articles/{report.article.id}")
    return _unrecorded(report, door, form)


def _report(form: Form, door: Door, *, record: bool) -> Report:
    article = article_from(_payload(form))
    with door.gate.entered():
        engine = door.engine.in_time()
        report = check_article(article, engine, door.store, now=door.now(), record=record)
    alarms = sum(finding.verdict is Verdict.CONFLICTS for finding in report.findings)
    facts = {"article_id": article.id, "claims": len(report.findings), "conflicts": alarms}
    log.info("article checked at the desk", extra={**facts, "recorded": report.recorded})
    return report


def _payload(form: Form) -> Payload:
    """A browser ends every line of a box with CR LF (HTML, "multipart/form-data"); no article does,
    and each would shift what stands behind it by one."""
    return Payload(
        text=form.text("text").replace("\r\n", "\n"),
        source=form.text("source") or None,
        published=form.text("published") or None,
        title=form.text("title") or None,
        url=form.text("url") or None,
    )


def _form(form: Filled) -> Response:
    return page("check", form.status, form=form, limits=LIMITS)


def _later(form: Filled) -> Response:
    answer = _form(form)
    answer.headers["Retry-After"] = RETRY_SECONDS[form.status]
    return answer


def _unrecorded(report: Report, door: Door, form: Form) -> Response:
    article = report.article
    answer = answer_document(report, door.publisher)
    shown = article_page(checked_text(article.id, article.text, answer))
    values = {name: form.text(name) for name in FIELDS}
    return page("checked", article=article, shown=shown, form=Filled(values))
