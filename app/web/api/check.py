"""POST /check, /check/batch and /extract: articles → reports and readings."""

import hashlib
import logging
from typing import Annotated

from fastapi import APIRouter, Header, Response
from pydantic import ValidationError

from app.domain import Article, Report, Verdict
from app.errors import ServiceError
from app.exporters.as_json import reading_document, report_document, report_json
from app.exporters.encoding import Document
from app.intake import Payload, article_from
from app.services.check import check_article
from app.services.extract import read_article
from app.services.idempotency import KEY_CHARACTERS, Answer, answer_once
from app.web.answers import BatchAnswer, ReadingAnswer, ReportAnswer
from app.web.deps import BODY_PROBLEMS, JSON, Door, TheDoor, json_answer, problems
from app.web.limits import JsonRoute
from app.web.problems import Problem, problem_of, problem_of_validation
from app.web.schemas import ArticleBody, BatchBody, CheckBody

log = logging.getLogger(__name__)

router = APIRouter(tags=["check"], route_class=JsonRoute)

IdempotencyKey = Annotated[
    str | None,
    Header(
        min_length=1,
        max_length=KEY_CHARACTERS,
        description="Makes a repeat of the same request return the first answer, for 24 hours.",
    ),
]


@router.post(
    "/check",
    response_model=ReportAnswer,
    responses=problems(409, *BODY_PROBLEMS),
    summary="Check an article",
)
def check(body: CheckBody, door: TheDoor, idempotency_key: IdempotencyKey = None) -> Response:
    """Finds the article's numbers, holds them against the reference table, and records them."""
    if idempotency_key is None:
        return Response(report_json(_report(body, door)), media_type=JSON)
    body_hash = hashlib.sha256(body.model_dump_json().encode()).hexdigest()
    kept = answer_once(
        door.store,
        idempotency_key,
        body_hash,
        door.now(),
        lambda: Answer(200, report_json(_report(body, door))),
    )
    return Response(kept.body, kept.status, media_type=JSON)


@router.post(
    "/check/batch",
    response_model=BatchAnswer,
    responses=problems(*BODY_PROBLEMS),
    summary="Check up to 100 articles",
)
def check_batch(body: BatchBody, door: TheDoor) -> Response:
    """Checks one article after the other; each gets its own result or problem, in order."""
    return json_answer({"results": [_result(article, door) for article in body.articles]})


@router.post(
    "/extract",
    response_model=ReadingAnswer,
    responses=problems(*BODY_PROBLEMS),
    summary="Read an article",
)
def extract(body: ArticleBody, door: TheDoor) -> Response:
    """Finds the article's numbers; asks and changes no reference table."""
    article = _article(body)
    with door.gate.entered():
        reading = read_article(article, door.engine)
    return json_answer(reading_document(reading, door.engine.policy))


def _result(given: object, door: Door) -> Document:
    try:
        report = _report(CheckBody.model_validate(given), door)
    except ValidationError as error:
        return _refused(problem_of_validation(error.errors()))
    except ServiceError as error:
        return _refused(problem_of(error))
    return {"status": 200, "report": report_document(report)}


def _refused(problem: Problem) -> Document:
    return {"status": problem["status"], "problem": problem}


def _report(body: CheckBody, door: Door) -> Report:
    article = _article(body)
    with door.gate.entered():
        report = check_article(
            article,
            door.engine,
            door.store,
            now=door.now(),
            record=body.record is not False,
        )
    alarms = sum(finding.verdict is Verdict.CONFLICTS for finding in report.findings)
    facts = {"article_id": article.id, "claims": len(report.findings), "conflicts": alarms}
    log.info("article checked", extra={**facts, "recorded": report.recorded})
    return report


def _article(body: ArticleBody) -> Article:
    return article_from(
        Payload(
            text=body.text,
            source=body.source,
            published=body.published,
            url=body.url,
            title=body.title,
            language=body.language,
        )
    )
